import { makeScoreSheets } from '../../../src/actions/makeScoreSheets';
import { makeSetupSheets } from '../../../src/actions/makeSetupSheets';
import { merge } from '../../../src/actions/merge';
import { openPlanWorkbook } from '../../../src/actions/planWorkbook';
import type { ReturnedFile } from '../../../src/actions/returnedFile';
import { Cancelled } from '../../../src/actions/watcher';
import { refreshResults, writeResults } from '../../../src/actions/writeResults';
import type { Plan } from '../../../src/assessment/plan';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { addressOf, typedRow } from '../../support/masterEdits';
import { memoryWorkbook, type MemoryWorkbook } from '../../support/memoryWorkbook';
import { entryAt, identityOf, openMaster, typeAt } from '../../support/openMaster';
import { CREATED, fileOf, memberBook, QUIET, sheetOf, withContent } from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const OPTIONS = { language: 'zh-TW', created: CREATED } as const;
const plan = planWith({ assessedGroups: ['G1'] });
const TALLY = '彙總－衛生局';
const RANKING = '成績總表－第1組';

const filesOf = (...members: string[]): ReturnedFile[] =>
  members.map((member) => fileOf(`${member}.xlsx`, memberBook(plan, member, 'G1')));
const namesOf = ({ sheets }: Workbook): string[] => sheets.map(({ name }) => name);

/** A master with the results of some members, and 登打 sheets for the others; then these edits. */
async function withResults(
  edit: (workbook: Workbook) => void = () => undefined,
  of: Plan = plan,
): Promise<MemoryWorkbook> {
  const open = await openMaster(of);
  await writeResults(open, filesOf('M1', 'M2'), { ...OPTIONS, paper: true }, QUIET);
  const workbook = structuredClone(open.workbook);
  edit(workbook);
  return memoryWorkbook(workbook);
}

it('puts results beside the set-up sheets: the same as a merge into a file makes, in a master that stays one', async () => {
  const open = await openMaster(plan);
  const before = open.workbook.sheets;
  const made = await writeResults(open, filesOf('M1', 'M2', 'M3'), OPTIONS, QUIET);
  expect(made.findings).toEqual([]);
  expect(identityOf(open.workbook)).toMatchObject({ kind: 'master', plan: 'sample' });
  const { workbook } = await merge(plan, filesOf('M1', 'M2', 'M3'), { ...OPTIONS, groups: null }, QUIET);
  for (const sheet of workbook!.sheets.slice(0, -1)) expect(sheetOf(open.workbook, sheet.name)).toEqual(sheet);
  for (const sheet of before) {
    if (sheet.name !== '_scorebook') expect(sheetOf(open.workbook, sheet.name)).toEqual(sheet);
  }
  const { active } = { active: open.workbook.sheets[open.workbook.activeSheet]!.name };
  expect(active).toBe(RANKING);
});

it('keeps every entry through a refresh and a further merge', async () => {
  const open = await withResults((workbook) => {
    typeAt(workbook, TALLY, '@attendance', 'M2', '未出席');
    typeAt(workbook, TALLY, '@count', 'M1', '不計');
    typeAt(workbook, TALLY, '@reason', 'M1', '利益衝突');
    typeAt(workbook, TALLY, '@resolution', 'M1', '115.10.3 第1號');
    typeAt(workbook, RANKING, 'A11', '@reassessment', '通過');
    typeAt(workbook, RANKING, 'A12', '@firstDecision', '非第1名');
    typeAt(workbook, RANKING, 'A12', '@lot', 2);
    typeAt(workbook, RANKING, 'A13', '@reassessment', '還沒複評');
    typeAt(workbook, '獎懲建議', 'A11/1', '@name', '甲員');
    typeAt(workbook, '獎懲建議', '@free/1', '@award', '記功一次');
    typeAt(workbook, '登打－衛生局', 'a11', 'M3', 24);
    typeAt(workbook, '登打－衛生局', '@typedBy', 'M3', '登打員');
    typedRow('schedule', 0, { visit: '115/9/3' })(workbook, plan);
  });
  const entries: [string, string, string][] = [
    [TALLY, '@attendance', 'M2'],
    [TALLY, '@count', 'M1'],
    [TALLY, '@reason', 'M1'],
    [TALLY, '@resolution', 'M1'],
    [RANKING, 'A11', '@reassessment'],
    [RANKING, 'A12', '@firstDecision'],
    [RANKING, 'A12', '@lot'],
    [RANKING, 'A13', '@reassessment'],
    ['獎懲建議', 'A11/1', '@name'],
    ['獎懲建議', '@free/1', '@award'],
    ['登打－衛生局', 'a11', 'M3'],
    ['登打－衛生局', '@typedBy', 'M3'],
  ];
  const all = (): CellValue[] =>
    entries.map(([sheet, key, mark]) => entryAt(open.workbook, sheet, key, mark)?.value ?? null);
  const before = all();
  expect(before).toContain('還沒複評');
  await refreshResults(open, OPTIONS, QUIET);
  expect(all()).toEqual(before);
  const made = await writeResults(open, filesOf('M3'), OPTIONS, QUIET);
  expect(all()).toEqual(before);
  // The file counts, and the score typed in from paper differs from it.
  expect(made.findings.find(({ code }) => code === 'paper-differs')).toMatchObject({
    file: null,
    sheet: '登打－衛生局',
  });
  expect(made.outcomes[0]!.agencies[0]!.members.map(({ state }) => state)).toEqual(['complete', 'absent', 'complete']);
  const schedule = sheetOf(open.workbook, '行程與收件').cells.map(({ value }) => value);
  expect(schedule).toContain('115/9/3');
});

it('of a combined workbook saved as a file, the command line’s actions read the plan and the earlier results', async () => {
  const open = await withResults((workbook) => {
    typeAt(workbook, TALLY, '@count', 'M1', '不計');
    typeAt(workbook, TALLY, '@reason', 'M1', '利益衝突');
  });
  await makeScoreSheets(open, { ...OPTIONS, groups: ['G1'], members: ['M3'] }, QUIET);
  const score = structuredClone(open.workbook);
  typeAt(score, '評分－衛生局（M3）', 'a11', '@score', 20);
  const saved = readWorkbook(await writeWorkbook(score));
  expect(openPlanWorkbook(saved, 'zh-TW').plan).toEqual(plan);
  const result = await merge(plan, [], { ...OPTIONS, groups: null, master: fileOf('主檔.xlsx', saved) }, QUIET);
  const [first] = result.outcomes[0]!.agencies;
  expect(first!.members.map(({ state }) => state)).toEqual(['complete', 'complete', 'incomplete']);
  expect(first!.record.members[0]!.decision).toMatchObject({ counted: false, reason: '利益衝突' });
  expect(namesOf(result.workbook!)).toContain('評分－衛生局（M3）');
  // A master that is returned by mistake is no member's workbook.
  const returned = await merge(plan, [fileOf('主檔.xlsx', saved)], { ...OPTIONS, groups: null }, QUIET);
  expect(returned.findings.map(({ code }) => code)).toContain('master-workbook');
});

it('goes on in a workbook of results alone, by the plan it carries', async () => {
  const { workbook } = await merge(plan, filesOf('M1'), { ...OPTIONS, groups: null }, QUIET);
  const open = memoryWorkbook(readWorkbook(await writeWorkbook(workbook!)));
  const made = await writeResults(open, filesOf('M2'), OPTIONS, QUIET);
  expect(made.outcomes[0]!.agencies[0]!.counted).toBe(2);
  expect(identityOf(open.workbook)!.kind).toBe('results');
});

it('keeps what has no place any more: sheets of an agency that left, entries of a member who left', async () => {
  const open = await withResults((workbook) => {
    typeAt(workbook, TALLY, '@reason', 'M2', '請假');
    workbook.sheets = workbook.sheets.map((sheet) =>
      sheet.name === TALLY ? withContent(sheet, 3, 40, '旁註') : sheet,
    );
  });
  const groups = plan.groups.map((group) => ({
    ...group,
    agencies: group.agencies.filter(({ code }) => code !== 'A13'),
  }));
  const changed = { ...plan, groups, panel: plan.panel.filter(({ code }) => code !== 'M2') };
  await makeSetupSheets(open, changed, { ...OPTIONS, replace: true }, QUIET);
  const before = structuredClone(sheetOf(open.workbook, '彙總－環保局'));
  const made = await refreshResults(open, OPTIONS, QUIET);
  expect(sheetOf(open.workbook, '彙總－環保局')).toEqual(before);
  const leftOver = made.findings.filter(({ code }) => code === 'sheet-left-over').map(({ sheet }) => sheet);
  expect(leftOver).toEqual(['彙總－環保局', '登打－環保局']);
  const aside = made.findings.filter(({ code }) => code === 'kept-aside').map(({ sheet }) => sheet);
  expect(aside).toContain(TALLY);
  const copy = sheetOf(open.workbook, '彙總－衛生局（先前）');
  expect(copy.cells.map(({ value }) => value)).toContain('請假');
  expect(copy.cells.filter(({ formula }) => formula !== null)).toEqual([]);
  const again = await refreshResults(open, OPTIONS, QUIET);
  expect(again.findings.map(({ code }) => code)).not.toContain('kept-aside');
  expect(sheetOf(open.workbook, '彙總－衛生局').cells.map(({ value }) => value)).toContain('旁註');
});

it('keeps renamed sheets under their names, leaves people’s own sheets alone, and names copies', async () => {
  const open = await withResults((workbook) => {
    sheetOf(workbook, TALLY).name = '衛生局彙總';
    workbook.sheets.push({ ...structuredClone(sheetOf(workbook, '獎懲建議')), name: '獎懲建議 (2)' });
    const log = sheetOf(workbook, '合併紀錄');
    log.cells = log.cells.filter(({ row }) => row > 0);
  });
  const made = await refreshResults(open, OPTIONS, QUIET);
  expect(namesOf(open.workbook)).not.toContain(TALLY);
  expect(namesOf(open.workbook)).toContain('合併紀錄 (2)');
  const formulas = sheetOf(open.workbook, RANKING).cells.flatMap(({ formula }) => formula ?? []);
  expect(formulas.join()).toContain("'衛生局彙總'!");
  expect(made.findings.find(({ code }) => code === 'sheet-twice')).toMatchObject({ sheet: '獎懲建議 (2)' });
});

it('in English, results and set-up sheets have names of their own', async () => {
  const english = planWith({ language: 'en', assessedGroups: ['G1'] });
  const open = await openMaster(english);
  await writeResults(open, [fileOf('M1.xlsx', memberBook(english, 'M1', 'G1'))], OPTIONS, QUIET);
  expect(new Set(namesOf(open.workbook)).size).toBe(namesOf(open.workbook).length);
  expect(openPlanWorkbook(open.workbook, 'en').plan).toEqual(english);
});

it('says where the plan is wrong, that nothing came, and that a member’s workbook is not the place', async () => {
  const open = await openMaster(plan);
  expect(await refreshResults(open, OPTIONS, QUIET)).toMatchObject({
    written: null,
    findings: [{ code: 'nothing-to-rank' }],
  });
  const broken = structuredClone(open.workbook);
  typedRow('criteria', 2, { points: '很多' })(broken, plan);
  const refused = await writeResults(memoryWorkbook(broken), filesOf('M1'), OPTIONS, QUIET);
  const place = { sheet: '評分標準', cell: addressOf('criteria', 2, 'points') };
  expect(refused.findings).toEqual(expect.arrayContaining([expect.objectContaining(place)]));
  const member = memoryWorkbook(memberBook(plan, 'M1', 'G1'));
  expect(await writeResults(member, filesOf('M1'), OPTIONS, QUIET)).toMatchObject({ written: null });
});

it('changes nothing when cancelled before the write, or when the host fails', async () => {
  const open = await withResults();
  const before = structuredClone(open.workbook);
  const until = (n: number) => {
    let asked = 0;
    return { progress: () => undefined, cancelled: () => ++asked > n };
  };
  for (const n of [0, 5, open.workbook.sheets.length + 3]) {
    await expect(writeResults(open, filesOf('M3'), OPTIONS, until(n))).rejects.toThrow(Cancelled);
  }
  open.failAt = 'write';
  await expect(writeResults(open, filesOf('M3'), OPTIONS, QUIET)).rejects.toThrow('the host cannot write');
  expect(open.workbook).toEqual(before);
});
