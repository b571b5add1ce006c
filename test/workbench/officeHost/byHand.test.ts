import { cellArea, printCell, SHEET_ROWS } from '../../../src/workbook/address';
import { emptySheet } from '../../../src/workbook/draft';
import type { Sheet } from '../../../src/workbook/workbook';
import type { HandCell } from '../../../src/workbench/handChange';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';
import { workbookOf } from '../../support/officeHost/smallWorkbook';

let office: StartedOffice;
const written = jest.fn();
const selected = jest.fn();

async function open(...sheets: (string | Sheet)[]): Promise<void> {
  office = await startInNode({ workbook: workbookOf(...sheets), onWritten: written, onSelected: selected });
}

beforeEach(() => {
  written.mockClear();
  selected.mockClear();
});

function cell(row: number, column: number, value: HandCell['value'], more: Partial<HandCell> = {}): HandCell {
  return { row, column, value, formula: null, style: null, ...more };
}

/** Two cells, of which the first is open for entries, on a sheet that is protected. */
function form(): Sheet {
  const cells = [
    { row: 0, column: 0, value: null, formula: null, style: 'open' },
    { row: 0, column: 1, value: 1, formula: null, style: null },
  ];
  return { ...emptySheet('表'), cells, protection: { password: null, allow: [] } };
}

/** Lets the library call its handlers. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

describe('cells', () => {
  it('takes contents and formats as they stand, and tells the add-in of the block', async () => {
    await open('A');
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
    });
    const style = { numberFormat: '0.0%' };
    office.host.byHand({
      kind: 'cells',
      sheet: 'A',
      cells: [cell(1, 1, 0.5, { style }), cell(3, 2, null, { formula: 'B2*2' })],
    });
    await settle();
    const { sheets, styles } = office.host.workbook();
    expect(sheets[0]!.cells).toEqual([
      { row: 1, column: 1, value: 0.5, formula: null, style: expect.any(String) as string },
      { row: 3, column: 2, value: null, formula: 'B2*2', style: null },
    ]);
    expect(styles[sheets[0]!.cells[0]!.style!]).toEqual(style);
    expect(seen).toEqual(['B2:C4']);
  });

  it('is silent about formats and results, which are no entries', async () => {
    await open({ ...emptySheet('A'), cells: [{ row: 0, column: 0, value: 1, formula: '1', style: null }] });
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
    });
    const bold = { font: { bold: true } };
    office.host.byHand({ kind: 'cells', sheet: 'A', cells: [cell(0, 0, 2, { formula: '1', style: bold })] });
    await settle();
    expect(seen).toEqual([]);
    expect(Object.values(office.host.workbook().styles)).toEqual([bold]);
  });

  it('obeys locks as a whole', async () => {
    await open(form());
    office.host.load({ ...workbookOf(form()), styles: { open: { locked: false } } });
    const before = office.host.workbook();
    const both = [cell(0, 0, 5, { style: { locked: false } }), cell(0, 1, 5)];
    expect(() => office.host.byHand({ kind: 'cells', sheet: '表', cells: both })).toThrow(/locked/);
    const bold = { locked: false, font: { bold: true } };
    const restyled = [cell(0, 0, null, { style: bold })];
    expect(() => office.host.byHand({ kind: 'cells', sheet: '表', cells: restyled })).toThrow(/protected/);
    expect(office.host.workbook()).toEqual(before);
    office.host.byHand({ kind: 'cells', sheet: '表', cells: both.slice(0, 1) });
    expect(office.host.workbook().sheets[0]!.cells[0]!.value).toBe(5);
  });
});

it('takes sizes where the sheet allows it', async () => {
  await open('A', form());
  office.host.byHand({ kind: 'columns', sheet: 'A', columns: [{ column: 2, width: 20, hidden: false }] });
  office.host.byHand({ kind: 'rows', sheet: 'A', rows: [{ row: 1, height: 30, hidden: true }] });
  const { columns, rows } = office.host.workbook().sheets[0]!;
  expect(columns).toEqual([{ column: 2, width: 20, hidden: false }]);
  expect(rows).toEqual([{ row: 1, height: 30, hidden: true }]);
  const change = { kind: 'columns', sheet: '表', columns: [{ column: 0, width: 20, hidden: false }] } as const;
  expect(() => office.host.byHand(change)).toThrow(/protected/);
});

describe('sheets', () => {
  it('are added, renamed with what refers to them, moved, hidden and deleted', async () => {
    const cells = [{ row: 0, column: 0, value: null, formula: "'B'!$A$1", style: null }];
    await open({ ...emptySheet('A'), cells }, 'B');
    const { byHand, workbook } = office.host;
    byHand({ kind: 'addSheet', sheet: '新', index: 1 });
    byHand({ kind: 'renameSheet', sheet: 'B', name: '乙' });
    byHand({ kind: 'moveSheet', sheet: '乙', index: 0 });
    byHand({ kind: 'showSheet', sheet: '新', visible: false });
    expect(workbook().sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['乙', 'visible'],
      ['A', 'visible'],
      ['新', 'hidden'],
    ]);
    expect(workbook().sheets[1]!.cells[0]!.formula).toBe("'乙'!$A$1");
    byHand({ kind: 'deleteSheet', sheet: '乙' });
    expect(workbook().sheets[0]!.cells[0]!.formula).toBe('#REF!');
  });

  it('keep their names and order where the structure is locked', async () => {
    await open('A', 'B');
    office.host.load({ ...workbookOf('A', 'B'), structureLocked: true });
    const { byHand } = office.host;
    expect(() => byHand({ kind: 'renameSheet', sheet: 'A', name: 'C' })).toThrow(/structure/);
    expect(() => byHand({ kind: 'addSheet', sheet: 'C', index: 0 })).toThrow(/structure/);
  });
});

describe('what the page is told of the add-in', () => {
  it('hears of writing, not of reading', async () => {
    await open('A');
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['']]);
    });
    expect(written).not.toHaveBeenCalled();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add('B');
      await context.sync();
    });
    expect(written).toHaveBeenCalledTimes(1);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(written).toHaveBeenCalledTimes(2);
  });

  it('hears of the add-in moving the selection, not of the person doing so', async () => {
    await open('A', 'B');
    office.host.select('A', { top: 1, left: 1, bottom: 1, right: 1 });
    expect(selected).not.toHaveBeenCalled();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('B').getRange('C3:D4').select();
      await context.sync();
    });
    const areas = [{ top: 2, left: 2, bottom: 3, right: 3 }];
    expect(selected.mock.calls).toEqual([['B', areas, true]]);
    expect(written).not.toHaveBeenCalled();
    expect(office.host.selection()).toEqual({ sheet: 'B', areas });
  });
});

describe('rows, columns and cells that move', () => {
  const filled = (name: string): Sheet => ({
    ...emptySheet(name),
    cells: [
      { row: 0, column: 0, value: 1, formula: null, style: null },
      { row: 4, column: 1, value: 3, formula: 'A1*3', style: null },
    ],
  });
  /** Address and what is entered, of every cell. */
  const contents = (at = 0): string[] =>
    office.host
      .workbook()
      .sheets[at]!.cells.map(({ row, column, value, formula }) =>
        [printCell(row, column), formula === null ? JSON.stringify(value) : `=${formula}`].join(' '),
      );
  /** What the add-in is told meanwhile. */
  async function listen(): Promise<string[]> {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ changeType, address, changeDirectionState: way }) => {
        // Excel leaves out what does not apply, whatever the types say.
        const ways = Object.values((way as object | undefined) ?? {}).filter((each) => each !== undefined);
        const direction = String(ways[0] ?? '-');
        return Promise.resolve(void seen.push(`${changeType} ${address} ${direction}`));
      });
      await context.sync();
    });
    return seen;
  }

  it('tell the add-in as Excel does, and come back whole', async () => {
    await open(filled('A'), {
      ...filled('B'),
      cells: [{ row: 0, column: 0, value: 3, formula: "'A'!B5", style: null }],
    });
    const seen = await listen();
    const before = office.host.uncalculated();
    const { byHand } = office.host;
    const back = [
      byHand({ kind: 'insertLines', sheet: 'A', axis: 'row', at: 2, count: 2 }),
      byHand({ kind: 'deleteLines', sheet: 'A', axis: 'column', at: 0, count: 1 }),
      byHand({ kind: 'moveCells', sheet: 'A', area: cellArea(6, 0), to: { sheet: 'B', row: 9, column: 9 } }),
    ];
    expect([contents(0), contents(1)]).toEqual([[], ["A1 ='B'!J10", 'J10 =#REF!*3']]);
    for (const takeBack of back.reverse()) takeBack();
    await settle();
    expect(office.host.uncalculated()).toEqual(before);
    expect(seen).toEqual([
      'RowInserted 3:4 Down',
      'ColumnDeleted A:A Left',
      'RangeEdited A7 -',
      'RangeEdited J10 -',
      'RangeEdited A7 -',
      'RangeEdited J10 -',
      'ColumnInserted A:A Right',
      'RowDeleted 3:4 Up',
    ]);
  });

  it('keep ids of charts and tables that the add-in knows', async () => {
    const table = {
      name: '表格',
      area: { top: 0, left: 0, bottom: 2, right: 0 },
      columns: ['1'],
      style: null,
      filter: false,
    };
    await open({ ...filled('A'), tables: [table] });
    const idOf = (): Promise<string> =>
      office.Excel.run(async (context) => {
        const found = context.workbook.tables.getItem('表格').load('id');
        await context.sync();
        return found.id;
      });
    const id = await idOf();
    const takeBack = office.host.byHand({ kind: 'insertLines', sheet: 'A', axis: 'row', at: 1, count: 1 });
    expect([await idOf(), office.host.workbook().sheets[0]!.tables[0]!.area.bottom]).toEqual([id, 3]);
    takeBack();
    expect([await idOf(), office.host.workbook().sheets[0]!.tables[0]!.area.bottom]).toEqual([id, 2]);
  });

  it('stay where a sheet is protected, unless it allows rows to come and go', async () => {
    const protection = { password: null, allow: ['insertRows', 'deleteRows'] as const };
    await open({ ...filled('A'), protection: { ...protection, allow: [...protection.allow] } }, form());
    const { byHand } = office.host;
    const lines = { axis: 'row', at: 0, count: 1 } as const;
    expect(() => byHand({ kind: 'insertLines', sheet: '表', ...lines })).toThrow(/protected/);
    expect(() => byHand({ kind: 'insertLines', sheet: 'A', ...lines, axis: 'column' })).toThrow(/protected/);
    // Excel deletes none that holds a locked cell.
    expect(() => byHand({ kind: 'deleteLines', sheet: 'A', ...lines })).toThrow(/locked/);
    byHand({ kind: 'insertLines', sheet: 'A', ...lines });
    expect(contents()).toEqual(['A2 1', 'B6 =A2*3']);
  });

  it('leave out what would be lost', async () => {
    const table = {
      name: '表格',
      area: { top: 0, left: 0, bottom: 2, right: 0 },
      columns: ['1'],
      style: null,
      filter: false,
    };
    await open({ ...filled('A'), tables: [table], merges: [{ top: 8, left: 0, bottom: 9, right: 0 }] });
    const { byHand } = office.host;
    expect(() => byHand({ kind: 'deleteLines', sheet: 'A', axis: 'row', at: 0, count: 1 })).toThrow(/table/);
    const half = {
      kind: 'moveCells',
      sheet: 'A',
      area: cellArea(4, 1),
      to: { sheet: 'A', row: 9, column: 0 },
    } as const;
    expect(() => byHand(half)).toThrow(/merge/);
    const beyond = { ...half, to: { sheet: 'A', row: SHEET_ROWS, column: 0 } };
    expect(() => byHand(beyond)).toThrow(/room/);
    expect(contents()).toEqual(['A1 1', 'B5 =A1*3']);
  });

  it('move only what they hold on a protected sheet, so that the form keeps its formats and rules', async () => {
    const open2 = { numberFormat: '0.0', locked: false };
    const rule = {
      areas: [cellArea(0, 0)],
      rule: { kind: 'decimal', minimum: '0', maximum: '10' },
      allowBlank: true,
      prompt: null,
      alert: null,
    } as const;
    const sheet: Sheet = {
      ...emptySheet('表'),
      cells: [
        { row: 0, column: 0, value: 5, formula: null, style: 'open' },
        { row: 1, column: 0, value: null, formula: null, style: 'open' },
        { row: 2, column: 0, value: 5, formula: 'A1', style: null },
      ],
      validations: [{ ...rule, areas: [...rule.areas] }],
      protection: { password: null, allow: [] },
    };
    await open(sheet);
    office.host.load({ ...workbookOf(sheet), styles: { open: open2 } });
    const takeBack = office.host.byHand({
      kind: 'moveCells',
      sheet: '表',
      area: cellArea(0, 0),
      to: { sheet: '表', row: 1, column: 0 },
    });
    const after = office.host.workbook().sheets[0]!;
    expect(contents()).toEqual(['A1 null', 'A2 5', 'A3 =A1']);
    expect(after.cells.map(({ style }) => style)).toEqual(['open', 'open', null]);
    expect(after.validations).toEqual(sheet.validations);
    const locked = {
      kind: 'moveCells',
      sheet: '表',
      area: cellArea(1, 0),
      to: { sheet: '表', row: 5, column: 5 },
    } as const;
    expect(() => office.host.byHand(locked)).toThrow(/locked/);
    takeBack();
    expect(contents()).toEqual(['A1 5', 'A2 null', 'A3 =A1']);
  });
});
