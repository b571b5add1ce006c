import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { merge, type MergeOptions } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import type { Plan } from '../../src/assessment/plan';
import type { Finding } from '../../src/sheets/finding';
import { wordingOf } from '../../src/wording/wording';
import type { FindingCode } from '../../src/wording/zh-TW/findings';
import { describeWithLibreOffice, type SaveFormat } from '../support/libreoffice';
import { CREATED, fileOfBytes, QUIET } from '../support/returned';
import { leaf, planWith } from '../support/samplePlans';
import { findingText } from './findingText';
import { makeFixtures, plan, planOfGroups, planOfTwo, type FixtureName } from './programFixtures';

/**
 * What is said of files that went through LibreOffice, whole: nothing less and nothing else. The expected text of each case
 * stands in test/fixtures/findings; SCOREBOOK_RENEW=1 writes it anew.
 */
const EXPECTED = join(__dirname, '../fixtures/findings');

/** Codes of files that no program at hand makes, or that no program is needed for; everyFinding.test.ts has them. */
const NOT_BY_PROGRAM: Partial<Record<FindingCode, string>> = {
  'cannot-open': 'a matter of rights',
  'no-files': 'an empty folder',
  'skipped-file': 'a file of another name',
  empty: 'no bytes',
  'too-large': 'an archive made to be one',
  doctype: 'an archive made to be one',
  'sheet-here-differs': 'a score sheet in the master itself, which the open workbook makes',
  'formula-not-calculated':
    'LibreOffice saves every formula with its result; openpyxl does not, see otherProgramsFindings.test.ts',
  'entry-not-understood': 'a word typed over a drop-down',
  'earlier-scoring-changed': 'a matter of the plan',
  'results-sheet-missing': 'a sheet left out of a file',
  'group-left-out': 'a matter of what is asked for',
  'absent-but-filled': 'a word chosen from a drop-down',
  'recusal-not-in-plan': 'a matter of the plan',
};

/** A fixture as it comes back: under which name, and what a transport did to its bytes. */
interface Came {
  name: string;
  of: FixtureName;
  /** Where only one format makes sense; else the case is tried with each. */
  format?: SaveFormat;
  spoil?: (bytes: Uint8Array) => Uint8Array;
}

interface Case {
  files: Came[];
  plan?: Plan;
  agencies?: Came[];
  master?: Came;
  options?: Partial<MergeOptions>;
}

const M1 = (of: FixtureName, more: Partial<Came> = {}): Came => ({ name: 'M1', of, ...more });
const RESAVED = M1('resaved');
const A11 = (of: FixtureName, more: Partial<Came> = {}): Came => ({ name: 'A11', of, ...more });

/** A bit lost on the way: of a checksum, so that it does not matter how LibreOffice packs. */
function overwritten(bytes: Uint8Array): Uint8Array {
  const spoilt = bytes.slice();
  const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf('xl/worksheets/sheet2.xml') - 46;
  spoilt[entry + 16]! ^= 1;
  return spoilt;
}

/** By what was done to the files; the fixture says it in full. */
const CASES: Record<string, Case> = {
  resaved: { files: [RESAVED] },
  rearranged: { files: [M1('rearranged')] },
  collected: { files: [M1('collected')] },
  entered: { files: [M1('entered')] },
  pasted: { files: [M1('pasted')] },
  altered: { files: [M1('altered')] },
  cut: { files: [M1('cut')] },
  nameless: { files: [M1('nameless')] },
  strangers: { files: [M1('strangers', { format: 'xlsx' })] },
  anothersSheet: { files: [M1('withAnothersSheet')], plan: planOfTwo },
  blank: { files: [M1('blank', { format: 'xlsx' })] },
  notForUs: {
    files: [
      { name: 'list', of: 'list', format: 'xlsx' },
      { name: 'master', of: 'master', format: 'xlsx' },
      { name: 'results', of: 'results' },
      { name: 'old', of: 'resaved', format: 'xls' },
      { name: 'table', of: 'resaved', format: 'csv' },
      { name: 'print', of: 'resaved', format: 'pdf' },
      { name: 'locked', of: 'withPassword' },
      { name: 'cut short', of: 'resaved', spoil: (bytes) => bytes.slice(0, bytes.length - 500) },
      { name: 'overwritten', of: 'resaved', format: 'xlsx', spoil: overwritten },
    ],
  },
  otherPlan: { files: [RESAVED], plan: planWith({ ...plan, id: 'next-year' }) },
  changedScoring: {
    files: [RESAVED],
    plan: planWith({ ...plan, rubric: [...plan.rubric.slice(0, 2), leaf('c', 35)] }),
  },
  changedWording: { files: [RESAVED], plan: planWith({ ...plan, title: '另一名稱' }) },
  recused: {
    files: [RESAVED],
    plan: planWith({ ...plan, panel: [{ ...plan.panel[0]!, recusedFrom: ['A11'] }] }),
  },
  firstGroupOnly: { files: [M1('firstGroup', { format: 'xlsx' })], plan: planOfGroups },
  groupNotAsked: {
    files: [M1('firstGroup', { format: 'xlsx' }), { name: 'M1-2', of: 'secondGroup', format: 'ods' }],
    plan: planOfGroups,
    options: { groups: ['G1'] },
  },
  twiceTheSame: { files: [RESAVED, { name: 'copy', of: 'resaved' }] },
  twiceDifferent: { files: [RESAVED, { name: 'later', of: 'later', format: 'ods' }] },
  twiceLatest: { files: [RESAVED, { name: 'later', of: 'later', format: 'ods' }], options: { latest: true } },
  completed: { files: [{ name: 'early', of: 'early', format: 'ods' }, RESAVED] },
  intoEarlierResults: { files: [RESAVED], master: { name: 'results', of: 'results' } },
  intoNoResults: { files: [RESAVED], master: { name: 'M1', of: 'resaved' } },
  withoutPlace: {
    files: [],
    plan: planWith({ ...plan, panel: [{ code: 'M5', name: '新委員', role: 'member' }] }),
    master: { name: 'results', of: 'results' },
  },

  agency: { files: [RESAVED], agencies: [A11('agency')] },
  agencyBlank: { files: [A11('agencyBlank', { format: 'xlsx' })] },
  agencyEntered: { files: [A11('agencyEntered')] },
  agencyAltered: { files: [A11('agencyAltered')] },
  agencyOvertyped: { files: [A11('agencyOvertyped')] },
  agencyTwice: {
    files: [A11('agency'), { name: 'copy', of: 'agency' }, { name: 'later', of: 'agencyLater', format: 'xlsx' }],
  },
  agencyOtherScoring: {
    files: [A11('agency')],
    plan: planWith({ ...plan, settings: { ...plan.settings, step: 0.5 } }),
  },
  noAgency: { files: [], agencies: [RESAVED] },
};

describeWithLibreOffice('files that went through LibreOffice', () => {
  let bytesOf: Awaited<ReturnType<typeof makeFixtures>>;
  const seen = new Set<FindingCode>();
  beforeAll(async () => (bytesOf = await makeFixtures()), 180_000);

  async function findings(name: string, format: SaveFormat): Promise<Finding[]> {
    const { files, agencies = [], master, options, ...other } = CASES[name]!;
    const open = (came: Came): ReturnedFile => {
      const bytes = bytesOf(came.of, came.format ?? format);
      return fileOfBytes(`${came.name}.${came.format ?? format}`, came.spoil?.(bytes) ?? bytes);
    };
    const asked = { groups: null, created: CREATED, agencies: agencies.map(open), ...options };
    const given = master ? { ...asked, master: open(master) } : asked;
    const result = await merge(other.plan ?? plan, files.map(open), given, QUIET);
    return result.findings;
  }

  it.each(Object.keys(CASES))('%s', async (name) => {
    const { files, agencies = [], master } = CASES[name]!;
    const came = [...files, ...agencies, ...(master ? [master] : [])];
    const formats: SaveFormat[] = came.every(({ format }) => format) ? ['xlsx'] : ['xlsx', 'ods'];
    const file = join(EXPECTED, `${name}.txt`);
    for (const format of formats) {
      const found = await findings(name, format);
      for (const { code } of found) seen.add(code);
      if (process.env.SCOREBOOK_RENEW === '1' && format === 'xlsx') await writeFile(file, findingText(found));
      expect(`${format}:\n${findingText(found)}`).toBe(`${format}:\n${await readFile(file, 'utf8')}`);
    }
  });

  it('show every finding but those that need no program', () => {
    const missing = (Object.keys(wordingOf('zh-TW').findings) as FindingCode[]).filter((code) => !seen.has(code));
    expect(missing.sort()).toEqual(Object.keys(NOT_BY_PROGRAM).sort());
  });
});
