import { parseCell, printCell } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import type { JobResult, ReadCell } from './libreoffice';

/**
 * Where LibreOffice's results of formulas differ from the results that were written with them, which come from
 * `assessment/`. This is the check that the formulas and the functions are two implementations of one rule.
 * @returns one line a difference, and how many formulas were compared
 */
export function compareResults(workbook: Workbook, result: JobResult): { differences: string[]; compared: number } {
  const calculated = new Map<string, ReadCell>();
  for (const cell of result.cells) calculated.set(`${cell.sheet}!${cell.address}`, cell);
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula === null) continue;
      compared++;
      const place = `${sheet.name}!${printCell(cell.row, cell.column)}`;
      const got = calculated.get(place)?.value ?? '';
      if (!same(cell.value, got)) {
        differences.push(`${place} ${cell.formula}: ${show(cell.value)} by rule, ${show(got)} by formula`);
      }
    }
  }
  return { differences, compared };
}

function same(rule: CellValue, formula: ReadCell['value']): boolean {
  if (typeof rule === 'number' && typeof formula === 'number') {
    return Math.abs(rule - formula) <= 1e-9 * Math.max(1, Math.abs(rule));
  }
  return rule === formula;
}

function show(value: CellValue): string {
  return JSON.stringify(value);
}

/** Value LibreOffice shows at a zero-based address. */
export function resultAt(result: JobResult, sheet: string, address: string): ReadCell['value'] | null {
  if (!parseCell(address)) throw new Error(`no address: ${address}`);
  return result.cells.find((cell) => cell.sheet === sheet && cell.address === address)?.value ?? null;
}
