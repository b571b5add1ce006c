import { cellArea } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/workbook';
import { blankWorkbook } from '../../../src/workbook/blankWorkbook';
import { Books } from '../../../src/workbench/books/books';
import type { Calculator } from '../../../src/workbench/calculator';
import { Desk } from '../../../src/workbench/desk/desk';
import { forgetClosed } from '../../../src/workbench/desk/forgetClosed';
import type { Grid } from '../../../src/workbench/grid/grid';
import type { HandChange } from '../../../src/workbench/handChange';
import { Notices } from '../../../src/workbench/notice';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

/** Gives every formula the result 42, in its own time. */
const calculator: Calculator = {
  calculate: async ({ sheets }) => {
    await new Promise(setImmediate);
    if (isBroken) throw new Error('broken');
    for (const cell of sheets.flatMap(({ cells }) => cells)) if (cell.formula !== null) cell.value = 42;
  },
};
let isBroken = false;

/** A grid that writes down what is asked of it. */
class GridLog implements Grid {
  readonly asked: string[] = [];
  show = ({ sheets }: Workbook): void => void this.asked.push(`show ${sheets[0]!.name}`);
  refresh = (workbook: Workbook): void => void this.asked.push(`refresh ${a1(workbook)}`);
  select = (sheet: string): void => void this.asked.push(`select ${sheet}`);
  focus = (): void => void this.asked.push('focus');
  finishEditing = (): Promise<void> => {
    this.asked.push('finish');
    return Promise.resolve();
  };
  dispose = (): void => undefined;
}

/** The values of the first sheet. */
const a1 = ({ sheets }: Workbook): string => sheets[0]!.cells.map(({ value }) => JSON.stringify(value)).join();

const typed = (sheet: string, formula: string | null, value: number | null): HandChange => ({
  kind: 'cells',
  sheet,
  cells: [{ row: 0, column: 0, value, formula, style: null }],
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function twoBooks() {
  const books = new Books(null, () => ({ name: 'new.xlsx', workbook: blankWorkbook('New'), unsaved: false }));
  const notices = new Notices();
  const desk = new Desk(books, notices);
  const offices: StartedOffice[] = [];
  const [one, two] = ['One', 'Two'].map((name) =>
    books.add({ name: `${name}.xlsx`, workbook: blankWorkbook(name), unsaved: false }),
  );
  for (const { id, workbook } of [one!, two!]) {
    const office = await startInNode({
      workbook,
      calculator,
      onWritten: () => desk.written(id),
      onSelected: (sheet, areas, cells) => desk.selected(id, sheet, areas, cells),
    });
    desk.begin(id, office.host, () => []);
    offices.push(office);
  }
  const grid = new GridLog();
  desk.useGrid(grid);
  await settle();
  return { books, notices, desk, grid, one: one!, two: two!, offices };
}

it('shows the book in front, after finishing what is typed in the one before', async () => {
  const { books, desk, grid, one, two } = await twoBooks();
  expect([grid.asked, desk.inGrid.value]).toEqual([['show Two', 'select Two'], two.id]);
  books.show(one.id);
  await settle();
  expect(grid.asked.slice(2)).toEqual(['finish', 'show One', 'select One']);
});

it('gives a change by hand to the host of the book in front, and shows the results', async () => {
  const { books, desk, grid, one, two } = await twoBooks();
  desk.listener.onChange(typed('Two', '1+41', null));
  await settle();
  expect(grid.asked.slice(2)).toEqual(['refresh 42']);
  expect([books.find(two.id)!.unsaved, a1(books.find(two.id)!.workbook)]).toEqual([true, '42']);
  expect(books.find(one.id)!.unsaved).toBe(false);
});

it('shows what the add-in wrote in front once it is quiet, and keeps what it wrote behind', async () => {
  const { books, desk, grid, one, two, offices } = await twoBooks();
  for (const [index, { Excel }] of offices.entries()) {
    const name = ['One', 'Two'][index]!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('A1').values = [[7]];
      await context.sync();
      context.workbook.worksheets.getItem(name).getRange('B1').values = [[8]];
      await context.sync();
    });
  }
  await desk.settle(one.id);
  await desk.settle(two.id);
  expect([one, two].map(({ id }) => a1(books.find(id)!.workbook))).toEqual(['7,8', '7,8']);
  expect(grid.asked.slice(2)).toEqual(['finish', 'refresh 7,8']);
});

it('undoes in the grid what the host refuses, and says so', async () => {
  const { notices, desk, grid, offices } = await twoBooks();
  await offices[1]!.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Two').protection.protect();
    await context.sync();
  });
  await desk.settle(desk.inGrid.value!);
  desk.listener.onChange(typed('Two', null, 5));
  expect(notices.told.value.map(({ notice }) => notice.kind)).toEqual(['refused']);
  expect(grid.asked.at(-1)).toBe('refresh ');
});

it('says which formula cannot be calculated until it can', async () => {
  const { notices, desk } = await twoBooks();
  isBroken = true;
  desk.listener.onChange(typed('Two', '1+1', null));
  await settle();
  expect(notices.told.value.map(({ notice }) => notice)).toEqual([
    { kind: 'uncalculable', file: 'Two.xlsx', code: 'failed', place: null, detail: 'broken' },
  ]);
  isBroken = false;
  desk.listener.onChange(typed('Two', '1+2', null));
  await settle();
  expect(notices.told.value).toEqual([]);
});

it('takes selections both ways, and notes which sheet is in front', async () => {
  const { books, desk, grid, two, offices } = await twoBooks();
  desk.listener.onChange({ kind: 'addSheet', sheet: 'More', index: 1 });
  desk.listener.onSelect('More', [cellArea(2, 2)]);
  expect(offices[1]!.host.selection()).toEqual({ sheet: 'More', areas: [cellArea(2, 2)] });
  await desk.settle(two.id);
  expect(books.find(two.id)!.workbook.activeSheet).toBe(1);
  await offices[1]!.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Two').getRange('C3').select();
    await context.sync();
  });
  // Who follows a finding to its cell goes on there.
  expect(grid.asked.slice(-2)).toEqual(['select Two', 'focus']);
  await offices[1]!.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('More').activate();
    await context.sync();
  });
  expect(grid.asked.at(-1)).toBe('select More');
});

it('brings the keyboard to the cells once the grid shows the book in front', async () => {
  const { books, desk, grid, one } = await twoBooks();
  expect(desk.enterCells()).toBe(true);
  expect(grid.asked.splice(0)).toContain('focus');
  books.show(one.id);
  // It still shows the other.
  expect(desk.enterCells()).toBe(false);
  desk.enterCellsSoon();
  expect(grid.asked).not.toContain('focus');
  await settle();
  expect(grid.asked.slice(-3)).toEqual(['show One', 'select One', 'focus']);
  books.addBlank();
  await settle();
  expect(grid.asked.filter((each) => each === 'focus')).toHaveLength(1);
});

it('keeps what is not calculated yet when the page may go', async () => {
  const { books, desk, two } = await twoBooks();
  desk.listener.onChange(typed('Two', null, 5));
  expect(a1(books.find(two.id)!.workbook)).toBe('');
  desk.keepAll();
  expect(a1(books.find(two.id)!.workbook)).toBe('5');
});

describe('undoing', () => {
  const number = (sheet: string, row: number, value: number): HandChange => ({
    kind: 'cells',
    sheet,
    cells: [{ row, column: 0, value, formula: null, style: null }],
  });

  it('goes back step by step, and forth again until something else is done', async () => {
    const { books, desk, grid, two } = await twoBooks();
    const { onChange, onUndo } = desk.listener;
    const now = async (): Promise<string> => {
      await desk.settle(two.id);
      return a1(books.find(two.id)!.workbook);
    };
    onChange(number('Two', 0, 1));
    onChange(number('Two', 1, 2));
    onChange({ kind: 'insertLines', sheet: 'Two', axis: 'row', at: 1, count: 3 });
    onChange({ kind: 'renameSheet', sheet: 'Two', name: '二' });
    onChange({ kind: 'deleteLines', sheet: '二', axis: 'row', at: 0, count: 1 });
    expect(await now()).toBe('2');
    onUndo('undo');
    expect(await now()).toBe('1,2');
    onUndo('undo');
    await now();
    expect(books.find(two.id)!.workbook.sheets[0]!.name).toBe('Two');
    onUndo('undo');
    grid.asked.length = 0;
    onUndo('undo');
    // What is undone is shown and selected at once.
    expect(grid.asked).toEqual(['refresh 1', 'select Two']);
    expect(await now()).toBe('1');
    onUndo('redo');
    onUndo('redo');
    expect(await now()).toBe('1,2');
    expect(books.find(two.id)!.workbook.sheets[0]!.cells[1]!.row).toBe(4);
    onChange(number('Two', 4, 5));
    onUndo('redo');
    expect(await now()).toBe('1,5');
    for (let times = 0; times < 9; times++) onUndo('undo');
    expect(await now()).toBe('');
  });

  it('goes on where it was when the workbook comes to the front again', async () => {
    const { books, desk, one, two } = await twoBooks();
    desk.listener.onChange(number('Two', 0, 1));
    books.show(one.id);
    await settle();
    desk.listener.onUndo('undo');
    desk.listener.onChange(number('One', 0, 7));
    books.show(two.id);
    await settle();
    desk.listener.onUndo('undo');
    await desk.settle(two.id);
    expect([one, two].map(({ id }) => a1(books.find(id)!.workbook))).toEqual(['7', '']);
  });

  it('ends where the add-in writes, also into a workbook that is not in front, and where a sheet is deleted', async () => {
    const { books, desk, one, two, offices } = await twoBooks();
    desk.listener.onChange(number('Two', 0, 1));
    books.show(one.id);
    await settle();
    await offices[1]!.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Two').getRange('B1').values = [[8]];
      await context.sync();
    });
    books.show(two.id);
    await settle();
    desk.listener.onUndo('undo');
    await desk.settle(two.id);
    expect(a1(books.find(two.id)!.workbook)).toBe('1,8');
    desk.listener.onChange({ kind: 'addSheet', sheet: 'More', index: 1 });
    desk.listener.onChange({ kind: 'deleteSheet', sheet: 'More' });
    desk.listener.onUndo('undo');
    await desk.settle(two.id);
    expect(books.find(two.id)!.workbook.sheets.map(({ name }) => name)).toEqual(['Two']);
  });

  it('keeps what came before a change that the host refused', async () => {
    const { books, desk, two, notices } = await twoBooks();
    desk.listener.onChange(number('Two', 0, 1));
    desk.listener.onChange({ kind: 'renameSheet', sheet: 'Two', name: 'a/b' });
    expect(notices.told.value.map(({ notice }) => notice.kind)).toEqual(['refused']);
    desk.listener.onUndo('undo');
    await desk.settle(two.id);
    expect(a1(books.find(two.id)!.workbook)).toBe('');
  });
});

it('takes back what was said of a book when it is closed, and what a sample proposed when the add-in does it', async () => {
  const { books, notices, desk, one, two } = await twoBooks();
  forgetClosed(books, notices);
  const kinds = (): string[] => notices.told.value.map(({ notice }) => notice.kind);
  notices.tell({ kind: 'lost', file: one.name, features: [], detail: '' });
  notices.tell({ kind: 'unreadable', file: one.name, code: 'empty', detail: '' });
  notices.tell({ kind: 'sample-ready', file: two.name, forms: 5, detail: '' });
  desk.written(one.id);
  expect(kinds()).toEqual(['lost', 'unreadable', 'sample-ready']);
  desk.written(two.id);
  expect(kinds()).toEqual(['lost', 'unreadable']);
  notices.tell({ kind: 'refused', file: two.name, detail: '' });
  books.close(one.id);
  // A file that could not be opened is no book, whatever its name.
  expect(kinds()).toEqual(['unreadable', 'refused']);
});
