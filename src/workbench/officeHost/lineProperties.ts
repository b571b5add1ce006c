import type { Area } from '../../workbook/address';
import { invalidArgument } from './hostError';
import { requireAllowed } from './locks';
import type { SheetState } from './sheetState';
import {
  charactersOfPoints,
  HIGHEST_ROW,
  pointsOfCharacters,
  roundHeight,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
} from './sizes';
import { flagArgument, numberArgument, objectArgument, type WireObject } from './wireArguments';

/** Widest a column can be: 255 characters. */
const WIDEST_COLUMN = pointsOfCharacters(255);

/** Most rows or columns whose properties are asked for at once. */
const MOST_LINES = 100_000;

/** `getColumnProperties` of one column each. */
export function readColumns(sheet: SheetState, area: Area, options: unknown): WireObject[] {
  const asked = readAsked(options, 'columnHidden', 'columnIndex', ['columnWidth', 'useStandardWidth']);
  return lines(area.left, area.right).map((column) => {
    const found = sheet.plain.columns.find((each) => each.column === column);
    const width = found?.width ?? null;
    const points = width === null ? STANDARD_WIDTH : pointsOfCharacters(width);
    return {
      ...(asked.hidden && { columnHidden: found?.hidden ?? false }),
      ...(asked.index && { columnIndex: column }),
      ...formatOf(asked, { columnWidth: found?.hidden ? 0 : points, useStandardWidth: width === null }),
    };
  });
}

/** `getRowProperties` of one row each. */
export function readRows(sheet: SheetState, area: Area, options: unknown): WireObject[] {
  const asked = readAsked(options, 'rowHidden', 'rowIndex', ['rowHeight', 'useStandardHeight']);
  return lines(area.top, area.bottom).map((row) => {
    const found = sheet.plain.rows.find((each) => each.row === row);
    return {
      ...(asked.hidden && { rowHidden: found?.hidden ?? false }),
      ...(asked.index && { rowIndex: row }),
      ...formatOf(asked, {
        rowHeight: found?.hidden ? 0 : (found?.height ?? STANDARD_HEIGHT),
        useStandardHeight: (found?.height ?? null) === null,
      }),
    };
  });
}

interface AskedLine {
  hidden: boolean;
  index: boolean;
  /** Members of the format that are asked for. */
  format: string[];
}

function readAsked(options: unknown, hidden: string, index: string, sizes: readonly string[]): AskedLine {
  const asked = objectArgument(options, 'options', [hidden, index, 'format']);
  const format = asked.format === undefined ? {} : objectArgument(asked.format, 'format', sizes);
  const wanted = Object.keys(format).filter((member) => format[member] === true);
  return { hidden: asked[hidden] === true, index: asked[index] === true, format: wanted };
}

function formatOf({ format: members }: AskedLine, format: WireObject): { format?: WireObject } {
  if (members.length === 0) return {};
  return { format: Object.fromEntries(members.map((member) => [member, format[member]])) };
}

/** `setColumnProperties`: one set of properties a column. */
export function writeColumns(sheet: SheetState, area: Area, properties: unknown): void {
  requireAllowed(sheet, 'formatColumns');
  const { left, right } = area;
  for (const [across, each] of readList(properties, lines(left, right).length).entries()) {
    const { hidden, size, standard } = readChange(
      each,
      'columnHidden',
      'columnWidth',
      WIDEST_COLUMN,
      'useStandardWidth',
    );
    if (hidden === undefined && size === undefined && !standard) continue;
    const column = sheet.column(left + across);
    // No width hides the column, any other shows it.
    if (size !== undefined) column.hidden = size === 0;
    if (size !== undefined && size > 0) column.width = charactersOfPoints(size);
    if (standard) column.width = null;
    if (hidden !== undefined) column.hidden = hidden;
  }
}

/** `setRowProperties`: one set of properties a row. */
export function writeRows(sheet: SheetState, area: Area, properties: unknown): void {
  requireAllowed(sheet, 'formatRows');
  const { top, bottom } = area;
  for (const [down, each] of readList(properties, lines(top, bottom).length).entries()) {
    const { hidden, size } = readChange(each, 'rowHidden', 'rowHeight', HIGHEST_ROW);
    if (hidden === undefined && size === undefined) continue;
    const row = sheet.row(top + down);
    if (size !== undefined) row.hidden = size === 0;
    if (size !== undefined && size > 0) row.height = roundHeight(size);
    if (hidden !== undefined) row.hidden = hidden;
  }
}

/** `autofitRows`: Excel finds the height, which a plain workbook holds as none. */
export function autofitRows(sheet: SheetState, area: Area): void {
  requireAllowed(sheet, 'formatRows');
  for (const row of sheet.plain.rows) {
    if (row.row >= area.top && row.row <= area.bottom && !row.hidden) row.height = null;
  }
}

function readList(properties: unknown, length: number): unknown[] {
  if (!Array.isArray(properties) || properties.length !== length) {
    throw invalidArgument(`there must be ${length} sets of properties`);
  }
  return properties;
}

function readChange(change: unknown, hiddenName: string, sizeName: string, largest: number, standardName?: string) {
  const { [hiddenName]: hidden, format } = objectArgument(change, 'properties', [hiddenName, 'format']);
  const known = standardName === undefined ? [sizeName] : [sizeName, standardName];
  const sizes = format === undefined ? {} : objectArgument(format, 'format', known);
  const { [sizeName]: size } = sizes;
  const standard = standardName === undefined ? undefined : sizes[standardName];
  return {
    standard: standard === undefined ? false : flagArgument(standard, standardName!),
    hidden: hidden === undefined ? undefined : flagArgument(hidden, hiddenName),
    size: size === undefined ? undefined : numberArgument(size, sizeName, 0, largest),
  };
}

/** Distance of a column's left edge from the sheet's corner, in points. */
export function leftOf(sheet: SheetState, column: number): number {
  const own = sheet.plain.columns.filter((each) => each.column < column);
  const widths = own.map(({ width, hidden }) => {
    if (hidden) return 0;
    return width === null ? STANDARD_WIDTH : pointsOfCharacters(width);
  });
  return widths.reduce((sum, width) => sum + width, (column - own.length) * STANDARD_WIDTH);
}

/** Distance of a row's upper edge from the sheet's corner, in points. */
export function topOf(sheet: SheetState, row: number): number {
  const own = sheet.plain.rows.filter((each) => each.row < row);
  const heights = own.map(({ height, hidden }) => (hidden ? 0 : (height ?? STANDARD_HEIGHT)));
  return heights.reduce((sum, height) => sum + height, (row - own.length) * STANDARD_HEIGHT);
}

function lines(first: number, last: number): number[] {
  if (last - first >= MOST_LINES) throw invalidArgument(`${last - first + 1} rows or columns at once`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
