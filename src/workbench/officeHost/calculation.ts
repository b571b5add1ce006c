import { printCell } from '../../workbook/address';
import type { Cell, Workbook } from '../../workbook/workbook';
import type { Calculator, SheetResults } from '../calculator';
import type { BookState } from './bookState';
import { HostError } from './hostError';
import type { SheetState } from './sheetState';

/** Keeps formulas and their results together: computes them when one is read, and only when something has changed. */
export class Calculation {
  /** Whether the results that stand in the cells are those of the cells. */
  private isUpToDate = true;
  /** Counts what may have made results wrong. */
  private changes = 0;
  private running: Promise<void> | null = null;

  constructor(
    private readonly book: BookState,
    private readonly calculator: Calculator | null,
  ) {}

  /** Results that were right may be wrong now. */
  invalidate(): void {
    this.isUpToDate = false;
    this.changes++;
  }

  /** Whether results may leave the host. */
  get hasResults(): boolean {
    return this.isUpToDate;
  }

  /**
   * Computes every formula, when a calculator is there and there is something to compute. What is changed meanwhile is computed
   * too before this is done.
   */
  refresh(): Promise<void> {
    const { calculator } = this;
    if (!calculator || this.isUpToDate) return Promise.resolve();
    this.running ??= this.computeUntilDone(calculator).finally(() => (this.running = null));
    return this.running;
  }

  private async computeUntilDone(calculator: Calculator): Promise<void> {
    while (!this.isUpToDate) {
      const before = this.changes;
      const sheets = [...this.book.sheets];
      // With the results they last had, which a calculator may keep where it cannot compute.
      const workbook = this.book.snapshot(true);
      const results = await newResults(calculator, workbook);
      // Results of what is no longer there must not come beside what is.
      if (this.changes !== before) continue;
      const index = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
      for (const { sheet, cells } of results) {
        const { cells: stored } = sheets[index.get(sheet)!]!;
        for (const { row, column, value } of cells) stored.touch(row, column).value = value;
      }
      this.isUpToDate = true;
    }
  }

  /**
   * Makes sure that the results of these formulas can be read.
   * @throws GeneralException where nothing has calculated them: Excel would have
   */
  async require(sheet: SheetState, formulas: readonly Cell[]): Promise<void> {
    if (formulas.length === 0) return;
    if (formulas.some(({ value }) => value === null)) this.isUpToDate = false;
    await this.refresh();
    const open = formulas.find(({ value }) => value === null || !this.isUpToDate);
    if (!open) return;
    const reason = this.calculator ? 'the calculator gave no result' : 'the stand-in has no calculator';
    const at = printCell(open.row, open.column);
    throw new HostError('GeneralException', `nothing has calculated ${sheet.name}!${at} (=${open.formula}): ${reason}`);
  }
}

/** What a calculator makes of a workbook, which it must not change: others have the same sheets. */
async function newResults(calculator: Calculator, workbook: Workbook): Promise<SheetResults[]> {
  if (calculator.newResults) return calculator.newResults(workbook);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell })) }));
  await calculator.calculate({ ...workbook, sheets });
  return sheets.map(({ name, cells }, index) => {
    const before = workbook.sheets[index]!.cells;
    const changed = cells.filter(({ formula, value }, at) => formula !== null && value !== before[at]!.value);
    return { sheet: name, cells: changed };
  });
}
