import { emptySheet } from '../../../src/workbook/draft';
import type { Style } from '../../../src/workbook/workbook';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

beforeAll(async () => {
  office = await startInNode({ workbook: workbookOf('A') });
});

beforeEach(() => office.host.load(workbookOf('A')));

async function on<Result>(
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return office.Excel.run((context) => use(context.workbook.worksheets.getItem('A'), context));
}

/** The format of a cell of the sheet. */
function styleAt(row: number, column: number): Style | null {
  const { sheets, styles } = office.host.workbook();
  const key = sheets[0]!.cells.find((cell) => cell.row === row && cell.column === column)?.style ?? null;
  return key === null ? null : styles[key]!;
}

const LINES: [string, Excel.CellBorder][] = [
  ['hair', { style: 'Continuous', weight: 'Hairline' }],
  ['thin', { style: 'Continuous', weight: 'Thin' }],
  ['medium', { style: 'Continuous', weight: 'Medium' }],
  ['thick', { style: 'Continuous', weight: 'Thick' }],
  ['double', { style: 'Double', weight: 'Thick' }],
  ['dotted', { style: 'Dot', weight: 'Thin' }],
  ['dashed', { style: 'Dash', weight: 'Thin' }],
];

test.each(LINES)('lines: %s', async (line, border) => {
  const read = await on(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    cell.setCellProperties([[{ format: { borders: { top: { ...border, color: '#33536F' } } } }]]);
    const result = cell.getCellProperties({ format: { borders: { style: true, weight: true, color: true } } });
    await context.sync();
    return result.value[0]![0]!.format!.borders!.top;
  });
  expect(styleAt(1, 1)).toEqual({ border: { top: { line, color: '33536F' } } });
  expect(read).toEqual({ ...border, color: '#33536F' });
});

test('every format is written and read; what is left out stays', async () => {
  const read = await on(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    const font = { name: '標楷體', size: 12, bold: true, italic: true, underline: 'Single' as const, color: '#FF0000' };
    cell.setCellProperties([
      [
        {
          format: {
            fill: { color: '#FFFFCC' },
            font,
            horizontalAlignment: 'Center',
            verticalAlignment: 'Top',
            wrapText: true,
            shrinkToFit: true,
            indentLevel: 2,
            protection: { locked: false },
          },
        },
      ],
    ]);
    cell.setCellProperties([[{ format: { font: { bold: false } } }]]);
    cell.numberFormat = [['0.00']];
    const result = cell.getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { name: true, bold: true, underline: true },
        horizontalAlignment: true,
        indentLevel: true,
        protection: true,
      },
    });
    cell.load('numberFormat');
    await context.sync();
    return [result.value, cell.numberFormat];
  });
  expect(styleAt(0, 0)).toEqual({
    font: { name: '標楷體', size: 12, italic: true, underline: true, color: 'FF0000' },
    fill: 'FFFFCC',
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    shrink: true,
    indent: 2,
    numberFormat: '0.00',
    locked: false,
  });
  const format = {
    fill: { color: '#FFFFCC' },
    font: { name: '標楷體', bold: false, underline: 'Single' },
    horizontalAlignment: 'Center',
    indentLevel: 2,
    protection: { locked: false },
  };
  expect(read).toEqual([[[{ address: 'A!A1', format }]], [['0.00']]]);
});

test('equal formats share a key, and a format that is none again is not stored', async () => {
  await on(async (sheet, context) => {
    const bold = { format: { font: { bold: true } } };
    sheet.getRange('A1:B1').setCellProperties([[bold, bold]]);
    sheet.getRange('C1').setCellProperties([[{ format: { font: { bold: true }, fill: { color: '#FFFFFF' } } }]]);
    sheet.getRange('C1').setCellProperties([[{ format: { fill: { pattern: 'None' } } }]]);
    sheet.getRange('B1').setCellProperties([[{ format: { font: { bold: false } } }]]);
    await context.sync();
  });
  const { sheets, styles } = office.host.workbook();
  expect(sheets[0]!.cells.map(({ column }) => column)).toEqual([0, 2]);
  expect(Object.values(styles)).toEqual([{ font: { bold: true } }]);
});

test('a line that is taken away goes from both cells at the edge', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('A1').setCellProperties([[{ format: { borders: { bottom: { style: 'Continuous' } } } }]]);
    sheet.getRange('A2').setCellProperties([[{ format: { borders: { top: { style: 'None' } } } }]]);
    await context.sync();
  });
  expect(styleAt(0, 0)).toBeNull();
});

test('a link looks like one and may replace the text', async () => {
  const read = await on(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [['before']];
    const hyperlink = { documentReference: "'評分－甲'!F12", screenTip: 'to the score', textToDisplay: 'after' };
    cell.setCellProperties([[{ hyperlink }]]);
    const result = cell.getCellProperties({ hyperlink: true });
    await context.sync();
    return result.value[0]![0]!.hyperlink;
  });
  const [sheet] = office.host.workbook().sheets;
  expect(sheet!.links).toEqual([{ row: 0, column: 0, target: "'評分－甲'!F12", tooltip: 'to the score' }]);
  expect(sheet!.cells[0]!.value).toBe('after');
  expect(styleAt(0, 0)).toEqual({ font: { underline: true, color: '0563C1' } });
  expect(read).toEqual({ documentReference: "'評分－甲'!F12", screenTip: 'to the score', textToDisplay: 'after' });
});

test('column widths and row heights, hidden ones too', async () => {
  const read = await on(async (sheet, context) => {
    const columns = sheet.getRange('A:D');
    columns.setColumnProperties([
      { format: { columnWidth: 66.75 } },
      { columnHidden: true },
      { format: { columnWidth: 0 } },
      { format: { columnWidth: 100 } },
    ]);
    const rows = sheet.getRange('1:3');
    rows.setRowProperties([{ format: { rowHeight: 20 } }, { rowHidden: true }, {}]);
    sheet.getRange('A5:A6').setRowProperties([{ format: { rowHeight: 30 } }, { format: { rowHeight: 30 } }]);
    sheet.getRange('A5').format.autofitRows();
    const widths = columns.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const heights = rows.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    sheet.load('standardWidth,standardHeight');
    await context.sync();
    return [widths.value, heights.value, sheet.standardWidth, sheet.standardHeight];
  });
  const [sheet] = office.host.workbook().sheets;
  expect(sheet!.columns).toEqual([
    { column: 0, width: 12, hidden: false },
    { column: 1, width: null, hidden: true },
    { column: 2, width: null, hidden: true },
    { column: 3, width: 18.29, hidden: false },
  ]);
  expect(sheet!.rows).toEqual([
    { row: 0, height: 20.25, hidden: false },
    { row: 1, height: null, hidden: true },
    { row: 5, height: 30, hidden: false },
  ]);
  expect(read).toEqual([
    [
      { columnHidden: false, format: { columnWidth: 66.75 } },
      { columnHidden: true, format: { columnWidth: 0 } },
      { columnHidden: true, format: { columnWidth: 0 } },
      { columnHidden: false, format: { columnWidth: 99.75 } },
    ],
    [
      { rowHidden: false, format: { rowHeight: 20.25 } },
      { rowHidden: true, format: { rowHeight: 0 } },
      { rowHidden: false, format: { rowHeight: 12.75 } },
    ],
    48,
    12.75,
  ]);
});

test('merging keeps the top left value and spreads its format', async () => {
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1').setCellProperties([[{ format: { fill: { color: '#FFFFCC' } } }]]);
    range.merge();
    range.values = [
      [5, 6],
      [7, 8],
    ];
    sheet.getRange('D1:E2').merge(true);
    const merged = sheet.getRange('A1:E1').getMergedAreasOrNullObject();
    merged.load('address,areaCount');
    await context.sync();
    sheet.getRange('D2').unmerge();
    await context.sync();
    return [merged.address, merged.areaCount];
  });
  const [sheet] = office.host.workbook().sheets;
  expect(read).toEqual(['A!A1:B2,A!D1:E1', 2]);
  expect(sheet!.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 0, left: 3, bottom: 0, right: 4 },
  ]);
  expect(sheet!.cells.map(({ value }) => value)).toEqual([5, null, null, null]);
  expect(styleAt(1, 1)).toEqual({ fill: 'FFFFCC' });
});

test.each<[Excel.ClearApplyTo | 'All' | 'Contents' | 'Formats' | 'Hyperlinks', object]>([
  ['All', { values: 0, styles: 0, merges: 0, links: 0, validations: 0, conditionalFormats: 0 }],
  ['Contents', { values: 0, styles: 1, merges: 1, links: 1, validations: 1, conditionalFormats: 1 }],
  ['Formats', { values: 1, styles: 0, merges: 0, links: 1, validations: 1, conditionalFormats: 0 }],
  ['Hyperlinks', { values: 1, styles: 1, merges: 1, links: 0, validations: 1, conditionalFormats: 1 }],
])('clearing %s', async (applyTo, left) => {
  const area = { top: 0, left: 0, bottom: 0, right: 1 };
  const sheet = {
    ...emptySheet('A'),
    cells: [{ row: 0, column: 0, value: 'a', formula: null, style: 'bold' }],
    merges: [area],
    links: [{ row: 0, column: 0, target: 'A!A1', tooltip: null }],
    validations: [
      { areas: [area], rule: { kind: 'list' as const, values: ['a'] }, allowBlank: true, prompt: null, alert: null },
    ],
    conditionalFormats: [
      { areas: [area], rule: { kind: 'dataBar' as const, minimum: 0, maximum: 1, color: '000000' } },
    ],
  };
  office.host.load({ ...workbookOf(sheet), styles: { bold: { font: { bold: true } } } });
  await on((worksheet, context) => {
    worksheet.getRange('A1:C3').clear(applyTo as 'All');
    return context.sync();
  });
  const [after] = office.host.workbook().sheets;
  expect({
    values: after!.cells.filter(({ value }) => value !== null).length,
    styles: after!.cells.filter(({ style }) => style !== null).length,
    merges: after!.merges.length,
    links: after!.links.length,
    validations: after!.validations.length,
    conditionalFormats: after!.conditionalFormats.length,
  }).toEqual(left);
});

test('a cleared part splits what covered more', async () => {
  const area = { top: 0, left: 0, bottom: 9, right: 0 };
  const rule = { kind: 'custom' as const, formula: 'B1>0' };
  const validation = { areas: [area], rule, allowBlank: true, prompt: null, alert: null };
  office.host.load(workbookOf({ ...emptySheet('A'), validations: [validation] }));
  await on((sheet, context) => {
    sheet.getRange('A1:A3').clear();
    return context.sync();
  });
  expect(office.host.workbook().sheets[0]!.validations).toEqual([
    { ...validation, areas: [{ ...area, top: 3 }], rule: { kind: 'custom', formula: 'B4>0' } },
  ]);
});

test('the used range goes from the first to the last cell that is filled or formatted', async () => {
  const read = await on(async (sheet, context) => {
    const empty = sheet.getUsedRange().load('address');
    await context.sync();
    sheet.getRange('C3').values = [[1]];
    sheet.getRange('E9').setCellProperties([[{ format: { font: { bold: true } } }]]);
    const used = sheet.getUsedRange().load('address');
    const filled = sheet.getUsedRange(true).load('address');
    await context.sync();
    return [empty.address, used.address, filled.address];
  });
  expect(read).toEqual(['A!A1', 'A!C3:E9', 'A!C3']);
});
