import { printCell } from '../workbook/address';
import { lookUpCells } from '../workbook/lookup';
import type { Cell, Sheet, Workbook } from '../workbook/workbook';
import { entryKeys, entryNames, entryPlaces } from './entryPlaces';
import { hasContent } from './keptNotes';
import { ownFormats } from './ownFormats';

/**
 * What stands where both the wanted and the present sheet have an entry. `always`: what is there, also blank, as when only
 * formats are put back. `unless understood`: text that was read as a number becomes that number.
 */
export type KeepRule = 'always' | 'unless understood';

/** A sheet with the entries of the one it takes the place of. */
export interface TypedSheet {
  sheet: Sheet;
  /** Entries of the present sheet for which the wanted one has no place. */
  lost: {
    cell: string;
    value: Cell['value'];
    /** True where its row and column have keys of ours. */ keyed: boolean;
  }[];
}

/**
 * Carries every entry over to a sheet that is made again: found by the key of its row and the mark of its column, so that
 * inserted and moved rows and columns change nothing. Entries are the unlocked cells of the wanted sheet.
 */
export function keepTyped(
  { sheet: wanted, styles }: { sheet: Sheet; styles: Workbook['styles'] },
  { sheet: present, styles: presentStyles }: { sheet: Sheet; styles: Workbook['styles'] },
  rule: KeepRule,
): TypedSheet {
  const isEntry = ({ style }: Cell): boolean => style !== null && styles[style]?.locked === false;
  const names = entryNames(wanted);
  const places = entryPlaces(present);
  const cells = lookUpCells(present);
  const named = entryNames(present);
  const carried = new Set<Cell>();
  const [keys, presentKeys] = [entryKeys(wanted), entryKeys(present)];
  // A mark that was typed over: in the row of its key, what stands in the same place and is nothing else's is the entry.
  const samePlace = ({ row, column }: Cell): { row: number; column: number } | null =>
    named(row, column) === null && keys(row) === presentKeys(row) && cells(row, column) ? { row, column } : null;
  const sheet = {
    ...wanted,
    cells: wanted.cells.map((cell) => {
      const name = isEntry(cell) ? names(cell.row, cell.column) : null;
      const place = name === null ? null : (places(name) ?? samePlace(cell));
      if (!place) return cell;
      const typed = cells(place.row, place.column);
      if (typed) carried.add(typed);
      return { ...cell, ...(stands(cell, typed, rule) ? contentOf(typed) : {}) };
    }),
  };
  const wantedCells = lookUpCells(wanted);
  const isOwn = ownFormats(presentStyles);
  const unlocked = new Set(Object.keys(presentStyles).filter((key) => presentStyles[key]!.locked === false));
  const right = Math.max(-1, ...wanted.cells.map(({ column }) => column));
  const bottom = Math.max(-1, ...wanted.cells.map(({ row }) => row));
  const lost = present.cells.filter((cell) => {
    if (!hasContent(cell) || carried.has(cell) || cell.formula !== null) return false;
    if (cell.style !== null && unlocked.has(cell.style) && isOwn(cell.style)) return true;
    // Around the form such a cell is a note and stays; on a cell of the form that holds something it was in the way.
    const there = wantedCells(cell.row, cell.column);
    const isInside = cell.row <= bottom && cell.column <= right;
    return !isOwn(cell.style) && isInside && (there === undefined || !hasContent(there)) && !isMark(cell);
  });
  return {
    sheet,
    lost: lost.map(({ row, column, value }) => ({
      cell: printCell(row, column),
      value,
      keyed: named(row, column) !== null,
    })),
  };
}

/** Marks, keys and identities that lost their format are no entries. */
function isMark({ value, column }: Cell): boolean {
  return typeof value === 'string' && (/^(@|\{"scorebook")/.test(value) || column === 0);
}

function stands(wanted: Cell, typed: Cell | undefined, rule: KeepRule): boolean {
  if (rule === 'always') return true;
  if (!typed || !hasContent(typed)) return false;
  return typed.formula !== null || typeof typed.value !== 'string' || typeof wanted.value !== 'number';
}

function contentOf(cell: Cell | undefined): Pick<Cell, 'value' | 'formula'> {
  return cell ? { value: cell.value, formula: cell.formula } : { value: null, formula: null };
}
