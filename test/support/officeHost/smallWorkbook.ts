import { emptySheet } from '../../../src/workbook/draft';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';

/** A workbook with these sheets, and nothing else. */
export function workbookOf(...sheets: (string | Sheet)[]): Workbook {
  return {
    sheets: sheets.map((sheet) => (typeof sheet === 'string' ? emptySheet(sheet) : sheet)),
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}
