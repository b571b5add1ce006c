import { linesOf, withSpan, type LineChange } from '../../workbook/structure/areaMove';
import { changeLines } from '../../workbook/structure/changeLines';
import { lineProblem } from '../../workbook/structure/lineProblem';
import type { TakeBack } from '../handChange';
import { restructure } from './byHandStructure';
import { WHOLE_SHEET } from './excelAddress';
import type { Host } from './host';
import { HostError, invalidArgument } from './hostError';
import { requireAllowed, requireUnlocked } from './locks';
import type { SheetState } from './sheetState';

/**
 * Inserts or deletes rows or columns as a person does.
 * @throws HostError where the sheet is protected against it, or cells or a table would be lost
 */
export function changeLinesByHand(host: Host, sheet: SheetState, change: LineChange): TakeBack {
  const { kind, axis, at, count } = change;
  if (at < 0 || count < 1 || at + count > linesOf(axis)) throw invalidArgument(`no ${count} lines at ${at}`);
  requireMayChange(sheet, change);
  const problem = lineProblem(sheet.plain, sheet.cells.all(), change);
  if (problem) throw new HostError('InvalidOperation', PROBLEMS[problem]);
  const opposite: LineChange = { ...change, kind: kind === 'insertLines' ? 'deleteLines' : 'insertLines' };
  return restructure(
    host,
    (workbook) => changeLines(workbook, change),
    (which) => host.events.linesChanged(sheet, which === 'done' ? change : opposite, 'Unknown'),
  );
}

const PROBLEMS = {
  full: 'filled cells would be pushed off the sheet',
  table: 'a table would lose its header or all of its rows',
};

/** A protected sheet may allow rows to come and go; those that go must hold nothing locked. */
function requireMayChange(sheet: SheetState, { kind, axis, at, count }: LineChange): void {
  if (axis === 'column') requireAllowed(sheet, null);
  else requireAllowed(sheet, kind === 'insertLines' ? 'insertRows' : 'deleteRows');
  if (kind === 'insertLines') return;
  requireUnlocked(sheet, [withSpan(WHOLE_SHEET, axis, { first: at, last: at + count - 1 })]);
}
