import type { IStyleData } from '@univerjs/core';
import { emptySheet } from '../../../../src/workbook/draft';
import type { CellValue, Sheet, Workbook } from '../../../../src/workbook/workbook';
import { sampleWorkbook } from '../../../support/sampleWorkbook';
import { bundledSnapshot } from '../../../support/grid/bundledSnapshot';

const { BooleanNumber, CellValueType, HorizontalAlign, cellData, formulaOf, workbookData } = bundledSnapshot();

function bookOf(...sheets: Partial<Sheet>[]): Workbook {
  return {
    sheets: sheets.map((sheet, index) => ({ ...emptySheet(`sheet ${index + 1}`), ...sheet })),
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

const dataOf = (sheet: Partial<Sheet>) => workbookData(bookOf(sheet), 'book', ['first']).sheets.first!;

it.each<[string, CellValue, unknown, number | null]>([
  ['a number', 3.5, 3.5, CellValueType.NUMBER],
  ['a text', '007', '007', CellValueType.STRING],
  ['an empty text', '', '', CellValueType.STRING],
  ['a truth value', true, 1, CellValueType.BOOLEAN],
  ['an error', { error: '#N/A' }, '#N/A', CellValueType.STRING],
  ['nothing', null, null, null],
])('shows %s', (_, value, v, t) => {
  expect(cellData({ value, formula: null }, {})).toMatchObject({ v, t, f: null, custom: null });
});

it('keeps a formula where nobody computes it', () => {
  const cell = cellData({ value: 7, formula: 'SUM(A1:A2)' }, {});
  expect(cell).toMatchObject({ v: 7, f: null });
  expect(formulaOf(cell)).toBe('SUM(A1:A2)');
  expect(formulaOf(cellData({ value: 7, formula: null }, {}))).toBeNull();
});

it('centres truth values and errors that have no alignment', () => {
  const alignment = (value: CellValue, horizontal?: 'left') =>
    (cellData({ value, formula: null }, horizontal ? { horizontal } : {}).s as IStyleData).ht;
  expect([alignment(true), alignment({ error: '#N/A' })]).toEqual([HorizontalAlign.CENTER, HorizontalAlign.CENTER]);
  expect([alignment(1), alignment('text'), alignment(true, 'left')]).toEqual([null, null, HorizontalAlign.LEFT]);
});

it('has every cell of a workbook, with its format', () => {
  const workbook = sampleWorkbook();
  const ids = workbook.sheets.map((_, index) => `id${index}`);
  const data = workbookData(workbook, 'book', ids);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const rows = Object.values(data.sheets[ids[index]!]!.cellData!) as object[];
    expect(rows.flatMap((row) => Object.keys(row))).toHaveLength(sheet.cells.length);
  }
  expect(data.sheetOrder).toEqual(ids);
});

it('gives columns their pixels', () => {
  const columns = [
    { column: 0, width: 8.43, hidden: false },
    { column: 2, width: null, hidden: true },
  ];
  expect(dataOf({ columns }).columnData).toEqual({
    0: { w: 64, hd: BooleanNumber.FALSE },
    2: { w: 64, hd: BooleanNumber.TRUE },
  });
});

it('gives rows their pixels, and fits those that state none', () => {
  const rows = [
    { row: 0, height: 30, hidden: false },
    { row: 1, height: null, hidden: true },
  ];
  const cells = [{ row: 3, column: 0, value: 'large', formula: null, style: 'large' }];
  const workbook = { ...bookOf({ rows, cells }), styles: { large: { font: { size: 24 } } } };
  const { rowData } = workbookData(workbook, 'book', ['first']).sheets.first!;
  expect(rowData).toEqual({
    0: { h: 40, ia: BooleanNumber.FALSE, hd: BooleanNumber.FALSE },
    1: { ah: 17, ia: BooleanNumber.TRUE, hd: BooleanNumber.TRUE },
    3: { ah: 40, ia: BooleanNumber.TRUE, hd: BooleanNumber.FALSE },
  });
});

it('makes a row as high as the lines of a wrapped text', () => {
  const cells = [{ row: 0, column: 0, value: '評'.repeat(20), formula: null, style: 'wrapped' }];
  const height = (wrap: boolean) =>
    workbookData({ ...bookOf({ cells }), styles: { wrapped: { wrap } } }, 'book', ['first']).sheets.first!.rowData![0]
      ?.ah;
  expect(height(false)).toBeUndefined();
  // 20 characters of 13 pixels in a column of 64.
  expect(height(true)).toBe(84);
});

it('has some blank rows and columns, but not a million', () => {
  const { rowCount, columnCount } = dataOf({
    cells: [{ row: 300, column: 40, value: 1, formula: null, style: null }],
  });
  expect([rowCount, columnCount]).toEqual([401, 67]);
  const last = dataOf({ cells: [{ row: 1_048_575, column: 16_383, value: 1, formula: null, style: null }] });
  expect([last.rowCount, last.columnCount]).toEqual([1_048_576, 16_384]);
});

it('shows what else a sheet says', () => {
  const data = dataOf({
    visibility: 'veryHidden',
    tabColor: '33536F',
    merges: [{ top: 0, left: 0, bottom: 1, right: 3 }],
    freeze: { rows: 4, columns: 2 },
    gridlines: false,
    zoom: 80,
  });
  expect(data).toMatchObject({
    name: 'sheet 1',
    hidden: BooleanNumber.TRUE,
    tabColor: '#33536F',
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 3 }],
    freeze: { xSplit: 2, ySplit: 4, startRow: 4, startColumn: 2 },
    showGridlines: BooleanNumber.FALSE,
    zoomRatio: 0.8,
  });
});
