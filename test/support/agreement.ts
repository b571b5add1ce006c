import { printCell } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import type { ReadCell } from './libreoffice';

/** Scores go up to a few thousand and have few decimals, so what binary arithmetic leaves lies far below. */
const TOLERANCE = 1e-9;

/** Cells that another program calculated: what LibreOffice answers, or `cellsOf` a workbook. */
export interface Calculated {
  cells: readonly ReadCell[];
}

/**
 * Where another program's results of formulas differ from the results that were written with them, which come from
 * `assessment/`. This is the check that the formulas and the functions are two implementations of one rule.
 * @returns one line a difference, and how many formulas were compared
 */
export function compareResults(workbook: Workbook, result: Calculated): { differences: string[]; compared: number } {
  const calculated = new Map<string, ReadCell>();
  for (const cell of result.cells) calculated.set(`${cell.sheet}!${cell.address}`, cell);
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula === null) continue;
      compared++;
      const place = `${sheet.name}!${printCell(cell.row, cell.column)}`;
      const got = calculated.get(place);
      if (got?.formula == null) {
        differences.push(`${place} ${cell.formula}: no formula was there to calculate`);
      } else if (!same(cell.value, got.value)) {
        differences.push(`${place} ${cell.formula}: ${show(cell.value)} by rule, ${show(got.value)} by formula`);
      }
    }
  }
  return { differences, compared };
}

/** The cells of a workbook that a calculator has gone through, as LibreOffice would answer them. */
export function cellsOf({ sheets }: Workbook): Calculated {
  return {
    cells: sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula, value }) =>
        value === null ? [] : [{ sheet: name, address: printCell(row, column), formula, value }],
      ),
    ),
  };
}

function same(rule: CellValue, formula: ReadCell['value']): boolean {
  if (typeof rule === 'number' && typeof formula === 'number') return Math.abs(rule - formula) <= TOLERANCE;
  return rule === formula;
}

function show(value: ReadCell['value'] | null): string {
  return JSON.stringify(value);
}
