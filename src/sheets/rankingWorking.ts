import { guarded } from '../assessment/agencyOutcome';
import { takesPart, type RankedAgency } from '../assessment/outcome';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import {
  compareWorking,
  contended,
  firstState,
  isCandidate,
  tallyRowOf,
  tieBreakOf,
  wholeOf,
  type RankingContext,
} from './rankingContext';
import {
  aheadFormula,
  contendedFormula,
  equalFormula,
  firstFormula,
  NO_SCORE,
  rankingFormulas,
  tieBreakFormula,
} from './rankingFormulas';
import { guard } from './scoreFormulas';
import { tallyColumns, tallyFoot } from './tallyLayout';

/** One agency's hidden working: who is ahead, who beside, and whether it is the first. */
export function putWorking(context: RankingContext, agency: RankedAgency, index: number, place: number): void {
  const { plan, words, draft, layout, outcome, among, tallies } = context;
  const { columns } = layout;
  const row = layout.table + index;
  const f = rankingFormulas(plan, words, layout, row);
  const hidden = (column: number, formula: Expression, result: number | string): void => {
    draft.formula(row, column, formula, result, 'hidden');
  };
  const part = takesPart(agency);
  const ifPart = (value: Expression): Expression => when(join('=', f.own(columns.part), 1), value, NO_SCORE);
  if (agency.agency.extra) draft.put(row, columns.part, 0, 'hidden');
  else hidden(columns.part, when(call('ISNUMBER', f.own(columns.total)), 1, 0), part ? 1 : 0);
  hidden(columns.official, ifPart(f.own(columns.total)), part ? agency.official! : NO_SCORE);
  hidden(columns.guarded, ifPart(guard(f.own(columns.raw))), part ? guarded(agency.raw!) : NO_SCORE);
  hidden(columns.contended, contendedFormula(f), contended(plan, agency));
  plan.settings.tieBreaks.forEach((tieBreak, at) => {
    const mean =
      tieBreak.kind === 'criterion'
        ? cellReference(
            tallyRowOf(plan, tieBreak.criterion),
            tallyColumns(agency.members.length).mean,
            'all',
            tallies[index],
          )
        : f.own(columns.part);
    hidden(
      columns.tieBreak(at),
      tieBreakFormula(f, at, mean, memberRanksOf(context, row)),
      tieBreakOf(plan, agency, at),
    );
  });
  const others = outcome.agencies.filter((other) => compareWorking(plan, other, agency) > 0).length;
  const beside = outcome.agencies.filter((other) => compareWorking(plan, other, agency) === 0).length;
  hidden(columns.ahead, aheadFormula(f), others);
  hidden(columns.equal, equalFormula(f), beside);
  const above = areaReference({ top: layout.head, left: columns.ahead, bottom: row - 1, right: columns.ahead });
  hidden(columns.order, join('+', f.own(columns.ahead), call('COUNTIF', above, f.own(columns.ahead)), 1), place);
  const isFirst = join('=', f.own(columns.rank), 1);
  const highest = call('MAX', ...among.map((peer) => wholeOf(context, peer, peer.layout.columns.official)));
  const candidate = among.length > 1 ? call('AND', isFirst, join('=', f.own(columns.official), highest)) : isFirst;
  hidden(columns.candidate, when(candidate, 1, 0), isCandidate(context, agency) ? 1 : 0);
  const candidates = call('SUM', ...among.map((peer) => wholeOf(context, peer, peer.layout.columns.candidate)));
  hidden(columns.first, firstFormula(f, candidates), firstState(context, agency));
}

/** Each member's total and own ranking of the agencies, and the rank sum. */
export function putMembers(
  context: RankingContext,
  agency: RankedAgency,
  index: number,
  ranks: readonly (number | null)[] | null,
): void {
  const { plan, draft, layout, outcome, tallies } = context;
  const { columns } = layout;
  const row = layout.table + index;
  const part = join('=', cellReference(row, columns.part), 1);
  const foot = tallyFoot(plan);
  const { figure } = tallyColumns(outcome.members.length);
  agency.members.forEach((member, at) => {
    const counted = member.counted && takesPart(agency);
    const total = cellReference(foot.total, figure(at), 'all', tallies[index]);
    draft.formula(
      row,
      columns.memberTotal(at),
      when(part, total, text('')),
      counted ? member.totals.total.sum : '',
      'hidden',
    );
    const own = cellReference(row, columns.memberTotal(at));
    const all = areaReference({
      top: layout.table,
      left: columns.memberTotal(at),
      bottom: layout.whole - 1,
      right: columns.memberTotal(at),
    });
    const rank = when(call('ISNUMBER', own), call('RANK', own, all), text(''));
    draft.formula(row, columns.memberRank(at), rank, ranks?.[at] ?? '', 'hidden');
  });
  const last = outcome.members.length - 1;
  const partly = areaReference({
    top: layout.whole,
    left: columns.memberTotal(0),
    bottom: layout.whole,
    right: columns.memberTotal(last),
  });
  const totals = areaReference({
    top: layout.table,
    left: columns.memberTotal(0),
    bottom: layout.whole - 1,
    right: columns.memberTotal(last),
  });
  const possible = call('AND', part, join('=', call('SUM', partly), 0), join('>', call('COUNT', totals), 0));
  const sum = when(possible, call('SUM', memberRanksOf(context, row)), text(''));
  draft.formula(row, columns.rankSum, sum, agency.rankSum ?? '', rankSumStyle(context));
  const own = cellReference(row, columns.rankSum);
  const all = areaReference({
    top: layout.table,
    left: columns.rankSum,
    bottom: layout.whole - 1,
    right: columns.rankSum,
  });
  const rank = when(call('ISNUMBER', own), call('RANK', own, all, 1), text(''));
  draft.formula(row, columns.rankByRankSum, rank, agency.rankByRankSum ?? '', rankSumStyle(context));
}

function rankSumStyle({ layout }: RankingContext): 'cellCentered' | 'hidden' {
  return layout.columns.rankSum < layout.columns.open ? 'cellCentered' : 'hidden';
}

function memberRanksOf({ layout, outcome }: RankingContext, row: number): Expression {
  const { memberRank } = layout.columns;
  return areaReference({ top: row, left: memberRank(0), bottom: row, right: memberRank(outcome.members.length - 1) });
}
