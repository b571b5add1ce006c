import { makeScoreSheets } from '../../../src/actions/makeScoreSheets';
import { Cancelled } from '../../../src/actions/watcher';
import { refreshResults } from '../../../src/actions/writeResults';
import { leavesOf } from '../../../src/assessment/criterion';
import type { Plan } from '../../../src/assessment/plan';
import { scoreRange } from '../../../src/assessment/score';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { compareResults } from '../../support/agreement';
import { describeWithLibreOffice, runLibreOffice, type Edit } from '../../support/libreoffice';
import { memoryWorkbook, type MemoryWorkbook } from '../../support/memoryWorkbook';
import { entryAt, identityOf, openMaster, typeAt } from '../../support/openMaster';
import { CREATED, QUIET, sheetOf } from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const OPTIONS = { groups: ['G1'], language: 'zh-TW', created: CREATED } as const;
const consensus = planWith({ settings: { scoring: 'consensus' } });
const individual = planWith({ assessedGroups: ['G1'] });

const namesOf = ({ sheets }: Workbook): string[] => sheets.map(({ name }) => name);

/** A score for everything on a sheet, lower from agency to agency. */
function fill(workbook: Workbook, plan: Plan, sheet: string, less: number): void {
  for (const leaf of leavesOf(plan.rubric)) {
    typeAt(workbook, sheet, leaf.key, '@score', scoreRange(leaf, 1).cap - less);
  }
}

async function withSheets(plan: Plan, edit: (workbook: Workbook) => void = () => undefined): Promise<MemoryWorkbook> {
  const open = await openMaster(plan);
  await makeScoreSheets(open, OPTIONS, QUIET);
  const workbook = structuredClone(open.workbook);
  edit(workbook);
  return memoryWorkbook(workbook);
}

it('makes one consensus sheet an agency with tallies and ranking, beside the set-up sheets, in a master that stays one', async () => {
  const open = await openMaster(consensus);
  const before = namesOf(open.workbook);
  const made = await makeScoreSheets(open, OPTIONS, QUIET);
  expect(made.findings).toEqual([]);
  expect(namesOf(open.workbook).slice(0, before.length)).toEqual(before);
  expect(namesOf(open.workbook).slice(before.length)).toEqual([
    '成績總表－第1組',
    ...['衛生局', '稅務局', '環保局'].map((agency) => `評分－${agency}`),
    ...['衛生局', '稅務局', '環保局'].map((agency) => `彙總－${agency}`),
    ...['獎懲建議', '意見彙整', '改進事項', '合併紀錄'],
  ]);
  expect(open.workbook.sheets[open.workbook.activeSheet]!.name).toBe('成績總表－第1組');
  expect(identityOf(open.workbook)!.kind).toBe('master');
});

it('makes a sheet for each member where members score on their own, or for some of them', async () => {
  const open = await openMaster(individual);
  await makeScoreSheets(open, { ...OPTIONS, members: ['M2'] }, QUIET);
  const scored = (): string[] => namesOf(open.workbook).filter((name) => name.startsWith('評分－'));
  expect(scored()).toEqual(['評分－衛生局（M2）', '評分－稅務局（M2）', '評分－環保局（M2）']);
  await makeScoreSheets(open, OPTIONS, QUIET);
  expect(scored()).toHaveLength(9);
});

it.each([
  ['consensus', consensus, ''],
  ['individual', individual, '（M1）'],
])('made again keeps every score, remark, decision, date and name (%s)', async (_, plan, ending) => {
  const sheet = `評分－衛生局${ending}`;
  const member = plan === consensus ? 'PANEL' : 'M1';
  const open = await withSheets(plan, (workbook) => {
    fill(workbook, plan, sheet, 1);
    typeAt(workbook, sheet, 'a11', '@score', 99);
    typeAt(workbook, sheet, 'a2', '@score', '待補');
    typeAt(workbook, sheet, 'b1', '@score', '１２');
    typeAt(workbook, sheet, 'a12', '@improvements', '請加強');
    typeAt(workbook, sheet, '@date', '@item', 46000);
    typeAt(workbook, sheet, '@overall', '@item', '整體良好');
    typeAt(workbook, '彙總－稅務局', '@count', member, '不計');
    typeAt(workbook, '彙總－稅務局', '@resolution', member, '115.9.9 第1號');
    typeAt(workbook, '成績總表－第1組', 'A12', '@lot', '三');
    typeAt(workbook, '獎懲建議', 'A11/1', '@name', '甲員');
  });
  const workbook = structuredClone(open.workbook);
  workbook.sheets.find(({ name }) => name === sheet)!.name = '衛生局評分';
  const renamed = memoryWorkbook(workbook);
  const made = await makeScoreSheets(renamed, OPTIONS, QUIET);
  const at = (name: string, key: string, mark: string): CellValue => entryAt(renamed.workbook, name, key, mark)!.value;
  expect([at('衛生局評分', 'a11', '@score'), at('衛生局評分', 'a2', '@score')]).toEqual([99, '待補']);
  expect(at('衛生局評分', 'b1', '@score')).toBe(12);
  expect(at('衛生局評分', 'a12', '@improvements')).toBe('請加強');
  expect([at('衛生局評分', '@date', '@item'), at('衛生局評分', '@overall', '@item')]).toEqual([46000, '整體良好']);
  expect([at('彙總－稅務局', '@count', member), at('彙總－稅務局', '@resolution', member)]).toEqual([
    '不計',
    '115.9.9 第1號',
  ]);
  expect([at('成績總表－第1組', 'A12', '@lot'), at('獎懲建議', 'A11/1', '@name')]).toEqual(['三', '甲員']);
  expect(namesOf(renamed.workbook)).not.toContain(sheet);
  const formulas = sheetOf(renamed.workbook, '彙總－衛生局').cells.flatMap(({ formula }) => formula ?? []);
  expect(formulas.join()).toContain("'衛生局評分'!");
  expect(made.findings.find(({ code }) => code === 'above-cap')).toMatchObject({
    sheet: '衛生局評分',
    cell: 'F10',
    value: 99,
  });
  expect(made.findings.map(({ file }) => file)).toEqual(made.findings.map(() => null));
});

it('reads a sheet that was filled in after rows were inserted, and puts the rows right', async () => {
  const open = await withSheets(consensus, (workbook) => {
    fill(workbook, consensus, '評分－衛生局', 0);
    const sheet = sheetOf(workbook, '評分－衛生局');
    for (const cell of sheet.cells) if (cell.row >= 8) cell.row += 2;
  });
  const made = await refreshResults(open, OPTIONS, QUIET);
  expect(made.outcomes[0]!.agencies[0]!.official).toBe(100);
  expect(entryAt(open.workbook, '評分－衛生局', 'a11', '@score')).toMatchObject({ row: 9, value: 25 });
});

it('says so where there is no plan, and changes nothing when cancelled before the write or when the host fails', async () => {
  const plain = memoryWorkbook({ ...(await openMaster(consensus)).workbook, sheets: [] });
  const none = await makeScoreSheets(plain, OPTIONS, QUIET);
  expect(none).toMatchObject({ written: null, findings: [{ code: 'no-plan' }] });
  const open = await openMaster(consensus);
  const before = structuredClone(open.workbook);
  const until = (n: number) => {
    let asked = 0;
    return { progress: () => undefined, cancelled: () => ++asked > n };
  };
  for (const n of [0, 9]) await expect(makeScoreSheets(open, OPTIONS, until(n))).rejects.toThrow(Cancelled);
  open.failAt = 'write';
  await expect(makeScoreSheets(open, OPTIONS, QUIET)).rejects.toThrow('the host cannot write');
  expect(open.workbook).toEqual(before);
});

describeWithLibreOffice('score sheets with their ranking', () => {
  it('calculate what the functions give; entering a score changes the ranking at once', async () => {
    const cases = await Promise.all(
      [consensus, individual, planWith({ language: 'en', settings: { scoring: 'consensus', step: 0.5 } })].map(
        async (plan) => {
          const open = await openMaster(plan);
          await makeScoreSheets(open, OPTIONS, QUIET);
          const blank = structuredClone(open.workbook);
          const filled = structuredClone(open.workbook);
          const sheets = filled.sheets.filter(({ name }) => /^(評分－|Score - )/.test(name));
          sheets.forEach(({ name }, index) => fill(filled, plan, name, index === sheets.length - 1 ? -1 : index % 4));
          const typed = memoryWorkbook(filled);
          await refreshResults(typed, OPTIONS, QUIET);
          return { plan, blank, filled: typed.workbook, typed };
        },
      ),
    );
    const [first] = cases;
    const score = entryAt(first!.filled, '評分－稅務局', 'c', '@score')!;
    const edits: Edit[] = [{ do: 'setNumber', sheet: '評分－稅務局', address: `F${score.row + 1}`, value: 2 }];
    const jobs = [
      ...cases.flatMap(({ blank, filled }) => [blank, filled]).map((workbook) => ({ workbook, edits: [] as Edit[] })),
      { workbook: first!.filled, edits },
    ];
    const results = await runLibreOffice(
      await Promise.all(
        jobs.map(async ({ workbook, edits }, index) => ({
          name: `case ${index}`,
          open: await writeWorkbook(workbook),
          edits,
          save: ['xlsx' as const],
        })),
      ),
    );
    jobs.slice(0, -1).forEach(({ workbook }, index) => {
      const { differences, compared } = compareResults(workbook, results[index]!);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    });
    // What LibreOffice shows after the score was entered is what the same results made again would say.
    const live = memoryWorkbook(readWorkbook(results.at(-1)!.saved.xlsx!));
    typeAt(live.workbook, '評分－稅務局', 'c', '@score', 2);
    const made = await refreshResults(live, OPTIONS, QUIET);
    const changed = made.outcomes[0]!.agencies[1]!;
    const ranking = sheetOf(live.workbook, '成績總表－第1組');
    expect(compareResults({ ...live.workbook, sheets: [ranking] }, results.at(-1)!).differences).toEqual([]);
    expect(changed.official).toBe(100 - 5 - 8);
  });
});
