import { blankWorkbook } from '../../../src/workbook/blankWorkbook';
import type { Workbook } from '../../../src/workbook/workbook';

/** A workbook as Excel makes it in zh-TW: one blank sheet. */
export const newWorkbook = (): Workbook => blankWorkbook('工作表1');
