import { merge } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { leavesOf } from '../../src/assessment/criterion';
import { planSchema, type Plan } from '../../src/assessment/plan';
import { findMarkedTable } from '../../src/sheets/marks';
import type { Workbook } from '../../src/workbook/workbook';
import { agencyBook, typed } from '../support/agencyFiles';
import { CREATED, fileOf, memberBook, QUIET, sheetOf, withCell, withoutSheet, withSheet } from '../support/returned';
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
  const results = await earlier(files);
  const attendance = findMarkedTable<string>(sheetOf(results, TALLY), 'M1').address('@attendance', 'M1')!;
  const points = findMarkedTable<string>(sheetOf(results, TALLY), '@points').address('a11', '@points')!;
  const marked = (word: string): ReturnedFile => fileOf('results.xlsx', typed(results, TALLY, attendance, word));
  const raised = structuredClone(plan);
  leavesOf(raised.rubric).find(({ key }) => key === 'a11')!.points = 26;
  return {
    'entry-not-understood': {
      severity: 'error',
      files: [],
      options: { master: marked('缺席') },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: attendance, value: '缺席' },
      says: ['缺席'],
    },
    'absent-but-filled': {
      severity: 'warning',
      files: [],
      options: { master: marked('未出席') },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: null, value: 'M1' },
      says: ['未出席', '衛生局'],
    },
    'recusal-not-in-plan': {
      severity: 'warning',
      files: [],
      options: { master: marked('迴避') },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: attendance, value: 'M1' },
    },
    'earlier-scoring-changed': {
      severity: 'error',
      files: [],
      plan: raised,
      options: { master: fileOf('results.xlsx', results) },
      expected: { file: 'results.xlsx', sheet: TALLY, cell: points, value: 25 },
      says: ['25→26'],
    },
    'results-sheet-missing': {
      severity: 'warning',
      files: [],
      options: { master: fileOf('results.xlsx', withoutSheet(results, '獎懲建議')) },
      expected: { file: 'results.xlsx', sheet: null, cell: null, value: '獎懲建議' },
      says: ['獎懲建議'],
    },
    'group-left-out': {
      severity: 'warning',
      files: [fileOf('M1-G2.xlsx', memberBook(plan, 'M1', 'G2'))],
      options: { groups: ['G2'], master: fileOf('results.xlsx', results) },
      expected: { file: 'results.xlsx', sheet: null, cell: null, value: null },
    },
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
