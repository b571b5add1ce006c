import { LocaleType, type IWorkbookData } from '@univerjs/core';
import type { Workbook } from '../../../workbook/workbook';
import { sheetData } from './sheetData';
import { styleData } from './styleData';
import { stylesOf } from './styleKeys';

/** Version of the snapshot's format that Univer is told; it keeps it and does nothing with it. */
const APP_VERSION = '0.25.1';

/**
 * A workbook as Univer shows it: values, formats, sizes, merged cells. Formulas are no formulas to it; see `cellData`.
 * @param id of the whole to Univer, which identifies everything by an id
 * @param sheetIds an id for each sheet, in tab order
 */
export function workbookData(workbook: Workbook, id: string, sheetIds: readonly string[]): IWorkbookData {
  const styles = stylesOf(workbook.styles);
  return {
    id,
    name: workbook.properties.title ?? '',
    appVersion: APP_VERSION,
    locale: LocaleType.ZH_TW,
    styles: {},
    defaultStyle: styleData({}),
    sheetOrder: [...sheetIds],
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet, index) => [sheetIds[index]!, sheetData(sheet, sheetIds[index]!, styles)]),
    ),
  };
}
