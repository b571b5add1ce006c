import { SHEET_COLUMNS } from '../../../../workbook/address';

/** Columns side by side that have one format. */
export interface Run {
  left: number;
  right: number;
  /** Key of the workbook's format; null for the default one. */
  key: string | null;
}

/**
 * Longer runs of formatted blanks are formats of a whole column or row, for which a workbook has no place: writing them out
 * cell by cell would fill it with nothing to see.
 */
export const TALLEST_BLANK = 1_000;
const WIDEST_BLANK = 256;

/** The default formats of a sheet's columns, which cells without one of their own take. */
export class ColumnRuns {
  private readonly runs: Run[] = [];

  /** Columns must come from left to right. */
  add(left: number, right: number, key: string | null): void {
    const last = this.runs.at(-1);
    if (last?.key === key && last.right + 1 === left) last.right = right;
    else if (key !== null) this.runs.push({ left, right, key });
  }

  /** The formats of columns from one to another, gaps included. */
  between(left: number, right: number): Run[] {
    const { runs } = this;
    const found: Run[] = [];
    let next = left;
    for (let index = this.firstUpTo(left); index < runs.length && runs[index]!.left <= right; index++) {
      const run = runs[index]!;
      if (run.left > next) found.push({ left: next, right: run.left - 1, key: null });
      const start = Math.max(run.left, left);
      const end = Math.min(run.right, right);
      found.push({ left: start, right: end, key: run.key });
      next = end + 1;
    }
    if (next <= right) found.push({ left: next, right, key: null });
    return found;
  }

  /** The first run with a format among columns; null where there is none. */
  firstFrom(left: number, right: number): Run | null {
    const run = this.runs[this.firstUpTo(left)];
    return run && run.left <= right ? { ...run, left: Math.max(run.left, left) } : null;
  }

  /** Index of the first run that does not end before a column. */
  private firstUpTo(column: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.right < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a run of blanks is short enough to be cells of their own. */
export function isKept({ left, right }: Run): boolean {
  return right - left < WIDEST_BLANK && right < SHEET_COLUMNS;
}
