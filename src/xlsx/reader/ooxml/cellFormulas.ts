import type { ReadBudget } from '../readBudget';
import { shiftFormula, type ShiftedFormula } from '../../../workbook/formulaText/shiftFormula';
import { UnreadableFile } from '../unreadableFile';
import type { Attributes } from '../xml/parseXml';
import { readFormula } from './readFormula';

interface SharedFormula {
  row: number;
  column: number;
  shifted: ShiftedFormula;
}

/** The formulas of one sheet's cells; the shared ones, whose text stands in their first cell only, are expanded. */
export class CellFormulas {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly budget: ReadBudget) {}

  /**
   * The formula of a cell, from the attributes and the text of its `f`; null for a cell of a data table, which has none
   * of its own. Throws `damaged` for a shared formula that no cell before has, `too-large` when they grow out of bounds.
   */
  read(attributes: Attributes, text: string, row: number, column: number): string | null {
    const number = attributes.t === 'shared' ? attributes.si : undefined;
    if (text !== '') {
      const formula = readFormula(text, this.budget);
      if (number !== undefined) this.shared.set(number, { row, column, shifted: shiftFormula(formula) });
      return formula;
    }
    if (number === undefined) return null;
    const first = this.shared.get(number);
    if (!first) throw new UnreadableFile('damaged', `shared formula ${number}`);
    const formula = first.shifted(row - first.row, column - first.column);
    this.budget.spendFormulaText(formula.length);
    return formula;
  }
}
