import { emptySheet } from '../../../../src/workbook/draft';
import type { CellValue, ConditionalFormat, Style, Workbook } from '../../../../src/workbook/workbook';
import { conditionsOf } from '../../../../src/workbench/grid/conditions/conditions';
import { univerCalculator } from '../../../support/calculation';

const RED: Style = { fill: 'FAD1CF', font: { bold: true } };
const BLUE: Style = { fill: 'C9D8E6', font: { color: '0000FF' } };

/** Column A holds the values, from row 1 on; a second sheet has a limit in A1. */
function bookOf(values: CellValue[], ...conditionalFormats: ConditionalFormat[]): Workbook {
  const cells = values.map((value, row) => ({ row, column: 0, value, formula: null, style: null }));
  const limit = { row: 0, column: 0, value: 50, formula: '25*2', style: null };
  return {
    sheets: [
      { ...emptySheet('評分'), cells, conditionalFormats },
      { ...emptySheet('上限'), cells: [limit] },
    ],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

const rule = (formula: string, style: Style, stopIfTrue = false): ConditionalFormat => ({
  areas: [{ top: 0, left: 0, bottom: 2, right: 1 }],
  rule: { kind: 'expression', formula, style, stopIfTrue },
});

async function stylesIn(workbook: Workbook, columns = [0]): Promise<(Style | null)[]> {
  const at = (await conditionsOf(workbook, univerCalculator)).get('評分')!;
  return [0, 1, 2].flatMap((row) => columns.map((column) => at(row, column)?.style ?? null));
}

it('looks from each cell as a formula in it would', async () => {
  const workbook = bookOf([60, 40, 70], rule('A1>50', RED));
  expect(await stylesIn(workbook, [0, 1])).toEqual([RED, null, null, null, RED, null]);
});

it('looks along a row where the column is fixed, and on other sheets', async () => {
  const workbook = bookOf([60, 40, 70], rule("$A1>'上限'!$A$1", RED));
  expect(await stylesIn(workbook, [0, 1])).toEqual([RED, RED, null, null, RED, RED]);
});

it('tells texts, blanks and errors as Excel does', async () => {
  expect(await stylesIn(bookOf(['', null, '✓'], rule('$A1=""', RED)))).toEqual([RED, RED, null]);
  expect(await stylesIn(bookOf(['未評', '✓', 'a "b"'], rule('$A1="a ""b"""', RED)))).toEqual([null, null, RED]);
  expect(await stylesIn(bookOf([{ error: '#N/A' }, 1, '1'], rule('$A1=1', RED)))).toEqual([null, RED, null]);
  // A text is not true, a number is.
  expect(await stylesIn(bookOf(['x', 2, 0], rule('$A1', RED)))).toEqual([null, RED, null]);
});

it('lets the first rule count where several hold, and the others say the rest', async () => {
  const both = { fill: 'FAD1CF', font: { bold: true, color: '0000FF' } };
  expect(await stylesIn(bookOf([60, 40, 10], rule('$A1>50', RED), rule('$A1>30', BLUE)))).toEqual([both, BLUE, null]);
  expect(await stylesIn(bookOf([60, 40, 10], rule('$A1>50', RED, true), rule('$A1>30', BLUE)))).toEqual([
    RED,
    BLUE,
    null,
  ]);
});

it('counts from the first area, wherever the others lie', async () => {
  const areas = [
    { top: 2, left: 0, bottom: 2, right: 0 },
    { top: 0, left: 0, bottom: 1, right: 0 },
  ];
  const { rule: expression } = rule('A3>50', RED);
  expect(await stylesIn(bookOf([60, 40, 70], { areas, rule: expression }))).toEqual([RED, null, RED]);
});

it('draws bars between two numbers', async () => {
  const bars: ConditionalFormat = {
    areas: [{ top: 0, left: 0, bottom: 5, right: 0 }],
    rule: { kind: 'dataBar', minimum: 0, maximum: 1, color: '9CC59A' },
  };
  const at = (await conditionsOf(bookOf([0.25, 3, -1, 'x', null], bars), univerCalculator)).get('評分')!;
  expect([0, 1, 2, 3, 4].map((row) => at(row, 0)?.bar?.length)).toEqual([0.25, 1, 0, undefined, undefined]);
});

it('leaves the workbook as it is', async () => {
  const workbook = bookOf([60, 40, 70], rule('A1>50', RED));
  const before = structuredClone(workbook);
  await conditionsOf(workbook, univerCalculator);
  expect(workbook).toEqual(before);
});

it('asks a question once, however many cells ask it', async () => {
  const wide = rule('$A1>50', RED);
  wide.areas = [{ top: 0, left: 0, bottom: 199, right: 99 }];
  const asked: number[] = [];
  await conditionsOf(bookOf([60], wide), {
    calculate: ({ sheets }) => {
      asked.push(sheets[0]!.cells.filter(({ formula }) => formula !== null).length);
      return Promise.resolve();
    },
  });
  expect(asked).toEqual([200]);
});
