import { makeSetupSheets, type MadeSetup, type SetupOptions } from '../../../src/actions/makeSetupSheets';
import { planInOpen } from '../../../src/actions/planInOpen';
import { Cancelled } from '../../../src/actions/watcher';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import type { Plan } from '../../../src/assessment/plan';
import { keepNotes } from '../../../src/sheets/keptNotes';
import { masterWorkbook } from '../../../src/sheets/setup/masterWorkbook';
import { cellArea, parseCell } from '../../../src/workbook/address';
import { emptySheet } from '../../../src/workbook/draft';
import type { CellValue, Sheet, Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { addressOf, insertedRows, typed, typedRow, type MasterEdit } from '../../support/masterEdits';
import { emptyWorkbook, memoryWorkbook, type MemoryWorkbook } from '../../support/memoryWorkbook';
import { CREATED, memberBook, QUIET, sheetOf, withContent } from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const plan = planWith();
const plain = emptyWorkbook([withContent(emptySheet('我的筆記'), 0, 0, '不要動')]);

function make(open: MemoryWorkbook, wanted: Plan = plan, more: Partial<SetupOptions> = {}): Promise<MadeSetup> {
  return makeSetupSheets(open, wanted, { language: 'zh-TW', created: CREATED, ...more }, QUIET);
}

/** A workbook that holds the plan's set-up sheets and one of somebody's own, after these edits. */
async function edited(...edits: MasterEdit[]): Promise<MemoryWorkbook> {
  const open = memoryWorkbook(plain);
  await make(open);
  const workbook = structuredClone(open.workbook);
  for (const edit of edits) edit(workbook, plan);
  return memoryWorkbook(workbook);
}

function valueAt(workbook: Workbook, sheet: string, address: string): CellValue {
  const { row, column } = parseCell(address)!;
  return sheetOf(workbook, sheet).cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

it.each([
  ['built in', plan105],
  ['from a file', plan],
  ['in English', planWith({ language: 'en', calendar: 'ce', year: 2026 })],
])('puts a plan (%s) beside what is there, and reads it back, also through a file', async (_, wanted) => {
  const open = memoryWorkbook(plain);
  const made = await make(open, wanted);
  expect(made.findings).toEqual([]);
  expect(made.written).toHaveLength(8);
  expect(sheetOf(open.workbook, '我的筆記')).toEqual(plain.sheets[0]);
  const reopened = memoryWorkbook(readWorkbook(await writeWorkbook(open.workbook)));
  for (const each of [open, reopened]) expect((await planInOpen(each, 'zh-TW', QUIET)).plan).toEqual(wanted);
});

describe('again on a workbook that has them', () => {
  it('writes nothing when nothing changed', async () => {
    const open = await edited();
    const made = await make(open);
    expect(made).toEqual({ plan, written: [], findings: [] });
    expect(open.calls.filter((call) => call.startsWith('write'))).toEqual([]);
  });

  it('keeps everything typed, wherever it stands, and writes generated codes back', async () => {
    const open = await edited(
      typedRow('schedule', 1, { visit: '115/9/3', present: '召集人、學者', received: '115/8/20' }),
      insertedRows('agencies', 2, 1),
      typedRow('agencies', 2, { groupCode: 'G1', groupName: '第1組', name: '文化局' }),
      typed('panel', 'H6', '請假至九月'),
      typed('panel', addressOf('panel', 1, 'name'), '王委員'),
      typed('criteria', 'P2', '備註'),
    );
    const before = structuredClone(open.workbook);
    const made = await make(open);
    const [written] = made.findings.filter(({ code }) => code === 'code-written');
    expect(written).toMatchObject({ sheet: '機關', cell: addressOf('agencies', 2, 'code') });
    const code = written!.value as string;
    expect(written!.message).toContain(code);
    expect(made.findings.map((found) => found.code)).toContain('setup-kept');
    const now = open.workbook;
    expect(valueAt(now, '機關', written!.cell!)).toBe(code);
    for (const sheet of before.sheets.filter(({ name }) => name !== '_scorebook')) {
      for (const cell of sheet.cells.filter(({ value }) => value !== null)) {
        const same = sheetOf(now, sheet.name).cells.find(
          ({ row, column }) => row === cell.row && column === cell.column,
        );
        expect([sheet.name, cell.row, cell.column, same?.value]).toEqual([
          sheet.name,
          cell.row,
          cell.column,
          cell.value,
        ]);
      }
    }
    const reading = await planInOpen(open, 'zh-TW', QUIET);
    expect(reading.plan!.schedule).toEqual([
      {
        agency: 'A12',
        visit: '2026-09-03',
        present: ['M1', 'M3'],
        reportDue: null,
        received: '2026-08-20',
        supplemented: null,
      },
    ]);
    expect(reading.plan!.groups[0]!.agencies.map(({ name }) => name)).toContain('文化局');
    expect(reading.findings.map((found) => found.code)).not.toContain('generated-code');
    // A new agency can be scheduled at once.
    expect(sheetOf(now, '行程與收件').cells.map(({ value }) => value)).toContain(code);
    const again = await make(open);
    expect(again.written).toEqual([]);
  });

  it('adds what was deleted, and leaves renamed sheets where they are', async () => {
    const open = await edited((workbook) => {
      workbook.sheets = workbook.sheets.filter(({ name }) => name !== '行程與收件');
      workbook.sheets.find(({ name }) => name === '計畫')!.name = '考核計畫';
    });
    const made = await make(open);
    expect(made.written).toEqual(['行程與收件']);
    expect((await planInOpen(open, 'zh-TW', QUIET)).plan).toEqual(plan);
    expect(open.workbook.sheets.map(({ name }) => name)).not.toContain('計畫');
  });

  it('refuses sheets that cannot be read, with each cell, unless they are to be replaced', async () => {
    const open = await edited(
      typed('criteria', addressOf('criteria', 2, 'points'), '很多'),
      typedRow('schedule', 0, { visit: '115/9/3' }),
    );
    const before = structuredClone(open.workbook);
    const refused = await make(open);
    expect(refused.written).toBeNull();
    expect(refused.findings[0]!.code).toBe('setup-unreadable');
    const place = { sheet: '評分標準', cell: addressOf('criteria', 2, 'points') };
    expect(refused.findings).toEqual(expect.arrayContaining([expect.objectContaining(place)]));
    expect(open.workbook).toEqual(before);
    const replaced = await make(open, plan, { replace: true });
    expect(replaced.written).toHaveLength(8);
    expect((await planInOpen(open, 'zh-TW', QUIET)).plan).toEqual(plan);
  });

  it('refuses those of another plan; replaced, they keep their names and the notes beside them', async () => {
    const open = await edited(typed('panel', 'K9', '記得借會議室'), (workbook) => {
      workbook.sheets.find(({ name }) => name === '計畫')!.name = '考核計畫';
    });
    const refused = await make(open, plan105);
    expect(refused.findings).toEqual([expect.objectContaining({ code: 'setup-of-other-plan', value: 'sample' })]);
    const replaced = await make(open, plan105, { replace: true });
    expect(replaced.written).toContain('考核計畫');
    expect(valueAt(open.workbook, '委員', 'K9')).toBe('記得借會議室');
    const reading = await planInOpen(open, 'zh-TW', QUIET);
    expect(reading.plan).toEqual(plan105);
    const formulas = open.workbook.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.join()).toContain("'考核計畫'!");
    expect(formulas.join()).not.toContain("'計畫'!");
  });

  it('of the same plan keeps the schedule when it is replaced', async () => {
    const open = await edited(typedRow('schedule', 0, { visit: '115/9/3' }));
    await make(open, planWith({ title: '新的名稱' }), { replace: true });
    const reading = await planInOpen(open, 'zh-TW', QUIET);
    expect(reading.plan).toMatchObject({ title: '新的名稱', schedule: [{ agency: 'A11', visit: '2026-09-03' }] });
  });
});

it('never writes over a sheet of somebody’s own; a blank one it may', async () => {
  const open = memoryWorkbook(emptyWorkbook([withContent(emptySheet('機關'), 3, 1, '我的清單'), emptySheet('委員')]));
  const made = await make(open);
  expect(made.findings).toEqual([expect.objectContaining({ code: 'name-taken', sheet: '機關' })]);
  expect(open.workbook.sheets).toHaveLength(2);
});

it('makes none in a member’s workbook', async () => {
  const made = await make(memoryWorkbook(memberBook(plan, 'M1', 'G1')));
  expect(made.findings).toEqual([expect.objectContaining({ code: 'setup-not-here' })]);
});

it('changes nothing when it is cancelled before the write, or when the host fails', async () => {
  const open = memoryWorkbook(plain);
  let asked = 0;
  const last = { progress: () => undefined, cancelled: () => ++asked > 1 };
  await expect(makeSetupSheets(open, plan, { language: 'zh-TW', created: CREATED }, last)).rejects.toThrow(Cancelled);
  open.failAt = 'write';
  await expect(make(open)).rejects.toThrow('the host cannot write');
  expect(open.workbook).toEqual(plain);
});

it('keeps notes outside the form that have no format of ours, and drops what is left of a larger form', () => {
  const styles = { ...masterWorkbook(plan, CREATED).styles, red: { font: { color: 'FF0000' } } };
  const wanted: Sheet = withContent(emptySheet('表'), 2, 2, '內容');
  const cell = (row: number, column: number, value: CellValue, style: string | null) => ({
    row,
    column,
    value,
    formula: null,
    style,
  });
  const present: Sheet = {
    ...emptySheet('表'),
    cells: [
      cell(1, 1, '裡面', null),
      cell(1, 5, '旁邊', 'red'),
      cell(4, 0, '下面', null),
      cell(5, 1, '舊列', 'cellText'),
      cell(6, 1, null, 'red'),
    ],
    merges: [{ top: 1, left: 5, bottom: 1, right: 6 }, cellArea(5, 1)],
  };
  const { sheet, styles: noted } = keepNotes(wanted, present, styles);
  expect(sheet.cells.map(({ value, style }) => [value, style])).toEqual([
    ['旁邊', 'note red'],
    ['內容', null],
    ['下面', null],
  ]);
  expect(sheet.merges).toEqual([{ top: 1, left: 5, bottom: 1, right: 6 }]);
  expect(noted).toEqual({ 'note red': styles.red });
});
