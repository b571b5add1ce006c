import type { Calculator } from '../../../src/workbench/calculator';
import type { Workbook } from '../../../src/workbook/workbook';
import { refusalOf } from '../../support/officeHost/refusal';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode } from '../../support/officeHost/startInNode';

/** Knows one formula: `A1*2`. */
class Doubling implements Calculator {
  runs = 0;

  calculate(workbook: Workbook): Promise<void> {
    this.runs++;
    for (const { cells } of workbook.sheets) {
      const input = cells.find(({ row, column }) => row === 0 && column === 0)?.value;
      for (const cell of cells) if (cell.formula === 'A1*2') cell.value = Number(input) * 2;
    }
    return Promise.resolve();
  }
}

function doubling(): Workbook {
  const workbook = workbookOf('A', 'B');
  workbook.sheets[0]!.cells = [
    { row: 0, column: 0, value: 2, formula: null, style: null },
    { row: 0, column: 1, value: 4, formula: 'A1*2', style: null },
  ];
  return workbook;
}

async function readValues(Excel: typeof globalThis.Excel, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('A').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

test('results that came with the workbook are read until something changes', async () => {
  const { Excel, host } = await startInNode({ workbook: doubling() });
  expect(await readValues(Excel, 'A1:B1')).toEqual([[2, 4]]);
  expect(host.workbook()).toEqual(doubling());
  host.type('B', 0, 0, 'x');
  expect((await refusalOf(() => readValues(Excel, 'B1'))).message).toContain('A!B1');
  expect(await readValues(Excel, 'A1')).toEqual([[2]]);
  expect(host.workbook().sheets[0]!.cells[1]).toMatchObject({ formula: 'A1*2', value: null });
});

test('a calculator runs when a result is read, and only after a change', async () => {
  const calculator = new Doubling();
  const { Excel, host } = await startInNode({ workbook: doubling(), calculator });
  await readValues(Excel, 'B1');
  expect(calculator.runs).toBe(0);
  host.type('A', 0, 0, '5');
  await readValues(Excel, 'A1');
  expect(calculator.runs).toBe(0);
  expect(await readValues(Excel, 'B1')).toEqual([[10]]);
  await readValues(Excel, 'B1');
  expect(calculator.runs).toBe(1);
  expect(host.workbook().sheets[0]!.cells[1]!.value).toBe(10);
});

test('what the calculator leaves without a result is refused', async () => {
  const { Excel, host } = await startInNode({ workbook: doubling(), calculator: new Doubling() });
  host.type('A', 0, 2, '=A1*3');
  expect((await refusalOf(() => readValues(Excel, 'C1'))).message).toContain('the calculator gave no result');
});

test('formulas are read without results, in Excel’s own form', async () => {
  const workbook = workbookOf('A', '評分－甲');
  const { Excel } = await startInNode({ workbook });
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('A').getRange('A1:C1');
    range.formulas = [["='a'!B1+'評分－甲'!$F$8", '=SUM(A:A)', 'text']];
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });
  expect(read).toEqual([["=A!B1+'評分－甲'!$F$8", '=SUM(A:A)', 'text']]);
});

/** Doubles only when it is told to, and only what it was given. */
class Waiting extends Doubling {
  private readonly waiting: (() => void)[] = [];

  override async calculate(workbook: Workbook): Promise<void> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    await super.calculate(workbook);
  }

  async goOn(): Promise<void> {
    while (this.waiting.length === 0) await new Promise(setImmediate);
    this.waiting.shift()!();
  }
}

test('what is typed while the calculator runs is calculated too, and no result of what was there before is put in', async () => {
  const calculator = new Waiting();
  const { host } = await startInNode({ workbook: doubling(), calculator });
  host.type('A', 0, 0, '5');
  const [one, other] = [host.calculate(), host.calculate()];
  host.type('A', 0, 0, '7');
  await calculator.goOn();
  await new Promise(setImmediate);
  expect(host.workbook().sheets[0]!.cells[1]!.value).toBeNull();
  await calculator.goOn();
  await Promise.all([one, other]);
  expect(calculator.runs).toBe(2);
  expect(host.workbook().sheets[0]!.cells[1]!.value).toBe(14);
});

test('a formula typed where another stood while that was calculated gets no result of it', async () => {
  const calculator = new Waiting();
  const { host } = await startInNode({ workbook: doubling(), calculator });
  host.type('A', 0, 0, '5');
  const done = host.calculate();
  host.type('A', 0, 1, 'text');
  await calculator.goOn();
  await calculator.goOn();
  await done;
  expect(host.workbook().sheets[0]!.cells[1]).toMatchObject({ formula: null, value: 'text' });
});
