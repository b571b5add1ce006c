import { emptySheet } from './draft';
import type { Workbook } from './workbook';

/** A workbook as Excel makes a new one: one empty sheet, nothing else. */
export function blankWorkbook(sheetName: string): Workbook {
  return {
    sheets: [emptySheet(sheetName)],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}
