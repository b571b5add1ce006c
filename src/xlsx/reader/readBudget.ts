import type { ReadLimits } from './readLimits';
import { UnreadableFile } from './unreadableFile';

/** What reading one file may still cost; each method throws `too-large` when that is used up. */
export class ReadBudget {
  private bytes = 0;
  private parsedBytes = 0;
  private cells = 0;
  private formulaText = 0;

  constructor(readonly limits: ReadLimits) {}

  /** Counts bytes that came out of the archive. */
  spendBytes(count: number): void {
    this.bytes += count;
    if (this.bytes > this.limits.totalBytes) throw new UnreadableFile('too-large', 'all parts together');
  }

  /** Counts bytes of XML that only the full parser can read, which takes it five times as long. */
  spendParsing(count: number): void {
    this.parsedBytes += count;
    if (this.parsedBytes > this.limits.unusualBytes) throw new UnreadableFile('too-large', 'unusual XML');
  }

  /** Counts cells, areas, names and whatever else is kept. */
  spendCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw new UnreadableFile('too-large', 'number of cells');
  }

  /** Counts characters of formulas that are not kept as they stand in the file. */
  spendFormulaText(length: number): void {
    this.formulaText += length;
    if (this.formulaText > this.limits.formulaText) {
      throw new UnreadableFile('too-large', 'formulas');
    }
  }

  /** Refuses a text longer than a cell can reasonably hold. */
  checkCellText(length: number): void {
    if (length > this.limits.cellText) throw new UnreadableFile('too-large', 'text of a cell');
  }
}
