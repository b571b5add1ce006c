import { merge, type MergeResult } from '../src/actions/merge';
import type { ReturnedFile } from '../src/actions/returnedFile';
import { plan105 as plan } from '../src/assessment/builtin/plan105';
import { checkCode } from '../src/assessment/checkCode';
import { leavesOf } from '../src/assessment/criterion';
import { assess } from '../src/assessment/outcome';
import type { Member } from '../src/assessment/plan';
import type { AgencyRecord, GroupRecord } from '../src/assessment/record';
import { memberWorkbook } from '../src/sheets/memberWorkbook';
import { RANKING_ROWS, rankingLayout } from '../src/sheets/rankingLayout';
import { PLAIN_RESULTS, resultsWorkbook } from '../src/sheets/resultsWorkbook';
import { TALLY_COLUMNS, TALLY_ROWS, tallyFoot } from '../src/sheets/tallyLayout';
import { printCell } from '../src/workbook/address';
import type { Workbook } from '../src/workbook/workbook';
import { writeWorkbook } from '../src/xlsx/writer/writeWorkbook';
import { compareResults } from './support/agreement';
import { describeWithLibreOffice, runLibreOffice, valueAt, type Edit, type JobResult } from './support/libreoffice';
import { answersOf, CREATED, fileOfBytes, placeOf, QUIET, sheetOf, type Score } from './support/returned';

const group = plan.groups[0]!;
const [health, tax, environment, fire, culture] = group.agencies.map(({ code }) => code) as [
  string,
  string,
  string,
  string,
  string,
];
const leaves = leavesOf(plan.rubric);
const first = leaves[0]!;
const FIRST = '評分－衛生局';

/** 衛生局 and 稅務局 tie at first, 環保局 is 甲 as well, 消防局 乙, 文化局 丙. */
const score: Score = (agency, leaf, member) => {
  const at = group.agencies.indexOf(agency);
  const generous = (plan.panel.indexOf(member) + at) % 5 === 0;
  return Math.min(leaf.points!, Math.round(leaf.points! * [0.9, 0.9, 0.85, 0.75, 0.55][at]!) + (generous ? 1 : 0));
};

/** The third member pastes one score above its cap. */
const slip: Score = (agency, leaf, member) =>
  agency.code === health && leaf === first && member.code === 'M03' ? first.points! + 1 : score(agency, leaf, member);

const bookOf = (member: Member, rule: Score | null): Workbook => {
  const answers = rule ? answersOf(plan, group, member, rule) : new Map();
  return memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() });
};

/** What a member types, cell by cell; the slip is pasted, past the validation. */
function filling(member: Member): Edit[] {
  const book = bookOf(member, null);
  return group.agencies.flatMap((agency) => {
    const sheet = `評分－${agency.name}`;
    return leaves.map((leaf): Edit => {
      const address = placeOf(sheetOf(book, sheet), leaf.key);
      const value = slip(agency, leaf, member) as number;
      return value > leaf.points!
        ? { do: 'pasteValues', sheet, address, rows: [[value]] }
        : { do: 'setNumber', sheet, address, value };
    });
  });
}

const mergeFiles = (files: ReturnedFile[]): Promise<MergeResult> =>
  merge(plan, files, { groups: [group.code], created: CREATED }, QUIET);

const recordOf = ({ outcomes }: MergeResult): GroupRecord => ({
  group: group.code,
  agencies: outcomes[0]!.agencies.map(({ record }) => structuredClone(record)),
});

const RANKING = '成績總表－第1組';
const layout = rankingLayout(plan, group, plan.panel.length);
const { columns } = layout;

/** What the ranking shows of an agency, looked up in the block that is sorted live. */
function ranked(result: JobResult, agency: string): Record<string, unknown> {
  const { name } = group.agencies.find(({ code }) => code === agency)!;
  const rows = group.agencies.map((_, index) => layout.sorted + index);
  const row = rows.find((candidate) => valueAt(result, RANKING, printCell(candidate, columns.agency)) === name)!;
  const shown = ['rank', 'total', 'counted', 'grade', 'finalGrade', 'award', 'notes'] as const;
  return Object.fromEntries(shown.map((head) => [head, valueAt(result, RANKING, printCell(row, columns[head]))]));
}

const stateOf = (result: JobResult): unknown => valueAt(result, RANKING, printCell(RANKING_ROWS.state, columns.rank));

const entry = (agency: string, column: number, value: string): Edit => {
  const row = layout.table + group.agencies.findIndex(({ code }) => code === agency);
  return { do: 'setText', sheet: RANKING, address: printCell(row, column), value };
};

const inTally = (agency: string, member: string, row: number, value: string): Edit => ({
  do: 'setText',
  sheet: `彙總－${group.agencies.find(({ code }) => code === agency)!.name}`,
  address: printCell(row, TALLY_COLUMNS.members + plan.panel.findIndex(({ code }) => code === member)),
  value,
});

/** What somebody enters in the results, and the same for the rules. */
interface Scenario {
  edits: Edit[];
  record: (agencies: Record<string, AgencyRecord>) => void;
}

const memberIn = (agency: AgencyRecord, code: string) => agency.members.find(({ member }) => member === code)!;
const leaveOut = [
  inTally(environment, 'M03', TALLY_ROWS.count, '不計'),
  inTally(environment, 'M03', TALLY_ROWS.reason, '明顯差異'),
];
const RESOLUTION = '105年11月5日第2次會議決議';

const scenarios = {
  untouched: { edits: [], record: () => undefined },
  passed: {
    edits: [entry(culture, columns.reassessment, '通過')],
    record: (agencies) => (agencies[culture]!.reassessment = 'passed'),
  },
  failed: {
    edits: [entry(culture, columns.reassessment, '未通過')],
    record: (agencies) => (agencies[culture]!.reassessment = 'failed'),
  },
  decided: {
    edits: [entry(tax, columns.firstDecision, '第1名'), entry(health, columns.firstDecision, '非第1名')],
    record: (agencies) => {
      agencies[tax]!.firstDecision = true;
      agencies[health]!.firstDecision = false;
    },
  },
  leftOut: {
    edits: leaveOut,
    record: (agencies) =>
      (memberIn(agencies[environment]!, 'M03').decision = { counted: false, reason: '明顯差異', resolution: '' }),
  },
  resolved: {
    edits: [...leaveOut, inTally(environment, 'M03', TALLY_ROWS.resolution, RESOLUTION)],
    record: (agencies) =>
      (memberIn(agencies[environment]!, 'M03').decision = {
        counted: false,
        reason: '明顯差異',
        resolution: RESOLUTION,
      }),
  },
  absent: {
    edits: [inTally(fire, 'M05', TALLY_ROWS.attendance, '未出席')],
    record: (agencies) => (memberIn(agencies[fire]!, 'M05').attendance = 'absent'),
  },
} satisfies Record<string, Scenario>;

describeWithLibreOffice('the main job on real files', () => {
  const filled: JobResult[] = [];
  const files: ReturnedFile[] = [];
  let part: MergeResult;
  let whole: MergeResult;
  let partCalculated: JobResult;
  const calculated = new Map<string, JobResult>();

  beforeAll(async () => {
    const jobs = plan.panel.map(async (member, index) => ({
      name: member.code,
      open: await writeWorkbook(bookOf(member, null)),
      edits: filling(member),
      save: [index % 2 === 0 ? ('xlsx' as const) : ('ods' as const)],
    }));
    filled.push(...(await runLibreOffice(await Promise.all(jobs))));
    const bytesOf = ({ saved }: JobResult): Uint8Array => (saved.xlsx ?? saved.ods)!;
    files.push(
      ...filled.map((result) => fileOfBytes(result.name + (result.saved.ods ? '.ods' : '.xlsx'), bytesOf(result))),
    );

    part = await mergeFiles(files.slice(0, 4));
    const address = placeOf(sheetOf(bookOf(plan.panel[2]!, null), FIRST), first.key);
    const value = score(group.agencies[0]!, first, plan.panel[2]!) as number;
    const [opened, corrected] = await runLibreOffice([
      { name: 'one is missing', open: await writeWorkbook(part.workbook!) },
      {
        name: 'corrected',
        open: bytesOf(filled[2]!),
        edits: [{ do: 'setNumber', sheet: FIRST, address, value }],
        save: ['ods'],
      },
    ]);
    partCalculated = opened!;
    whole = await mergeFiles(files.with(2, fileOfBytes('M03.ods', corrected!.saved.ods!)));
    const open = await writeWorkbook(whole.workbook!);
    const results = await runLibreOffice(Object.entries(scenarios).map(([name, { edits }]) => ({ name, open, edits })));
    for (const result of results) calculated.set(result.name, result);
  });

  it('members’ workbooks calculate what the rules give, in .xlsx and .ods', () => {
    filled.forEach((result, index) => {
      const expected = bookOf(plan.panel[index]!, slip);
      const { differences, compared } = compareResults(expected, result);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    });
  });

  it('a score above its cap shows as such, and no total stands above it', () => {
    const sheet = sheetOf(bookOf(plan.panel[2]!, null), FIRST);
    const at = (key: string, column: 'score' | 'check'): unknown =>
      valueAt(filled[2]!, FIRST, placeOf(sheet, key, column));
    expect(at(first.key, 'check')).toBe('超過配分');
    const parents: string[] = [];
    for (let siblings = plan.rubric; siblings[0]!.children.length > 0; siblings = siblings[0]!.children)
      parents.push(siblings[0]!.key);
    expect(parents.length).toBeGreaterThan(2);
    for (const key of [...parents, '@total']) {
      expect([at(key, 'score'), at(key, 'check')]).toEqual(['待修正', '待修正']);
    }
    expect(at(plan.rubric[1]!.key, 'score')).toEqual(expect.any(Number));
  });

  it('the merge says in which file, sheet and cell, what stands there and what the cap is', () => {
    const cell = placeOf(sheetOf(bookOf(plan.panel[2]!, null), FIRST), first.key);
    expect(part.findings).toMatchObject([
      { code: 'above-cap', file: 'M03.xlsx', sheet: FIRST, cell, value: 61, values: { cap: 60 } },
      { code: 'member-not-returned', value: 'M05' },
    ]);
    expect(part.sheets).toBe(20);
    expect(part.files).toBe(4);
  });

  it('檢核碼 is the same in the member’s sheet, in the rules and in 合併紀錄', () => {
    const log = whole.workbook!.sheets.find(({ name }) => name === '合併紀錄')!.cells.map(({ value }) => value);
    const foot = tallyFoot(plan);
    for (const [index, member] of plan.panel.entries()) {
      group.agencies.forEach((agency) => {
        const scores = new Map(leaves.map((leaf) => [leaf.key, score(agency, leaf, member) as number]));
        const code = checkCode({ plan: plan.id, member: member.code, agency: agency.code }, scores);
        const sheet = `評分－${agency.name}`;
        const corrected = member.code === 'M03' && agency.code === health;
        expect(valueAt(filled[index]!, sheet, 'J2')).toBe(corrected ? '全部評畢後顯示' : code);
        expect(log).toContain(code);
        const tally = printCell(foot.checkCode, TALLY_COLUMNS.members + index);
        expect(valueAt(calculated.get('untouched')!, `彙總－${agency.name}`, tally)).toBe(code);
      });
    }
  });

  it('while a sheet is open every result is 暫定 and no award is proposed', () => {
    expect(compareResults(part.workbook!, partCalculated).differences).toEqual([]);
    // The fifth member's five sheets, and the one to be corrected.
    expect(stateOf(partCalculated)).toBe('暫定：尚有 6 份評分表未完成或未繳');
    for (const { code } of group.agencies) {
      const { award, notes, counted } = ranked(partCalculated, code);
      expect(award).toBe('');
      expect(notes).toContain('暫定');
      expect(counted).toBe(code === health ? '3/5' : '4/5');
    }
  });

  it.each(Object.entries(scenarios))('%s: the results calculate what the rules give', (name, scenario: Scenario) => {
    const record = recordOf(whole);
    scenario.record(Object.fromEntries(record.agencies.map((agency) => [agency.agency, agency])));
    const outcomes = assess(plan, plan.panel, [record]);
    // Opinions and the log hold no formula.
    const expected = resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, created: CREATED });
    const { differences, compared } = compareResults(expected, calculated.get(name)!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(3000);
  });

  it('when all is in, nothing is provisional and awards appear', () => {
    const result = calculated.get('untouched')!;
    expect(whole.findings).toEqual([]);
    expect(stateOf(result)).toBe('各委員評分表均已完成或已作成決議');
    expect(ranked(result, health)).toMatchObject({
      rank: 1,
      counted: '5/5',
      grade: '甲',
      award: '待決議',
      notes: '同分',
    });
    expect(ranked(result, tax)).toMatchObject({ rank: 1, award: '待決議', notes: '同分' });
    expect(ranked(result, environment)).toMatchObject({ rank: 3, grade: '甲', award: '嘉獎1次', notes: '' });
    expect(ranked(result, fire)).toMatchObject({ rank: 4, grade: '乙', award: '—' });
    expect(ranked(result, culture)).toMatchObject({
      rank: 5,
      grade: '丙',
      finalGrade: '丙（待複評）',
      award: '待複評',
    });
  });

  it('複評 changes 最終等第 live, and only there', () => {
    expect(ranked(calculated.get('passed')!, culture)).toMatchObject({ grade: '丙', finalGrade: '乙', award: '—' });
    expect(ranked(calculated.get('failed')!, culture)).toMatchObject({
      grade: '丙',
      finalGrade: '丙',
      award: '申誡1次，列入次年額外考核',
    });
  });

  it('a decision settles the tie at first', () => {
    const result = calculated.get('decided')!;
    expect(ranked(result, tax)).toMatchObject({ rank: 1, award: '嘉獎2次', notes: '同分' });
    expect(ranked(result, health)).toMatchObject({ rank: 1, award: '嘉獎1次', notes: '同分' });
  });

  it('不計 waits for its resolution, and then changes the mean', () => {
    const before = ranked(calculated.get('untouched')!, environment);
    const open = ranked(calculated.get('leftOut')!, environment);
    expect(stateOf(calculated.get('leftOut')!)).toMatch(/^暫定/);
    expect(open).toMatchObject({ counted: '4/5', award: '', notes: '暫定' });
    const resolved = ranked(calculated.get('resolved')!, environment);
    expect(stateOf(calculated.get('resolved')!)).not.toMatch(/暫定/);
    expect(resolved).toMatchObject({ counted: '4/5', award: '嘉獎1次', notes: '' });
    expect(resolved.total).not.toBe(before.total);
  });

  it('未出席 leaves the denominator', () => {
    const absent = ranked(calculated.get('absent')!, fire);
    expect(absent).toMatchObject({ counted: '4/4', notes: '' });
    expect(absent.total).not.toBe(ranked(calculated.get('untouched')!, fire).total);
  });
});
