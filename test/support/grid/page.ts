import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import { univerCalculator } from '../../../src/workbench/calculation/univerCalculator';
import { chartsOf } from '../../../src/workbench/grid/charts/chartsOf';
import { showCharts } from '../../../src/workbench/grid/charts/showCharts';
import { conditionsOf } from '../../../src/workbench/grid/conditions/conditions';
import { showConditions } from '../../../src/workbench/grid/conditions/showConditions';
import { workbookData } from '../../../src/workbench/grid/snapshot/workbookData';
import { startUniver } from '../../../src/workbench/grid/univer/startUniver';
import type { Workbook } from '../../../src/workbook/workbook';

const univer = startUniver(document.getElementById('root')!, { language: 'zh-TW', dark: false });
const api = FUniver.newAPI(univer);
const conditions = showConditions(univer);
const charts = showCharts(univer, document.getElementById('root')!);
let shown = 0;

/** Shows a workbook in place of the one before. */
export async function show(workbook: Workbook): Promise<void> {
  const before = shown === 0 ? null : `book${shown}`;
  const unit = `book${++shown}`;
  univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    workbookData(
      workbook,
      unit,
      workbook.sheets.map(({ name }) => name),
    ),
  );
  if (before) {
    // Its canvas takes the place of the one before.
    univer.__getInjector().get(IUniverInstanceService).focusUnit(unit);
    api.disposeUnit(before);
  }
  charts.set(unit, chartsOf(workbook));
  conditions.set(unit, await conditionsOf(workbook, univerCalculator));
}

/** Brings a sheet to the front. */
export function activate(name: string): void {
  const book = api.getActiveWorkbook()!;
  book.setActiveSheet(book.getSheetByName(name)!);
}

/** Texts of a sheet's cells as they are displayed, row by row. */
export function displayed(name: string, rows: number, columns: number): string[][] {
  return api.getActiveWorkbook()!.getSheetByName(name)!.getRange(0, 0, rows, columns).getDisplayValues();
}

/** Colour of a cell's background as it is displayed. */
export function fill(name: string, row: number, column: number): string | null {
  return api.getActiveWorkbook()!.getSheetByName(name)!.getSheet().getComposedCellStyle(row, column).bg?.rgb ?? null;
}
