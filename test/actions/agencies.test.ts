import { collect } from '../../src/actions/collect';
import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  NO_FIGURES,
} from '../../src/actions/collectAgencies';
import { generateForMembers, type MadeFile } from '../../src/actions/generate';
import { generateForAgencies } from '../../src/actions/generateForAgencies';
import { merge } from '../../src/actions/merge';
import { figuresSoFar, panelFigures } from '../../src/actions/panelFigures';
import { reportMerge } from '../../src/actions/report';
import { sampleAnswers } from '../../src/actions/sample';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { carriedPlan } from '../../src/sheets/carriedPlan';
import { findMarkedTable } from '../../src/sheets/marks';
import { parseCell } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { agencyBook, fileOf, PATIENT } from '../support/agencyFiles';
import { planWith } from '../support/samplePlans';

const plan = planWith();
const [group] = plan.groups;
const CREATED = '2026-09-01T00:00:00Z';
const PERIODS = {
  lastPeriod: { from: '2025-01-01', to: '2025-07-31' },
  thisPeriod: { from: '2026-01-01', to: '2026-07-31' },
};

const reported = [
  fileOf('衛生.xlsx', agencyBook(plan, 'A11', [[80, 90]])),
  fileOf('稅務.xlsx', agencyBook(plan, 'A12', [[0, 90]])),
];

async function membersFiles(): Promise<ReturnedFile[]> {
  const made: ReturnedFile[] = [];
  const deliver = ({ name, workbook }: MadeFile): Promise<void> => {
    made.push(fileOf(name, workbook));
    return Promise.resolve();
  };
  await generateForMembers(plan, [group!], CREATED, deliver, PATIENT, {
    known: (member, agency) => sampleAnswers(plan, member, agency),
  });
  return made;
}

function values(workbook: Workbook, sheet: string): CellValue[] {
  return workbook.sheets.find(({ name }) => name === sheet)!.cells.map(({ value }) => value);
}

it('makes one workbook an agency, of every group that is named', async () => {
  const names: string[] = [];
  const deliver = ({ name }: MadeFile): Promise<void> => {
    names.push(name);
    return Promise.resolve();
  };
  expect(await generateForAgencies(plan, plan.groups, CREATED, deliver, PATIENT)).toBe(6);
  expect(names[0]).toBe('第1組-A11-衛生局-自評表.xlsx');
  expect(new Set(names).size).toBe(6);
});

it('shows the figures of agencies in the score sheets, and names who reported none', async () => {
  const { agencies, findings } = await collectAgencies(plan, reported, PATIENT);
  expect(findings.filter(({ code }) => code !== 'performance-blank')).toEqual([]);
  const choice = chooseAgencies(agencies);
  expect(agenciesNotReturned([group!], choice.used)).toMatchObject([
    { code: 'agency-not-returned', severity: 'warning', value: 'A13', values: { agency: '環保局', group: '第1組' } },
  ]);
  const made: Workbook[] = [];
  const deliver = ({ workbook }: MadeFile): Promise<void> => {
    made.push(workbook);
    return Promise.resolve();
  };
  await generateForMembers(plan, [group!], CREATED, deliver, PATIENT, { figures: figuresOf(choice.used) });
  const shown = values(made[0]!, '評分－衛生局');
  expect(shown).toEqual(expect.arrayContaining([0.125, '上年度：80（114年1月至7月）', '本年度：90（115年1月至7月）']));
  expect(values(made[0]!, '評分－稅務局')).toContain('無法計算');
  expect(values(made[0]!, '評分－環保局')).toContain('尚未填報');
});

it('refuses as an agency file what is none, and reads the others', async () => {
  const [member] = await membersFiles();
  const broken: ReturnedFile = {
    name: 'broken.xlsx',
    read: () => Promise.resolve({ kind: 'unreadable', code: 'damaged', reason: 'zip', sha256: null }),
  };
  const { agencies, findings } = await collectAgencies(plan, [member!, broken, ...reported], PATIENT);
  expect(agencies).toHaveLength(2);
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'not-agency-workbook', file: member!.name },
    { code: 'damaged', file: 'broken.xlsx' },
  ]);
});

it('uses one file an agency: the same twice is a note, two that differ an error', () => {
  const once = { ...reportedAgency(80), file: 'a' };
  const choice = chooseAgencies([once, { ...reportedAgency(80), file: 'b' }, { ...reportedAgency(81), file: 'c' }]);
  expect(choice.used).toEqual([once]);
  expect(choice.findings).toMatchObject([
    { code: 'same-agency-identical', severity: 'note', file: 'b', values: { file: 'a' } },
    { code: 'same-agency-different', severity: 'error', file: 'c', values: { file: 'a' } },
  ]);
  expect(figuresOf(choice.used).get('A11')?.get('g')?.lastYear).toBe(80);
});

function reportedAgency(lastYear: number): Parameters<typeof chooseAgencies>[0][number] {
  const figures = new Map([['g', { lastYear, thisYear: 90, unit: '', ...PERIODS }]]);
  const none = { texts: new Map(), selfScores: new Map(), sheets: [], created: CREATED, sha256: '' };
  return { ...none, figures, group: group!, agency: group!.agencies[0]!, file: '' };
}

describe('a merge', () => {
  it('finds self-assessments among what came back, and shows their figures in the results', async () => {
    const result = await merge(
      plan,
      [...(await membersFiles()), ...reported],
      { groups: null, created: CREATED },
      PATIENT,
    );
    const unlike = result.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    expect(unlike).toEqual(['agency-not-returned']);
    expect(values(result.workbook!, '彙總－衛生局')).toEqual(
      expect.arrayContaining([80, 90, 0.125, '114年1月至7月 / 115年1月至7月']),
    );
    expect(values(result.workbook!, '彙總－稅務局')).toContain('無法計算');
    expect(values(result.workbook!, '彙總－環保局')).toContain('尚未填報');
    expect(result.log.filter(({ use }) => use === 'selfAssessment').map(({ file }) => file)).toEqual([
      '衛生.xlsx',
      '稅務.xlsx',
    ]);
    expect(values(result.workbook!, '合併紀錄')).toEqual(expect.arrayContaining(['自評與成長率', 'hash of 衛生.xlsx']));
    const { agencies } = reportMerge(result, 'en').groups[0]!;
    const unverified = { verifiedLastYear: null, verifiedThisYear: null };
    const none = { ...unverified, unit: '', rate: null, percentagePoints: null };
    expect(agencies.map(({ growth }) => growth)).toEqual([
      { g: { ...none, ...PERIODS, lastYear: 80, thisYear: 90, rate: 0.125, kind: 'rate' } },
      { g: { ...none, ...PERIODS, lastYear: 0, thisYear: 90, kind: 'impossible' } },
      { g: { ...none, lastYear: null, thisYear: null, lastPeriod: null, thisPeriod: null, kind: 'notReported' } },
    ]);
  });

  it('takes them as files of their own too, and does not ask for them where no agency handed in any', async () => {
    const members = await membersFiles();
    const given = { groups: null, created: CREATED, agencies: reported };
    const result = await merge(plan, members, given, PATIENT);
    expect(result.files).toBe(members.length + 2);
    expect(result.growth.get('A11')?.get('g')?.growth).toEqual({ kind: 'rate', rate: 0.125 });
    const without = await merge(plan, members, { groups: null, created: CREATED }, PATIENT);
    expect(without.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(values(without.workbook!, '彙總－衛生局')).toContain('尚未填報');
  });

  it('in percentage points gives the difference', async () => {
    const points = planWith({ settings: { growth: 'percentagePoints' } });
    const files = [fileOf('a.xlsx', agencyBook(points, 'A11', [[85.1, 85.4]]))];
    const { agencies } = await collect(points, files, PATIENT);
    expect(agencies).toHaveLength(1);
    const result = await merge(points, files, { groups: ['G1'], created: CREATED }, PATIENT);
    expect(result.growth.get('A11')?.get('g')?.growth).toEqual({ kind: 'percentagePoints', points: 0.3 });
    expect(values(result.workbook!, '彙總－衛生局')).toEqual(expect.arrayContaining([85.1, 85.4]));
  });

  it('needs no scores to show figures, and what is then verified stands on the score sheets', async () => {
    const { workbook } = await merge(plan, reported, { groups: null, created: CREATED }, PATIENT);
    const tally = workbook!.sheets.find(({ name }) => name === '彙總－衛生局')!;
    expect(values(workbook!, '彙總－衛生局')).toEqual(expect.arrayContaining([80, 90, 0.125]));
    const place = findMarkedTable<string>(tally, '@verifiedLast');
    const at = parseCell(place.address('growth:g', '@verifiedLast')!)!;
    tally.cells.find(({ row, column }) => row === at.row && column === at.column)!.value = 100;

    const figures = panelFigures(figuresSoFar(plan, workbook), NO_FIGURES);
    const made: Workbook[] = [];
    const deliver = (file: MadeFile): Promise<void> => {
      made.push(file.workbook);
      return Promise.resolve();
    };
    await generateForMembers(plan, [group!], CREATED, deliver, PATIENT, { figures });
    const shown = ['上年度：100（查核值）（114年1月至7月）', '本年度：90（115年1月至7月）', -0.1];
    expect(values(made[0]!, '評分－衛生局')).toEqual(expect.arrayContaining(shown));
    expect(values(made[0]!, '評分－稅務局')).toContain('無法計算');
    expect(values(made[0]!, '評分－環保局')).toContain('尚未填報');
    // What a workbook carries for its repair says the same again.
    const carried = carriedPlan(made[0]!);
    expect(typeof carried === 'object' && carried.figures.get('A11')).toEqual(figures.get('A11'));

    const results = fileOf('master.xlsx', workbook!);
    const options = { groups: null, created: CREATED, master: results, scoredHere: () => true };
    const after = await merge(plan, [], options, PATIENT);
    expect(after.growth.get('A11')!.get('g')!.growth).toEqual({ kind: 'rate', rate: -0.1 });
    const own = after.workbook!.sheets.find(({ name }) => name.startsWith('評分－衛生局'))!;
    expect(values(after.workbook!, own.name)).toEqual(expect.arrayContaining(shown));
    expect(values(after.workbook!, '彙總－衛生局')).toEqual(expect.arrayContaining([80, 100, 90, -0.1]));
  });

  it('makes no results of groups that only assess themselves this year', async () => {
    const idle = planWith({ assessedGroups: ['G2'] });
    const result = await merge(
      idle,
      [fileOf('a.xlsx', agencyBook(idle, 'A11', [[80, 90]]))],
      { groups: null, created: CREATED },
      PATIENT,
    );
    expect(result.outcomes).toEqual([]);
  });
});
