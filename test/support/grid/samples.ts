import fc from 'fast-check';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { PIXEL, pixelsOfCharacters } from '../../../src/workbook/pixels';
import type { ColumnFormat, RowFormat, Sheet, Workbook } from '../../../src/workbook/workbook';
import { univerCalculator } from '../../../src/workbench/calculation/univerCalculator';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../../src/workbench/grid/snapshot/lineData';
import { usedArea } from '../../../src/workbench/grid/snapshot/sheetExtent';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { everyKind } from '../everyKind';
import { arbitraryRecords } from '../samplePlans';

/** A workbook of every kind of the built-in plan, with results. Always the same. */
export async function samples(): Promise<Record<string, Workbook>> {
  const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
  const workbooks = everyKind(plan105, records);
  for (const workbook of Object.values(workbooks)) await univerCalculator.calculate(workbook);
  return workbooks;
}

/** A sheet of a workbook in a file where it alone is visible, and printed whole on one page without a margin. */
export async function onOnePage(workbook: Workbook, name: string): Promise<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    visibility: sheet.name === name ? ('visible' as const) : ('hidden' as const),
    print:
      sheet.name === name
        ? {
            orientation: 'portrait' as const,
            paper: 'A3' as const,
            fitToWidth: 1,
            fitToHeight: 1,
            margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
            repeatRows: null,
            area: null,
            header: null,
            footer: null,
            centered: false,
          }
        : null,
  }));
  return writeWorkbook({ ...workbook, sheets, activeSheet: sheets.findIndex((sheet) => sheet.name === name) });
}

/** Pixels that what a sheet holds takes on the screen. */
export function screenArea(sheet: Sheet): { width: number; height: number } {
  const { bottom, right } = usedArea(sheet);
  const columns = new Map(sheet.columns.map((column) => [column.column, columnPixels(column)]));
  const rows = new Map(sheet.rows.map((row) => [row.row, rowPixels(row)]));
  const total = (last: number, sizes: Map<number, number>, standard: number): number =>
    Array.from({ length: last + 1 }, (_, index) => sizes.get(index) ?? standard).reduce((sum, size) => sum + size, 0);
  return { width: total(right, columns, STANDARD_WIDTH), height: total(bottom, rows, STANDARD_HEIGHT) };
}

function columnPixels({ width, hidden }: ColumnFormat): number {
  if (hidden) return 0;
  return width === null ? STANDARD_WIDTH : pixelsOfCharacters(width);
}

function rowPixels({ height, hidden }: RowFormat): number {
  if (hidden) return 0;
  return height === null ? STANDARD_HEIGHT : Math.round(height / PIXEL);
}
