import type { PrintSetup } from '../../workbook/workbook';
import type { SheetState } from './sheetState';

/** What Excel prints a new sheet with, where paper is A4. */
const DEFAULT: PrintSetup = {
  orientation: 'portrait',
  paper: 'A4',
  fitToWidth: null,
  fitToHeight: null,
  margins: { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 },
  repeatRows: null,
  area: null,
  header: null,
  footer: null,
  centered: false,
};

/** The sheet's print set-up to be read. */
export function readPrint(sheet: SheetState): PrintSetup {
  return sheet.plain.print ?? structuredClone(DEFAULT);
}

/** Changes the print set-up; one that is the default again is none. */
export function changePrint(sheet: SheetState, change: Partial<PrintSetup>): void {
  const print = { ...readPrint(sheet), ...change };
  sheet.plain.print = JSON.stringify(print) === JSON.stringify(DEFAULT) ? null : print;
}
