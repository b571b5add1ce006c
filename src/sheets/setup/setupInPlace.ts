import type { Plan } from '../../assessment/plan';
import { quoteSheet } from '../../workbook/address';
import { restyle } from '../../workbook/restyle';
import type { Sheet, Workbook } from '../../workbook/workbook';
import { bookIdentity, IDENTITY_SHEET } from '../identity';
import { keepNotes } from '../keptNotes';
import { findTables } from './findTables';
import { masterWorkbook } from './masterWorkbook';
import { languagesOf } from './readMaster';
import { refreshSetup } from './refreshSetup';
import type { PlanNotice } from './setupFinding';
import { setupWords } from './setupSheet';
import { TABLE_IDS, type TableId } from './setupTables';

/** Set-up sheets to be written into a workbook, and the plan that stands there then. */
export interface SetupInPlace {
  plan: Plan;
  /** Only what is to be written. */
  workbook: Workbook;
}

/** Names of the sheets that hold set-up tables. */
export function setupNames(workbook: Workbook): string[] {
  return [...new Set([...tablesOf(workbook).values()].map(({ name }) => name))];
}

function tablesOf(workbook: Workbook): ReadonlyMap<TableId, Sheet> {
  const { tables } = findTables(workbook, languagesOf(workbook));
  return new Map([...tables].map(([id, { sheet }]) => [id, sheet]));
}

/**
 * A plan's set-up sheets in the place of those that are there, if any, whatever they are called. Notes beside the tables
 * stay, and of the same plan what was recorded of visits and reports.
 * @param own the plan that stands there now
 */
export function replacedSetup(plan: Plan, own: Plan | null, present: Workbook, created: string): SetupInPlace {
  const isSame = own?.id === plan.id && plan.schedule.length === 0;
  const wanted = isSame ? { ...plan, schedule: own.schedule } : plan;
  const workbook = masterWorkbook(wanted, created);
  const styles = { ...workbook.styles };
  const sheets = underNames(workbook, wanted, tablesOf(present)).map((sheet) => {
    const before = present.sheets.find(({ name }) => name === sheet.name);
    if (!before || sheet.name === IDENTITY_SHEET) return sheet;
    const noted = keepNotes(sheet, before, present.styles);
    Object.assign(styles, noted.styles);
    return noted.sheet;
  });
  return { plan: wanted, workbook: { ...workbook, sheets, styles } };
}

/** Set-up sheets as they are, brought up to date; nothing when they are. @param own as read from them */
export function refreshedSetup(
  own: Plan,
  present: Workbook,
  notices: readonly PlanNotice[],
  created: string,
): SetupInPlace {
  const workbook = masterWorkbook(own, created);
  const { changed, missing } = refreshSetup(own, present, notices);
  const named = underNames(workbook, own, tablesOf(present));
  const added = missing.map((id) => named[TABLE_IDS.indexOf(id)]!);
  const isMaster = bookIdentity(present)?.kind === 'master';
  const identity = isMaster && changed.length + added.length === 0 ? [] : workbook.sheets.slice(-1);
  const styles = { ...workbook.styles };
  const kept = changed.map((sheet) => {
    const restyled = restyle(sheet, present.styles, 'now ');
    Object.assign(styles, restyled.styles);
    return restyled.sheet;
  });
  return { plan: own, workbook: { ...workbook, sheets: [...kept, ...added, ...identity], styles } };
}

/** The wanted sheets, in the order of the tables, under the names that those tables have in the open workbook. */
function underNames(wanted: Workbook, plan: Plan, tables: ReadonlyMap<TableId, Sheet>): Sheet[] {
  const usual = setupWords(plan).sheets;
  const given = (id: TableId): string => tables.get(id)?.name ?? usual[id];
  const [before, after] = [quoteSheet(usual.fields), quoteSheet(given('fields'))];
  return wanted.sheets.map((sheet, index) => {
    const id = TABLE_IDS[index];
    if (!id) return sheet;
    const cells = sheet.cells.map((cell) =>
      cell.formula === null ? cell : { ...cell, formula: cell.formula.replaceAll(before, after) },
    );
    return { ...sheet, name: given(id), cells };
  });
}
