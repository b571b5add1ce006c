import { emptySheet } from '../../../src/workbook/draft';
import type { Workbook } from '../../../src/workbook/workbook';

/** A workbook as Excel makes it: one blank sheet. */
export function newWorkbook(): Workbook {
  return {
    sheets: [emptySheet('工作表1')],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}
