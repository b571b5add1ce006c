import { strToU8 } from 'fflate';
import { merge } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { planSchema } from '../../src/assessment/plan';
import type { Finding } from '../../src/sheets/finding';
import { SCORE_COLUMNS } from '../../src/sheets/scoreLayout';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';
import type { FindingCode } from '../../src/wording/zh-TW/findings';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  CREATED,
  deleted,
  fileOf,
  fileOfBytes,
  inserted,
  memberBook,
  placeOf,
  QUIET,
  rowOf,
  sheetOf,
  withCell,
  withColumns,
  withContent,
  withIdentities,
  withIdentity,
  withoutBookIdentity,
  withoutIdentity,
  withoutSheet,
  withRows,
  withSheet,
  type Content,
} from '../support/returned';
import { branch, leaf, planWith } from '../support/samplePlans';
import { archiveOf, deflatedRepeat } from '../xlsx/reader/rawArchive';
import { xlsx, xlsxParts } from '../xlsx/reader/handMadeFiles';
import { againCases } from './everyFindingAgain';
import { agencyCases } from './everyFindingAgencies';
import type { Case } from './everyFindingCase';

const plan = planWith();
const SHEET = '評分－衛生局';
const blank = memberBook(plan, 'M1', 'G1', null);
const full = memberBook(plan, 'M1', 'G1');
const form = sheetOf(full, SHEET);
const score = placeOf(form, 'a11');

const one = (workbook: Workbook): ReturnedFile[] => [fileOf('M1.xlsx', workbook)];
const edited = (change: (sheet: Sheet) => Sheet): ReturnedFile[] => one(withSheet(full, SHEET, change));
const entered = (content: Content): ReturnedFile[] => edited(withCell('a11', content));
const inSheet = { file: 'M1.xlsx', sheet: SHEET } as const;
const at = (value: Finding['value'], cell = score): NonNullable<Case['expected']> => ({ ...inSheet, cell, value });
const wholeFile = { file: 'M1.xlsx', sheet: null, cell: null } as const;

const bytes = (name: string, content: Uint8Array): Pick<Case, 'files' | 'expected'> => ({
  files: [fileOfBytes(name, content)],
  expected: { file: name, sheet: null, cell: null, value: null },
});
const unreadable = (code: 'cannot-open' | 'skipped-file' | 'no-files', reason: string): ReturnedFile[] => [
  { name: 'M1.xlsx', read: () => Promise.resolve({ kind: 'unreadable', code, reason, sha256: null }) },
];

function ole2(stream: string): Uint8Array {
  const container = new Uint8Array(2048);
  container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, index) => (container[1024 + index * 2] = letter.charCodeAt(0)));
  return container;
}

const worksheetBomb = (): Uint8Array => {
  const block = strToU8('<row><c><v>1</v></c></row>'.repeat(10_000));
  const entries = Object.entries(xlsxParts('')).map(([name, data]) =>
    name === 'xl/worksheets/sheet1.xml'
      ? { name, data: deflatedRepeat('<worksheet><sheetData>', block, 100), deflated: true, size: 1000, crc: 1 }
      : { name, data },
  );
  return archiveOf(entries);
};

const cappedPlan = planWith({ rubric: [branch('a', 20, [leaf('a11', 25), leaf('a12', 15)])], growthRates: [] });
const steppedPlan = planWith({
  rubric: [leaf('a11', 20, { minimum: 10 }), leaf('a12', 20, { levels: [0, 10, 20] })],
  growthRates: [],
});
const recusing = planWith({
  panel: [{ code: 'M1', name: '召集人', role: 'convener', recusedFrom: ['A11'] }],
});
const renamed = planSchema.parse({ ...plan, panel: plan.panel.slice(1) });

async function cases(): Promise<Record<FindingCode, Case>> {
  const good = await writeWorkbook(full);
  const { workbook: results } = await merge(plan, one(full), { groups: null, created: CREATED }, QUIET);
  return {
    'cannot-open': {
      severity: 'error',
      files: unreadable('cannot-open', 'EACCES'),
      expected: wholeFile,
      says: ['EACCES'],
    },
    'no-files': { severity: 'error', files: unreadable('no-files', ''), expected: wholeFile, says: ['M1.xlsx'] },
    'skipped-file': { severity: 'warning', files: unreadable('skipped-file', ''), expected: wholeFile },
    empty: { severity: 'error', ...bytes('M1.xlsx', new Uint8Array(0)) },
    'not-a-spreadsheet': { severity: 'error', ...bytes('M1.xlsx', strToU8('編號,評分\r\n')) },
    'password-protected': { severity: 'error', ...bytes('M1.xlsx', ole2('EncryptedPackage')) },
    'old-format': { severity: 'error', ...bytes('M1.xls', ole2('Workbook')) },
    truncated: { severity: 'error', ...bytes('M1.xlsx', good.slice(0, good.length - 500)) },
    damaged: { severity: 'error', ...bytes('M1.xlsx', xlsx('<sheetData><row>')) },
    'too-large': { severity: 'error', ...bytes('M1.xlsx', worksheetBomb()) },
    doctype: {
      severity: 'error',
      ...bytes('M1.xlsx', xlsx('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE worksheet><worksheet/>' })),
    },

    'not-a-scoring-workbook': {
      severity: 'error',
      ...bytes('list.xlsx', xlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')),
    },
    'results-workbook': { severity: 'error', files: one(results!), expected: wholeFile },
    'master-workbook': {
      severity: 'error',
      files: one(masterWorkbook(plan, CREATED)),
      expected: { ...wholeFile, value: null },
    },
    'other-plan': {
      severity: 'error',
      files: one(full),
      plan: planWith({ id: 'next-year' }),
      expected: { ...wholeFile, value: 'sample' },
      says: ['sample', 'next-year'],
    },
    'changed-scoring': {
      severity: 'error',
      files: one(full),
      plan: planWith({ rubric: [...plan.rubric.slice(0, 2), leaf('c', 15)] }),
      expected: at(10, placeOf(form, 'c', 'points')),
      says: ['項目c', '10→15', SHEET, '評分－稅務局', '評分－環保局'],
    },
    'changed-wording': {
      severity: 'note',
      files: one(full),
      plan: planWith({ title: '另一名稱' }),
      expected: wholeFile,
    },
    'unknown-group': {
      severity: 'error',
      files: one(withSheet(full, SHEET, (sheet) => withIdentity(sheet, { group: 'G9' }))),
      expected: { ...inSheet, cell: null, value: 'G9' },
      says: ['G9'],
    },
    'unknown-member': {
      severity: 'error',
      files: one(full),
      plan: renamed,
      expected: { ...inSheet, cell: null, value: 'M1' },
      says: ['M1'],
    },
    'unknown-agency': {
      severity: 'error',
      files: one(withSheet(full, SHEET, (sheet) => withIdentity(sheet, { agency: 'A99' }))),
      expected: { ...inSheet, cell: null, value: 'A99' },
      says: ['A99', '第1組'],
    },
    'identity-conflict': {
      severity: 'warning',
      files: one({ ...full, sheets: [...full.sheets, sheetOf(memberBook(plan, 'M2', 'G2'), '評分－北區區公所')] }),
      expected: { file: 'M1.xlsx', sheet: '評分－北區區公所', cell: null },
      says: ['M1', 'M2'],
    },
    'identity-lost': {
      severity: 'warning',
      files: edited(withoutIdentity),
      expected: { ...inSheet, cell: null },
      says: ['衛生局'],
    },
    'sheet-not-recognised': {
      severity: 'error',
      files: edited((sheet) => ({ ...withoutIdentity(sheet), name: '複製' })),
      expected: { file: 'M1.xlsx', sheet: '複製', cell: null },
    },
    'extra-sheet': {
      severity: 'note',
      files: one({ ...full, sheets: [...full.sheets, { ...form, name: '草稿', cells: [] }] }),
      expected: { file: 'M1.xlsx', sheet: '草稿', cell: null },
    },
    'missing-sheet': {
      severity: 'warning',
      files: one(withoutSheet(full, SHEET)),
      expected: wholeFile,
      says: ['衛生局'],
    },
    'layout-damaged': {
      severity: 'error',
      files: edited((sheet) => withColumns(sheet, deleted(SCORE_COLUMNS.score))),
      expected: { ...inSheet, cell: null },
      says: ['評分'],
    },
    'column-missing': {
      severity: 'warning',
      files: edited((sheet) => withColumns(sheet, deleted(SCORE_COLUMNS.strengths))),
      expected: { ...inSheet, cell: null },
      says: ['優點與建議'],
    },

    'same-sheet-identical': {
      severity: 'note',
      files: [...one(full), fileOf('copy.xlsx', full)],
      expected: { file: 'copy.xlsx', sheet: SHEET, cell: null },
      says: ['M1.xlsx'],
    },
    'same-sheet-different': {
      severity: 'error',
      files: [...one(full), fileOf('later.xlsx', withSheet(full, SHEET, withCell('a11', 3)))],
      expected: { file: 'later.xlsx', sheet: SHEET, cell: null },
      says: ['M1.xlsx', '項目a11', '25', '3'],
    },
    'recused-but-filled': {
      severity: 'error',
      files: one(full),
      plan: recusing,
      expected: { ...inSheet, cell: null },
      says: ['衛生局', '6'],
    },
    'not-scored': { severity: 'note', files: one(blank), expected: { ...inSheet, cell: null } },
    'member-not-returned': {
      severity: 'warning',
      files: one(full),
      expected: { file: null, sheet: null, cell: null, value: 'M2' },
      says: ['委員', 'M2', '第1組', '衛生局', '稅務局', '環保局'],
    },
    'group-not-returned': {
      severity: 'note',
      files: one(full),
      expected: { file: null, sheet: null, cell: null },
      says: ['第2組'],
    },
    'group-not-asked': {
      severity: 'note',
      files: [...one(full), fileOf('G2.xlsx', memberBook(plan, 'M1', 'G2'))],
      options: { groups: ['G1'] },
      expected: { file: 'G2.xlsx', sheet: null, cell: null },
      says: ['第2組'],
    },

    'missing-score': { severity: 'warning', files: entered(null), expected: at(null), says: ['項目a11'] },
    'above-cap': { severity: 'error', files: entered(26), expected: at(26), says: ['項目a11', '26', '25'] },
    'below-minimum': {
      severity: 'error',
      files: one(withSheet(memberBook(steppedPlan, 'M1', 'G1'), SHEET, withCell('a11', 9))),
      plan: steppedPlan,
      expected: at(9, 'F7'),
      says: ['項目a11', '9', '10'],
    },
    'off-step': {
      severity: 'error',
      files: one(withSheet(memberBook(steppedPlan, 'M1', 'G1'), SHEET, withCell('a12', 15))),
      plan: steppedPlan,
      expected: at(15, 'F8'),
      says: ['項目a12', '15', '0 10 20'],
    },
    'not-a-number': { severity: 'error', files: entered('優'), expected: at('優'), says: ['項目a11', '優'] },
    'repaired-number': {
      severity: 'warning',
      files: entered('　２０ '),
      expected: at('　２０ '),
      says: ['項目a11', '２０', '20'],
    },
    'repaired-blank': { severity: 'note', files: entered(' '), expected: at(' '), says: ['項目a11'] },
    'formula-instead-of-value': {
      severity: 'warning',
      files: entered({ formula: '10+10', gave: 20 }),
      expected: at(20),
      says: ['項目a11', '=10+10', '20'],
    },
    'formula-not-calculated': {
      severity: 'error',
      files: entered({ formula: '10+10', gave: null }),
      expected: at(null),
      says: ['項目a11', '=10+10'],
    },
    'error-value': {
      severity: 'error',
      files: entered({ error: '#REF!' }),
      expected: at('#REF!'),
      says: ['項目a11', '#REF!'],
    },
    'parent-above-points': {
      severity: 'error',
      files: one(memberBook(cappedPlan, 'M1', 'G1')),
      plan: cappedPlan,
      expected: at(40, 'F7'),
      says: ['構面a', '40', '20'],
    },
    'cap-altered': {
      severity: 'error',
      files: edited(withCell('a11', 30, 'points')),
      expected: at(30, placeOf(form, 'a11', 'points')),
      says: ['項目a11', '30', '25'],
    },
    'name-altered': {
      severity: 'warning',
      files: edited(withCell('a11', '改名', 'item')),
      expected: at('改名', placeOf(form, 'a11', 'item')),
      says: ['項目a11', '改名'],
    },
    'formula-altered': {
      severity: 'warning',
      files: edited(withCell('@total', 100)),
      expected: at(100, placeOf(form, '@total')),
      says: [placeOf(form, '@total'), '1'],
    },
    'criterion-missing': {
      severity: 'error',
      files: edited((sheet) => withRows(sheet, deleted(rowOf(sheet, 'a11')))),
      expected: { ...inSheet, cell: null },
      says: ['項目a11'],
    },
    'criterion-twice': {
      severity: 'error',
      files: edited((sheet) =>
        withContent(withContent(sheet, 60, SCORE_COLUMNS.key, 'a11'), 60, SCORE_COLUMNS.score, 7),
      ),
      expected: at(7, 'F61'),
      says: ['項目a11'],
    },
    'stray-entry': {
      severity: 'warning',
      files: edited((sheet) => {
        const row = rowOf(sheet, 'a12');
        return withContent(withRows(sheet, inserted(row)), row, SCORE_COLUMNS.score, 7);
      }),
      expected: at(7, placeOf(form, 'a12')),
      says: ['7'],
    },
    'unknown-criterion': {
      severity: 'warning',
      files: edited((sheet) => withContent(sheet, 60, SCORE_COLUMNS.key, 'z9')),
      expected: at('z9', 'A61'),
      says: ['z9'],
    },

    ...(await againCases(plan)),
    ...agencyCases(plan),
  };
}

let table: Record<FindingCode, Case>;
beforeAll(async () => (table = await cases()));

const codes = Object.keys(wordingOf('zh-TW').findings) as FindingCode[];

describe('every code has a case that gives it, with place, value and a message in both languages', () => {
  it.each(codes)('%s', async (code) => {
    const { files, severity, expected = {}, says = [], options = {}, ...other } = table[code];
    const asked = { groups: null, created: CREATED, ...options };
    const { findings } = await merge(other.plan ?? plan, files, asked, QUIET);
    const found = findings.find((candidate) => candidate.code === code);
    expect(found).toMatchObject({ code, severity, ...expected });
    for (const language of ['zh-TW', 'en'] as const) {
      const message = wordingOf(language).findings[code](found!.values);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
      for (const said of says) expect(message).toContain(said);
    }
  });
});

it('a finding for each fault, none for a sheet without', async () => {
  const panel = ['M1', 'M2', 'M3'].flatMap((member) =>
    ['G1', 'G2'].map((group) => fileOf(`${member}-${group}.xlsx`, memberBook(plan, member, group))),
  );
  const { findings } = await merge(plan, panel, { groups: null, created: CREATED }, QUIET);
  expect(findings).toEqual([]);
});

it('an identity this program cannot have written counts as lost', async () => {
  const changed = one(withIdentities(withoutBookIdentity(full), { created: 'x'.repeat(50) }));
  const { findings } = await merge(plan, changed, { groups: null, created: CREATED }, QUIET);
  expect(findings.filter(({ file }) => file).map(({ code }) => code)).toEqual(
    Array<string>(3).fill('sheet-not-recognised'),
  );
});
