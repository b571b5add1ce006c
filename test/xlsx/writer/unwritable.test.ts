import type { Sheet, Validation, Workbook } from '../../../src/workbook/workbook';
import { UnwritableWorkbook, type UnwritableCode } from '../../../src/xlsx/writer/unwritable';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { sampleWorkbook } from '../../support/sampleWorkbook';

const SCORES = '評分－衛生局';
const area = { top: 3, left: 5, bottom: 3, right: 5 };

type Refusal = [what: string, code: UnwritableCode, cell: string | null, edit: (sheet: Sheet, book: Workbook) => void];

/** What is wrong with the first sheet of the sample, what the writer calls it, and where. */
const ON_SHEET: Refusal[] = [
  ['a name of 32 characters', 'sheet-name', null, (sheet) => (sheet.name = '評'.repeat(32))],
  ['a name with a slash', 'sheet-name', null, (sheet) => (sheet.name = 'A/B')],
  ['a name in apostrophes', 'sheet-name', null, (sheet) => (sheet.name = "'A'")],
  ['an empty name', 'sheet-name', null, (sheet) => (sheet.name = '')],
  ['a reserved name', 'sheet-name', null, (sheet) => (sheet.name = 'History')],
  ['a name no XML can hold', 'sheet-name', null, (sheet) => (sheet.name = 'A\u0001')],
  ['a name twice', 'duplicate-sheet-name', null, (sheet, book) => (sheet.name = book.sheets[2]!.name = 'ABC')],
  ['a row outside', 'address', null, (sheet) => (sheet.cells[0]!.row = 1_048_576)],
  ['half a column', 'address', null, (sheet) => (sheet.cells[0]!.column = 0.5)],
  ['two cells at one address', 'duplicate-address', 'A1', (sheet) => sheet.cells.push({ ...sheet.cells[0]! })],
  ['a style that is missing', 'unknown-style', 'A1', (sheet) => (sheet.cells[0]!.style = 'constructor')],
  ['a long text', 'text-too-long', 'A1', (sheet) => (sheet.cells[0]!.value = 'x'.repeat(32_768))],
  ['no number', 'number', 'A1', (sheet) => (sheet.cells[0]!.value = NaN)],
  ['an error that does not exist', 'error-value', 'A1', (sheet) => (sheet.cells[0]!.value = { error: '#BAD!' })],
  ['a formula with =', 'formula', 'F3', (sheet) => (sheet.cells[3]!.formula = '=1+1')],
  ['an empty formula', 'formula', 'F3', (sheet) => (sheet.cells[3]!.formula = '')],
  ['a long formula', 'formula-too-long', 'F3', (sheet) => (sheet.cells[3]!.formula = '1+'.repeat(4_096) + '1')],
  ['a colour by name', 'color', null, (sheet) => (sheet.tabColor = 'red')],
  ['a wide column', 'measure', null, (sheet) => (sheet.columns[1]!.width = 256)],
  ['a high row', 'measure', null, (sheet) => (sheet.rows[0]!.height = 410)],
  ['a tiny zoom', 'measure', null, (sheet) => (sheet.zoom = 5)],
  ['a merge of one cell', 'merge', 'F4', (sheet) => (sheet.merges = [area])],
  [
    'merges over each other',
    'merge',
    'F4:F5',
    (sheet) =>
      (sheet.merges = [
        { ...area, right: 6 },
        { ...area, bottom: 4 },
      ]),
  ],
  ['a rule without areas', 'no-area', null, (sheet) => (validation(sheet).areas = [])],
  ['an area upside down', 'address', 'F5:F4', (sheet) => (validation(sheet).areas = [{ ...area, top: 4 }])],
  ['a long prompt', 'message-too-long', 'F4 F6', (sheet) => (validation(sheet).prompt!.message = 'x'.repeat(256))],
  ['a long prompt title', 'title-too-long', 'F4 F6', (sheet) => (validation(sheet).prompt!.title = 'x'.repeat(33))],
  ['a long alert', 'message-too-long', 'F4 F6', (sheet) => (validation(sheet).alert!.message = 'x'.repeat(256))],
  ['a long alert title', 'title-too-long', 'F4 F6', (sheet) => (validation(sheet).alert!.title = 'x'.repeat(33))],
  [
    'a limit with =',
    'formula',
    'F4 F6',
    (sheet) => (validation(sheet).rule = { kind: 'decimal', minimum: '=0', maximum: '1' }),
  ],
  [
    'a long list',
    'list',
    'F4 F6',
    (sheet) => (validation(sheet).rule = { kind: 'list', values: ['x'.repeat(128), 'y'.repeat(127)] }),
  ],
  ['an empty list', 'list', 'F4 F6', (sheet) => (validation(sheet).rule = { kind: 'list', values: [] })],
  [
    'a list value with a comma',
    'list',
    'F4 F6',
    (sheet) => (validation(sheet).rule = { kind: 'list', values: ['a,b'] }),
  ],
  [
    'a base that programs see differently',
    'ambiguous-base',
    'F4 B9',
    (sheet) => {
      validation(sheet).areas = [area, { top: 8, left: 1, bottom: 8, right: 1 }];
      validation(sheet).rule = { kind: 'custom', formula: 'F$4>"A1"' };
    },
  ],
  [
    'a bar without length',
    'number',
    'C3:C5',
    (_, book) => Object.assign(book.sheets[1]!.conditionalFormats[0]!.rule, { maximum: 0 }),
  ],
  ['a password in Chinese', 'password', null, (sheet) => (sheet.protection!.password = '密碼')],
  ['a long tooltip', 'message-too-long', 'H1', (sheet) => (sheet.links[0]!.tooltip = 'x'.repeat(256))],
  ['a link to nowhere', 'address', 'H1', (sheet) => (sheet.links[0]!.target = '')],
  ['a long header', 'header-footer-too-long', null, (sheet) => (sheet.print!.header = 'x'.repeat(256))],
  ['a long footer', 'header-footer-too-long', null, (sheet) => (sheet.print!.footer = 'x'.repeat(256))],
  ['repeated rows upside down', 'address', 'A3:A2', (sheet) => (sheet.print!.repeatRows = { first: 2, last: 1 })],
  [
    'a name twice in one scope',
    'duplicate-name',
    SCORES,
    (_, book) => book.names.push({ ...book.names[1]!, name: '_SCORES' }),
  ],
  ['lines over lying bars', 'chart', 'B7', (_, book) => (book.sheets[1]!.charts[0]!.kind = 'bar')],
  ['a chart of lines only', 'chart', 'B7', (_, book) => book.sheets[1]!.charts[0]!.series.shift()],
  ['a chart without size', 'chart', 'B7', (_, book) => (book.sheets[1]!.charts[0]!.to = { row: 6, column: 2 })],
  ['an axis upside down', 'chart', 'B7', (_, book) => (book.sheets[1]!.charts[0]!.minimum = 100)],
  ['a table whose header says otherwise', 'table', 'B2:D5', (_, book) => (book.sheets[1]!.cells[0]!.value = '單位')],
  ['a table with too few columns', 'table', 'B2:D5', (_, book) => book.sheets[1]!.tables[0]!.columns.pop()],
  ['a table without rows', 'table', 'B2:D2', (_, book) => (book.sheets[1]!.tables[0]!.area.bottom = 1)],
  ['a table with one column twice', 'table', 'A1:B4', twoColumnsOfOneName],
];

it.each(ON_SHEET)('refuses %s', async (_, code, cell, edit) => {
  const workbook = sampleWorkbook();
  edit(workbook.sheets[0]!, workbook);
  const error = await refusalOf(workbook);
  expect(error.code).toBe(code);
  if (cell !== SCORES) expect(error.place.cell).toBe(cell);
  expect(error.place.sheet === null || workbook.sheets.some(({ name }) => name === error.place.sheet)).toBe(true);
});

const NAMES = [
  'A1',
  'xfd1048576',
  'R1C1',
  'r',
  'C2',
  '1st',
  'two words',
  '',
  'a-b',
  'TRUE',
  '_xlnm.Print_Area',
  'x'.repeat(256),
];

it.each(NAMES)('refuses the name %j', async (name) => {
  const workbook = sampleWorkbook();
  workbook.names[0]!.name = name;
  expect(await refusalOf(workbook)).toMatchObject({ code: 'name' });
});

it.each(['總分', 'XFE1', '_1', 'a.b', '\\x', 'ABCD12', 'Rank', 'Count1'])('takes the name %j', async (name) => {
  const workbook = sampleWorkbook();
  workbook.names[0]!.name = name;
  await expect(writeWorkbook(workbook)).resolves.toBeInstanceOf(Uint8Array);
});

const ON_BOOK: [string, UnwritableCode, (book: Workbook) => void][] = [
  [
    'no visible sheet',
    'no-visible-sheet',
    (book) => {
      book.sheets.forEach((sheet) => (sheet.visibility = 'hidden'));
    },
  ],
  ['no sheet', 'no-visible-sheet', (book) => (book.sheets = [])],
  ['a hidden sheet shown first', 'active-sheet', (book) => (book.activeSheet = 2)],
  ['a missing sheet shown first', 'active-sheet', (book) => (book.activeSheet = 9)],
  ['a scope that is missing', 'unknown-sheet', (book) => (book.names[1]!.sheet = '無')],
  ['a name with = in what it means', 'formula', (book) => (book.names[0]!.refersTo = '=1')],
  ['a date without a time', 'date', (book) => (book.properties.created = '2016-09-01')],
  ['a day that does not exist', 'date', (book) => (book.properties.modified = '2016-13-01T00:00:00Z')],
  ['a long property', 'property', (book) => (book.properties.custom.scorebook = 'x'.repeat(256))],
  ['a colour with #', 'color', (book) => (book.styles.unused!.fill = '#FF0000')],
  ['a huge font', 'measure', (book) => (book.styles.head!.font!.size = 410)],
];

it.each(ON_BOOK)('refuses %s', async (_, code, edit) => {
  const workbook = sampleWorkbook();
  edit(workbook);
  expect(await refusalOf(workbook)).toMatchObject({ code });
});

it('takes everything up to its limit', async () => {
  const workbook = sampleWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.cells[0]!.value = 'x'.repeat(32_767);
  sheet.cells[3]!.formula = `"${'x'.repeat(8_190)}"`;
  validation(sheet).prompt = { title: 'x'.repeat(32), message: 'x'.repeat(255) };
  sheet.validations[2]!.rule = { kind: 'list', values: ['x'.repeat(127), 'y'.repeat(127)] };
  sheet.print!.header = 'x'.repeat(255);
  sheet.columns[1]!.width = 255;
  sheet.rows[0]!.height = 409.5;
  workbook.sheets[2]!.name = '評'.repeat(31);
  await expect(writeWorkbook(workbook)).resolves.toBeInstanceOf(Uint8Array);
});

function validation(sheet: Sheet): Validation {
  return sheet.validations[0]!;
}

function twoColumnsOfOneName(_: Sheet, { sheets }: Workbook): void {
  const helper = sheets[3]!;
  helper.cells.push({ row: 0, column: 1, value: 'x', formula: null, style: null });
  helper.tables[0]!.area.right = 1;
  helper.tables[0]!.columns = ['x', 'X'];
}

async function refusalOf(workbook: Workbook): Promise<UnwritableWorkbook> {
  const error = await writeWorkbook(workbook).then(
    () => new Error('it was written'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnwritableWorkbook);
  return error as UnwritableWorkbook;
}
