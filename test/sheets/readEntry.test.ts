import { judgeEntry, type Entry, type Verdict } from '../../src/assessment/score';
import { readEntry } from '../../src/sheets/readEntry';
import type { CellValue } from '../../src/workbook/workbook';
import type { FindingCode } from '../../src/wording/zh-TW/findings';

const range = { minimum: 0, cap: 60, step: 1, levels: null };

function read(value: CellValue, formula: string | null = null) {
  const reading = readEntry({ row: 9, column: 5, value, formula, style: null }, '項目');
  return { ...reading, codes: reading.findings.map(({ code }) => code), verdict: judgeEntry(reading.entry, range) };
}

describe('constants', () => {
  it.each<[CellValue, Entry, FindingCode | null, Verdict]>([
    [55, 55, null, 'valid'],
    [0, 0, null, 'valid'],
    [-0, -0, null, 'valid'],
    [60.000000000000007, 60, null, 'valid'],
    [0.1 + 0.2, 0.3, null, 'offStep'],
    [60.0001, 60.0001, null, 'aboveCap'],
    [1e300, 1e300, null, 'aboveCap'],
    [null, null, null, 'blank'],
    ['', null, null, 'blank'],
    ['55', 55, 'repaired-number', 'valid'],
    [' 55 ', 55, 'repaired-number', 'valid'],
    ['５５', 55, 'repaired-number', 'valid'],
    ['　５５．５\u00a0', 55.5, 'repaired-number', 'offStep'],
    ['－５', -5, 'repaired-number', 'belowMinimum'],
    ['+5', 5, 'repaired-number', 'valid'],
    ['61', 61, 'repaired-number', 'aboveCap'],
    [' ', null, 'repaired-blank', 'blank'],
    ['　\n', null, 'repaired-blank', 'blank'],
    ['五十', '五十', 'not-a-number', 'notNumber'],
    ['55分', '55分', 'not-a-number', 'notNumber'],
    ['1,000', '1,000', 'not-a-number', 'notNumber'],
    ['5 5', '5 5', 'not-a-number', 'notNumber'],
    ['5²', '5²', 'not-a-number', 'notNumber'],
    ['⑤', '⑤', 'not-a-number', 'notNumber'],
    ['1e1', '1e1', 'not-a-number', 'notNumber'],
    ['0x10', '0x10', 'not-a-number', 'notNumber'],
    ['=55', '=55', 'not-a-number', 'notNumber'],
    ['-', '-', 'not-a-number', 'notNumber'],
    ['9'.repeat(400), '9'.repeat(400), 'not-a-number', 'notNumber'],
    [true, true, 'not-a-number', 'notNumber'],
    [false, false, 'not-a-number', 'notNumber'],
    [{ error: '#N/A' }, '#N/A', 'error-value', 'notNumber'],
    [{ error: '#REF!' }, '#REF!', 'error-value', 'notNumber'],
  ])('%j', (value, entry, code, verdict) => {
    const reading = read(value);
    expect(reading.entry).toBe(entry);
    expect(reading.codes).toEqual(code ? [code] : []);
    expect(reading.verdict).toBe(verdict);
    for (const found of reading.findings) expect(found).toMatchObject({ cell: 'F10', values: { item: '項目' } });
  });
});

describe('formulas', () => {
  it.each<[CellValue, Entry, FindingCode[]]>([
    [55, 55, ['formula-instead-of-value']],
    [null, '=A1', ['formula-not-calculated']],
    ['', null, ['formula-instead-of-value']],
    ['５５', 55, ['formula-instead-of-value', 'repaired-number']],
    ['優', '優', ['formula-instead-of-value', 'not-a-number']],
    [{ error: '#DIV/0!' }, '#DIV/0!', ['formula-instead-of-value', 'error-value']],
    [true, true, ['formula-instead-of-value', 'not-a-number']],
  ])('that gave %j', (value, entry, codes) => {
    const reading = read(value, 'A1');
    expect(reading.entry).toBe(entry);
    expect(reading.codes).toEqual(codes);
    expect(reading.findings[0]!.values.formula).toBe('=A1');
  });
});

it('a cell that is not there is blank', () => {
  expect(readEntry(undefined, '項目')).toEqual({ entry: null, findings: [] });
});

it('quotes endless text in part: no cell of the results can hold it', () => {
  const { entry, findings } = read('x'.repeat(50_000));
  expect(String(entry).length).toBeLessThan(3_000);
  expect(String(findings[0]!.value).length).toBeLessThan(3_000);
  expect(String(read(null, 'A1+'.repeat(20_000)).entry).length).toBeLessThan(3_000);
});
