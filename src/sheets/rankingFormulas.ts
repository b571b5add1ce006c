import { usesOrShowsRankSum, NO_LOT } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { SheetWording } from '../wording/zh-TW/sheets';
import type { RankingLayout } from './rankingLayout';
import { gradeFormula, guard } from './scoreFormulas';

/** Stands below every score for those who take no part; a number, because text compares above every number. */
export const NO_SCORE = -1_000_000_000;

/** The formulas of one agency's row in the block that holds the entries; each mirrors a rule of `assessment/`. */
export interface RankingFormulas {
  plan: Plan;
  words: SheetWording;
  layout: RankingLayout;
  /** Cell of a column in this agency's row. */
  own: (column: number) => Expression;
  /**
   * The entry in a column of yellow cells: INDEX from the locked head to the locked row below the table, so that cutting
   * and pasting yellow cells moves no reference.
   */
  entry: (column: number) => Expression;
  /** A column over all agencies. */
  all: (column: number) => Expression;
  /** Figure of the whole group. */
  whole: (column: number) => Expression;
}

/** References for the row of one agency. */
export function rankingFormulas(plan: Plan, words: SheetWording, layout: RankingLayout, row: number): RankingFormulas {
  return {
    plan,
    words,
    layout,
    own: (column) => cellReference(row, column),
    entry: (column) => {
      const inColumn = areaReference({ top: layout.head, left: column, bottom: layout.whole, right: column });
      return call('INDEX', inColumn, row - layout.head + 1, 1);
    },
    all: (column) => areaReference({ top: layout.table, left: column, bottom: layout.whole - 1, right: column }),
    whole: (column) => cellReference(layout.whole, column),
  };
}

/** What is ranked: the official score, or with 序位法 the rank sum turned round so that higher is better. */
export function contendedFormula({ plan, layout, own }: RankingFormulas): Expression {
  const { official, rankSum } = layout.columns;
  if (plan.settings.combine !== 'rankSum') return own(official);
  return when(call('ISNUMBER', own(rankSum)), join('-', 0, own(rankSum)), NO_SCORE);
}

/** Value of a tie-break, higher is better; 0 for those who are not ranked, so that they stay in the plan's order. */
export function tieBreakFormula(
  f: RankingFormulas,
  index: number,
  tallyMean: Expression,
  memberRanks: Expression,
): Expression {
  const { own, entry, layout } = f;
  const kind = f.plan.settings.tieBreaks[index]!.kind;
  const lot = entry(layout.columns.lot);
  const value =
    kind === 'criterion'
      ? guard(tallyMean)
      : kind === 'firstPlaces'
        ? call('COUNTIF', memberRanks, 1)
        : when(call('ISNUMBER', lot), join('-', 0, lot), -NO_LOT);
  return when(join('=', own(layout.columns.contended), NO_SCORE), 0, value);
}

/** For each agency 1 if it is ahead of this one, else 0: by score, then by the tie-breaks in order. */
function ahead(f: RankingFormulas): Expression {
  const keys = contest(f);
  const terms = keys.map((column, index) => {
    const equalBefore = keys.slice(0, index).map((earlier) => join('=', f.all(earlier), f.own(earlier)));
    return join('*', ...equalBefore, join('>', f.all(column), f.own(column)), 1);
  });
  return terms.length === 1 ? terms[0]! : join('+', ...terms);
}

function contest({ plan, layout }: RankingFormulas): number[] {
  return [layout.columns.contended, ...plan.settings.tieBreaks.map((_, index) => layout.columns.tieBreak(index))];
}

/** How many agencies are ahead. */
export function aheadFormula(f: RankingFormulas): Expression {
  return call('SUMPRODUCT', ahead(f));
}

/** How many agencies nothing tells apart from this one, itself included. */
export function equalFormula(f: RankingFormulas): Expression {
  return call('SUMPRODUCT', join('*', ...contest(f).map((column) => join('=', f.all(column), f.own(column))), 1));
}

/** The rank; the same rule as `rankAll`. */
export function rankFormula(f: RankingFormulas): Expression {
  const { columns } = f.layout;
  const better =
    f.plan.settings.ties === 'competition'
      ? f.own(columns.ahead)
      : call('ROUND', call('SUMPRODUCT', join('/', ahead(f), f.all(columns.equal))), 0);
  return when(join('=', f.own(columns.contended), NO_SCORE), text(''), join('+', better, 1));
}

/** The grade of the official score. */
export function rankedGradeFormula({ plan, layout, own }: RankingFormulas): Expression {
  const total = own(layout.columns.total);
  return when(call('ISNUMBER', total), gradeFormula(total, plan.grades), text(''));
}

/** The grade after 複評; the same rule as `finalGrade`. */
export function finalGradeFormula({ plan, words, layout, own, entry }: RankingFormulas): Expression {
  const grade = own(layout.columns.grade);
  const { passed, failed } = words.ranking.reassessments;
  const is = (word: string): Expression => join('=', entry(layout.columns.reassessment), text(word));
  return plan.grades.reduce<Expression>((otherwise, { name, reassessedTo }) => {
    if (reassessedTo === undefined) return otherwise;
    const failedOrOpen = when(is(failed), text(name), text(words.ranking.awaiting(name)));
    return when(join('=', grade, text(name)), when(is(passed), text(reassessedTo), failedOrOpen), otherwise);
  }, grade);
}

/** Whether a candidate is the first: yes, no, or ? while a tie is undecided. */
export const FIRST = { yes: 'yes', no: 'no', undecided: '?' } as const;

export function firstFormula(f: RankingFormulas, candidates: Expression): Expression {
  const { columns } = f.layout;
  const { first, notFirst } = f.words.ranking.firstDecisions;
  const decided = (word: string): Expression => join('=', f.entry(columns.firstDecision), text(word));
  const byPanel = when(decided(first), text(FIRST.yes), when(decided(notFirst), text(FIRST.no), text(FIRST.undecided)));
  const alone = when(join('=', candidates, 1), text(FIRST.yes), byPanel);
  return when(join('=', f.own(columns.candidate), 1), alone, text(FIRST.no));
}

/**
 * 獎懲; the same rule as `proposeAward`.
 * @param open sheets the awards wait for, in this group or in all of them
 */
export function awardFormula(f: RankingFormulas, open: Expression): Expression {
  const { plan, words, layout, own, entry } = f;
  const { columns } = layout;
  const { none, undecided, pending } = words.ranking.awards;
  const { passed, failed } = words.ranking.reassessments;
  const final = own(columns.finalGrade);
  const first = own(columns.first);
  const reassessment = entry(columns.reassessment);
  const byRule = [...plan.awards.rules].reverse().reduce<Expression>((otherwise, rule) => {
    const conditions = [join('=', final, text(rule.grade))];
    if (rule.reassessmentFailed) conditions.push(join('=', reassessment, text(failed)));
    if (rule.firstPlace) conditions.push(join('<>', first, text(FIRST.no)));
    const award = rule.firstPlace
      ? when(join('=', first, text(FIRST.undecided)), text(undecided), text(rule.award))
      : text(rule.award);
    return when(call('AND', ...conditions), award, otherwise);
  }, text(none));
  const awaiting = plan.grades
    .filter((grade) => grade.reassessedTo !== undefined)
    .map((grade) => join('=', own(columns.grade), text(grade.name)));
  const unknown = [join('<>', reassessment, text(passed)), join('<>', reassessment, text(failed))];
  const settled =
    awaiting.length === 0 ? byRule : when(call('AND', call('OR', ...awaiting), ...unknown), text(pending), byRule);
  const unranked = call('AND', join('=', own(columns.part), 1), join('=', own(columns.rank), text('')));
  return when(call('OR', join('>', open, 0), join('=', own(columns.grade), text('')), unranked), text(''), settled);
}

/** 註記, joined by the language's separator; the same rules and order as `Note`. */
export function notesFormula(f: RankingFormulas, extra: boolean, notable: Expression): Expression {
  const { plan, words, layout, own, all, whole } = f;
  const { columns } = layout;
  const texts = words.ranking.noteTexts;
  const part = join('=', own(columns.part), 1);
  const above = (column: number): Expression => call('SUMPRODUCT', join('*', join('>', all(column), own(column)), 1));
  const beside = (column: number): Expression => call('SUMPRODUCT', join('*', join('=', all(column), own(column)), 1));
  const otherGrade = join('<>', gradeFormula(guard(own(columns.raw)), plan.grades), own(columns.grade));
  const otherPlace = join('<>', above(columns.official), above(columns.guarded));
  const otherCompany = join('<>', beside(columns.official), beside(columns.guarded));
  const places = when(part, call('OR', otherPlace, otherCompany), join('=', 1, 0));
  const rounding = when(call('ISNUMBER', own(columns.raw)), call('OR', otherGrade, places), join('=', 1, 0));
  const tied = call('AND', join('<>', own(columns.rank), text('')), join('>', own(columns.equal), 1));
  const separator = words.listSeparator;
  const note = (condition: Expression, word: string): Expression => when(condition, text(separator + word), text(''));
  const noted = [
    ...(extra ? [text(separator + texts.extra)] : []),
    note(tied, texts.tie),
    note(rounding, texts.rounding),
    note(join('>', notable, 0), texts.difference),
  ];
  if (usesOrShowsRankSum(plan)) {
    const byScore = join('+', above(columns.official), 1);
    const differs = note(join('<>', own(columns.rankByRankSum), byScore), texts.methods);
    const impossible = text(separator + texts.rankSumImpossible);
    const judged = when(call('ISNUMBER', own(columns.rankSum)), differs, impossible);
    noted.push(when(part, judged, text('')));
  }
  noted.push(note(join('>', whole(columns.open), 0), texts.provisional));
  return call('MID', join('&', ...noted), separator.length + 1, 500);
}
