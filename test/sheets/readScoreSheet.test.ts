import fc from 'fast-check';
import { leavesOf } from '../../src/assessment/criterion';
import type { Entry } from '../../src/assessment/score';
import { addUp } from '../../src/assessment/total';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { readScoreSheet, type ScoreSheetReading } from '../../src/sheets/readScoreSheet';
import { SCORE_COLUMNS as COLUMN, SCORE_ROWS as ROW } from '../../src/sheets/scoreLayout';
import type { Sheet } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  CREATED,
  deleted,
  FULL,
  inserted,
  memberBook,
  placeOf,
  rowOf,
  sheetOf,
  withCell,
  withColumns,
  withContent,
  withoutIdentity,
  withRows,
} from '../support/returned';
import { arbitraryPlan, arbitraryRecords, leaf, planWith } from '../support/samplePlans';

const plan = planWith();
const SHEET = '評分－衛生局';
const half = (): Sheet =>
  sheetOf(
    memberBook(plan, 'M1', 'G1', (_, { key, points }) => (key.startsWith('a') ? points! - 1 : null)),
    SHEET,
  );
const full = sheetOf(memberBook(plan, 'M1', 'G1'), SHEET);
const blank = sheetOf(memberBook(plan, 'M1', 'G1', null), SHEET);

const codesOf = ({ findings }: ScoreSheetReading): string[] => findings.map(({ code }) => code);
const entriesOf = (reading: ScoreSheetReading): Record<string, Entry> => Object.fromEntries(reading.answers!.entries);

/** Text of a number is read as the number, and true and false were written as text. */
function repaired(entry: Entry): Entry {
  if (typeof entry === 'boolean') return String(entry).toUpperCase();
  return typeof entry === 'string' && /^[0-9.]+$/.test(entry) ? Number(entry) : entry;
}

describe('answers', () => {
  it('come back as they were entered, blanks as blanks', () => {
    const reading = readScoreSheet(plan, half(), true);
    expect(entriesOf(reading)).toEqual({ a11: 24, a12: 14, a2: 19, b1: null, b2: null, c: null });
    expect(reading.totals.total).toMatchObject({ scored: 3, invalid: 0, leaves: 6, sum: 57 });
    expect(codesOf(reading)).toEqual(['missing-score', 'missing-score', 'missing-score']);
    expect(reading.findings.map(({ cell }) => cell)).toEqual(['b1', 'b2', 'c'].map((key) => placeOf(half(), key)));
  });

  it('of a blank form are one note, and a 0 is no blank', () => {
    expect(codesOf(readScoreSheet(plan, blank, true))).toEqual(['not-scored']);
    const zero = readScoreSheet(plan, withCell('c', 0)(blank), true);
    expect(entriesOf(zero).c).toBe(0);
    expect(codesOf(zero)).toEqual(Array(5).fill('missing-score'));
  });

  it('keep remarks and the overall comment, numbers among them too', () => {
    const sheet = [
      withCell('a11', ' 動線清楚 ', 'strengths'),
      withCell('a11', '雙語不足', 'improvements'),
      withCell('b2', 3, 'improvements'),
      withCell('@overall', '整體良好', 'item'),
    ].reduce((changed, change) => change(changed), blank);
    const { answers } = readScoreSheet(plan, sheet, true);
    expect(Object.fromEntries(answers!.remarks)).toEqual({
      a11: { strengths: '動線清楚', improvements: '雙語不足' },
      b2: { strengths: '', improvements: '3' },
    });
    expect(answers!.overall).toBe('整體良好');
  });

  it('are judged by the plan, whatever the sheet says of itself', () => {
    const sheet = withCell('a11', 30, 'points')(withCell('a11', 30)(full));
    const reading = readScoreSheet(plan, sheet, true);
    expect(codesOf(reading)).toEqual(['cap-altered', 'above-cap']);
    expect(reading.totals.total).toMatchObject({ scored: 5, invalid: 1, sum: 75 });
  });

  it('of every random plan survive a file', async () => {
    const arbitrary = arbitraryPlan().chain((random) =>
      arbitraryRecords(random).map((records) => ({ random, records })),
    );
    for (const { random, records } of fc.sample(arbitrary, { seed: 105, numRuns: 12 })) {
      const [record] = records;
      const group = random.groups.find(({ code }) => code === record!.group)!;
      const member = { ...random.panel[0]!, code: record!.agencies[0]!.members[0]!.member, recusedFrom: [] };
      const answers = new Map(
        record!.agencies.map(({ agency, members }) => [
          agency,
          { entries: members[0]!.entries, remarks: new Map(), overall: '' },
        ]),
      );
      const book = memberWorkbook(random, { group, member, created: CREATED, answers, figures: new Map() });
      const read = readWorkbook(await writeWorkbook(book));
      group.agencies.forEach((agency, index) => {
        const reading = readScoreSheet(random, read.sheets[2 + index]!, true);
        const entries = new Map([...answers.get(agency.code)!.entries].map(([key, entry]) => [key, repaired(entry)]));
        expect(reading.totals.total).toEqual(addUp(random.rubric, random.settings.step, entries).total);
        for (const { key } of leavesOf(random.rubric)) {
          expect(reading.answers!.entries.get(key)).toBe(entries.get(key) ?? null);
        }
        const told = new Set(codesOf(reading));
        const damage = ['cap-altered', 'name-altered', 'formula-altered', 'criterion-missing', 'stray-entry'];
        expect(damage.filter((code) => told.has(code))).toEqual([]);
      });
    }
  }, 60_000);
});

describe('a sheet whose rows and columns were moved', () => {
  const expected = entriesOf(readScoreSheet(plan, full, true));
  const last = rowOf(full, '@overall');

  it.each<[string, (sheet: Sheet) => Sheet]>([
    ['a row inserted above everything', (sheet) => withRows(sheet, inserted(0))],
    ['rows inserted in the table', (sheet) => withRows(sheet, inserted(rowOf(sheet, 'a12'), 3))],
    ['a row inserted between markers and heads', (sheet) => withRows(sheet, inserted(ROW.head))],
    ['columns inserted before 評分', (sheet) => withColumns(sheet, inserted(COLUMN.score, 2))],
    ['a column inserted before the keys', (sheet) => withColumns(sheet, inserted(0))],
    ['the columns turned round', (sheet) => withColumns(sheet, (column) => 40 - column)],
    ['the rows of the table turned round', (sheet) => withRows(sheet, (row) => (row < ROW.table ? row : 100 - row))],
    ['the table above its head', (sheet) => withRows(sheet, (row) => (row > ROW.head ? row - ROW.table : row + last))],
    ['the column of 編號 deleted', (sheet) => withColumns(sheet, deleted(COLUMN.number))],
    ['the title deleted', (sheet) => withoutIdentity(withRows(sheet, deleted(ROW.title)))],
    ['the heads deleted', (sheet) => withRows(sheet, deleted(ROW.head))],
  ])('%s: nothing is lost and nothing is said', (_, change) => {
    const reading = readScoreSheet(plan, change(full), true);
    expect(entriesOf(reading)).toEqual(expected);
    expect(codesOf(reading)).toEqual([]);
  });

  it('any order of the rows, with any gaps', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(last + 1).keys()], { minLength: last + 1 }),
        fc.nat(3),
        (order, gap) => {
          const place = (row: number): number => (row < ROW.table ? row : ROW.table + order.indexOf(row) * (gap + 1));
          const reading = readScoreSheet(
            plan,
            withRows(full, (row) => (row > last ? null : place(row))),
            true,
          );
          expect(entriesOf(reading)).toEqual(expected);
          expect(codesOf(reading)).toEqual([]);
        },
      ),
      { seed: 105, numRuns: 50 },
    );
  });

  it('without the column of keys, of scores, or the markers: not read, and said once a column', () => {
    for (const column of ['key', 'score'] as const) {
      const reading = readScoreSheet(plan, withColumns(full, deleted(COLUMN[column])), true);
      expect(reading.answers).toBeNull();
      expect(codesOf(reading)).toEqual(['layout-damaged']);
    }
    const unmarked = readScoreSheet(plan, withRows(full, deleted(ROW.markers)), true);
    expect(unmarked.answers).toBeNull();
    expect(codesOf(unmarked)).toEqual(['layout-damaged', 'layout-damaged']);
  });

  it('without columns that hold no scores: read, and said', () => {
    for (const column of ['item', 'points', 'check', 'strengths', 'improvements'] as const) {
      const reading = readScoreSheet(plan, withColumns(full, deleted(COLUMN[column])), true);
      expect(entriesOf(reading)).toEqual(expected);
      expect(codesOf(reading)).toEqual(['column-missing']);
    }
  });

  it('a criterion whose row is gone is blank, and said once', () => {
    const reading = readScoreSheet(plan, withRows(full, deleted(rowOf(full, 'b1'))), true);
    expect(entriesOf(reading)).toEqual({ ...expected, b1: null });
    expect(codesOf(reading)).toEqual(['criterion-missing']);
  });

  it('of a criterion in three rows the first is read, the others are quoted', () => {
    const sheet = [61, 62].reduce(
      (changed, row) => withContent(withContent(changed, row, COLUMN.key, 'c'), row, COLUMN.score, row),
      full,
    );
    const reading = readScoreSheet(plan, sheet, true);
    expect(entriesOf(reading)).toEqual(expected);
    expect(reading.findings.map(({ code, cell, value }) => [code, cell, value])).toEqual([
      ['criterion-twice', 'F62', 61],
      ['criterion-twice', 'F63', 62],
    ]);
  });

  it('a score on a row of no criterion is never dropped silently', () => {
    const row = rowOf(full, 'a12');
    const gap = withRows(full, inserted(row));
    const stray = (sheet: Sheet): unknown[] =>
      readScoreSheet(plan, sheet, true).findings.map(({ code, cell, value }) => [code, cell, value]);
    expect(stray(withContent(gap, row, COLUMN.score, 12))).toEqual([['stray-entry', 'F11', 12]]);
    expect(stray(withContent(gap, row, COLUMN.score, ''))).toEqual([]);
    expect(stray(withContent(gap, row, COLUMN.score, { error: '#N/A' }))).toEqual([['stray-entry', 'F11', '#N/A']]);
    // Somebody typed over the key itself: the row is told of, and what it held.
    expect(stray(withCell('a12', '什麼', 'key')(full))).toEqual([
      ['criterion-missing', null, null],
      ['stray-entry', 'F11', 15],
    ]);
  });
});

describe('a column filled to the end of the sheet', () => {
  const filled = (column: number, value: (row: number) => string | number): Sheet => ({
    ...full,
    cells: [
      ...full.cells,
      ...Array.from({ length: 200_000 }, (_, index) => {
        const row = 1_000 + index;
        return { row, column, value: value(row), formula: null, style: null };
      }),
    ],
  });

  it.each<[string, Sheet, string, string]>([
    ['of scores', filled(COLUMN.score, () => 7), 'stray-entry', '7 … (+199900)'],
    ['of keys', filled(COLUMN.key, (row) => `k${row}`), 'unknown-criterion', 'k1099 … (+199900)'],
    ['of one key', filled(COLUMN.key, () => 'c'), 'criterion-twice', ' … (+199900)'],
  ])('%s is told by its first cells, and how many more there are', (_, sheet, code, last) => {
    const told = readScoreSheet(plan, sheet, true).findings.filter((found) => found.code === code);
    expect(told).toHaveLength(100);
    expect(JSON.stringify(told.at(-1)!.values)).toContain(last);
    expect(JSON.stringify(told.slice(0, -1))).not.toContain('…');
  });
});

describe('what was altered', () => {
  it('names are compared as people see them', () => {
    const spaced = planWith({
      rubric: [leaf('a', 60, { title: ' 服務  流程\n便捷性 ' }), leaf('c', 40)],
      growthRates: [],
    });
    const sheet = sheetOf(memberBook(spaced, 'M1', 'G1'), SHEET);
    expect(codesOf(readScoreSheet(spaced, sheet, true))).toEqual([]);
    expect(codesOf(readScoreSheet(spaced, withCell('a', '服務 流程 便捷性', 'item')(sheet), true))).toEqual([]);
    expect(codesOf(readScoreSheet(spaced, withCell('a', '服務 流程', 'item')(sheet), true))).toEqual(['name-altered']);
  });

  it('names may differ where the plan has other words by now', () => {
    expect(codesOf(readScoreSheet(plan, withCell('a', '舊名', 'item')(full), false))).toEqual([]);
  });

  it('a cap that was deleted, or is text, was altered too', () => {
    expect(codesOf(readScoreSheet(plan, withCell('a', null, 'points')(full), true))).toEqual(['cap-altered']);
    expect(codesOf(readScoreSheet(plan, withCell('a', '60', 'points')(full), true))).toEqual(['cap-altered']);
  });

  it('formulas that were typed over are one finding a sheet, from the top, and change no result', () => {
    const over = (keys: string[]): Sheet => keys.reduce((sheet, key) => withCell(key, 99)(sheet), full);
    const reading = readScoreSheet(plan, over(['@total', 'a', 'b']), true);
    expect(reading.findings).toMatchObject([
      {
        code: 'formula-altered',
        severity: 'warning',
        cell: placeOf(full, 'a'),
        value: 99,
        values: { count: 3, cells: ['a', 'b', '@total'].map((key) => placeOf(full, key)).join(' ') },
      },
    ]);
    expect(reading.totals.total.sum).toBe(100);
    const all = withColumns(full, (column) => (column === COLUMN.check ? null : column));
    const withoutChecks = withContent(all, ROW.markers, COLUMN.check, '@check');
    const [found] = readScoreSheet(plan, withoutChecks, true).findings;
    expect(found).toMatchObject({ code: 'formula-altered', value: null, values: { count: 10 } });
    expect(found!.values.cells).toMatch(/ …$/);
  });
});

it('a parent above its own points is said at the parent, beside the faults of its leaves', () => {
  const capped = planWith({
    rubric: [{ key: 'p', title: '構面', points: 15, children: [leaf('x', 10), leaf('y', 10)] }],
    growthRates: [],
  });
  const sheet = sheetOf(memberBook(capped, 'M1', 'G1', FULL), SHEET);
  const reading = readScoreSheet(capped, withCell('y', 11)(sheet), true);
  expect(codesOf(reading)).toEqual(['above-cap']);
  const both = readScoreSheet(capped, sheet, true);
  expect(both.findings).toMatchObject([{ code: 'parent-above-points', cell: placeOf(sheet, 'p'), value: 20 }]);
  expect(both.totals.total).toMatchObject({ invalid: 1, scored: 2 });
});
