import { leavesOf, nameOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { judgeEntry, scoreRange } from '../assessment/score';
import { growthKey } from '../sheets/growthRow';
import { GROWTH_READ } from '../sheets/growthLayout';
import { findMarkedTable, hasMark } from '../sheets/marks';
import { readEntry } from '../sheets/readEntry';
import { readFigure } from '../sheets/readFigure';
import { markerOf } from '../sheets/scoreLayout';
import { SELF_READ } from '../sheets/selfAssessmentLayout';
import type { Sheet } from '../workbook/workbook';
import type { SheetProgress } from './checkScoreSheet';

/** How an entry of a form stands; `wrong` is one to correct. */
type State = 'valid' | 'blank' | 'wrong';

/** An entry that a form asks for; its address is null where its row or column is gone. */
interface Asked {
  state: State;
  cell: string | null;
}

/** How far a form of an agency is filled in; null for a sheet that is neither 自評表 nor 成長率. */
export function agencyProgress(plan: Plan, sheet: Sheet): SheetProgress | null {
  const asked = [...textsAsked(plan, sheet), ...figuresAsked(plan, sheet)];
  if (asked.length === 0) return null;
  const count = (state: State): number => asked.filter((each) => each.state === state).length;
  return {
    sheet: sheet.name,
    // Its sheets are told apart by their own names.
    agency: null,
    member: null,
    scored: count('valid'),
    invalid: count('wrong'),
    expected: asked.length,
    total: null,
    waiting: asked.flatMap(({ state, cell }) => (state === 'valid' || cell === null ? [] : [cell])),
  };
}

/** 執行績效 of each item and, where the plan asks for them, 自評分數; nobody has to give evidence or intentions. */
function textsAsked(plan: Plan, sheet: Sheet): Asked[] {
  if (!hasMark(sheet, markerOf('performance'))) return [];
  const table = findMarkedTable(sheet, ...SELF_READ.map(markerOf));
  return leavesOf(plan.rubric).flatMap((leaf) => {
    const text: Asked = {
      state: table.text(leaf.key, '@performance') === '' ? 'blank' : 'valid',
      cell: table.address(leaf.key, '@performance'),
    };
    if (!plan.settings.selfScores) return [text];
    const { entry } = readEntry(table.cell(leaf.key, '@selfScore'), nameOf(leaf));
    const verdict = judgeEntry(entry, scoreRange(leaf, plan.settings.step));
    const state = verdict === 'valid' || verdict === 'blank' ? verdict : 'wrong';
    return [{ state, cell: table.address(leaf.key, '@selfScore') }, text];
  });
}

/** Both years' figures of each 成長率. */
function figuresAsked(plan: Plan, sheet: Sheet): Asked[] {
  if (!hasMark(sheet, markerOf('lastYear')) || !hasMark(sheet, markerOf('thisYear'))) return [];
  const table = findMarkedTable(sheet, ...GROWTH_READ.map(markerOf));
  return plan.growthRates.flatMap((rate) =>
    (['@lastYear', '@thisYear'] as const).map((column): Asked => {
      const { figure } = readFigure(table.cell(growthKey(rate), column), rate.name);
      const isFigure = typeof figure === 'number' && figure >= 0;
      const state = figure === null ? 'blank' : isFigure ? 'valid' : 'wrong';
      return { state, cell: table.address(growthKey(rate), column) };
    }),
  );
}
