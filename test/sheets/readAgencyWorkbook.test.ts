import { defaultPeriods } from '../../src/assessment/growthPeriod';
import type { Plan } from '../../src/assessment/plan';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { readAgencyWorkbook } from '../../src/sheets/readAgencyWorkbook';
import { readMemberWorkbook } from '../../src/sheets/readMemberWorkbook';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { wordingOf, type Language } from '../../src/wording/wording';
import { agencyBook, typed } from '../support/agencyFiles';
import { planWith } from '../support/samplePlans';

const plan = planWith({ plannedUntil: '2026-12-31' });
const GROWTH = '成長率';
/** Columns of the one growth rate in row 5. */
const LAST = 'G5';
const NOW = 'J5';

function read(workbook: Workbook, by: Plan = plan) {
  const reading = readAgencyWorkbook(by, workbook)!;
  // Every agency of these tests left the performance blank.
  const findings = reading.findings.filter(({ code }) => code !== 'performance-blank');
  return { ...reading, findings, figures: reading.agencies[0]?.figures.get('g') };
}

function codes(workbook: Workbook, by: Plan = plan): string[] {
  return read(workbook, by).findings.map(({ code, cell }) => (cell ? `${code} ${cell}` : code));
}

const filled = agencyBook(plan, 'A11', [[80, 90]]);

describe('an agency workbook', () => {
  it('gives the figures, their periods and whose they are', () => {
    const { agencies, findings, figures } = read(filled);
    expect(findings).toEqual([]);
    expect(agencies).toHaveLength(1);
    expect(agencies[0]).toMatchObject({ agency: { code: 'A11' }, group: { code: 'G1' }, sheets: ['自評表', GROWTH] });
    expect(figures).toEqual({ lastYear: 80, thisYear: 90, unit: '', ...defaultPeriods(plan) });
  });

  it('gives what was written, by criterion', () => {
    const texts = new Map([['a11', { performance: '設櫃臺', evidence: '附件1', planned: '擴點' }]]);
    const { agencies, findings } = readAgencyWorkbook(plan, agencyBook(plan, 'A11', [[1, 2]], { texts }))!;
    expect([...agencies[0]!.texts]).toEqual([...texts]);
    expect(findings).toMatchObject([{ code: 'performance-blank', severity: 'note', values: { count: 5, total: 6 } }]);
  });

  it.each<[string, string, CellValue, number | string | null, string[]]>([
    ['a figure above 100 on another scale', LAST, 412.5, 412.5, []],
    ['nothing', LAST, null, null, [`figure-missing ${LAST}`]],
    ['blanks', LAST, '  ', null, [`repaired-blank ${LAST}`, `figure-missing ${LAST}`]],
    ['0', LAST, 0, 0, []],
    ['text', LAST, '約八成', '約八成', [`figure-not-number ${LAST}`]],
    ['a negative', NOW, -3, -3, [`figure-negative ${NOW}`]],
    ['a percentage as text', NOW, '85%', 85, [`repaired-percent ${NOW}`]],
    ['a full-width one', NOW, '85.5％', 85.5, [`repaired-percent ${NOW}`]],
    ['full-width digits', NOW, '８５', 85, [`repaired-number ${NOW}`]],
    ['commas between thousands', NOW, '1,085.5', 1085.5, [`repaired-number ${NOW}`]],
    ['a percentage a program stored as a fraction', NOW, 0.855, 0.855, [`figure-scale ${LAST}`]],
    ['an error', NOW, { error: '#REF!' }, '#REF!', [`error-value ${NOW}`]],
    ['a truth value', NOW, true, 'true', [`figure-not-number ${NOW}`]],
  ])('reads %s', (_case, at, value, figure, expected) => {
    const book = typed(filled, GROWTH, at, value);
    const { figures } = read(book);
    expect(at === LAST ? figures?.lastYear : figures?.thisYear).toEqual(figure);
    expect(codes(book)).toEqual(expected);
  });

  it('reads the result of a formula and says so', () => {
    const book = typed(filled, GROWTH, NOW, 95, 'SUM(1,94)');
    expect(read(book).figures?.thisYear).toBe(95);
    expect(codes(book)).toEqual([`formula-instead-of-value ${NOW}`]);
  });

  it.each<[string, CellValue, string, string[]]>([
    ['text', '115年2月', '2026-02-01', ['repaired-period H5', 'periods-unlike G5']],
    ['the common era', 202602, '2026-02-01', ['repaired-period H5', 'periods-unlike G5']],
    ['a date', 46054, '2026-02-01', ['repaired-period H5', 'periods-unlike G5']],
    ['the same month as text', '11501', '2026-01-01', ['repaired-number H5']],
  ])('reads a month typed as %s', (_case, value, from, expected) => {
    const book = typed(filled, GROWTH, 'H5', value);
    expect(read(book).figures?.thisPeriod).toEqual({ from, to: '2026-07-31' });
    expect(codes(book)).toEqual(expected);
  });

  it.each<[string, CellValue, string]>([
    ['no month', 11513, 'period-wrong H5'],
    ['another century', 1501, 'period-wrong H5'],
    ['after the end', 11508, 'period-wrong H5'],
    ['words', '年初', 'period-wrong H5'],
    ['blank', null, 'period-missing H5'],
  ])('does not guess a period that begins with %s', (_case, value, expected) => {
    const book = typed(filled, GROWTH, 'H5', value);
    expect(read(book).figures?.thisPeriod).toBeNull();
    expect(codes(book)).toEqual([expected]);
  });

  it('says once that nothing was reported', () => {
    expect(codes(agencyBook(plan, 'A11'))).toEqual(['growth-blank']);
  });

  it('checks own scores only where the plan asks for them', () => {
    const asking = planWith({ settings: { selfScores: true } });
    const selfScores = new Map([
      ['a11', 26],
      ['a12', 15],
    ]);
    const book = agencyBook(asking, 'A11', [[1, 2]], { selfScores });
    expect([...read(book, asking).agencies[0]!.selfScores]).toEqual([...selfScores]);
    const found = read(book, asking).findings.map(({ code }) => code);
    expect(found).toEqual(['above-cap', ...Array<string>(4).fill('missing-score')]);
    expect(read(agencyBook(plan, 'A11', [[1, 2]], { selfScores })).agencies[0]!.selfScores.size).toBe(0);
  });

  it('is found by its identity when its sheets are renamed, reordered or in another book', () => {
    const renamed = filled.sheets.map((sheet) => (sheet.name === GROWTH ? { ...sheet, name: '工作表1' } : sheet));
    expect(codes({ ...filled, sheets: renamed.reverse() })).toEqual([]);
    const other = agencyBook(plan, 'A12', [[1, 2]]);
    const foreign = other.sheets.find(({ name }) => name === GROWTH)!;
    const mixed = { ...filled, sheets: [...filled.sheets, { ...foreign, name: '成長率 (2)' }] };
    const { agencies, findings } = read(mixed);
    expect(agencies.map(({ agency, figures }) => [agency.code, figures.get('g')?.lastYear])).toEqual([
      ['A11', 80],
      ['A12', 1],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['agency-identity-conflict']);
  });

  it('names what is gone: a sheet, a column, a row, an identity', () => {
    const without = { ...filled, sheets: filled.sheets.filter(({ name }) => name !== GROWTH) };
    expect(codes(without)).toEqual(['agency-sheet-missing']);
    expect(codes(typed(filled, GROWTH, 'G3', null))).toEqual(['layout-damaged']);
    expect(codes(typed(filled, GROWTH, 'A5', null))).toEqual(['growth-row-missing']);
    expect(codes(typed(filled, GROWTH, 'A5', 'growth:x'))).toEqual(['growth-row-missing', 'unknown-growth A5']);
    expect(codes(typed(filled, GROWTH, 'A1', null))).toEqual(['identity-lost']);
    const twice = { ...filled.sheets.find(({ name }) => name === GROWTH)!, name: 'copy' };
    expect(codes({ ...filled, sheets: [...filled.sheets, twice] })).toEqual(['agency-sheet-twice']);
  });

  it('of another plan is not used, of an amended one is', () => {
    expect(codes(filled, planWith({ id: 'other' }))).toEqual(['other-plan']);
    const amended = planWith({ settings: { step: 0.5 } });
    expect(codes(filled, amended)).toEqual(['agency-plan-changed']);
    expect(read(filled, amended).figures?.lastYear).toBe(80);
    const reworded = planWith({ title: '修正計畫', plannedUntil: '2026-12-31' });
    expect(codes(filled, reworded)).toEqual(['changed-wording']);
    const [first, second] = plan.groups;
    const gone = planWith({ groups: [{ ...first!, agencies: first!.agencies.slice(1) }, second!] });
    expect(codes(filled, gone)).toEqual(['unknown-agency']);
  });

  it('warns of fractions as percentage points, which would give a hundredth of the difference', () => {
    const points = planWith({ settings: { growth: 'percentagePoints' } });
    expect(codes(agencyBook(points, 'A11', [[0.85, 0.9]]), points)).toEqual(['figure-scale G5']);
    expect(codes(agencyBook(plan, 'A11', [[0.85, 0.9]]))).toEqual([]);
  });
});

describe('beside score sheets', () => {
  it('an agency workbook is no member workbook, and the other way round', () => {
    const group = plan.groups[0]!;
    const none = { answers: new Map(), figures: new Map(), created: '2026-09-01T00:00:00Z' };
    const member = memberWorkbook(plan, { ...none, group, member: plan.panel[0]! });
    expect(readAgencyWorkbook(plan, member)).toBeNull();
    expect(readMemberWorkbook(plan, filled)).toEqual({ sheets: [], missing: [], findings: [] });
  });

  it.each<Language>(['zh-TW', 'en'])('shows every sheet and finding in %s', (language) => {
    const inLanguage = planWith({ language });
    const { growth, selfAssessment, instructions } = wordingOf(language).sheets;
    const names = agencyBook(inLanguage, 'A11').sheets.map(({ name }) => name);
    expect(names).toEqual([instructions.name, selfAssessment.name, growth.name, '_scorebook']);
    const book = typed(agencyBook(inLanguage, 'A11', [[80, 90]]), growth.name, LAST, '?');
    const [found] = read(book, inLanguage).findings;
    expect(wordingOf(language).findings[found!.code](found!.values)).toContain('?');
  });
});

it('has no growth sheet where the plan has no growth rates, and misses none', () => {
  const without = planWith({ growthRates: [] });
  const book = agencyBook(without, 'A11');
  expect(book.sheets.map(({ name }) => name)).toEqual(['填表說明', '自評表', '_scorebook']);
  expect(codes(book, without)).toEqual([]);
});
