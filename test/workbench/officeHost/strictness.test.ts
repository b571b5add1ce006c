import { emptySheet } from '../../../src/workbook/draft';
import type { Protection, Sheet, Workbook } from '../../../src/workbook/workbook';
import { refusalOf, type Refusal } from '../../support/officeHost/refusal';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

/** What a case does to the sheet `A` of a workbook with `A`, `B` and the sheet `鎖` that is protected. */
type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

function protectedSheet(protection: Partial<Protection> = {}): Sheet {
  const unlocked = { row: 0, column: 0, value: 1, formula: null, style: 'open' };
  return { ...emptySheet('鎖'), cells: [unlocked], protection: { password: null, allow: [], ...protection } };
}

function book(change: Partial<Workbook> = {}, locked: Partial<Protection> = {}): Workbook {
  const workbook = workbookOf('A', 'B', protectedSheet(locked));
  return { ...workbook, styles: { open: { locked: false } }, ...change };
}

let office: StartedOffice;

beforeAll(async () => {
  office = await startInNode({ workbook: book() });
});

async function refused(workbook: Workbook, sheet: string, use: Use): Promise<Refusal> {
  const { Excel, host } = office;
  host.load(workbook);
  return refusalOf(() =>
    Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem(sheet), context);
      await context.sync();
    }),
  );
}

const rename =
  (name: string): Use =>
  (sheet) =>
    (sheet.name = name);
const write =
  (address: string, values: unknown[][]): Use =>
  (sheet) =>
    (sheet.getRange(address).values = values);
const formula =
  (text: string): Use =>
  (sheet) =>
    (sheet.getRange('A1').formulas = [[text]]);

const cases: [string, string, string, Use][] = [
  ['a name of 32 characters', 'InvalidArgument', '.name = ', rename('x'.repeat(32))],
  ['a name with a colon', 'InvalidArgument', '.name = ', rename('a:b')],
  ['a name with a bracket', 'InvalidArgument', '.name = ', rename('a[b')],
  ['a name that ends with an apostrophe', 'InvalidArgument', '.name = ', rename("a'")],
  ['a blank name', 'InvalidArgument', '.name = ', rename(' ')],
  ['a name that is taken but for its case', 'ItemAlreadyExists', '.name = ', rename('b')],
  ['adding a name that is taken', 'ItemAlreadyExists', '.add(', (_, { workbook }) => workbook.worksheets.add('b')],
  ['too few columns', 'InvalidArgument', '.values = ', write('A1:B1', [[1]])],
  [
    'too many rows',
    'InvalidArgument',
    '.values = ',
    write('A1:B1', [
      [1, 2],
      [3, 4],
    ]),
  ],
  ['values of whole columns', 'InvalidArgument', '.values = ', write('A:A', [[1]])],
  ['an unknown sheet', 'ItemNotFound', '', (_, { workbook }) => workbook.worksheets.getItem('C').delete()],
  ['an unknown name', 'ItemNotFound', '', (_, { workbook }) => workbook.names.getItem('C').delete()],
  ['an unknown table', 'ItemNotFound', '', (sheet) => sheet.tables.getItem('C').delete()],
  ['an address that is none', 'InvalidArgument', 'getRange(', (sheet) => sheet.getRange('A0')],
  ['an address on another sheet', 'InvalidArgument', 'getRange(', (sheet) => sheet.getRange('B!A1')],
  ['a formula with an unknown sheet', 'InvalidArgument', '.formulas = ', formula('=C!A1')],
  ['a formula with an open bracket', 'InvalidArgument', '.formulas = ', formula('=SUM(A1')],
  ['a formula with an open quote', 'InvalidArgument', '.formulas = ', formula('="a')],
  ['a formula with too many brackets', 'InvalidArgument', '.formulas = ', formula('=A1)')],
  ['a formula of 8193 characters', 'InvalidArgument', '.formulas = ', formula(`=${'1'.repeat(8192)}`)],
  ['a text of 32768 characters', 'InvalidArgument', '.values = ', write('A1', [['x'.repeat(32_768)]])],
  ['a remark that begins with a minus', 'InvalidArgument', '.values = ', write('A1', [['- 執行 良好']])],
  [
    'reading what nothing has calculated',
    'GeneralException',
    '.load(',
    (sheet) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=1+1']];
      range.load('values');
    },
  ],
  ['unprotecting what is not protected', 'AccessDenied', '.unprotect(', (sheet) => sheet.protection.unprotect()],
  [
    'unprotecting a workbook that is not',
    'AccessDenied',
    '.unprotect(',
    (_, { workbook }) => workbook.protection.unprotect(),
  ],
  [
    'hiding the last visible sheet',
    'InvalidArgument',
    '.visibility = ',
    (_, { workbook }) => {
      for (const name of ['A', 'B', '鎖']) workbook.worksheets.getItem(name).visibility = 'Hidden';
    },
  ],
  [
    'activating a hidden sheet',
    'InvalidArgument',
    '.activate(',
    (sheet) => {
      sheet.visibility = 'Hidden';
      sheet.activate();
    },
  ],
  [
    'merging a table',
    'InvalidArgument',
    '.merge(',
    (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('B3:C3').merge();
    },
  ],
  [
    'half of a merged block',
    'InvalidArgument',
    '.merge(',
    (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('B1:C1').merge();
    },
  ],
  [
    'tables that overlap',
    'InvalidArgument',
    '.add(',
    (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B3:C5', true);
    },
  ],
  ['a name that is a cell', 'InvalidArgument', '.add(', (_, { workbook }) => workbook.names.add('AB12', '=A!$A$1')],
  [
    'a name that is taken',
    'ItemAlreadyExists',
    '.add(',
    (_, { workbook }) => {
      workbook.names.add('總分', '=A!$A$1');
      workbook.names.add('總分', '=A!$A$2');
    },
  ],
  [
    'a list of 256 characters',
    'InvalidArgument',
    '.rule = ',
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: `${'x'.repeat(255)},` } };
    },
  ],
  [
    'a prompt of 256 characters',
    'InvalidArgument',
    '.prompt = ',
    (sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } };
      dataValidation.prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) };
    },
  ],
  [
    'a title of 33 characters',
    'InvalidArgument',
    '.errorAlert = ',
    (sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'x'.repeat(33), message: '' };
    },
  ],
  [
    'a prompt without a rule',
    'InvalidArgument',
    '.prompt = ',
    (sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'a', message: 'b' };
    },
  ],
  ['a colour by its name', 'InvalidArgument', '.tabColor = ', (sheet) => (sheet.tabColor = 'red')],
  [
    'a member of cell properties nobody knows',
    'InvalidArgument',
    '.setCellProperties(',
    (sheet) => {
      sheet.getRange('A1').setCellProperties([[{ format: { readingOrder: 'Context' } }]]);
    },
  ],
  [
    'a row higher than Excel has them',
    'InvalidArgument',
    '.setRowProperties(',
    (sheet) => {
      sheet.getRange('A1').setRowProperties([{ format: { rowHeight: 410 } }]);
    },
  ],
  ['freezing from the middle', 'InvalidArgument', '.freezeAt(', (sheet) => sheet.freezePanes.freezeAt('B2:C3')],
  [
    'a sheet that is deleted',
    'ItemNotFound',
    '',
    (sheet) => {
      sheet.delete();
      sheet.getRange('A1').values = [[1]];
    },
  ],
];

test.each(cases)('refuses %s with %s', async (_, code, statement, use) => {
  const refusal = await refused(book(), 'A', use);
  expect(refusal.code).toBe(code);
  expect(refusal.statement).toContain(statement);
});

const lockedCases: [string, Use][] = [
  ['values', write('A1:B1', [[1, 2]])],
  ['formulas', (sheet) => (sheet.getRange('B1').formulas = [['=1']])],
  ['formats', (sheet) => sheet.getRange('A1').setCellProperties([[{ format: { font: { bold: true } } }]])],
  ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['0.0']])],
  ['column widths', (sheet) => sheet.getRange('A1').setColumnProperties([{ format: { columnWidth: 30 } }])],
  ['row heights', (sheet) => sheet.getRange('A1').setRowProperties([{ format: { rowHeight: 30 } }])],
  ['validation', (sheet) => sheet.getRange('A1').dataValidation.clear()],
  ['merging', (sheet) => sheet.getRange('A1:B1').merge()],
  ['clearing', (sheet) => sheet.getRange('B1').clear('Contents')],
  ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
  ['links', (sheet) => sheet.getRange('B1').setCellProperties([[{ hyperlink: { documentReference: 'A!A1' } }]])],
  ['tables', (sheet) => sheet.tables.add('A1:B2', true)],
  ['charts', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:B2'))],
  ['protection once more', (sheet) => sheet.protection.protect()],
];

test.each(lockedCases)('a protected sheet denies %s', async (_, use) => {
  const refusal = await refused(book(), '鎖', use);
  expect(refusal.code).toBe('AccessDenied');
});

test('a protected sheet takes what is unlocked or allowed', async () => {
  const { Excel, host } = await startInNode({ workbook: book({}, { allow: ['formatCells', 'formatRows'] }) });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('鎖').getRange('A1');
    cell.values = [[2]];
    cell.setCellProperties([[{ format: { font: { bold: true } } }]]);
    cell.setRowProperties([{ format: { rowHeight: 30 } }]);
    await context.sync();
  });
  const { cells, rows } = host.workbook().sheets[2]!;
  expect(cells[0]!.value).toBe(2);
  expect(host.workbook().styles[cells[0]!.style!]).toEqual({ font: { bold: true }, locked: false });
  expect(rows).toEqual([{ row: 0, height: 30, hidden: false }]);
});

test('where formats are allowed, locks are not', async () => {
  const refusal = await refused(book({}, { allow: ['formatCells'] }), '鎖', (sheet) =>
    sheet.getRange('A1').setCellProperties([[{ format: { protection: { locked: true } } }]]),
  );
  expect(refusal.code).toBe('AccessDenied');
});

test('a password is asked for', async () => {
  const workbook = book({}, { password: '密碼' });
  const refusal = await refused(workbook, '鎖', (sheet) => sheet.protection.unprotect('x'));
  expect(refusal.code).toBe('InvalidArgument');
  const { Excel, host } = await startInNode({ workbook });
  await Excel.run((context) => {
    context.workbook.worksheets.getItem('鎖').protection.unprotect('密碼');
    return context.sync();
  });
  expect(host.workbook().sheets[2]!.protection).toBeNull();
});

test.each<[string, Use]>([
  ['adding', (_, { workbook }) => workbook.worksheets.add('C')],
  ['renaming', rename('C')],
  ['moving', (sheet) => (sheet.position = 1)],
  ['deleting', (sheet) => sheet.delete()],
  ['hiding', (sheet) => (sheet.visibility = 'Hidden')],
  ['locking once more', (_, { workbook }) => workbook.protection.protect()],
])('a locked structure denies %s', async (_, use) => {
  const refusal = await refused(book({ structureLocked: true }), 'A', use);
  expect(refusal.code).toBe('AccessDenied');
});
