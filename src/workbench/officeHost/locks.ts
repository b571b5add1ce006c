import type { Area } from '../../workbook/address';
import type { ProtectionAllowance } from '../../workbook/workbook';
import { areaSize } from './areas';
import type { BookState } from './bookState';
import { accessDenied } from './hostError';
import type { SheetState } from './sheetState';

/**
 * @throws AccessDenied when the structure of the workbook is locked
 */
export function requireOpenStructure(book: BookState): void {
  if (book.structureLocked) throw accessDenied('the structure of the workbook is protected');
}

/**
 * @throws AccessDenied when the sheet is protected, and does not allow this
 */
export function requireAllowed(sheet: SheetState, allowance: ProtectionAllowance | null): void {
  const { protection } = sheet.plain;
  if (!protection || (allowance !== null && protection.allow.includes(allowance))) return;
  throw accessDenied(`sheet ${sheet.name} is protected`);
}

/**
 * @throws AccessDenied when the sheet is protected and a cell of the areas is locked
 */
export function requireUnlocked(sheet: SheetState, areas: readonly Area[]): void {
  if (!sheet.plain.protection) return;
  for (const area of areas) {
    let unlocked = 0;
    for (const cell of sheet.cells.within(area)) {
      if (sheet.style(cell.row, cell.column).locked === false) unlocked++;
    }
    // Cells nothing is stored of are locked, as all are in a new workbook.
    if (unlocked < areaSize(area)) throw accessDenied(`locked cells on the protected sheet ${sheet.name}`);
  }
}
