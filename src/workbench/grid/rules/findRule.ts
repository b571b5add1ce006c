import { cellArea } from '../../../workbook/address';
import { moveRule } from '../../../workbook/ruleFormulas';
import type { Validation } from '../../../workbook/workbook';
import type { ShownSheet } from '../shown/shownBook';

/** The validation of a cell, its formulas written as that cell sees them. */
export function findRule({ plain }: ShownSheet, row: number, column: number): Validation | null {
  const found = plain.validations.find(({ areas }) =>
    areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  return found ? { ...found, rule: moveRule(found.rule, found.areas[0]!, cellArea(row, column)) } : null;
}
