import { numberPattern } from '../../../../src/workbench/grid/snapshot/numberPattern';

/** 30 September 2016. */
const DAY = 42_643;

it.each([
  ['[$-404]e/m/d', '[$-404]"105"/m/d'],
  ['[$-404]e"年"m"月"d"日"', '[$-404]"105""年"m"月"d"日"'],
  ['[$-404]gge"年 e"', '[$-404]"民國""105""年 e"'],
  ['[$-404]ggge\\e', '[$-404]"中華民國""105"\\e'],
  ['[$-40404]e', '[$-40404]"105"'],
])('puts the year of Taiwan into %s', (format, expected) => {
  expect(numberPattern(format, DAY)).toBe(expected);
});

it.each([
  ['yyyy/m/d', DAY],
  ['0.00E+00', DAY],
  ['[$-411]e/m/d', DAY],
  ['[$-404]e/m/d', 'text'],
  ['[$-404]e/m/d', 1000],
  ['[$-404]e/m/d', Number.MAX_VALUE],
])('leaves %s for %s', (format, value) => {
  expect(numberPattern(format, value)).toBe(format);
});
