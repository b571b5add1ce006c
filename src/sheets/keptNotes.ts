import { SHEET_COLUMNS } from '../workbook/address';
import { restyle } from '../workbook/restyle';
import type { Cell, Sheet, Style, Workbook } from '../workbook/workbook';
import { ownFormats } from './ownFormats';

/** A sheet with what people wrote around the form of ours that stood there. */
export interface NotedSheet {
  sheet: Sheet;
  /** Formats of the notes, under keys that none of ours has. */
  styles: Record<string, Style>;
}

/** True when a cell holds anything. */
export function hasContent({ value, formula }: Pick<Cell, 'value' | 'formula'>): boolean {
  return formula !== null || (value !== null && value !== '');
}

/**
 * Carries notes over: cells of the present sheet that lie outside the wanted one and have no format of ours. What has our
 * format is left of a larger form of ours and goes. Merges of notes stay, with their formats.
 * @param present the sheet that is to be replaced, read with its formats
 */
export function keepNotes(wanted: Sheet, present: Sheet, presentStyles: Workbook['styles']): NotedSheet {
  const right = Math.max(-1, ...wanted.cells.map(({ column }) => column));
  const bottom = Math.max(-1, ...wanted.cells.map(({ row }) => row));
  const isOutside = ({ row, column }: { row: number; column: number }): boolean => row > bottom || column > right;
  const isOwn = ownFormats(presentStyles);
  const notes = present.cells.filter((cell) => isOutside(cell) && hasContent(cell) && !isOwn(cell.style));
  if (notes.length === 0) return { sheet: wanted, styles: {} };
  const places = new Set(notes.map(({ row, column }) => row * SHEET_COLUMNS + column));
  const { sheet, styles } = restyle({ ...present, cells: notes }, presentStyles, 'note ');
  const merges = present.merges.filter(
    ({ top, left }) => isOutside({ row: top, column: left }) && places.has(top * SHEET_COLUMNS + left),
  );
  const all = [...wanted.cells, ...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheet: { ...wanted, cells: all, merges: [...wanted.merges, ...merges] }, styles };
}
