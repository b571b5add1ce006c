import { entryText } from '../../../src/workbench/grid/editing/entryText';
import { readTyped } from '../../../src/workbench/grid/editing/readTyped';
import type { HandCell } from '../../../src/workbench/grid/grid';
import { judgeEntry } from '../../../src/workbench/grid/rules/judgeEntry';
import type { CellValue, Style, Validation, ValidationRule } from '../../../src/workbook/workbook';

const context = {
  sheets: (name: string) => (name.toLowerCase() === '二' ? '二' : null),
  now: () => new Date(2016, 8, 1),
};

function cell(value: CellValue, style: Style | null = null, formula: string | null = null): HandCell {
  return { row: 0, column: 0, value, formula, style };
}

/** What is typed, into which format, and what the cell holds and shows for editing then. */
test.each<[string, Style | null, CellValue, string]>([
  ['1.10', null, 1.1, '1.1'],
  ['5%', null, 0.05, '5%'],
  ['5', { numberFormat: '0%' }, 0.05, '5%'],
  ['12.5%', { numberFormat: '0%' }, 0.125, '12.5%'],
  ['007', { numberFormat: '@' }, '007', '007'],
  ["'007", null, '007', "'007"],
  ['甲', null, '甲', '甲'],
  ["'=A1", null, '=A1', "'=A1"],
  ['true', null, true, 'TRUE'],
  ['#n/a', null, { error: '#N/A' }, '#N/A'],
  ['9/1', null, 42614, '2016/9/1'],
  ['2016/9/1 9:30', null, 42614 + 9.5 / 24, '2016/9/1 9:30'],
  ['9:30', null, 9.5 / 24, '9:30'],
  ['', null, null, ''],
])('%s typed', (text, style, value, shown) => {
  const typed = readTyped(text, cell(null, style), context);
  if (typed.kind === 'refused') throw new Error(typed.why);
  expect(typed.cell.value).toEqual(value);
  expect(entryText(typed.cell)).toBe(shown);
  // Entered again it is the same.
  const again = readTyped(shown, typed.cell, context);
  expect(again).toMatchObject({ cell: { value: typed.cell.value } });
});

test('closes brackets, and refuses what is no formula', () => {
  expect(readTyped("=SUM('二'!A1,(2", cell(null), context)).toMatchObject({ cell: { formula: "SUM('二'!A1,(2))" } });
  expect(readTyped('=三!A1', cell(null), context)).toEqual({ kind: 'refused', why: 'formula' });
  expect(readTyped('字'.repeat(32_768), cell(null), context)).toEqual({ kind: 'refused', why: 'tooLong' });
  expect(entryText(cell(7, null, "'評分－衛生局'!A1"))).toBe(
    '=評分－衛生局!A1'.replace('評分－衛生局', "'評分－衛生局'"),
  );
});

test.each<[ValidationRule, CellValue, boolean]>([
  [{ kind: 'whole', minimum: '0', maximum: '10' }, 10, true],
  [{ kind: 'whole', minimum: '0', maximum: '10' }, 9.5, false],
  [{ kind: 'decimal', minimum: '0', maximum: '10' }, 10.01, false],
  [{ kind: 'decimal', minimum: '0', maximum: '10' }, '5', false],
  [{ kind: 'decimal', minimum: '0', maximum: 'A1' }, 7, true],
  [{ kind: 'decimal', minimum: '0', maximum: 'A1' }, 8, false],
  [{ kind: 'textLength', minimum: '1', maximum: '3' }, '四個字啊', false],
  [{ kind: 'list', values: ['1', '乙'] }, 1, true],
  [{ kind: 'list', values: ['甲', '乙'] }, '丙', false],
  [{ kind: 'listRange', source: 'A1:A3' }, 'YES', true],
  [{ kind: 'custom', formula: 'A1>0' }, 3, true],
  [{ kind: 'decimal', minimum: '1', maximum: '2' }, null, true],
])('%j and %j', async (rule, value, keeps) => {
  const validation: Validation = { areas: [], rule, allowBlank: true, prompt: null, alert: null };
  const results: Record<string, CellValue> = { A1: 7, '0': 0, 'A1>0': true };
  const compute = (formulas: readonly string[]) => Promise.resolve(formulas.map((formula) => results[formula]!));
  await expect(judgeEntry(value, validation, { list: ['yes', 'no'], compute })).resolves.toBe(keeps);
});
