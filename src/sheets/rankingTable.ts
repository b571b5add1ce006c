import { takesPart, type RankedAgency } from '../assessment/outcome';
import { memberRanks } from '../assessment/rank';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import { awardHeight } from './awardHeight';
import { best, isCandidate, orderOf, rankingRow, tallyRowOf, wholeOf, type RankingContext } from './rankingContext';
import {
  awardFormula,
  finalGradeFormula,
  notesFormula,
  rankedGradeFormula,
  rankFormula,
  rankingFormulas,
} from './rankingFormulas';
import { AWARD_WIDTH } from './rankingLayout';
import { putMembers, putWorking } from './rankingWorking';
import { TALLY_COLUMNS, TALLY_FIGURES, tallyColumns, tallyFoot } from './tallyLayout';

/** The block in the plan's order: entries, and everything the sorted block is made from. */
export function putRankingTable(context: RankingContext): void {
  const { plan, outcome, layout, draft } = context;
  const { columns, whole } = layout;
  const ranked = outcome.agencies.filter((agency) => takesPart(agency));
  const totals = ranked.map((agency) =>
    agency.members.map((member) => (member.counted ? member.totals.total.sum : null)),
  );
  const ranks = memberRanks(totals);
  const order = orderOf(outcome.agencies);
  outcome.agencies.forEach((agency, index) => {
    putShown(context, agency, index);
    putEntries(context, agency, layout.table + index);
    putWorking(context, agency, index, order.indexOf(index) + 1);
    putMembers(context, agency, index, ranks[ranked.indexOf(agency)] ?? null);
    draft.height(layout.table + index, awardHeight(plan, AWARD_WIDTH, null, 24));
  });
  const all = (column: number): Expression =>
    areaReference({ top: layout.table, left: column, bottom: whole - 1, right: column });
  const open = outcome.agencies.reduce((count, agency) => count + agency.open, 0);
  draft.formula(whole, columns.open, call('SUM', all(columns.open)), open, 'hidden');
  draft.formula(whole, columns.part, call('SUM', all(columns.part)), ranked.length, 'hidden');
  draft.formula(whole, columns.official, call('MAX', all(columns.official)), best(outcome), 'hidden');
  const candidates = outcome.agencies.filter((agency) => isCandidate(context, agency)).length;
  draft.formula(whole, columns.candidate, call('SUM', all(columns.candidate)), candidates, 'hidden');
  outcome.members.forEach((_, member) => {
    const count = call('COUNT', all(columns.memberTotal(member)));
    const partly = call('AND', join('>', count, 0), join('<', count, cellReference(whole, columns.part)));
    const given = totals.filter((row) => row[member] !== null).length;
    const isPartly = given > 0 && given < ranked.length;
    draft.formula(whole, columns.memberTotal(member), when(partly, 1, 0), isPartly ? 1 : 0, 'hidden');
  });
  draft.hideRow(whole);
}

function putShown(context: RankingContext, agency: RankedAgency, index: number): void {
  const { plan, words, draft, layout, tallies, among } = context;
  const { columns } = layout;
  const row = layout.table + index;
  const f = rankingFormulas(plan, words, layout, row);
  const shown = rankingRow(plan, words, agency);
  const tally = tallies[index]!;
  const foot = tallyFoot(plan);
  const { mean } = tallyColumns(agency.members.length);
  const figure = (at: number): Expression => cellReference(at, TALLY_FIGURES, 'all', tally);
  draft.put(row, columns.key, agency.agency.code, 'hidden');
  draft.formula(row, columns.rank, rankFormula(f), shown.rank, 'cellCentered');
  draft.put(row, columns.agency, agency.agency.name, 'cellText');
  plan.rubric.forEach((criterion, dimension) => {
    const source = cellReference(tallyRowOf(plan, criterion.key), mean, 'all', tally);
    draft.formula(row, columns.dimension(dimension), source, shown.dimensions[dimension]!, 'cellMean');
  });
  draft.formula(row, columns.total, figure(foot.official), shown.total, 'cellMean');
  const counted = join('&', figure(foot.counted), text('/'), figure(foot.expected));
  draft.formula(row, columns.counted, counted, shown.counted, 'cellCentered');
  draft.formula(row, columns.grade, rankedGradeFormula(f), shown.grade, 'cellCentered');
  draft.formula(row, columns.finalGrade, finalGradeFormula(f), shown.finalGrade, 'cellCentered');
  const open = call('SUM', ...among.map((peer) => wholeOf(context, peer, peer.layout.columns.open)));
  draft.formula(row, columns.award, awardFormula(f, open), shown.award, 'cellCentered');
  const left = TALLY_COLUMNS.members;
  const members = { top: foot.notable, left, bottom: foot.notable, right: left + agency.members.length - 1 };
  const flags = areaReference(members, 'all', tally);
  const notable = call('COUNTIF', flags, text(words.tally.notableText));
  draft.formula(row, columns.notes, notesFormula(f, agency.agency.extra, notable), shown.notes, 'cellText');
  draft.formula(row, columns.raw, figure(foot.raw), agency.raw ?? '', 'cellScore');
  draft.formula(row, columns.open, figure(foot.open), agency.open, 'hidden');
}

function putEntries({ words, draft, layout }: RankingContext, { record }: RankedAgency, row: number): void {
  const { reassessments, firstDecisions } = words.ranking;
  const { columns } = layout;
  draft.put(row, columns.reassessment, record.reassessment && reassessments[record.reassessment], 'entryCentered');
  const decision =
    record.firstDecision === null ? null : record.firstDecision ? firstDecisions.first : firstDecisions.notFirst;
  draft.put(row, columns.firstDecision, decision, 'entryCentered');
  draft.put(row, columns.lot, record.lot, 'entryCentered');
}
