import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType } from '@univerjs/core';
import { defaultTheme } from '@univerjs/themes';
import { FUniver } from '@univerjs/core/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/engine-formula/facade';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverUIPlugin } from '@univerjs/ui';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverSheetsFormulaPlugin, CalculationMode } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverDrawingPlugin } from '@univerjs/drawing';
import { UniverDrawingUIPlugin } from '@univerjs/drawing-ui';
import { UniverSheetsDrawingPlugin } from '@univerjs/sheets-drawing';
import { UniverSheetsDrawingUIPlugin } from '@univerjs/sheets-drawing-ui';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import designTW from '@univerjs/design/locale/zh-TW';
import uiTW from '@univerjs/ui/locale/zh-TW';
import docsUiTW from '@univerjs/docs-ui/locale/zh-TW';
import sheetsTW from '@univerjs/sheets/locale/zh-TW';
import sheetsUiTW from '@univerjs/sheets-ui/locale/zh-TW';
import sfTW from '@univerjs/sheets-formula/locale/zh-TW';
import numTW from '@univerjs/sheets-numfmt-ui/locale/zh-TW';
import { workbookData } from '../../../src/workbench/grid/snapshot/workbookData';
import type { Workbook } from '../../../src/workbook/workbook';

const univer = new Univer({
  theme: defaultTheme,
  locale: LocaleType.ZH_TW,
  locales: { [LocaleType.ZH_TW]: mergeLocales(designTW, uiTW, docsUiTW, sheetsTW, sheetsUiTW, sfTW, numTW) },
  logLevel: LogLevel.WARN,
});
univer.registerPlugin(UniverRenderEnginePlugin);
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverUIPlugin, {
  container: 'root',
  header: false,
  toolbar: false,
  footer: false,
  contextMenu: true,
});
univer.registerPlugin(UniverDocsPlugin);
univer.registerPlugin(UniverDocsUIPlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsUIPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
univer.registerPlugin(UniverSheetsNumfmtPlugin);
univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
univer.registerPlugin(UniverDrawingPlugin);
univer.registerPlugin(UniverDrawingUIPlugin);
univer.registerPlugin(UniverSheetsDrawingPlugin);
univer.registerPlugin(UniverSheetsDrawingUIPlugin);
const api = FUniver.newAPI(univer);
let unit = 0;
Object.assign(globalThis, { api, univer });

export function show(workbook: Workbook): void {
  const before = api.getActiveWorkbook();
  if (before) api.disposeUnit(before.getId());
  univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    workbookData(
      workbook,
      `u${++unit}`,
      workbook.sheets.map((_, i) => `s${i}`),
    ),
  );
}
export function activate(index: number): void {
  const book = api.getActiveWorkbook()!;
  book.setActiveSheet(book.getSheetBySheetId(`s${index}`)!);
  // A cell out of the way.
}
