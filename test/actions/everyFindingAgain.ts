import { merge } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { planSchema, type Plan } from '../../src/assessment/plan';
import { findMarkedTable } from '../../src/sheets/marks';
import type { Workbook } from '../../src/workbook/workbook';
import { agencyBook, typed } from '../support/agencyFiles';
import { CREATED, fileOf, memberBook, QUIET, sheetOf, withCell, withSheet } from '../support/returned';
import type { AgainCode, Case } from './everyFindingCase';

const SHEET = '評分－衛生局';
const PAPER = '登打－衛生局';
const TALLY = '彙總－衛生局';
const HERE = '評分－衛生局（M1）';

/** A case for each code of merging into an earlier result, or a sheet into an earlier one of the same merge. */
export async function againCases(plan: Plan): Promise<Record<AgainCode, Case>> {
  const full = memberBook(plan, 'M1', 'G1');
  const files = [fileOf('M1.xlsx', full)];
  const changed = (score: number | null): Workbook => withSheet(full, SHEET, withCell('a11', score));
  const earlier = async (of: ReturnedFile[]): Promise<Workbook> =>
    (await merge(plan, of, { groups: null, created: CREATED, paper: true }, QUIET)).workbook!;
  const onPaper = await earlier([fileOf('M2.xlsx', memberBook(plan, 'M2', 'G1'))]);
  const paperCell = findMarkedTable<string>(sheetOf(onPaper, PAPER), 'M1').address('a11', 'M1')!;
  const reported = await earlier([...files, fileOf('A11.xlsx', agencyBook(plan, 'A11', [[80, 90]]))]);
  const growth = findMarkedTable<string>(sheetOf(reported, TALLY), '@verifiedLast');
  const hidden = findMarkedTable<string>(sheetOf(reported, TALLY), '@figures').address('growth:g', '@figures')!;
  const shown = growth.address('growth:g', '@thisYear')!;
  const asked = { groups: null, also: ['G1'], scoredHere: () => true, created: CREATED };
  const here = (await merge(plan, [], asked, QUIET)).workbook!;
  const inLater = { file: 'later.xlsx', sheet: SHEET, cell: null, value: null };
  return {
    'entry-without-place': {
      severity: 'warning',
      files: [],
      plan: planSchema.parse({ ...plan, panel: plan.panel.slice(1) }),
      options: { master: fileOf('results.xlsx', await earlier(files)) },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: null, value: 'M1' },
      says: ['M1'],
    },
    'not-a-results-workbook': {
      severity: 'error',
      files,
      options: { master: fileOf('M1.xlsx', full) },
      expected: { file: 'M1.xlsx', sheet: null, cell: null, value: null },
      says: ['--master'],
    },
    'figures-damaged': {
      severity: 'error',
      files: [],
      options: { master: fileOf('results.xlsx', typed(reported, TALLY, hidden, '80 90')) },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: hidden, value: '80 90' },
      says: ['成長率'],
    },
    'figures-altered': {
      severity: 'warning',
      files: [],
      options: { master: fileOf('results.xlsx', typed(reported, TALLY, shown, 99)) },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: shown, value: 99 },
      says: ['成長率（本年度）', '99', '90'],
    },
    'sheet-completed': {
      severity: 'note',
      files: [fileOf('early.xlsx', changed(null)), fileOf('later.xlsx', full)],
      expected: inLater,
      says: ['early.xlsx', '1'],
    },
    'sheet-replaced': {
      severity: 'warning',
      files: [...files, fileOf('later.xlsx', changed(3))],
      options: { latest: true },
      expected: inLater,
      says: ['M1.xlsx', '項目a11 25→3'],
    },
    'sheet-here-differs': {
      severity: 'error',
      files,
      options: { master: fileOf('results.xlsx', withSheet(here, HERE, withCell('a11', 3))) },
      expected: { file: 'results.xlsx', sheet: HERE, cell: null, value: null },
      says: ['M1.xlsx', '項目a11 3→25'],
    },
    'paper-differs': {
      severity: 'error',
      files,
      options: { master: fileOf('results.xlsx', typed(onPaper, PAPER, paperCell, 3)) },
      expected: { file: 'results.xlsx', sheet: PAPER, cell: null, value: null },
      says: ['M1.xlsx', '項目a11 3→25'],
    },
  };
}
