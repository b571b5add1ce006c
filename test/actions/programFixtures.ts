import { merge } from '../../src/actions/merge';
import type { Plan } from '../../src/assessment/plan';
import { GROWTH_COLUMNS, GROWTH_ROWS } from '../../src/sheets/growthLayout';
import { printIdentity, sheetIdentity } from '../../src/sheets/identity';
import { findMarkedTable } from '../../src/sheets/marks';
import type { SCORE_COLUMNS } from '../../src/sheets/scoreLayout';
import { SELF_COLUMNS } from '../../src/sheets/selfAssessmentLayout';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { printCell } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../support/agencyFiles';
import { runLibreOffice, type Edit, type Job, type SaveFormat } from '../support/libreoffice';
import { handMadeXlsx } from '../support/libreoffice/handMadeXlsx';
import {
  CREATED,
  fileOf,
  memberBook,
  placeOf,
  QUIET,
  rowOf,
  sheetOf,
  withoutSheet,
  type Score,
} from '../support/returned';
import { branch, leaf, planWith } from '../support/samplePlans';

/** One group of three and one member, so that a whole file that came back leaves nothing to say. */
export const plan = planWith({
  rubric: [
    branch('a', 40, [leaf('a1', 20), leaf('a2', 25, { minimum: 5 })]),
    leaf('b', 20, { levels: [0, 10, 20] }),
    leaf('c', 40),
  ],
  settings: { selfScores: true },
  growthRates: ['g1', 'g2', 'g3', 'g4'].map((key) => ({ key, name: `成長率${key}`, criterion: 'a', text: '算式' })),
  groups: planWith().groups.slice(0, 1),
  assessedGroups: ['G1'],
  panel: [{ code: 'M1', name: '召集人', role: 'convener' }],
});

/** The same for two groups. */
export const planOfGroups = planWith({ ...plan, groups: planWith().groups, assessedGroups: ['G1', 'G2'] });

/** The same with a second member. */
export const planOfTwo = planWith({ ...plan, panel: [...plan.panel, { code: 'M2', name: '委員', role: 'member' }] });

export const HEALTH = '評分－衛生局';
export const TAX = '評分－稅務局';
export const ENVIRONMENT = '評分－環保局';
const GROWTH = '成長率';
const SELF = '自評表';

/** 20 + 20 + 20 + 40: as much as the caps of leaves and parents allow. */
const score: Score = (_, { key }) => ({ a1: 20, a2: 20, b: 20, c: 40 })[key] ?? null;
export const full = (of: Plan = plan, member = 'M1'): Workbook => memberBook(of, member, 'G1', score);
const form = sheetOf(full(), HEALTH);

/** Address of a criterion's cell as the sheet was made. */
export const at = (key: string, column: keyof typeof SCORE_COLUMNS = 'score'): string => placeOf(form, key, column);
/** Its row as a person sees it. */
const rowAt = (key: string): number => rowOf(form, key) + 1;
const selfAt = (key: string, column: keyof typeof SELF_COLUMNS): string => {
  const { cells } = sheetOf(agencyBook(plan, 'A11'), SELF);
  return printCell(
    cells.find(({ column: of, value }) => of === SELF_COLUMNS.key && value === key)!.row,
    SELF_COLUMNS[column],
  );
};
const growthAt = (rate: number, column: keyof typeof GROWTH_COLUMNS): string =>
  printCell(GROWTH_ROWS.table + rate - 1, GROWTH_COLUMNS[column]);

const unprotect = (...sheets: string[]): Edit[] => sheets.map((sheet) => ({ do: 'unprotect', sheet }));
const text = (sheet: string, address: string, value: string): Edit => ({ do: 'setText', sheet, address, value });
const number = (sheet: string, address: string, value: number): Edit => ({ do: 'setNumber', sheet, address, value });
const identity = (sheet: string, changes: object): Edit =>
  text(sheet, 'A1', printIdentity({ ...sheetIdentity(sheetOf(full(), sheet))!, ...changes }));

type Fixture = Pick<Job, 'edits' | 'password'> & { open: Workbook | Uint8Array; save: SaveFormat[] };

/** What people did to which workbook in LibreOffice, and how they saved it. */
async function fixtures() {
  const files = (name: string, workbook: Workbook) => [fileOf(name, workbook)];
  const options = { groups: null, created: CREATED, paper: true };
  const partial = withoutSheet(withoutSheet(full(), HEALTH), TAX);
  const everyRate = agencyBook(
    plan,
    'A11',
    plan.growthRates.map(() => [80, 90]),
    {
      texts: new Map(['a1', 'a2', 'b', 'c'].map((key) => [key, { performance: '辦理', evidence: '', planned: '' }])),
      selfScores: new Map(['a1', 'a2', 'b', 'c'].map((key) => [key, 20])),
    },
  );
  const came = [...files('M1.xlsx', partial), fileOf('A11.xlsx', everyRate)];
  const { workbook: results } = await merge(plan, came, options, QUIET);
  const paper = findMarkedTable<string>(sheetOf(results!, '登打－衛生局'), 'M1');
  const growth = findMarkedTable<string>(sheetOf(results!, '彙總－衛生局'), '@verifiedLast');
  const kept = findMarkedTable<string>(sheetOf(results!, '彙總－衛生局'), '@figures');
  const tally = findMarkedTable<string>(sheetOf(results!, '彙總－環保局'), 'M1');
  const second = await writeWorkbook(full(planOfTwo, 'M2'));
  const other = await writeWorkbook(agencyBook(plan, 'A12', [[1, 2]]));
  const list = handMadeXlsx([{ name: '名單', cells: { A1: '委員' } }]);
  return {
    resaved: { open: full(), save: ['xlsx', 'ods', 'xls', 'csv', 'pdf'] },
    withPassword: { open: full(), password: 'abc', save: ['xlsx', 'ods'] },
    blank: { open: memberBook(plan, 'M1', 'G1', null), save: ['xlsx'] },
    list: { open: list, save: ['xlsx'] },
    master: { open: masterWorkbook(plan, CREATED), save: ['xlsx'] },
    rearranged: {
      open: full(),
      edits: [
        ...unprotect(HEALTH, TAX, ENVIRONMENT),
        { do: 'renameSheet', sheet: HEALTH, to: '甲' },
        { do: 'moveSheet', sheet: '甲', position: 4 },
        { do: 'addSheet', sheet: '草稿', position: 0 },
        text('草稿', 'B2', '自己的筆記'),
        { do: 'insertRows', sheet: TAX, before: rowAt('b'), count: 300 },
        { do: 'insertRows', sheet: ENVIRONMENT, before: 1, count: 2 },
        { do: 'insertRows', sheet: ENVIRONMENT, before: rowAt('a2') + 2, count: 1 },
      ],
      save: ['xlsx', 'ods'],
    },
    collected: {
      open: list,
      edits: [{ do: 'importSheet', from: await writeWorkbook(full()), sheet: HEALTH, position: 1 }],
      save: ['xlsx', 'ods'],
    },
    entered: {
      open: full(),
      edits: [
        // A cell pasted with its format takes the validation of the yellow one away.
        { do: 'addSheet', sheet: '草稿', position: 0 },
        number('草稿', 'A1', 26),
        ...unprotect(HEALTH),
        { do: 'copy', sheet: '草稿', range: 'A1', toSheet: HEALTH, to: at('a1') },
        { do: 'deleteSheet', sheet: '草稿' },
        { do: 'protect', sheet: HEALTH },
        number(HEALTH, at('a2'), 3),
        number(HEALTH, at('b'), 15),
        text(HEALTH, at('c'), '優'),
        text(TAX, at('a1'), '１８'),
        text(TAX, at('a2'), '　20 '),
        { do: 'setFormula', sheet: TAX, address: at('b'), formula: '10+10' },
        { do: 'setFormula', sheet: TAX, address: at('c'), formula: '1/0' },
        { do: 'clear', sheet: ENVIRONMENT, range: at('a1') },
        text(ENVIRONMENT, at('a2'), ' '),
        { do: 'type', sheet: ENVIRONMENT, address: at('b'), input: 'TRUE' },
        { do: 'setRichText', sheet: ENVIRONMENT, address: at('c'), parts: ['3', '８', '.5'] },
      ],
      save: ['xlsx', 'ods'],
    },
    pasted: {
      open: full(),
      edits: [
        number(HEALTH, at('a2'), 25),
        ...unprotect(TAX, ENVIRONMENT),
        // A formula of another cell: LibreOffice shifts it to its new place.
        { do: 'setFormula', sheet: TAX, address: 'S1', formula: 'A1' },
        { do: 'copy', sheet: TAX, range: 'S1', to: at('a1') },
        { do: 'copy', sheet: TAX, range: at('a', 'score'), to: at('c') },
        { do: 'merge', sheet: ENVIRONMENT, range: `${at('a1')}:${at('a2')}` },
        { do: 'setRichText', sheet: ENVIRONMENT, address: at('c', 'strengths'), parts: ['很', '好', '。'] },
      ],
      save: ['xlsx', 'ods'],
    },
    altered: {
      open: full(),
      edits: [
        ...unprotect(HEALTH, TAX, ENVIRONMENT),
        number(HEALTH, at('a1', 'points'), 30),
        text(HEALTH, at('a2', 'item'), '改名'),
        number(HEALTH, at('@total'), 100),
        text(TAX, at('c', 'key'), 'z9'),
        { do: 'deleteRows', sheet: TAX, from: rowAt('a1'), count: 1 },
        { do: 'copy', sheet: ENVIRONMENT, range: `A${rowAt('b')}:R${rowAt('b')}`, to: 'A60' },
        { do: 'insertRows', sheet: ENVIRONMENT, before: rowAt('b'), count: 1 },
        number(ENVIRONMENT, at('b'), 7),
      ],
      save: ['xlsx', 'ods'],
    },
    cut: {
      open: full(),
      edits: [
        ...unprotect(HEALTH, TAX, ENVIRONMENT),
        { do: 'deleteColumns', sheet: HEALTH, from: 'F', count: 1 },
        { do: 'deleteColumns', sheet: TAX, from: 'I', count: 1 },
        { do: 'clear', sheet: ENVIRONMENT, range: 'A1' },
      ],
      save: ['xlsx', 'ods'],
    },
    nameless: {
      open: full(),
      edits: [
        ...unprotect(HEALTH),
        { do: 'clear', sheet: HEALTH, range: 'A1' },
        { do: 'renameSheet', sheet: HEALTH, to: '某機關' },
        { do: 'deleteSheet', sheet: TAX },
        { do: 'copySheet', sheet: ENVIRONMENT, to: '複本', position: 2 },
      ],
      save: ['xlsx', 'ods'],
    },
    strangers: {
      open: full(),
      edits: [
        ...unprotect(HEALTH, TAX, ENVIRONMENT),
        identity(HEALTH, { group: 'G9' }),
        identity(TAX, { agency: 'A99' }),
        identity(ENVIRONMENT, { member: 'M9' }),
      ],
      save: ['xlsx'],
    },
    withAnothersSheet: {
      open: full(planOfTwo),
      edits: [
        { do: 'deleteSheet', sheet: TAX },
        { do: 'importSheet', from: second, sheet: TAX, position: 1 },
      ],
      save: ['xlsx', 'ods'],
    },
    firstGroup: { open: full(planOfGroups), save: ['xlsx'] },
    secondGroup: { open: memberBook(planOfGroups, 'M1', 'G2', score), save: ['ods'] },
    later: { open: full(), edits: [number(HEALTH, at('c'), 38)], save: ['ods'] },
    early: { open: full(), edits: [{ do: 'clear', sheet: HEALTH, range: at('c') }], save: ['ods'] },

    results: {
      open: results!,
      edits: [
        number('登打－衛生局', paper.address('c', 'M1')!, 3),
        text('彙總－環保局', tally.address('@count', 'M1')!, '不計'),
        text('彙總－衛生局', growth.address('growth:g1', '@verifiedLast')!, '８１'),
        number('彙總－衛生局', growth.address('growth:g2', '@verifiedThis')!, -1),
        ...unprotect('彙總－衛生局'),
        number('彙總－衛生局', growth.address('growth:g1', '@thisYear')!, 99),
        text('彙總－衛生局', kept.address('growth:g3', '@figures')!, '80 90'),
        { do: 'clear', sheet: '彙總－衛生局', range: kept.address('growth:g4', '@figures')! },
      ],
      save: ['xlsx', 'ods'],
    },

    agency: { open: everyRate, save: ['xlsx', 'ods'] },
    agencyLater: { open: everyRate, edits: [number(GROWTH, growthAt(1, 'thisYear'), 91)], save: ['xlsx'] },
    agencyBlank: { open: agencyBook(plan, 'A11'), save: ['xlsx'] },
    agencyEntered: {
      open: everyRate,
      edits: [
        { do: 'clear', sheet: GROWTH, range: growthAt(1, 'lastYear') },
        text(GROWTH, growthAt(1, 'thisFrom'), '115年2月'),
        text(GROWTH, growthAt(2, 'lastYear'), '約八成'),
        number(GROWTH, growthAt(2, 'thisYear'), -3),
        { do: 'clear', sheet: GROWTH, range: growthAt(2, 'thisFrom') },
        number(GROWTH, growthAt(3, 'thisYear'), 0.855),
        number(GROWTH, growthAt(3, 'thisFrom'), 11502),
        text(GROWTH, growthAt(4, 'thisYear'), '85.5％'),
        number(GROWTH, growthAt(4, 'thisFrom'), 11508),
        { do: 'clear', sheet: SELF, range: selfAt('a1', 'performance') },
        number(SELF, selfAt('a1', 'selfScore'), 21),
        text(SELF, selfAt('a2', 'selfScore'), '２０'),
      ],
      save: ['xlsx', 'ods'],
    },
    agencyOvertyped: {
      open: everyRate,
      edits: [
        ...unprotect(GROWTH, SELF),
        number(SELF, selfAt('a1', 'points'), 30),
        text(SELF, selfAt('a2', 'item'), '改名'),
        text(SELF, selfAt('c', 'check'), '✓'),
        number(SELF, selfAt('@total', 'selfScore'), 100),
        text(GROWTH, growthAt(1, 'item'), '別的成長率'),
        number(GROWTH, growthAt(2, 'rate'), 0.5),
      ],
      save: ['xlsx', 'ods'],
    },
    agencyAltered: {
      open: everyRate,
      edits: [
        ...unprotect(GROWTH),
        text(GROWTH, growthAt(4, 'key'), 'growth:z9'),
        { do: 'deleteRows', sheet: GROWTH, from: GROWTH_ROWS.table + 2, count: 1 },
        { do: 'deleteSheet', sheet: SELF },
        { do: 'copySheet', sheet: GROWTH, to: '複本', position: 2 },
        { do: 'importSheet', from: other, sheet: GROWTH, position: 3 },
      ],
      save: ['xlsx', 'ods'],
    },
  } satisfies Record<string, Fixture>;
}

export type FixtureName = keyof Awaited<ReturnType<typeof fixtures>>;

/** Every fixture as its bytes; one start of LibreOffice makes them all. */
export async function makeFixtures(): Promise<(name: FixtureName, format: SaveFormat) => Uint8Array> {
  const wanted: [string, Fixture][] = Object.entries(await fixtures());
  const jobs = wanted.map(async ([name, { open, ...job }]) => ({
    name,
    open: open instanceof Uint8Array ? open : await writeWorkbook(open),
    ...job,
    read: false,
  }));
  const made = await runLibreOffice(await Promise.all(jobs));
  return (name, format) => made.find((result) => result.name === name)!.saved[format]!;
}
