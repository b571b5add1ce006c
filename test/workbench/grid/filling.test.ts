import { fillCells } from '../../../src/workbench/grid/fill/fillCells';
import { emptySheet } from '../../../src/workbook/draft';
import { newShownSheet } from '../../../src/workbench/grid/shown/shownBook';
import type { Cell, CellValue } from '../../../src/workbook/workbook';

function column(values: (CellValue | { formula: string })[], numberFormat?: string) {
  const cells = values.map((value, row): Cell => {
    const style = numberFormat === undefined ? null : 'format';
    return typeof value === 'object' && value !== null && 'formula' in value
      ? { row, column: 0, value: 0, formula: value.formula, style }
      : { row, column: 0, value, formula: null, style };
  });
  return newShownSheet({ ...emptySheet('一'), cells }, { format: { numberFormat: numberFormat ?? 'General' } });
}

function filled(sheet: ReturnType<typeof column>, last: number, to: number, plainCopy = false): unknown[] {
  const source = { top: 0, left: 0, bottom: last, right: 0 };
  return fillCells(sheet, source, { ...source, bottom: to }, plainCopy).map(({ value, formula }) => formula ?? value);
}

test.each<[string, Parameters<typeof column>, number, unknown[]]>([
  ['one number repeats', [[5]], 0, [5, 5]],
  ['two go on by their step', [[1, 3]], 1, [5, 7]],
  ['decimals stay decimals', [[0.1, 0.2]], 1, [0.3, 0.4]],
  ['dates count days', [[42614], 'yyyy/m/d'], 0, [42615, 42616]],
  ['texts count the number at their end', [['第 09']], 0, ['第 10', '第 11']],
  ['other texts repeat', [['甲', '乙']], 1, ['甲', '乙']],
  ['formulas move along', [[{ formula: "B1+$C$1+'二'!A1" }]], 0, ["B2+$C$1+'二'!A2", "B3+$C$1+'二'!A3"]],
])('%s', (_name, [values, format], last, expected) => {
  expect(filled(column(values, format), last, last + 2)).toEqual(expected);
});

test('a plain copy counts nothing up', () => {
  expect(filled(column([1, 3]), 1, 3, true)).toEqual([1, 3]);
});

test('fills upwards too', () => {
  const sheet = column([null, null, 3, 4]);
  const cells = fillCells(
    sheet,
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 0, left: 0, bottom: 3, right: 0 },
    false,
  );
  expect(cells.map(({ row, value }) => [row, value])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('on a protected sheet cells keep their own formats', () => {
  const sheet = column([1], '0%');
  sheet.plain = { ...sheet.plain, protection: { password: null, allow: [] } };
  const [cell] = fillCells(
    sheet,
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 0, left: 0, bottom: 1, right: 0 },
    false,
  );
  expect(cell!.style).toBeNull();
});
