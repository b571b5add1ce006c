import { printCell } from '../../workbook/address';
import type { Cell } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import type { BookState } from './bookState';
import { HostError } from './hostError';
import type { SheetState } from './sheetState';

/** Keeps formulas and their results together: computes them when one is read, and only when something has changed. */
export class Calculation {
  /** Whether the results that stand in the cells are those of the cells. */
  private isUpToDate = true;

  constructor(
    private readonly book: BookState,
    private readonly calculator: Calculator | null,
  ) {}

  /** Results that were right may be wrong now. */
  invalidate(): void {
    this.isUpToDate = false;
  }

  /** Whether results may leave the host. */
  get hasResults(): boolean {
    return this.isUpToDate;
  }

  /** Computes every formula, when a calculator is there and there is something to compute. */
  async refresh(): Promise<void> {
    if (!this.calculator || this.isUpToDate) return;
    const workbook = this.book.snapshot(false);
    await this.calculator.calculate(workbook);
    for (const [index, { cells }] of workbook.sheets.entries()) {
      const sheet = this.book.sheets[index]!;
      for (const { row, column, value, formula } of cells) {
        if (formula !== null) sheet.cells.touch(row, column).value = value;
      }
    }
    this.isUpToDate = true;
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
