import { lookUpCells } from '../../src/workbook/lookup';
import type { Workbook } from '../../src/workbook/workbook';
import type { Calculator } from '../../src/workbench/calculator';

/**
 * Calculates nothing: gives each formula the result that a known workbook has for it in the same place. For tests of how
 * workbooks travel, which need results and not an engine; a formula that is not known fails.
 */
export function rememberedResults(...known: readonly Workbook[]): Calculator {
  const lookups = new Map(known.flatMap(({ sheets }) => sheets.map((sheet) => [sheet.name, lookUpCells(sheet)])));
  return {
    calculate: (workbook) => {
      for (const sheet of workbook.sheets) {
        for (const cell of sheet.cells) {
          if (cell.formula === null) continue;
          const before = lookups.get(sheet.name)?.(cell.row, cell.column);
          if (before?.formula !== cell.formula) {
            return Promise.reject(new Error(`unknown formula in ${sheet.name}: ${cell.formula}`));
          }
          cell.value = before.value;
        }
      }
      return Promise.resolve();
    },
  };
}
