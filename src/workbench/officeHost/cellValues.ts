import type { Area } from '../../workbook/address';
import type { Cell, CellValue } from '../../workbook/workbook';
import { areaSize } from './areas';
import { isEntireColumns, isEntireRows } from './excelAddress';
import { printFormula } from './formulaEntry';
import type { Host } from './host';
import { HostError } from './hostError';
import type { SheetState } from './sheetState';

/** Most cells one answer or one write may have here; Excel's own limit is the size of its messages. */
const MOST_CELLS = 1_000_000;

/** A value as the API gives it: errors as their text, blanks as an empty text. */
export function printValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** `Range.valueTypes`. */
export function typeOf(cell: Cell | undefined): string {
  if (!cell || (cell.value === null && cell.formula === null)) return 'Empty';
  const { value } = cell;
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'object' && value !== null ? 'Error' : 'String';
}

/** `Range.formulas`: a formula in Excel's own form, with `=`; otherwise the value. */
export function printContents(cell: Cell | undefined): string | number | boolean {
  if (!cell) return '';
  return cell.formula === null ? printValue(cell.value) : `=${printFormula(cell.formula)}`;
}

/**
 * Reads the cells of an area row by row; null for whole rows or columns, which Excel does not read.
 * @param readResults whether results of formulas are read, which then must have been computed
 */
export async function readBlock<Read>(
  host: Host,
  sheet: SheetState,
  area: Area,
  readResults: boolean,
  readCell: (cell: Cell | undefined, row: number, column: number) => Read,
): Promise<Read[][] | null> {
  if (isEntireColumns(area) || isEntireRows(area)) return null;
  requireReadable(area);
  if (readResults) {
    const formulas = [...sheet.cells.within(area)].filter(({ formula }) => formula !== null);
    await host.calculation.require(sheet, formulas);
  }
  const rows: Read[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const read: Read[] = [];
    for (let column = area.left; column <= area.right; column++) {
      read.push(readCell(sheet.cells.get(row, column), row, column));
    }
    rows.push(read);
  }
  return rows;
}

/**
 * @throws ResponsePayloadSizeLimitExceeded for more cells than any answer holds
 */
export function requireReadable(area: Area): void {
  if (areaSize(area) <= MOST_CELLS) return;
  throw new HostError('ResponsePayloadSizeLimitExceeded', `${areaSize(area)} cells at once`);
}
