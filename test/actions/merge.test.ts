import fc from 'fast-check';
import { merge, type MergeResult } from '../../src/actions/merge';
import { reportMerge } from '../../src/actions/report';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { Cancelled } from '../../src/actions/watcher';
import { checkCode } from '../../src/assessment/checkCode';
import { leavesOf } from '../../src/assessment/criterion';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import type { Sheet } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  CREATED,
  deleted,
  fileOf,
  inserted,
  memberBook,
  QUIET,
  withCell,
  withColumns,
  withContent,
  withRows,
  withSheet,
  type Content,
  type Score,
} from '../support/returned';
import { PANEL_NAME, planWith, recordsWith } from '../support/samplePlans';

const plan = planWith();
const SHEET = '評分－衛生局';

/** Different for each agency, leaf and member, and within every cap. */
const various: Score = (agency, leaf, member) =>
  leaf.points! - ((agency.code.charCodeAt(2) + leaf.key.length * 3 + member.code.charCodeAt(1)) % 6);

const filesOf = (of: Plan, members: string[], groups: string[], score: Score | null = various): ReturnedFile[] =>
  members.flatMap((member) =>
    groups.map((group) => fileOf(`${member}-${group}.xlsx`, memberBook(of, member, group, score))),
  );
const EVERYONE = ['M1', 'M2', 'M3'];
const everything = filesOf(plan, EVERYONE, ['G1', 'G2']);

const mergeAll = (files: ReturnedFile[], of = plan, groups: string[] | null = null): Promise<MergeResult> =>
  merge(of, files, { groups, created: CREATED }, QUIET);
const codesOf = ({ findings }: MergeResult): string[] => findings.map(({ code }) => code);
const withScore = (key: string, content: Content, member = 'M1'): ReturnedFile[] =>
  everything.map((file) =>
    file.name === `${member}-G1.xlsx`
      ? fileOf(file.name, withSheet(memberBook(plan, member, 'G1', various), SHEET, withCell(key, content)))
      : file,
  );

describe('a complete return', () => {
  it('gives what the rules give for the same scores, and no finding', async () => {
    const result = await mergeAll(everything);
    const members = scoringMembers(plan, PANEL_NAME);
    const expected = assess(
      plan,
      members,
      recordsWith(plan, (agency, member, leaf) => various(agency, leaf, member)),
    );
    expect(result.outcomes).toEqual(expected);
    expect(result).toMatchObject({ findings: [], files: 6, sheets: 18 });
    expect(result.outcomes.every(({ provisional }) => !provisional)).toBe(true);
  });

  it('in any order of files gives the same results', async () => {
    const forth = await mergeAll(everything);
    const back = await mergeAll([...everything].reverse());
    expect(back.outcomes).toEqual(forth.outcomes);
  });

  it('gives the same bytes each time', async () => {
    const bytes = async (): Promise<Uint8Array> => writeWorkbook((await mergeAll(everything)).workbook!);
    expect(await bytes()).toEqual(await bytes());
  });

  it('is logged sheet by sheet with hash, total and 檢核碼', async () => {
    const { log, workbook } = await mergeAll(everything);
    expect(log).toHaveLength(18);
    const scores = new Map(
      leavesOf(plan.rubric).map((leaf) => [
        leaf.key,
        various(plan.groups[0]!.agencies[0]!, leaf, plan.panel[0]!) as number,
      ]),
    );
    const code = checkCode({ plan: plan.id, member: 'M1', agency: 'A11' }, scores);
    expect(log[0]).toMatchObject({ file: 'M1-G1.xlsx', sheet: SHEET, use: 'used', state: 'complete', checkCode: code });
    const texts = workbook!.sheets.find(({ name }) => name === '合併紀錄')!.cells.map(({ value }) => value);
    for (const value of [code, log[0]!.sha256, 'M3-G2.xlsx', '2026-09-01 00:00']) expect(texts).toContain(value);
  });
});

describe('what is not complete', () => {
  it('a member who returned nothing is named, once a group, and every result waits', async () => {
    const result = await mergeAll(filesOf(plan, ['M1', 'M3'], ['G1', 'G2']));
    expect(result.findings).toMatchObject([
      { code: 'member-not-returned', value: 'M2', values: { group: '第1組', agencies: '衛生局、稅務局、環保局' } },
      { code: 'member-not-returned', value: 'M2', values: { group: '第2組' } },
    ]);
    expect(result.outcomes.map(({ provisional }) => provisional)).toEqual([true, true]);
    expect(result.outcomes.flatMap(({ agencies }) => agencies.map(({ award }) => award))).toEqual(Array(6).fill(null));
  });

  it('one agency a member returned blank is owed, the others are not', async () => {
    const some: Score = (agency, leaf, member) => (agency.code === 'A12' ? null : various(agency, leaf, member));
    const files = [...filesOf(plan, ['M1'], ['G1'], some), ...filesOf(plan, ['M2', 'M3'], ['G1'])];
    const result = await mergeAll(files);
    expect(result.findings.filter(({ code }) => code === 'member-not-returned')).toMatchObject([
      { value: 'M1', values: { agencies: '稅務局' } },
    ]);
  });

  it('a sheet with a remark and no score is owed too', async () => {
    const remark = (sheet: Sheet): Sheet => withCell('@overall', '良好', 'item')(sheet);
    const book = withSheet(memberBook(plan, 'M1', 'G1', null), SHEET, remark);
    const result = await mergeAll([fileOf('M1.xlsx', book), ...filesOf(plan, ['M2', 'M3'], ['G1'])]);
    expect(result.findings.find(({ code }) => code === 'member-not-returned')).toMatchObject({
      value: 'M1',
      values: { agencies: '衛生局、稅務局、環保局' },
    });
    expect(result.outcomes[0]!.agencies[0]!.members[0]!.state).toBe('notReturned');
  });

  it('groups of which nothing came are noted and left out', async () => {
    const result = await mergeAll(filesOf(plan, EVERYONE, ['G1']));
    expect(codesOf(result)).toEqual(['group-not-returned']);
    expect(result.outcomes.map(({ group }) => group.code)).toEqual(['G1']);
  });

  it.each<[string, Content]>([
    ['above its cap', 26],
    ['below nothing', -1],
    ['off the step', 24.5],
    ['text', '優'],
    ['true', true],
    ['an error', { error: '#N/A' }],
    ['a formula without a result', { formula: 'Z1', gave: null }],
    ['blank', null],
  ])('one score that is %s: the member does not count there, and only there', async (_, content) => {
    const result = await mergeAll(withScore('a11', content));
    const [first, second] = result.outcomes[0]!.agencies;
    expect(first!.members.map(({ state, counted }) => [state, counted])).toEqual([
      ['incomplete', false],
      ['complete', true],
      ['complete', true],
    ]);
    expect(first).toMatchObject({ counted: 2, expected: 3, open: 1 });
    expect(second).toMatchObject({ counted: 3, open: 0 });
    expect(result.outcomes.map(({ provisional }) => provisional)).toEqual([true, false]);
    expect(result.findings).toMatchObject([{ file: 'M1-G1.xlsx', sheet: SHEET, cell: 'F10' }]);
    const line = result.log.find(({ sheet, file }) => sheet === SHEET && file === 'M1-G1.xlsx')!;
    expect(line).toMatchObject({ use: 'used', state: 'incomplete', checkCode: null });
    // Whatever stood there, the results can be written and read again.
    expect(readWorkbook(await writeWorkbook(result.workbook!)).sheets).toHaveLength(result.workbook!.sheets.length);
  });

  it('with nothing to use there is no workbook, and every file is accounted for', async () => {
    const files = [
      ...filesOf(plan, ['M1'], ['G1'], null),
      {
        name: 'x',
        read: () => Promise.resolve({ kind: 'unreadable', code: 'damaged', reason: '', sha256: 'f' } as const),
      },
    ];
    const result = await mergeAll(files);
    expect(result).toMatchObject({ workbook: null, sheets: 0, files: 2, outcomes: [] });
    expect(result.log.map(({ file, use }) => [file, use])).toEqual([
      ...Array<[string, string]>(3).fill(['M1-G1.xlsx', 'notUsed']),
      ['x', 'notUsed'],
    ]);
    expect((await mergeAll([])).workbook).toBeNull();
  });
});

describe('what no file can hold', () => {
  it.each<[string, Content]>([
    ['endless text', 'x'.repeat(90_000)],
    ['endless digits', '9'.repeat(400)],
    ['an endless formula', { formula: `A1${'+A1'.repeat(20_000)}`, gave: null }],
    ['an error of LibreOffice', { error: 'Err:522' }],
    ['characters of control', 'a\u0001\u000bb'],
    ['text like a formula', '=HYPERLINK("x")'],
    ['text like an error', '#N/A'],
  ])('%s in a score, a name, a cap or a key: the results can be written all the same', async (_, content) => {
    const changes = (['score', 'item', 'points', 'improvements'] as const).map((column) =>
      withCell('a11', content, column),
    );
    const change = (sheet: Sheet): Sheet =>
      withContent(
        changes.reduce((changed, each) => each(changed), sheet),
        60,
        0,
        `k${'y'.repeat(90_000)}`,
      );
    const book = memberBook(plan, 'M1', 'G1', various);
    const result = await mergeAll([fileOf('M1.xlsx', withSheet(book, SHEET, change))]);
    const again = readWorkbook(await writeWorkbook(result.workbook!));
    expect(again.sheets.map(({ name }) => name)).toContain('合併紀錄');
    JSON.stringify(reportMerge(result, 'en'));
  });
});

describe('the same file again', () => {
  it('under another name: each sheet noted once, no score twice', async () => {
    const result = await mergeAll([
      ...everything,
      ...filesOf(plan, ['M1'], ['G1']).map((file) => ({ ...file, name: '複本.xlsx' })),
    ]);
    expect(codesOf(result)).toEqual(Array(3).fill('same-sheet-identical'));
    expect(result.outcomes).toEqual((await mergeAll(everything)).outcomes);
    expect(result.log.filter(({ use }) => use === 'repeated')).toHaveLength(3);
    expect(result.sheets).toBe(18);
  });

  it('under the same name from another folder: each line of the log is its own', async () => {
    const [mine] = filesOf(plan, ['M1'], ['G1']);
    const [other] = filesOf(plan, ['M2'], ['G1']);
    const { log } = await mergeAll([mine!, { ...other!, name: mine!.name }]);
    expect(log.map(({ member, use }) => `${member!} ${use}`)).toEqual([
      ...Array<string>(3).fill('召集人 used'),
      ...Array<string>(3).fill('委員 used'),
    ]);
    expect(new Set(log.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  it('in another version: one agency differs, the others are copies', async () => {
    const changed = withSheet(memberBook(plan, 'M1', 'G1', various), SHEET, withCell('c', 3));
    const result = await mergeAll([...everything, fileOf('後來.xlsx', changed)]);
    expect(codesOf(result)).toEqual(['same-sheet-different', 'same-sheet-identical', 'same-sheet-identical']);
    expect(result.outcomes).toEqual((await mergeAll(everything)).outcomes);
    expect(result.log.filter(({ use }) => use === 'conflicting')).toMatchObject([{ file: '後來.xlsx', sheet: SHEET }]);
  });
});

it('results that are given back are refused and change nothing', async () => {
  const before = await mergeAll(everything);
  const result = await mergeAll([fileOf('results.xlsx', before.workbook!), ...everything]);
  expect(codesOf(result)).toEqual(['results-workbook']);
  expect(result.outcomes).toEqual(before.outcomes);
});

describe('groups asked for', () => {
  it('only those are made, and sheets of others are neither used nor silent', async () => {
    const result = await mergeAll(everything, plan, ['G2']);
    expect(result.outcomes.map(({ group }) => group.code)).toEqual(['G2']);
    expect(result.findings.map(({ code, file }) => [code, file])).toEqual(
      EVERYONE.map((member) => ['group-not-asked', `${member}-G1.xlsx`]),
    );
    expect(result.sheets).toBe(9);
    expect(result.log.filter(({ use }) => use === 'notUsed').map(({ file }) => file)).toEqual(
      EVERYONE.flatMap((member) => Array<string>(3).fill(`${member}-G1.xlsx`)),
    );
    expect(result.workbook!.sheets.filter(({ name }) => name.startsWith('成績總表'))).toHaveLength(1);
  });

  it('of which nothing came: no workbook, everybody owes', async () => {
    const result = await mergeAll(filesOf(plan, ['M1'], ['G1']), plan, ['G2']);
    expect(result.workbook).toBeNull();
    expect(codesOf(result)).toEqual(['group-not-asked', ...Array<string>(3).fill('member-not-returned')]);
  });
});

describe('who is expected', () => {
  it('recused members owe nothing, and leave the denominator', async () => {
    const [first, ...others] = plan.panel;
    const recusing = planWith({ panel: [first!, ...others.map((member) => ({ ...member, recusedFrom: ['A11'] }))] });
    const result = await mergeAll(filesOf(recusing, EVERYONE, ['G1', 'G2']), recusing);
    expect(result.findings).toEqual([]);
    expect(result.outcomes[0]!.agencies[0]).toMatchObject({ counted: 1, expected: 1, open: 0 });
  });

  it('members who only attend owe nothing', async () => {
    const attending = planWith({ panel: plan.panel.map((member) => ({ ...member, scores: member.code !== 'M3' })) });
    const result = await mergeAll(filesOf(attending, ['M1', 'M2'], ['G1', 'G2']), attending);
    expect(result.findings).toEqual([]);
    expect(result.outcomes[0]!.members.map(({ code }) => code)).toEqual(['M1', 'M2']);
  });

  it('with consensus scoring one sheet an agency is all', async () => {
    const consensus = planWith({ settings: { scoring: 'consensus' } });
    const result = await mergeAll(filesOf(consensus, ['PANEL'], ['G1', 'G2']), consensus);
    expect(result.findings).toEqual([]);
    expect(result.outcomes[0]!.agencies[0]).toMatchObject({ counted: 1, expected: 1, open: 0 });
    const owed = await mergeAll(filesOf(consensus, ['PANEL'], ['G1']), consensus, ['G1', 'G2']);
    expect(codesOf(owed)).toEqual(['member-not-returned']);
  });
});

it('stops when it is told to, and gives nothing', async () => {
  let asked = 0;
  const watcher = { progress: () => undefined, cancelled: () => ++asked > 3 };
  await expect(merge(plan, everything, { groups: null, created: CREATED }, watcher)).rejects.toThrow(Cancelled);
});

it('findings keep their order: files as given, what was chosen, who owes, which groups', async () => {
  const files = [
    fileOf('2.xlsx', withSheet(memberBook(plan, 'M2', 'G1', various), SHEET, withCell('a11', 26))),
    fileOf('1.xlsx', memberBook(plan, 'M1', 'G1', various)),
    fileOf('3.xlsx', withSheet(memberBook(plan, 'M1', 'G1', various), SHEET, withCell('c', 1))),
  ];
  const result = await mergeAll(files);
  expect(result.findings.map(({ code, file }) => `${code} ${file ?? ''}`.trim())).toEqual([
    'above-cap 2.xlsx',
    'same-sheet-different 3.xlsx',
    'same-sheet-identical 3.xlsx',
    'same-sheet-identical 3.xlsx',
    'member-not-returned',
    'group-not-returned',
  ]);
  expect((await mergeAll(files)).findings).toEqual(result.findings);
});

it('whatever was done to the cells of a sheet, the merge goes on and its results can be written', async () => {
  const content = fc.oneof(
    fc.constantFrom<Content>(null, '', ' ', '@score', '@key', '@total', 'a11', '{"scorebook":1}', '=1', '#REF!', true),
    fc.constantFrom<Content>({ error: '#REF!' }, { formula: 'F9', gave: 20 }, { formula: 'F9', gave: null }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const change = fc.oneof(
    fc.record({ row: fc.nat(20), column: fc.nat(17), content }).map(
      ({ row, column, content: put }) =>
        (sheet: Sheet) =>
          withContent(sheet, row, column, put),
    ),
    fc.nat(20).map((at) => (sheet: Sheet) => withRows(sheet, deleted(at))),
    fc.nat(20).map((at) => (sheet: Sheet) => withRows(sheet, inserted(at))),
    fc.nat(17).map((at) => (sheet: Sheet) => withColumns(sheet, deleted(at))),
    fc.nat(17).map((at) => (sheet: Sheet) => withColumns(sheet, inserted(at))),
  );
  const book = memberBook(plan, 'M1', 'G1', various);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const damaged = withSheet(book, SHEET, (sheet) => changes.reduce((changed, each) => each(changed), sheet));
      const result = await mergeAll([fileOf('M1.xlsx', damaged), ...filesOf(plan, ['M2'], ['G1'])]);
      expect(result.outcomes[0]!.agencies[1]!.counted).toBe(2);
      await writeWorkbook(result.workbook!);
    }),
    { seed: 105, numRuns: 30 },
  );
}, 60_000);
