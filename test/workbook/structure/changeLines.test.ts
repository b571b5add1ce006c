import fc from 'fast-check';
import { parseArea, parseCell, printArea, printCell, type Area } from '../../../src/workbook/address';
import { emptySheet } from '../../../src/workbook/draft';
import { differences } from '../../../src/workbook/equality';
import type { LineChange } from '../../../src/workbook/structure/areaMove';
import { changeLines } from '../../../src/workbook/structure/changeLines';
import { lineProblem } from '../../../src/workbook/structure/lineProblem';
import type { Chart, Sheet, Validation, Workbook } from '../../../src/workbook/workbook';
import { bookOf } from '../../support/contentBook';
import { everyKind } from '../../support/everyKind';
import { planWith, recordsWith } from '../../support/samplePlans';
import { sampleWorkbook } from '../../support/sampleWorkbook';

const area = (text: string): Area => parseArea(text)!;
const change = (kind: LineChange['kind'], axis: LineChange['axis'], line: number, count = 1): LineChange => ({
  kind,
  sheet: 'A',
  axis,
  at: line - 1,
  count,
});

/** One sheet with these parts, and another that reads it. */
function book(more: Partial<Sheet>): Workbook {
  const workbook = bookOf({ A: { A1: 1, B4: { formula: 'A1+$A$9', value: 1 } }, B: { A1: { formula: "'A'!B4" } } });
  return { ...workbook, sheets: [{ ...workbook.sheets[0]!, ...more }, workbook.sheets[1]!] };
}
const sheetAfter = (more: Partial<Sheet>, made: LineChange): Sheet => changeLines(book(more), made).sheets[0]!;

const rule = (areas: string[], formula: string): Validation => ({
  areas: areas.map(area),
  rule: { kind: 'custom', formula },
  allowBlank: true,
  prompt: null,
  alert: null,
});

test('cells move with their formulas, and formulas of other sheets follow', () => {
  const { sheets } = changeLines(book({}), change('insertLines', 'row', 3, 2));
  expect(sheets.map(({ cells }) => cells.map((cell) => [printCell(cell.row, cell.column), cell.formula]))).toEqual([
    [
      ['A1', null],
      ['B6', 'A1+$A$11'],
    ],
    [['A1', "'A'!B6"]],
  ]);
});

test('sheets that nothing changes are the same objects', () => {
  const workbook = book({});
  const { sheets } = changeLines(workbook, { ...change('insertLines', 'row', 3), sheet: 'B' });
  expect([sheets[0] === workbook.sheets[0], sheets[1] === workbook.sheets[1]]).toEqual([true, false]);
});

describe('new lines look like the one before', () => {
  const cells = [{ row: 2, column: 1, value: 5, formula: null, style: 'yellow' }];
  const more = {
    cells,
    rows: [{ row: 2, height: 40, hidden: false }],
    columns: [{ column: 1, width: 30, hidden: true }],
  };
  test('rows take formats and height', () => {
    const after = sheetAfter(more, change('insertLines', 'row', 4, 2));
    expect(after.cells.slice(1)).toEqual([3, 4].map((row) => ({ ...cells[0]!, row, value: null })));
    expect(after.rows).toEqual([2, 3, 4].map((row) => ({ row, height: 40, hidden: false })));
  });
  test('a column after a hidden one is in sight', () => {
    const after = sheetAfter(more, change('insertLines', 'column', 3));
    expect(after.columns).toEqual([
      { column: 1, width: 30, hidden: true },
      { column: 2, width: null, hidden: false },
    ]);
  });
  test('the first row has none before it', () => {
    expect(sheetAfter(more, change('insertLines', 'row', 1)).cells).toEqual([{ ...cells[0]!, row: 3 }]);
  });
});

describe('rules keep what they mean', () => {
  test.each<[string, LineChange, Validation, string[], string]>([
    ['they grow', change('insertLines', 'row', 7), rule(['B5:B9'], 'B5>$A$8'), ['B5:B10'], 'B5>$A$9'],
    ['they move', change('insertLines', 'row', 5), rule(['B5:B9'], 'B5>A5'), ['B6:B10'], 'B6>A6'],
    ['their first row goes', change('deleteLines', 'row', 5), rule(['B5:B9'], 'B5>$A$1'), ['B5:B8'], 'B5>$A$1'],
    ['their first area goes', change('deleteLines', 'row', 5, 2), rule(['B5:B6', 'D9'], 'B5>A5'), ['D7'], 'D7>C7'],
    ['what they read goes', change('deleteLines', 'row', 1), rule(['B5'], 'B5>$A$1'), ['B4'], 'B4>#REF!'],
  ])('%s', (_name, made, before, areas, formula) => {
    const after = sheetAfter({ validations: [before] }, made).validations;
    expect(after).toEqual([rule(areas, formula)]);
  });

  test('none is left of one whose cells are all gone', () => {
    const after = sheetAfter({ validations: [rule(['B5'], '1')] }, change('deleteLines', 'row', 5));
    expect(after.validations).toEqual([]);
  });
});

test('merged cells, links, frozen lines and print set-up move, grow and shrink', () => {
  const print = sampleWorkbook().sheets.find(({ print: found }) => found)!.print!;
  const more: Partial<Sheet> = {
    merges: [area('A1:C1'), area('B5:B6'), area('D5:D8')],
    links: [{ row: 4, column: 0, target: "'A'!F12", tooltip: null }],
    freeze: { rows: 4, columns: 1 },
    print: { ...print, area: area('A1:F20'), repeatRows: { first: 1, last: 3 } },
  };
  const brief = ({ merges, links, freeze, print: now }: Sheet): unknown[] => [
    merges.map(printArea),
    links.map(({ row, target }) => `${row + 1} ${target}`),
    freeze,
    now!.repeatRows,
    now!.area && printArea(now!.area),
  ];
  expect(brief(sheetAfter(more, change('insertLines', 'row', 3)))).toEqual([
    ['A1:C1', 'B6:B7', 'D6:D9'],
    // The text of a target is the person's own, as in Excel.
    ["6 'A'!F12"],
    { rows: 5, columns: 1 },
    { first: 1, last: 4 },
    'A1:F21',
  ]);
  expect(brief(sheetAfter(more, change('deleteLines', 'row', 2, 4)))).toEqual([
    ['A1:C1', 'D2:D4'],
    [],
    { rows: 1, columns: 1 },
    null,
    'A1:F16',
  ]);
});

test('charts keep their place and their ranges', () => {
  const chart: Chart = {
    kind: 'bar',
    title: '',
    from: { row: 4, column: 5 },
    to: { row: 9, column: 9 },
    categories: "'A'!$A$2:$A$6",
    series: [{ name: '', values: "'A'!$B$2:$B$6", drawn: 'bars', color: '000000' }],
    minimum: null,
    maximum: null,
    altText: '',
  };
  const brief = ({ charts }: Sheet): unknown[] => charts.map((each) => [each.from, each.to, each.series[0]!.values]);
  expect(brief(sheetAfter({ charts: [chart] }, change('insertLines', 'row', 3, 2)))).toEqual([
    [{ row: 6, column: 5 }, { row: 11, column: 9 }, "'A'!$B$2:$B$8"],
  ]);
  expect(brief(sheetAfter({ charts: [chart] }, change('deleteLines', 'row', 1, 20)))).toEqual([
    [{ row: 0, column: 5 }, { row: 1, column: 9 }, '#REF!'],
  ]);
});

describe('tables', () => {
  const table = { name: '表', area: area('B3:D6'), columns: ['甲', '乙', 'Column1'], style: null, filter: false };
  const after = (made: LineChange): unknown[] => {
    const sheet = sheetAfter({ tables: [table] }, made);
    return sheet.tables.map((each) => [printArea(each.area), each.columns.join()]);
  };
  test('grow with rows among them, and move with rows before', () => {
    expect(after(change('insertLines', 'row', 4))).toEqual([['B3:D7', '甲,乙,Column1']]);
    expect(after(change('insertLines', 'row', 3))).toEqual([['B4:D7', '甲,乙,Column1']]);
    expect(after(change('insertLines', 'row', 7))).toEqual([['B3:D6', '甲,乙,Column1']]);
  });
  test('name new columns, in their header cells too', () => {
    const made = change('insertLines', 'column', 3);
    expect(after(made)).toEqual([['B3:E6', '甲,Column2,乙,Column1']]);
    const { cells } = sheetAfter({ tables: [table] }, made);
    expect(cells.find(({ row, column }) => row === 2 && column === 2)?.value).toBe('Column2');
  });
  test('lose deleted columns, and go when all is deleted', () => {
    expect(after(change('deleteLines', 'column', 2, 2))).toEqual([['B3:B6', 'Column1']]);
    expect(after(change('deleteLines', 'row', 2, 9))).toEqual([]);
  });
  test('keep their header and a row', () => {
    const problem = (made: LineChange): unknown => lineProblem({ tables: [table] }, [], made);
    expect(problem(change('deleteLines', 'row', 3))).toBe('table');
    expect(problem(change('deleteLines', 'row', 4, 3))).toBe('table');
    expect(problem(change('deleteLines', 'row', 4, 2))).toBeNull();
    expect(problem(change('deleteLines', 'row', 3, 4))).toBeNull();
  });
});

test('nothing that is filled falls off the sheet', () => {
  const cell = (address: string, value: number | null) => ({ ...parseCell(address)!, value, formula: null });
  const made = change('insertLines', 'row', 3, 2);
  expect(lineProblem(emptySheet('A'), [cell('A1048575', 1)], made)).toBe('full');
  expect(lineProblem(emptySheet('A'), [cell('A1048574', 1), cell('A1048576', null)], made)).toBeNull();
});

test('in every kind of workbook deleting what was inserted leaves it as it was', () => {
  const plan = planWith({});
  const books = [
    sampleWorkbook(),
    ...Object.values(
      everyKind(
        plan,
        recordsWith(plan, (_, __, leaf) => leaf.points),
      ),
    ),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...books),
      fc.nat(),
      fc.constantFrom('row' as const, 'column' as const),
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 3 }),
      (workbook, index, axis, at, count) => {
        const sheet = workbook.sheets[index % workbook.sheets.length]!.name;
        const inserted = changeLines(workbook, { kind: 'insertLines', sheet, axis, at, count });
        const back = changeLines(inserted, { kind: 'deleteLines', sheet, axis, at, count });
        expect(differences(back, workbook)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
