import { SHEET_COLUMNS, type Area } from '../../../workbook/address';

interface Gathered {
  areas: Area[];
  /** The lowest area of the same columns, which the next row may continue. */
  lowest: Map<number, Area>;
}

/**
 * Gathers the cells that name a validation into areas: cells side by side are one run, equal runs in rows below each other
 * one area.
 */
export class ValidationRuns {
  private readonly byName = new Map<string, Gathered>();
  private run: (Area & { name: string }) | null = null;

  /** Adds cells of one row, or of several equal rows; rows and columns must not go back. */
  add(name: string, area: Area): void {
    const { run } = this;
    if (run?.name === name && run.top === area.top && run.right + 1 === area.left) {
      run.right = area.right;
      return;
    }
    this.closeRun();
    this.run = { ...area, name };
  }

  /** The areas of each validation, in order of appearance. */
  finish(): ReadonlyMap<string, Area[]> {
    this.closeRun();
    return new Map([...this.byName].map(([name, { areas }]) => [name, areas]));
  }

  private closeRun(): void {
    if (!this.run) return;
    const { name, ...area } = this.run;
    this.run = null;
    const { areas, lowest } = this.gathered(name);
    const columns = area.left * SHEET_COLUMNS + area.right;
    const above = lowest.get(columns);
    if (above?.bottom === area.top - 1) {
      above.bottom = area.bottom;
      return;
    }
    areas.push(area);
    lowest.set(columns, area);
  }

  private gathered(name: string): Gathered {
    let gathered = this.byName.get(name);
    if (!gathered) this.byName.set(name, (gathered = { areas: [], lowest: new Map<number, Area>() }));
    return gathered;
  }
}
