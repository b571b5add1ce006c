import { lookUpCells } from '../../src/workbook/lookup';
import type { Workbook } from '../../src/workbook/workbook';
import type { Calculator } from '../../src/workbench/calculator';

/**
 * Calculates nothing: gives each formula the result that a known workbook, the first that has it, holds in the same place.
 * For tests of how workbooks travel, which need results and not an engine; a formula that is not known fails.
 */
export function rememberedResults(...known: readonly Workbook[]): Calculator {
  const books = known.map(({ sheets }) => new Map(sheets.map((sheet) => [sheet.name, lookUpCells(sheet)])));
  return {
    calculate: (workbook) => {
      for (const sheet of workbook.sheets) {
        const lookups = books.flatMap((book) => book.get(sheet.name) ?? []);
        for (const cell of sheet.cells) {
          if (cell.formula === null) continue;
          const found = lookups.map((lookUp) => lookUp(cell.row, cell.column));
          const before = found.find((candidate) => candidate?.formula === cell.formula);
          if (!before) return Promise.reject(new Error(`unknown formula in ${sheet.name}: ${cell.formula}`));
          cell.value = before.value;
        }
      }
      return Promise.resolve();
    },
  };
}
