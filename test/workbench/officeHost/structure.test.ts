import { emptySheet } from '../../../src/workbook/draft';
import type { Workbook } from '../../../src/workbook/workbook';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

/** A workbook whose sheet `評分－甲` is referred to from everywhere. */
function referring(): Workbook {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const target = "'評分－甲'!$A$1";
  const sheet = {
    ...emptySheet('總覽'),
    cells: [
      { row: 0, column: 0, value: 1, formula: `SUM('評分－甲'!$A$1:$A$3)+B1`, style: null },
      { row: 1, column: 0, value: 1, formula: `"'評分－甲'!A1"`, style: null },
    ],
    validations: [
      {
        areas: [area],
        rule: { kind: 'listRange' as const, source: target },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
    ],
    conditionalFormats: [
      { areas: [area], rule: { kind: 'expression' as const, formula: `${target}>0`, style: {}, stopIfTrue: false } },
    ],
    charts: [
      {
        kind: 'bar' as const,
        title: '',
        from: { row: 0, column: 0 },
        to: { row: 5, column: 5 },
        categories: target,
        series: [{ name: 'a', values: "'評分－甲'!$B:$B", drawn: 'bars' as const, color: '000000' }],
        minimum: null,
        maximum: null,
        altText: '',
      },
    ],
    links: [{ row: 0, column: 0, target, tooltip: null }],
  };
  return {
    ...workbookOf(sheet, '評分－甲'),
    names: [
      { name: '總分', refersTo: target, sheet: null, hidden: false },
      { name: '自己', refersTo: target, sheet: '評分－甲', hidden: true },
    ],
  };
}

/** Every formula of the first sheet and the names. */
function formulas({ sheets: [sheet], names }: Workbook): unknown {
  const { cells, validations, conditionalFormats, charts } = sheet!;
  return [
    cells.map(({ formula }) => formula),
    validations.map(({ rule }) => ('source' in rule ? rule.source : '')),
    conditionalFormats.map(({ rule }) => ('formula' in rule ? rule.formula : '')),
    charts.map(({ categories, series }) => [categories, series[0]!.values]),
    names.map(({ name, refersTo, sheet: scope }) => [name, refersTo, scope]),
  ];
}

beforeAll(async () => {
  office = await startInNode({ workbook: referring() });
});

beforeEach(() => office.host.load(referring()));

test('renaming a sheet drags every reference along, but not links', async () => {
  await office.Excel.run((context) => {
    context.workbook.worksheets.getItem('評分－甲').name = 'B';
    return context.sync();
  });
  const workbook = office.host.workbook();
  expect(formulas(workbook)).toEqual([
    ["SUM('B'!$A$1:$A$3)+B1", `"'評分－甲'!A1"`],
    ["'B'!$A$1"],
    ["'B'!$A$1>0"],
    [["'B'!$A$1", "'B'!$B:$B"]],
    [
      ['總分', "'B'!$A$1", null],
      ['自己', "'B'!$A$1", 'B'],
    ],
  ]);
  expect(workbook.sheets[0]!.links[0]!.target).toBe("'評分－甲'!$A$1");
});

test('deleting a sheet leaves #REF! where it was referred to', async () => {
  await office.Excel.run((context) => {
    context.workbook.worksheets.getItem('評分－甲').delete();
    return context.sync();
  });
  expect(formulas(office.host.workbook())).toEqual([
    ['SUM(#REF!)+B1', `"'評分－甲'!A1"`],
    ['#REF!'],
    ['#REF!>0'],
    [['#REF!', '#REF!']],
    [['總分', '#REF!', null]],
  ]);
});

test('sheets are moved, hidden, coloured; a hidden active sheet hands over', async () => {
  const seen = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem('總覽');
    first.position = 1;
    first.visibility = 'VeryHidden';
    first.tabColor = '#33536f';
    first.showGridlines = false;
    const active = worksheets.getActiveWorksheet().load('name');
    first.load('position,visibility,tabColor,showGridlines');
    await context.sync();
    return [active.name, first.position, first.visibility, first.tabColor, first.showGridlines];
  });
  expect(seen).toEqual(['評分－甲', 1, 'VeryHidden', '#33536F', false]);
  const workbook = office.host.workbook();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['評分－甲', '總覽']);
  expect(workbook.activeSheet).toBe(0);
});

test.each<[string, object | null, string]>([
  ['A1:B3', { rows: 3, columns: 2 }, 'A1:B3'],
  ['1:3', { rows: 3, columns: 0 }, '1:3'],
  ['A:B', { rows: 0, columns: 2 }, 'A:B'],
])('freezing %s', async (address, freeze, location) => {
  const seen = await office.Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('總覽');
    freezePanes.freezeAt(address);
    const range = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return range.address;
  });
  expect(seen).toBe(`總覽!${location}`);
  expect(office.host.workbook().sheets[0]!.freeze).toEqual(freeze);
  await office.Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('總覽');
    freezePanes.unfreeze();
    const range = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

test('names of the workbook and of sheets', async () => {
  const seen = await office.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const own = worksheets.getItem('評分－甲').names;
    own.add('新', '=總覽!$B$2').visible = false;
    names.getItem('總分').formula = "='評分－甲'!$B$2";
    await context.sync();
    names.load('items/name,items/scope,items/formula,items/visible');
    own.load('items/name');
    const missing = names.getItemOrNullObject('自己');
    await context.sync();
    own.getItem('自己').delete();
    await context.sync();
    return [
      names.items.map(({ name, scope, formula, visible }) => [name, scope, String(formula), visible]),
      own.items.map(({ name }) => name),
      missing.isNullObject,
    ];
  });
  expect(seen).toEqual([
    [
      ['總分', 'Workbook', "='評分－甲'!$B$2", true],
      ['自己', 'Worksheet', "='評分－甲'!$A$1", false],
      ['新', 'Worksheet', '=總覽!$B$2', false],
    ],
    ['自己', '新'],
    true,
  ]);
  expect(office.host.workbook().names.map(({ name }) => name)).toEqual(['總分', '新']);
});

test('document properties, custom ones too', async () => {
  const seen = await office.Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '評分表';
    properties.author = '秘書';
    properties.custom.add('scorebook', '{}');
    const second = properties.custom.add('other', 'x');
    await context.sync();
    second.delete();
    properties.custom.getItemOrNullObject('Scorebook').value = '{"a":1}';
    properties.load('title,author,subject,custom/items/key,custom/items/value');
    await context.sync();
    return [
      properties.title,
      properties.subject,
      properties.custom.items.map(({ key, value }) => [key, String(value)]),
    ];
  });
  expect(seen).toEqual(['評分表', '', [['scorebook', '{"a":1}']]]);
  expect(office.host.workbook().properties).toMatchObject({
    title: '評分表',
    creator: '秘書',
    subject: null,
    custom: { scorebook: '{"a":1}' },
  });
});

test('protection of sheets and of the structure', async () => {
  const seen = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('總覽');
    sheet.protection.protect({ allowFormatRows: true, allowSort: true, selectionMode: 'Normal' }, 'pw');
    context.workbook.protection.protect();
    sheet.protection.load('protected,options');
    context.workbook.protection.load('protected');
    await context.sync();
    const { allowFormatRows, allowFormatCells } = sheet.protection.options;
    return [sheet.protection.protected, allowFormatRows, allowFormatCells, context.workbook.protection.protected];
  });
  expect(seen).toEqual([true, true, false, true]);
  const workbook = office.host.workbook();
  expect(workbook.sheets[0]!.protection).toEqual({ password: 'pw', allow: ['formatRows', 'sort'] });
  expect(workbook.structureLocked).toBe(true);
});
