import type { Sheet, Workbook } from '../workbook/workbook';
import { entryNames } from './entryPlaces';
import { formatChanges, type FormatChanges } from './formatChanges';
import { keepNotes } from './keptNotes';
import { keepTyped, type TypedSheet } from './keepTyped';

type Styled = Readonly<{ sheet: Sheet; styles: Workbook['styles'] }>;

/** A sheet put right, and what that takes. */
export interface RepairedSheet extends FormatChanges {
  sheet: Sheet;
  /** Formats of the notes around the form. */
  styles: Workbook['styles'];
  lost: TypedSheet['lost'];
}

/**
 * Puts a sheet back into the form it was made in, and leaves every entry as it is, also one that is wrong. Where rows or
 * columns were moved the sheet is made anew by its keys. Sizes that people gave rows and columns stay.
 */
export function repairSheet(wanted: Styled, present: Styled): RepairedSheet {
  const typed = keepTyped(wanted, present, 'always');
  const noted = keepNotes(withSizes(typed.sheet, present.sheet), present.sheet, present.styles);
  const styles = { ...wanted.styles, ...noted.styles };
  const changes = formatChanges(present, { sheet: noted.sheet, styles });
  return { ...changes, sheet: noted.sheet, styles: noted.styles, lost: typed.lost };
}

/** Heights and widths as they are, where rows and columns stand as they were made and are not hidden. */
function withSizes(wanted: Sheet, present: Sheet): Sheet {
  const [names, before] = [entryNames(wanted), entryNames(present)];
  const isMoved = wanted.cells.some(({ row, column }) => names(row, column) !== before(row, column));
  if (isMoved) return wanted;
  const heights = new Map(present.rows.map((row) => [row.row, row]));
  const widths = new Map(present.columns.map((column) => [column.column, column]));
  const rows = wanted.rows.map((row) => {
    const there = heights.get(row.row);
    return row.hidden || !there || there.hidden ? row : { ...row, height: there.height ?? row.height };
  });
  const columns = wanted.columns.map((column) => {
    const there = widths.get(column.column);
    return column.hidden || !there || there.hidden ? column : { ...column, width: there.width ?? column.width };
  });
  return { ...wanted, rows, columns };
}
