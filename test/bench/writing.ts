import ExcelJS from 'exceljs';
import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import * as SheetJS from 'xlsx';
import { packing } from '../../src/cli/packing';
import { printCell } from '../../src/workbook/address';
import type { Cell, Style, Workbook } from '../../src/workbook/workbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { forHucre } from '../support/forHucre';
import { filledWorkbooks, PLAN } from './returnedFiles';

/** Makes one file. */
export type WriteFile = () => Promise<Uint8Array>;

/**
 * Contenders that write one and the same member workbook. Scorebook also builds it from the plan, and once more only
 * writes it. The others are handed the cells that were built: values, formulas with their results, formats as far as they
 * know them (SheetJS knows none), heights, widths and merges.
 */
export async function writers(): Promise<Record<WriterName, WriteFile>> {
  const [member] = PLAN.panel;
  const plan = { ...PLAN, panel: [member!] };
  const build = async (): Promise<Workbook> => (await filledWorkbooks(plan))[0]!.workbook;
  const workbook = await build();
  const converted: WriteOptions = forHucre(workbook);
  return {
    Scorebook: async () => writeWorkbook(await build(), packing),
    'Scorebook, writing only': () => writeWorkbook(workbook, packing),
    hucre: () => writeXlsx(converted),
    exceljs: () => writeWithExcelJS(workbook),
    SheetJS: () => Promise.resolve(writeWithSheetJS(workbook)),
  };
}

export type WriterName = 'Scorebook' | 'Scorebook, writing only' | 'hucre' | 'exceljs' | 'SheetJS';

function writeWithExcelJS(workbook: Workbook): Promise<Uint8Array> {
  const written = new ExcelJS.Workbook();
  const styles = new Map(Object.entries(workbook.styles).map(([key, style]) => [key, excelJSStyle(style)]));
  for (const sheet of workbook.sheets) {
    const page = written.addWorksheet(sheet.name, { state: sheet.visibility });
    for (const { column, width, hidden } of sheet.columns) {
      if (width !== null) page.getColumn(column + 1).width = width;
      if (hidden) page.getColumn(column + 1).hidden = true;
    }
    for (const cell of sheet.cells) {
      const target = page.getRow(cell.row + 1).getCell(cell.column + 1);
      target.value = cell.formula === null ? plainValue(cell) : { formula: cell.formula, result: plainValue(cell) };
      if (cell.style !== null) target.style = styles.get(cell.style);
    }
    for (const { row, height, hidden } of sheet.rows) {
      if (height !== null) page.getRow(row + 1).height = height;
      if (hidden) page.getRow(row + 1).hidden = true;
    }
    for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return written.xlsx.writeBuffer();
}

function excelJSStyle(style: Style): object {
  const { font, fill, border, horizontal, vertical, wrap, shrink, indent, numberFormat, locked } = style;
  return {
    ...(font && { font: { ...font, ...(font.color && { color: { argb: `FF${font.color}` } }) } }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(border && {
      border: Object.fromEntries(
        Object.entries(border).map(([side, { line, color }]: [string, { line: string; color: string }]) => [
          side,
          { style: line, color: { argb: `FF${color}` } },
        ]),
      ),
    }),
    alignment: { horizontal, vertical, wrapText: wrap, shrinkToFit: shrink, indent },
    ...(numberFormat && { numFmt: numberFormat }),
    ...(locked === false && { protection: { locked: false } }),
  };
}

function writeWithSheetJS(workbook: Workbook): Uint8Array {
  const sheets = workbook.sheets.map((sheet): [string, SheetJS.WorkSheet] => {
    const page: SheetJS.WorkSheet = {};
    let [lastRow, lastColumn] = [0, 0];
    for (const cell of sheet.cells) {
      page[printCell(cell.row, cell.column)] = sheetJSCell(cell);
      [lastRow, lastColumn] = [Math.max(lastRow, cell.row), Math.max(lastColumn, cell.column)];
    }
    page['!ref'] = `A1:${printCell(lastRow, lastColumn)}`;
    page['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    const columns: NonNullable<SheetJS.WorkSheet['!cols']> = [];
    for (const { column, width, hidden } of sheet.columns) columns[column] = { ...(width && { wch: width }), hidden };
    page['!cols'] = columns;
    const rows: NonNullable<SheetJS.WorkSheet['!rows']> = [];
    for (const { row, height, hidden } of sheet.rows) rows[row] = { ...(height && { hpt: height }), hidden };
    page['!rows'] = rows;
    return [sheet.name, page];
  });
  const book = { SheetNames: sheets.map(([name]) => name), Sheets: Object.fromEntries(sheets) };
  return SheetJS.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

function sheetJSCell(cell: Cell): SheetJS.CellObject {
  const value = plainValue(cell);
  const formula = cell.formula === null ? {} : { f: cell.formula };
  if (value === null) return { t: 'z', ...formula };
  return { t: typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's', v: value, ...formula };
}

/** Error values stand for themselves as text: none are in a workbook that was just made. */
function plainValue({ value }: Cell): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.error : value;
}
