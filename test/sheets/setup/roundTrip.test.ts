import fc from 'fast-check';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { wordingFingerprint } from '../../../src/assessment/fingerprint';
import { planSchema, type Plan } from '../../../src/assessment/plan';
import { masterWorkbook } from '../../../src/sheets/setup/masterWorkbook';
import { readMaster } from '../../../src/sheets/setup/readMaster';
import { SETUP_ROWS } from '../../../src/sheets/setup/setupSheet';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { describeWithLibreOffice, runLibreOffice, type Job } from '../../support/libreoffice';
import { addressOf, CREATED, fieldAddress } from '../../support/masterEdits';
import { arbitraryPlan, planWith } from '../../support/samplePlans';

/** Every kind of entry that the other plans leave out. */
const full: Plan = planWith({
  title: '115年度計畫（含 100% 與 & 符號）',
  plannedUntil: '2026-12-31',
  sheetsDue: '2026-11-15',
  levelNames: ['構面', '指標、含頓號'],
  assessedGroups: ['G2'],
  panel: [
    { code: 'M1', name: '委員甲', role: 'convener', weight: 2, recusedFrom: ['A11', 'A23'] },
    { code: 'M2', name: '同名', role: 'member' },
    { code: 'M3', name: '同名', role: 'expert', scores: false },
  ],
  settings: {
    combine: 'weightedMean',
    notableDifference: 0.125,
    tieBreaks: [{ kind: 'criterion', criterion: 'a11' }, { kind: 'lot' }],
  },
  schedule: [
    { agency: 'A11', visit: '2026-09-03', present: ['M1', 'M3'], reportDue: '2026-08-31', received: '2026-08-30' },
    { agency: 'A22', supplemented: '2026-09-10' },
    { agency: 'GONE', received: '2026-09-01' },
  ],
});

/** As a person may leave it: agencies and members by their names in lists that hold separators. */
const english: Plan = planSchema.parse({
  ...full,
  language: 'en',
  calendar: 'ce',
  year: 2026,
  panel: [
    { code: 'M1', name: 'Member, One', role: 'convener', recusedFrom: ['A12'] },
    { code: 'M2', name: 'Member Two', role: 'deputyConvener' },
  ],
  schedule: [{ agency: 'A12', present: ['M1'] }],
});

const random = fc.sample(arbitraryPlan(), { seed: Number(process.env.SCOREBOOK_SEED ?? 105), numRuns: 25 });
const cases: [string, Plan][] = [
  ['the built-in plan', plan105],
  ['a plan with everything', full],
  ['an English plan', english],
  ...random.map((plan, index): [string, Plan] => [`random plan ${index}`, plan]),
];

function findingsOf(bytes: Uint8Array): { plan: Plan | null; errors: string[] } {
  const { plan, notices } = readMaster(readWorkbook(bytes), 'zh-TW');
  const own =
    /^(sum-mismatch|total-mismatch|rounding-above-full-marks|off-step|weights-unused|duplicate-member-name|schedule-unknown)/;
  return { plan, errors: notices.map(({ code, cell }) => `${code} ${cell ?? ''}`).filter((text) => !own.test(text)) };
}

describe('a plan, its set-up sheets, and back', () => {
  it.each(cases)('%s', async (_, plan) => {
    const bytes = await writeWorkbook(masterWorkbook(plan, CREATED));
    expect(findingsOf(bytes)).toEqual({ plan, errors: [] });
  });

  it('writes the same bytes for the same plan and time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => writeWorkbook(masterWorkbook(plan105, CREATED))));
    expect(Buffer.compare(first!, second!)).toBe(0);
  });

  it('records visits and reports without touching the fingerprint of wording', () => {
    const { schedule } = full;
    expect(wordingFingerprint({ ...full, schedule: [] })).toBe(wordingFingerprint({ ...full, schedule }));
  });
});

describeWithLibreOffice('set-up sheets saved again by LibreOffice', () => {
  it('give the same plan as .xlsx and as .ods', async () => {
    const chosen = cases.slice(0, 4);
    const jobs = await Promise.all(
      chosen.map(async ([name, plan]): Promise<Job> => ({
        name,
        open: await writeWorkbook(masterWorkbook(plan, CREATED)),
        save: ['xlsx', 'ods'],
        read: false,
      })),
    );
    const saved = await runLibreOffice(jobs);
    for (const [index, [name, plan]] of chosen.entries()) {
      for (const bytes of Object.values(saved[index]!.saved)) {
        expect({ name, ...findingsOf(bytes) }).toEqual({ name, plan, errors: [] });
      }
    }
  });

  it('may be typed into, moved about and renamed there', async () => {
    const row = (index: number): number => SETUP_ROWS.table + index + 1;
    const end = plan105.groups.flatMap(({ agencies }) => agencies).length;
    const [result] = await runLibreOffice([
      {
        name: 'edited',
        open: await writeWorkbook(masterWorkbook(plan105, CREATED)),
        edits: [
          { do: 'insertRows', sheet: '評分標準', before: row(4), count: 2 },
          { do: 'pasteValues', sheet: '評分標準', address: `C${row(4)}`, rows: [[4, '新增項目', '', '', 5]] },
          { do: 'setText', sheet: '計畫', address: fieldAddress('visits.from'), value: '105.9.5' },
          { do: 'setFormula', sheet: '計畫', address: fieldAddress('sheetsDue'), formula: 'DATE(2016;11;15)' },
          { do: 'setText', sheet: '計畫', address: fieldAddress('totalPoints'), value: '１００５' },
          { do: 'pasteValues', sheet: '機關', address: `B${row(end)}`, rows: [['G3', '第3組', '', '市場管理所']] },
          { do: 'setText', sheet: '委員', address: addressOf('panel', 1, 'recusedFrom'), value: '衛生局、A301' },
          { do: 'setText', sheet: '行程與收件', address: addressOf('schedule', 0, 'visit'), value: '105/9/5' },
          { do: 'renameSheet', sheet: '委員', to: '考核小組名單' },
          { do: 'moveSheet', sheet: '計畫', position: 5 },
        ],
        save: ['xlsx', 'ods'],
        read: false,
      },
    ]);
    for (const bytes of Object.values(result!.saved)) {
      const { plan, notices } = readMaster(readWorkbook(bytes), 'zh-TW');
      expect(notices.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
        ['formula-used', 'note', '計畫'],
        ['repaired-number', 'note', '計畫'],
        ['generated-code', 'note', '評分標準'],
        ['generated-code', 'note', '機關'],
        ['sum-mismatch', 'warning', '評分標準'],
        ['total-mismatch', 'warning', '計畫'],
      ]);
      expect(plan).toMatchObject({
        totalPoints: 1005,
        visits: { from: '2016-09-05', to: '2016-10-31' },
        sheetsDue: '2016-11-15',
        schedule: [{ agency: 'A101', visit: '2016-09-05' }],
      });
      expect(plan!.panel[1]!.recusedFrom).toEqual(['A101', 'A301']);
      expect(plan!.groups[2]!.agencies.at(-1)!.name).toBe('市場管理所');
      const ease = plan!.rubric[0]!.children[0]!.children[0]!;
      expect(ease.children.map(({ title }) => title)).toEqual([
        '單一窗口服務全功能程度',
        '新增項目',
        '申辦案件流程簡化情形',
      ]);
    }
  });
});
