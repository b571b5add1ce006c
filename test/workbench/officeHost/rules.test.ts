import type { Validation } from '../../../src/workbook/workbook';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

beforeAll(async () => {
  office = await startInNode({ workbook: workbookOf('A', '評分－甲') });
});

beforeEach(() => office.host.load(workbookOf('A', '評分－甲')));

async function on<Result>(
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return office.Excel.run((context) => use(context.workbook.worksheets.getItem('A'), context));
}

const between = <One, Two>(formula1: One, formula2: Two) => ({
  formula1,
  formula2,
  operator: 'Between' as const,
});

test.each<[string, Excel.DataValidationRule, Validation['rule'], string, unknown]>([
  [
    'numbers',
    { decimal: between(0, '=A1') },
    { kind: 'decimal', minimum: '0', maximum: 'A1' },
    'Decimal',
    { decimal: between('=0', '=A1') },
  ],
  [
    'whole',
    { wholeNumber: between('1', 5) },
    { kind: 'whole', minimum: '1', maximum: '5' },
    'WholeNumber',
    { wholeNumber: between('=1', '=5') },
  ],
  [
    'dates',
    { date: between('2016-09-01', '=42700') },
    { kind: 'date', minimum: '42614', maximum: '42700' },
    'Date',
    { date: between('=42614', '=42700') },
  ],
  [
    'lengths',
    { textLength: between(0, 20) },
    { kind: 'textLength', minimum: '0', maximum: '20' },
    'TextLength',
    { textLength: between('=0', '=20') },
  ],
  [
    'lists',
    { list: { inCellDropDown: true, source: '通過, 未通過' } },
    { kind: 'list', values: ['通過', '未通過'] },
    'List',
    { list: { inCellDropDown: true, source: '通過,未通過' } },
  ],
  [
    'lists in cells',
    { list: { inCellDropDown: true, source: "='評分－甲'!$A$1:$A$5" } },
    { kind: 'listRange', source: "'評分－甲'!$A$1:$A$5" },
    'List',
    { list: { inCellDropDown: true, source: "='評分－甲'!$A$1:$A$5" } },
  ],
  [
    'formulas',
    { custom: { formula: '=MOD(F2,0.5)=0' } },
    { kind: 'custom', formula: 'MOD(F2,0.5)=0' },
    'Custom',
    { custom: { formula: '=MOD(F2,0.5)=0' } },
  ],
])('validations: %s', async (_, rule, held, type, read) => {
  const seen = await on(async (sheet, context) => {
    const { dataValidation } = sheet.getRanges('B2:B5,B8');
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = false;
    dataValidation.prompt = { showPrompt: true, title: '評分', message: '0–5' };
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '超過配分', message: '最高 5' };
    dataValidation.load('type,rule,ignoreBlanks,prompt,errorAlert');
    await context.sync();
    const { type: seenType, rule: seenRule, ignoreBlanks, prompt, errorAlert } = dataValidation;
    return [seenType, seenRule, ignoreBlanks, prompt, errorAlert];
  });
  expect(seen).toEqual([
    type,
    read,
    false,
    { showPrompt: true, title: '評分', message: '0–5' },
    { showAlert: true, style: 'Warning', title: '超過配分', message: '最高 5' },
  ]);
  expect(office.host.workbook().sheets[0]!.validations).toEqual([
    {
      areas: [
        { top: 1, left: 1, bottom: 4, right: 1 },
        { top: 7, left: 1, bottom: 7, right: 1 },
      ],
      rule: held,
      allowBlank: false,
      prompt: { title: '評分', message: '0–5' },
      alert: { title: '超過配分', message: '最高 5', style: 'warning' },
    },
  ]);
});

test('types of cells with none, some, one and several rules; neighbours come as one area', async () => {
  const seen = await on(async (sheet, context) => {
    const special = sheet.getRange('A1:Z99').getSpecialCellsOrNullObject('DataValidations');
    await context.sync();
    expect(special.isNullObject).toBe(true);
    sheet.getRange('B2:B4').dataValidation.rule = { wholeNumber: between(0, 5) };
    sheet.getRange('B5').dataValidation.rule = { wholeNumber: between(0, 10) };
    sheet.getRange('D2').dataValidation.rule = { wholeNumber: between(0, 10) };
    const validations = ['A1', 'B2:B4', 'B2:B5', 'B1:B4'].map((address) =>
      sheet.getRange(address).dataValidation.load('type,rule'),
    );
    const areas = sheet.getRange('A1:Z99').getSpecialCellsOrNullObject('DataValidations').load('address');
    await context.sync();
    return [validations.map(({ type }) => type), areas.address, validations[2]!.rule];
  });
  expect(seen).toEqual([
    ['None', 'WholeNumber', 'Inconsistent', 'MixedCriteria'],
    'A!D2,A!B2:B5'.split(',').sort().join(','),
    null,
  ]);
});

test('a rule for some cells leaves the others theirs', async () => {
  await on((sheet, context) => {
    sheet.getRange('B2:B5').dataValidation.rule = { custom: { formula: '=C2>0' } };
    sheet.getRange('B2').dataValidation.clear();
    sheet.getRange('B4').dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
    return context.sync();
  });
  const { validations } = office.host.workbook().sheets[0]!;
  expect(validations.map(({ areas, rule, alert }) => [areas.map(({ top }) => top), rule, alert !== null])).toEqual([
    [[2, 4], { kind: 'custom', formula: 'C3>0' }, true],
    [[3], { kind: 'custom', formula: 'C4>0' }, false],
  ]);
});

test('conditional formats: a formula, a data bar, and their order', async () => {
  const seen = await on(async (sheet, context) => {
    const range = sheet.getRanges('A2:D9,F2:F9');
    const bar = range.conditionalFormats.add('DataBar');
    bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    bar.dataBar.upperBoundRule = { type: 'Number', formula: '=26' };
    bar.dataBar.positiveFormat.fillColor = '#63BE7B';
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$G2="超過配分"';
    const { format } = custom.custom;
    format.fill.color = '#FFC7CE';
    format.font.color = '#9C0006';
    format.font.bold = true;
    format.numberFormat = '0.0';
    const edge = format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#FF0000';
    custom.stopIfTrue = false;
    await context.sync();
    const { conditionalFormats } = sheet.getRange('A1:A3');
    conditionalFormats.load(
      'items/type,items/priority,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color',
    );
    const areas = custom.getRanges().load('address');
    await context.sync();
    const rules = conditionalFormats.items.map(({ customOrNullObject: each }) =>
      each.isNullObject ? null : [each.rule.formula, each.format.fill.color],
    );
    const inner = conditionalFormats.items[1]!.dataBar.load('lowerBoundRule,upperBoundRule,positiveFormat/fillColor');
    await context.sync();
    return [
      conditionalFormats.items.map(({ type }) => type),
      rules,
      areas.address,
      inner.lowerBoundRule,
      inner.positiveFormat.fillColor,
    ];
  });
  expect(seen).toEqual([
    ['Custom', 'DataBar'],
    [['=$G2="超過配分"', '#FFC7CE'], null],
    'A!A2:D9,A!F2:F9',
    { type: 'Number', formula: '0' },
    '#63BE7B',
  ]);
  const areas = [
    { top: 1, left: 0, bottom: 8, right: 3 },
    { top: 1, left: 5, bottom: 8, right: 5 },
  ];
  const style = {
    fill: 'FFC7CE',
    font: { color: '9C0006', bold: true },
    numberFormat: '0.0',
    border: { bottom: { line: 'thin', color: 'FF0000' } },
  };
  expect(office.host.workbook().sheets[0]!.conditionalFormats).toEqual([
    { areas, rule: { kind: 'expression', formula: '$G2="超過配分"', style, stopIfTrue: false } },
    { areas, rule: { kind: 'dataBar', minimum: 0, maximum: 26, color: '63BE7B' } },
  ]);
});

test('priority moves, delete and clearAll remove', async () => {
  await on(async (sheet, context) => {
    for (const address of ['A1', 'A2', 'A3', 'A4']) {
      sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    }
    const { conditionalFormats } = sheet.getRange('A1:A4').load('conditionalFormats/items/id');
    await context.sync();
    conditionalFormats.items[0]!.priority = 3;
    conditionalFormats.items[1]!.delete();
    sheet.getRange('A2').conditionalFormats.clearAll();
    await context.sync();
  });
  const { conditionalFormats } = office.host.workbook().sheets[0]!;
  expect(conditionalFormats.map(({ areas }) => areas[0]!.top)).toEqual([0, 3]);
});

test('a conditional format without its rule is no plain data', async () => {
  await on((sheet, context) => {
    sheet.getRange('A1').conditionalFormats.add('DataBar');
    return context.sync();
  });
  expect(() => office.host.workbook()).toThrow(/never given its rule/);
});
