import { checkOpen } from '../../../src/actions/checkOpen';
import { makeScoreSheets } from '../../../src/actions/makeScoreSheets';
import { makeSetupSheets } from '../../../src/actions/makeSetupSheets';
import type { OpenWorkbook } from '../../../src/actions/openWorkbook';
import { planInOpen } from '../../../src/actions/planInOpen';
import { previewResults } from '../../../src/actions/previewResults';
import { rememberedWorkbook } from '../../../src/actions/rememberedWorkbook';
import { repairFormats } from '../../../src/actions/repairFormats';
import { refreshResults, writeResults } from '../../../src/actions/writeResults';
import * as excel from '../../../src/excel/openWorkbook';
import { parseCell, printCell } from '../../../src/workbook/address';
import { differences } from '../../../src/workbook/equality';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';
import { univerCalculator } from '../../support/calculation';
import { newWorkbook } from '../../support/excel/newWorkbook';
import { closeExcel, openExcel } from '../../support/excel/openExcel';
import { entryAt } from '../../support/openMaster';
import { rememberedResults } from '../../support/rememberedResults';
import { CREATED, fileOf, FULL, memberBook, placeOf, QUIET, sheetOf } from '../../support/returned';
import { branch, leaf, planWith } from '../../support/samplePlans';

/** Excel's room is what the use cases ask for. */
const open: OpenWorkbook = excel;

/** Small, since each use case is run once for each of its requests. */
const plan = planWith({
  assessedGroups: ['G1'],
  groups: [{ code: 'G1', name: '第1組', agencies: [{ code: 'A11', name: '衛生局' }] }],
  panel: ['M1', 'M2', 'M3'].map((code) => ({ code, name: code, role: 'member' as const })),
  rubric: [branch('a', 90, [leaf('a11', 25), leaf('a12', 15), leaf('a2', 50)]), leaf('b', 10)],
  growthRates: [],
});
const OPTIONS = { language: 'zh-TW', created: CREATED } as const;
const HERE = '評分－衛生局（M1）';
const RANKING = '成績總表－第1組';
const returned = (member: string) => fileOf(`${member}.xlsx`, memberBook(plan, member, 'G1', FULL));

/** Something a person typed: where, and what must be found there later. */
interface Typed {
  sheet: string;
  key: string;
  mark: string;
  text: string;
  value: CellValue;
}

const SCORES: Typed[] = [
  { sheet: HERE, key: 'a11', mark: '@score', text: '20', value: 20 },
  { sheet: HERE, key: 'a12', mark: '@score', text: '99', value: 99 },
  { sheet: HERE, key: 'a2', mark: '@score', text: '待補', value: '待補' },
  { sheet: HERE, key: 'a12', mark: '@improvements', text: "'1.10 請加強", value: '1.10 請加強' },
];
const DECISIONS: Typed[] = [
  { sheet: '彙總－衛生局', key: '@count', mark: 'M2', text: '不計', value: '不計' },
  { sheet: '彙總－衛生局', key: '@reason', mark: 'M2', text: '資料不全', value: '資料不全' },
  { sheet: RANKING, key: 'A11', mark: '@lot', text: '3', value: 3 },
  { sheet: '獎懲建議', key: 'A11/1', mark: '@name', text: '承辦甲', value: '承辦甲' },
];

interface UseCase {
  name: string;
  run: () => Promise<unknown>;
  /** What people type afterwards; it has to be there after every later use case. */
  typed: Typed[];
}

const USE_CASES: UseCase[] = [
  { name: 'make set-up sheets', run: () => makeSetupSheets(open, plan, OPTIONS, QUIET), typed: [] },
  {
    name: 'make score sheets of a group',
    run: () => makeScoreSheets(open, { ...OPTIONS, groups: ['G1'], members: ['M1'] }, QUIET),
    typed: SCORES,
  },
  {
    name: 'write the results of a merge',
    run: () => writeResults(open, [returned('M2')], { ...OPTIONS, paper: true }, QUIET),
    typed: DECISIONS,
  },
  { name: 'refresh them', run: () => refreshResults(open, OPTIONS, QUIET), typed: [] },
  { name: 'merge again', run: () => writeResults(open, [returned('M3')], OPTIONS, QUIET), typed: [] },
  { name: 'make set-up sheets again', run: () => makeSetupSheets(open, plan, OPTIONS, QUIET), typed: [] },
  {
    name: 'make score sheets again',
    run: () => makeScoreSheets(open, { ...OPTIONS, groups: ['G1'], members: ['M1'] }, QUIET),
    typed: [],
  },
];

afterEach(closeExcel);

function type(host: OfficeHost, { sheet, key, mark, text }: Typed): void {
  const { row, column } = entryAt(host.workbook(), sheet, key, mark) ?? { row: -1, column: -1 };
  host.type(sheet, row, column, text);
}

describe('the use cases on a workbook that is open in Excel', () => {
  const states: { name: string; run: UseCase['run']; before: Workbook; after: Workbook }[] = [];

  it('keep everything typed, from the set-up sheets to the second merge', async () => {
    const host = await openExcel({ workbook: newWorkbook(), calculator: univerCalculator });
    const typed: Typed[] = [];
    for (const useCase of USE_CASES) {
      await host.calculate();
      const before = host.workbook();
      await useCase.run();
      await host.calculate();
      const after = host.workbook();
      states.push({ name: useCase.name, run: useCase.run, before, after });
      const found = typed.map(({ sheet, key, mark }) => entryAt(after, sheet, key, mark)?.value);
      expect({ after: useCase.name, found }).toEqual({ after: useCase.name, found: typed.map(({ value }) => value) });
      for (const entry of useCase.typed) type(host, entry);
      typed.push(...useCase.typed);
    }
    expect((await planInOpen(open, 'zh-TW', QUIET)).plan?.groups).toEqual(plan.groups);
    const { findings } = await checkOpen(open, { language: 'zh-TW' }, QUIET);
    const at = (key: string): string => placeOf(sheetOf(host.workbook(), HERE), key);
    const told = findings.filter(({ sheet }) => sheet === HERE).map(({ code, cell }) => `${code} ${cell}`);
    expect(told).toEqual(expect.arrayContaining([`above-cap ${at('a12')}`, `not-a-number ${at('a2')}`]));
  });

  it('compute what they wrote: a score typed changes the ranking without the add-in', async () => {
    const { after } = states.at(-1)!;
    const host = await openExcel({ workbook: after, calculator: univerCalculator });
    const total = async (): Promise<CellValue> => {
      await host.calculate();
      return entryAt(host.workbook(), '彙總－衛生局', 'a11', 'M1')!.value;
    };
    expect(await total()).toBe(20);
    type(host, { sheet: HERE, key: 'a11', mark: '@score', text: '25', value: 25 });
    expect(await total()).toBe(25);
  });

  it('leave the workbook as it was, whichever request of theirs fails', async () => {
    expect(states).toHaveLength(USE_CASES.length);
    // Merging and making score sheets a second time rewrite the very sheets that refreshing does, by the same steps.
    for (const { name, run, before, after } of states.slice(0, -1).filter((state) => state.name !== 'merge again')) {
      const host = await openExcel({ workbook: before, calculator: rememberedResults(before, after) });
      await run();
      const requests = host.batches().length;
      process.stdout.write(`${name}: ${requests} requests\n`);
      for (let failing = 1; failing <= requests; failing++) {
        host.load(before);
        host.failBatch(failing);
        await expect(run()).rejects.toMatchObject({ name: 'ExcelFailure' });
        await host.calculate();
        const left = differences(before, host.workbook());
        expect({ name, failing, left }).toEqual({ name, failing, left: [] });
      }
    }
  });
});

it('修復格式 puts back what a paste carried away, and leaves every entry', async () => {
  const book = memberBook(plan, 'M1', 'G1', FULL);
  const sheet = book.sheets.find(({ name }) => name === '評分－衛生局')!;
  const place = parseCell(placeOf(sheet, 'a11'))!;
  const pasted = structuredClone(book);
  const damaged = pasted.sheets.find(({ name }) => name === sheet.name)!;
  damaged.validations = [];
  damaged.conditionalFormats = damaged.conditionalFormats.slice(1);
  for (const cell of damaged.cells) {
    if (cell.row === place.row && cell.column === place.column) Object.assign(cell, { value: 77, style: null });
  }
  const host = await openExcel({ workbook: pasted, calculator: univerCalculator });
  const { repairs } = await repairFormats(open, { language: 'zh-TW' }, QUIET);
  expect(repairs?.map((repair) => repair.sheet)).toEqual([sheet.name]);
  expect(repairs?.[0]!.cells).toContain(printCell(place.row, place.column));
  const expected = structuredClone(book);
  // What was repaired is shown.
  expected.activeSheet = expected.sheets.findIndex(({ name }) => name === sheet.name);
  for (const cell of expected.sheets.find(({ name }) => name === sheet.name)!.cells) {
    if (cell.row === place.row && cell.column === place.column) cell.value = 77;
  }
  await host.calculate();
  const left = differences(expected, host.workbook()).filter((line) => !line.includes('.value: '));
  expect(left).toEqual([]);
  expect(entryAt(host.workbook(), sheet.name, 'a11', '@score')!.value).toBe(77);
});

it('after one more score the ranking is what it would be, and only the sheets that follow from it are read', async () => {
  const host = await openExcel({ workbook: newWorkbook(), calculator: univerCalculator });
  await makeSetupSheets(open, plan, OPTIONS, QUIET);
  await makeScoreSheets(open, { groups: ['G1'], ...OPTIONS }, QUIET);
  await writeResults(open, ['M2', 'M3'].map(returned), OPTIONS, QUIET);
  const remembered = rememberedWorkbook(open);
  const totals = async (from: OpenWorkbook): Promise<unknown> => {
    const { result, findings } = await previewResults(from, plan, [], OPTIONS, QUIET);
    return [
      result.outcomes.flatMap(({ agencies }) => agencies.map(({ official, counted }) => [official, counted])),
      findings,
    ];
  };
  const before = await totals(remembered);
  const { row, column } = entryAt(host.workbook(), HERE, 'a11', '@score')!;
  host.type(HERE, row, column, '20');
  const first = host.batches().length;
  remembered.changed([HERE]);
  const after = await totals(remembered);
  // Names of sheets, the book, frames, and a request each: the score sheet, its tally, the ranking, and what reads that.
  const sheets = host.workbook().sheets.length;
  expect(host.batches().length - first).toBeLessThan(3 + sheets / 2);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await totals(open));
});
