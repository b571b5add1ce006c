import { readEntry } from '../../../src/workbench/officeHost/typedEntry';

const now = () => new Date(2016, 8, 1);

function read(typed: unknown, numberFormat = 'General') {
  return readEntry(typed, { numberFormat, sheets: (name) => (name === '評分－A' ? name : null), now });
}

// Serial numbers as Excel shows them when the format is taken away.
test.each<[unknown, unknown]>([
  ['1.10', 1.1],
  [' 5 ', 5],
  ['+5', 5],
  ['-5.5', -5.5],
  ['1,234.5', 1234.5],
  ['1,23', '1,23'],
  ['5%', 0.05],
  ['12.5%', 0.125],
  ['(5)', -5],
  ['$5', 5],
  ['1E2', 100],
  ['.5', 0.5],
  ['5.', 5],
  ['.', '.'],
  ['８．５', 8.5],
  ['0 1/2', 0.5],
  ['TRUE', true],
  ['false', false],
  ['2016/9/1', 42_614],
  ['2016-9-1', 42_614],
  ['9/1/2016', 42_614],
  ['2016年9月1日', 42_614],
  ['9月1日', 42_614],
  ['9-1', 42_614],
  ['1-Sep', 42_614],
  ['Sep 1', 42_614],
  ['Sep-16', 42_614 + 15],
  ['1.10.1', '1.10.1'],
  ['1-2-3-4', '1-2-3-4'],
  ['13/32', '13/32'],
  ['105/9/1', '105/9/1'],
  ['9:30', 9.5 / 24],
  ['9:30 PM', 21.5 / 24],
  ['2016/9/1 12:00', 42_614.5],
  ['9:75', '9:75'],
  ['#N/A', { error: '#N/A' }],
  ['#div/0!', { error: '#DIV/0!' }],
  ["'1.10", '1.10'],
  ["'=A1", '=A1'],
  ["''a", "'a"],
  ["'", null],
  ['', null],
  ['=', '='],
  ['-', '-'],
  ['執行良好', '執行良好'],
  [5, 5],
  [true, true],
])('%j typed gives %j', (typed, value) => {
  expect(read(typed)).toMatchObject({ value, formula: null });
});

test.each<[unknown, unknown]>([
  ['1.10', '1.10'],
  ['=A1', '=A1'],
  ["'a", 'a'],
  ['- 說明 一', '- 說明 一'],
  [5, '5'],
  [true, 'TRUE'],
])('in a text cell %j stays %j', (typed, value) => {
  expect(read(typed, '@')).toEqual({ value, formula: null, numberFormat: null });
});

test.each([
  ['=A1+1', 'A1+1'],
  ['=SUM(A1:B2)', 'SUM(A1:B2)'],
  ["='評分－A'!$F$8", "'評分－A'!$F$8"],
  ['="a(" & A1', '"a(" & A1'],
  ['+A1', '+A1'],
  ['-A1', '-A1'],
  ['@A1', 'A1'],
])('%s is a formula', (typed, formula) => {
  expect(read(typed)).toEqual({ value: null, formula, numberFormat: null });
});

test.each([
  ['2016/9/1', 'yyyy/m/d'],
  ['9:30', 'h:mm'],
  ['5%', '0%'],
  ['1,234', '#,##0'],
  ['1.5', null],
])('%s brings the format %s along', (typed, numberFormat) => {
  expect(read(typed).numberFormat).toBe(numberFormat);
});

test.each(['- 執行 良好', '=SUM(', '=C!A1', '="', '=)', null, undefined, {}, Number.NaN])('refuses %j', (typed) => {
  expect(() => read(typed)).toThrow();
});
