import { splitFormula } from '../../../workbook/formulaText/formulaTokens';
import type { Cell, CellValue, Sheet } from '../../../workbook/workbook';
import { Uncalculable } from '../../calculation/uncalculable';
import { univerCalculator } from '../../calculation/univerCalculator';
import type { HandCell } from '../grid';
import { cellKey, type ShownBook, type ShownSheet } from '../shown/shownBook';

/**
 * Computes formulas that stand on no sheet, such as the bounds of a rule, on the results that the workbook shows.
 * @param entry takes the place of the cell that is there
 * @returns null when the calculator cannot tell
 */
export async function computeHere(
  book: ShownBook,
  sheet: ShownSheet,
  entry: HandCell,
  formulas: readonly string[],
): Promise<CellValue[] | null> {
  const used = new Set([sheet.plain.name.toLowerCase(), ...formulas.flatMap(sheetsOf)]);
  const names = book.plain.names.filter(({ name }) =>
    formulas.some((formula) => formula.toLowerCase().includes(name.toLowerCase())),
  );
  for (const { refersTo } of names) for (const name of sheetsOf(refersTo)) used.add(name);
  const sheets = book.sheets
    .filter(({ plain }) => used.has(plain.name.toLowerCase()))
    .map((shown): Sheet => ({ ...shown.plain, cells: valuesOf(shown, shown === sheet ? entry : null) }));
  const asked = sheets.find(({ name }) => name === sheet.plain.name)!;
  const row = (asked.cells.at(-1)?.row ?? 0) + 2;
  const cells = formulas.map((formula, column): Cell => ({ row, column, formula, value: null, style: null }));
  asked.cells.push(...cells);
  try {
    await univerCalculator.calculate({ ...book.plain, styles: {}, sheets, names });
  } catch (problem) {
    if (problem instanceof Uncalculable) return null;
    throw problem;
  }
  return cells.map(({ value }) => value);
}

function sheetsOf(formula: string): string[] {
  return splitFormula(formula).flatMap((token) => (token.kind === 'sheet' ? token.name.toLowerCase() : []));
}

/** Values alone; the entry's own formula is to be computed. */
function valuesOf({ cells }: ShownSheet, entry: HandCell | null): Cell[] {
  const all = new Map(cells);
  if (entry) all.set(cellKey(entry.row, entry.column), entry);
  return [...all.values()]
    .filter(({ value, formula }) => value !== null || formula !== null)
    .map((cell) => ({ ...cell, formula: cell === entry ? cell.formula : null, style: null }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
