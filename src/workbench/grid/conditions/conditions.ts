import type { Sheet, Style, Workbook } from '../../../workbook/workbook';
import type { Calculator } from '../../calculator';
import { dataBars, type Bar } from './dataBars';
import { metExpressions } from './metExpressions';
import { placeOf } from './place';

/** What conditional formats make of a cell. */
export interface Condition {
  /** Laid over the cell's own format; null when no rule holds. */
  style: Style | null;
  bar: Bar | null;
}

/** What conditional formats make of a sheet's cells; undefined for a cell that they leave as it is. */
export type SheetConditions = (row: number, column: number) => Condition | undefined;

/**
 * Finds out which conditional formats hold, from the values that the workbook has now. The workbook is not changed, and must not
 * be changed meanwhile.
 * @param calculator computes the rules' formulas, on a workbook of values made for it
 * @param sheets of the workbook, those that are asked for
 * @returns by name of sheet; a sheet without conditional formats is not among them
 * @throws when the calculator does
 */
export async function conditionsOf(
  workbook: Workbook,
  calculator: Calculator,
  sheets: readonly Sheet[] = workbook.sheets,
): Promise<Map<string, SheetConditions>> {
  const met = await metExpressions(workbook, calculator, sheets);
  return new Map(
    sheets
      .filter(({ conditionalFormats }) => conditionalFormats.length > 0)
      .map((sheet) => {
        const styles = met.get(sheet) ?? new Map<number, Style>();
        const bars = dataBars(sheet);
        return [
          sheet.name,
          (row, column) => {
            const place = placeOf(row, column);
            const [style, bar] = [styles.get(place), bars.get(place)];
            return style || bar ? { style: style ?? null, bar: bar ?? null } : undefined;
          },
        ];
      }),
  );
}
