import { makeScoreSheets } from '../../../src/actions/makeScoreSheets';
import { checkOpen } from '../../../src/actions/checkOpen';
import { repairFormats, type RepairedFormats } from '../../../src/actions/repairFormats';
import { Cancelled } from '../../../src/actions/watcher';
import { writeResults } from '../../../src/actions/writeResults';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { SCORE_COLUMNS } from '../../../src/sheets/scoreLayout';
import { differences } from '../../../src/workbook/equality';
import type { Cell, Sheet, Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../../support/agencyFiles';
import { compareResults } from '../../support/agreement';
import { describeWithLibreOffice, runLibreOffice } from '../../support/libreoffice';
import { memoryWorkbook, type MemoryWorkbook } from '../../support/memoryWorkbook';
import { entryAt, openMaster, typeAt } from '../../support/openMaster';
import {
  CREATED,
  fileOf,
  inserted,
  memberBook,
  placeOf,
  QUIET,
  rowOf,
  sheetOf,
  withCell,
  withColumns,
  withContent,
  withoutIdentity,
  withoutSheet,
  withRows,
  withSheet,
} from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const plan = planWith();
const SHEET = '評分－衛生局';
const full = memberBook(plan, 'M1', 'G1');
const form = sheetOf(full, SHEET);

const repair = (open: MemoryWorkbook): Promise<RepairedFormats> => repairFormats(open, { language: 'zh-TW' }, QUIET);
const edited = (change: (sheet: Sheet) => Sheet): Workbook => withSheet(full, SHEET, change);

/** The sheet with a cell that lost its format, as when one is pasted over it. */
function pasted(key: string, column: keyof typeof SCORE_COLUMNS, value: Cell['value']): (sheet: Sheet) => Sheet {
  return withCell(key, value, column);
}

it('finds nothing to do on what was just made, for members, agencies and masters', async () => {
  const master = await openMaster(plan);
  await writeResults(master, [fileOf('M1.xlsx', full)], { language: 'zh-TW', created: CREATED, paper: true }, QUIET);
  await makeScoreSheets(master, { groups: ['G1'], members: ['M2'], language: 'zh-TW', created: CREATED }, QUIET);
  const books = [full, memberBook(plan105, 'M01', 'G1'), agencyBook(plan, 'A11', [[80, 88]]), master.workbook];
  for (const book of books) {
    const open = memoryWorkbook(book);
    expect(await repair(open)).toEqual({ repairs: [], findings: [] });
    expect(open.calls).toEqual(['read whole']);
  }
});

describe('a member’s workbook', () => {
  it('gets back what pasting carried away; every entry stays, also a wrong one', async () => {
    const open = memoryWorkbook(
      edited((sheet) => {
        const changes = [
          pasted('a11', 'score', 99),
          pasted('a12', 'score', '很好'),
          pasted('a2', 'score', '１２'),
          pasted('b1', 'check', '✓'),
          pasted('b2', 'points', 77),
          pasted('c', 'improvements', '請加強'),
        ];
        const typed = changes.reduce((one, change) => change(one), sheet);
        return {
          ...typed,
          validations: typed.validations.slice(2),
          conditionalFormats: [],
          protection: null,
          columns: typed.columns.map((column) => ({ ...column, hidden: false })),
          rows: typed.rows.map((row) => ({ ...row, hidden: false, height: row.row === 8 ? 77 : row.height })),
        };
      }),
    );
    const { repairs, findings } = await repair(open);
    expect(findings).toEqual([]);
    expect(repairs).toHaveLength(1);
    const [done] = repairs!;
    expect(done!.sheet).toBe(SHEET);
    expect([...done!.parts].sort()).toEqual(
      ['columns', 'conditionalFormat', 'format', 'formula', 'protection', 'rows', 'validation', 'value'].sort(),
    );
    expect(done!.names).toContain('輸入檢查');
    for (const [key, column] of [
      ['a11', 'score'],
      ['b1', 'check'],
      ['b2', 'points'],
      ['c', 'improvements'],
    ] as const) {
      expect(done!.cells).toContain(placeOf(form, key, column));
    }
    const at = (key: string, mark: string) => entryAt(open.workbook, SHEET, key, mark)!;
    expect(['a11', 'a12', 'a2'].map((key) => at(key, '@score').value)).toEqual([99, '很好', '１２']);
    expect(at('c', '@improvements').value).toBe('請加強');
    expect([at('b1', '@check').formula, at('b2', '@points').value]).toEqual([
      form.cells.find(({ row, column }) => row === rowOf(form, 'b1') && column === SCORE_COLUMNS.check)!.formula,
      10,
    ]);
    const now = sheetOf(open.workbook, SHEET);
    expect([now.protection, now.validations.length, now.conditionalFormats.length]).toEqual([
      form.protection,
      form.validations.length,
      form.conditionalFormats.length,
    ]);
    expect(now.rows.find(({ row }) => row === 8)!.height).toBe(77);
    expect((await repair(open)).repairs).toEqual([]);
    // Results of formulas judge what is there.
    expect(at('a2', '@check').value).toBe('非數字');
  });

  it('made anew by its keys where rows and columns were moved; what has no place is kept aside and named', async () => {
    const row = rowOf(form, 'a12');
    const moved = edited((sheet) =>
      withContent(withColumns(withRows(sheet, inserted(row)), inserted(3)), row, SCORE_COLUMNS.score + 1, 7),
    );
    const stray = sheetOf(moved, SHEET).cells.find((cell) => cell.row === row && cell.value === 7)!;
    stray.style = 'entryScore';
    const open = memoryWorkbook(moved);
    const { findings } = await repair(open);
    expect(findings.map(({ code, value }) => [code, value])).toEqual([
      ['without-place', 7],
      ['kept-aside', null],
    ]);
    const only = (workbook: Workbook): Workbook => ({
      ...workbook,
      sheets: [sheetOf(workbook, SHEET)],
      activeSheet: 0,
    });
    expect(differences(only(open.workbook), only(full))).toEqual([]);
    expect(sheetOf(open.workbook, `${SHEET}（先前）`).cells.map(({ value }) => value)).toContain(7);
  });

  it('keeps what stands in a column whose mark was typed over', async () => {
    const marks = form.cells.find(({ value }) => value === '@strengths')!;
    const workbook = edited((sheet) =>
      withContent(withCell('a11', '很用心', 'strengths')(sheet), marks.row, marks.column, null),
    );
    const open = memoryWorkbook(workbook);
    await repair(open);
    expect(entryAt(open.workbook, SHEET, 'a11', '@strengths')!.value).toBe('很用心');
  });

  it('does not touch a sheet that has lost its keys', async () => {
    const workbook = edited((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => column > 0) }));
    const open = memoryWorkbook(workbook);
    const { repairs, findings } = await repair(open);
    expect(repairs).toEqual([]);
    expect(findings).toMatchObject([{ code: 'not-repairable', sheet: SHEET }]);
  });

  it('gets back a deleted sheet, an identity, and growth figures nobody may change', async () => {
    const figures = new Map([
      ['A11', new Map([['g', { lastYear: 80, thisYear: 88, unit: '％', lastPeriod: null, thisPeriod: null }]])],
    ]);
    const { memberWorkbook } = await import('../../../src/sheets/memberWorkbook');
    const [group, member] = [plan.groups[0]!, plan.panel[0]!];
    const book = memberWorkbook(plan, { group, member, created: CREATED, answers: new Map(), figures });
    const growth = sheetOf(book, SHEET).cells.find(({ value }) => value === 'growth:g')!.row;
    const damaged = withSheet(withoutSheet(book, '評分－稅務局'), SHEET, (sheet) =>
      withContent(withoutIdentity(sheet), growth, SCORE_COLUMNS.thisYear, 999),
    );
    const open = memoryWorkbook(damaged);
    const { repairs } = await repair(open);
    expect(repairs!.map(({ sheet, parts }) => [sheet, parts])).toEqual([
      [SHEET, expect.arrayContaining(['value'])],
      ['評分－稅務局', ['sheet']],
    ]);
    const cells = (workbook: Workbook, name: string): Cell[] => sheetOf(workbook, name).cells;
    expect(cells(open.workbook, SHEET)).toEqual(cells(book, SHEET));
    expect(cells(open.workbook, '評分－稅務局')).toEqual(cells(book, '評分－稅務局'));
    expect((await checkOpen(open, { language: 'zh-TW' }, QUIET)).findings.map(({ code }) => code)).toEqual(
      Array<string>(3).fill('not-scored'),
    );
  });

  it('only the sheets asked for', async () => {
    const both = withSheet(
      edited((sheet) => ({ ...sheet, protection: null })),
      '評分－稅務局',
      (sheet) => ({
        ...sheet,
        protection: null,
      }),
    );
    const open = memoryWorkbook(both);
    const { repairs } = await repairFormats(open, { language: 'zh-TW', sheets: [SHEET] }, QUIET);
    expect(repairs).toMatchObject([{ sheet: SHEET, parts: ['protection'], cells: [] }]);
    expect(sheetOf(open.workbook, '評分－稅務局').protection).toBeNull();
  });
});

it('an agency’s workbook is put right around what was typed', async () => {
  const book = agencyBook(plan, 'A11', [[80, 88]]);
  const damaged = withSheet(book, '成長率', (sheet) => ({
    ...sheet,
    validations: [],
    cells: sheet.cells.map((cell) => (cell.value === 88 ? { ...cell, value: '八十八', style: null } : cell)),
  }));
  const open = memoryWorkbook(damaged);
  const { repairs } = await repair(open);
  expect(repairs).toMatchObject([
    { sheet: '成長率', parts: expect.arrayContaining(['format', 'validation']) as unknown },
  ]);
  expect(sheetOf(open.workbook, '成長率').cells.map(({ value }) => value)).toContain('八十八');
  expect(sheetOf(open.workbook, '成長率').validations).toHaveLength(2);
});

it('in a master score sheets, tallies, rankings and paper are put right, with every entry', async () => {
  const open = await openMaster(plan);
  const files = [fileOf('M1.xlsx', full)];
  await writeResults(open, files, { language: 'zh-TW', created: CREATED, paper: true }, QUIET);
  await makeScoreSheets(open, { groups: ['G1'], members: ['M2'], language: 'zh-TW', created: CREATED }, QUIET);
  const workbook = structuredClone(open.workbook);
  typeAt(workbook, '評分－衛生局（M2）', 'a11', '@score', 99);
  typeAt(workbook, '彙總－衛生局', '@reason', 'M1', '請假');
  typeAt(workbook, '成績總表－第1組', 'A11', '@reassessment', '待定');
  typeAt(workbook, '登打－環保局', 'a11', 'M3', '９');
  const damaged = ['評分－衛生局（M2）', '彙總－衛生局', '成績總表－第1組', '登打－環保局'];
  for (const name of damaged) {
    const sheet = sheetOf(workbook, name);
    sheet.validations = [];
    const formula = sheet.cells.find((cell) => cell.formula !== null)!;
    Object.assign(formula, { formula: null, value: 1, style: null });
  }
  const master = memoryWorkbook(workbook);
  const { repairs } = await repair(master);
  expect(repairs!.map(({ sheet }) => sheet).sort()).toEqual([...damaged].sort());
  for (const done of repairs!) expect(done.parts).toEqual(expect.arrayContaining(['formula', 'validation', 'format']));
  const at = (sheet: string, key: string, mark: string) => entryAt(master.workbook, sheet, key, mark)!.value;
  expect(at('評分－衛生局（M2）', 'a11', '@score')).toBe(99);
  expect(at('彙總－衛生局', '@reason', 'M1')).toBe('請假');
  expect(at('成績總表－第1組', 'A11', '@reassessment')).toBe('待定');
  expect(at('登打－環保局', 'a11', 'M3')).toBe('９');
  expect((await repair(master)).repairs).toEqual([]);
});

it('says where there is no plan; changes nothing when cancelled before the write, or when the host fails', async () => {
  const early = withSheet(full, '_scorebook', (sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 2) }));
  expect(await repair(memoryWorkbook(early))).toMatchObject({
    repairs: null,
    findings: [{ code: 'plan-not-carried' }],
  });
  const open = memoryWorkbook(edited((sheet) => ({ ...sheet, protection: null })));
  const before = structuredClone(open.workbook);
  const until = (n: number) => {
    let asked = 0;
    return { progress: () => undefined, cancelled: () => ++asked > n };
  };
  for (const n of [0, before.sheets.length]) {
    await expect(repairFormats(open, { language: 'zh-TW' }, until(n))).rejects.toThrow(Cancelled);
  }
  open.failAt = 'write';
  await expect(repair(open)).rejects.toThrow('the host cannot write');
  expect(open.workbook).toEqual(before);
});

describeWithLibreOffice('what LibreOffice did to a member’s workbook', () => {
  it('is put right after copying with everything, and calculates what was written', async () => {
    const [job] = await runLibreOffice([
      {
        name: 'copied over',
        open: await writeWorkbook(full),
        edits: [
          { do: 'unprotect', sheet: SHEET },
          { do: 'copy', sheet: SHEET, range: 'C9:D9', to: `F${rowOf(form, 'a11') + 1}` },
          { do: 'insertRows', sheet: SHEET, before: 9, count: 1 },
        ],
        save: ['xlsx'],
      },
    ]);
    const open = memoryWorkbook(readWorkbook(job!.saved.xlsx!));
    const typed = entryAt(open.workbook, SHEET, 'a11', '@score')!.value;
    await repair(open);
    expect(entryAt(open.workbook, SHEET, 'a11', '@score')!.value).toBe(typed);
    const [again] = await runLibreOffice([{ name: 'repaired', open: await writeWorkbook(open.workbook) }]);
    const only = { ...open.workbook, sheets: [sheetOf(open.workbook, SHEET)] };
    expect(compareResults(only, again!).differences).toEqual([]);
  });
});
