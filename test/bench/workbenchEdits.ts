import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { incrementalCalculator } from '../../src/workbench/calculation/univerCalculator';

/** A score that is typed, and a text that follows from it on the same sheet. */
export interface Edit {
  row: number;
  column: number;
  value: number;
  /** The 檢核碼 that the sheet shows then: every score changes it. */
  shows: string;
}

/**
 * Scores to type one after another on the first sheet that takes any, each a point off, with what the sheet then shows.
 * @param count how many
 */
export async function editsOf(given: Workbook, count: number): Promise<{ activeSheet: number; edits: Edit[] }> {
  const workbook = structuredClone(given);
  const activeSheet = workbook.sheets.findIndex((sheet) => scoresOf(sheet, workbook).length >= count);
  const sheet = workbook.sheets[activeSheet]!;
  const calculator = incrementalCalculator();
  calculator.learn(structuredClone(workbook));
  const edits: Edit[] = [];
  for (const score of scoresOf(sheet, workbook).slice(0, count)) {
    const before = new Map(sheet.cells.map((cell) => [cell, cell.value]));
    score.value = Number(score.value) - 1;
    await calculator.calculate(workbook);
    const [shows] = sheet.cells.flatMap((cell) => {
      const { value } = cell;
      return typeof value === 'string' && /\d/.test(value) && before.get(cell) !== value ? [value] : [];
    });
    if (shows === undefined) throw new Error(`nothing on ${sheet.name} follows from a score`);
    edits.push({ row: score.row, column: score.column, value: score.value, shows });
  }
  return { activeSheet, edits };
}

/** Yellow cells are those that may be typed into; those of the first column of scores. */
function scoresOf({ cells }: Sheet, { styles }: Workbook) {
  const scores = cells.filter(
    ({ formula, value, style }) =>
      formula === null && typeof value === 'number' && value > 0 && style !== null && styles[style]?.locked === false,
  );
  return scores.filter(({ column }) => column === scores[0]!.column);
}
