import { sampleEntries } from '../../src/actions/sampleEntries';
import { collect } from '../../src/actions/collect';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { leavesOf } from '../../src/assessment/criterion';
import { markerOf } from '../../src/sheets/scoreLayout';
import { entryName, entryPlaces } from '../../src/sheets/entryPlaces';
import { lookUpCells } from '../../src/workbook/lookup';
import type { Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';
import { fileOf, memberBook, QUIET } from '../support/returned';

const LABEL = wordingOf('zh-TW').sheets.sample.overall;

/** The workbook after the entries were typed. */
function typed(workbook: Workbook): Workbook {
  const entries = sampleEntries(workbook, 'zh-TW');
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const entry = entries.find(
        (each) => each.sheet === sheet.name && each.row === cell.row && each.column === cell.column,
      );
      return entry ? { ...cell, value: entry.value } : cell;
    }),
  }));
  return { ...workbook, sheets };
}

it('fills a blank workbook so that every score is valid and every sheet says what it is', async () => {
  const filled = typed(memberBook(plan105, 'M01', 'G1', null));
  const { sheets, findings } = await collect(plan105, [fileOf('a.xlsx', filled)], QUIET);
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(sheets).toHaveLength(plan105.groups[0]!.agencies.length);
  for (const { answers } of sheets) {
    expect(answers!.entries.size).toBe(leavesOf(plan105.rubric).length);
    expect(answers!.overall).toBe(LABEL);
  }
});

it('leaves what is there, also what is wrong, and what was written stands before the label', () => {
  const blank = memberBook(plan105, 'M01', 'G1', null);
  const sheet = blank.sheets.find(({ name }) => name.startsWith('評分'))!;
  const places = entryPlaces(sheet);
  const [first] = leavesOf(plan105.rubric);
  const score = places(entryName(first!.key, markerOf('score')))!;
  const overall = places(entryName('@overall', markerOf('item')))!;
  const put = (at: { row: number; column: number }, value: string | number): void => {
    sheet.cells.find(({ row, column }) => row === at.row && column === at.column)!.value = value;
  };
  put(score, 99999);
  put(overall, '親切');
  const cells = lookUpCells(typed(blank).sheets.find(({ name }) => name === sheet.name)!);
  expect(cells(score.row, score.column)!.value).toBe(99999);
  expect(cells(overall.row, overall.column)!.value).toBe(`親切 ${LABEL}`);
});

it('has nothing to type into a full workbook, twice the same, or one of something else', () => {
  expect(sampleEntries(memberBook(plan105, 'M01', 'G1'), 'zh-TW')).toEqual([]);
  expect(sampleEntries(typed(memberBook(plan105, 'M01', 'G1', null)), 'zh-TW')).toEqual([]);
  const other = { ...memberBook(plan105, 'M01', 'G1', null), sheets: [] };
  expect(sampleEntries(other, 'zh-TW')).toEqual([]);
});
