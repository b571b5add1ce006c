import type { Area } from '../../workbook/address';
import type { Cell, CellValue } from '../../workbook/workbook';
import { areaSize, intersection, sameArea } from './areas';
import type { ChangeDetails, Source } from './events';
import { isEntireColumns, isEntireRows } from './excelAddress';
import { printFormula } from './formulaEntry';
import type { Host } from './host';
import { HostError, invalidArgument } from './hostError';
import { requireUnlocked } from './locks';
import type { SheetState } from './sheetState';
import { refreshHeaders } from './tableHeaders';
import { readEntry, type Entry } from './typedEntry';

/** Most cells one answer or one write may have here; Excel's own limit is the size of its messages. */
const MOST_CELLS = 1_000_000;

/**
 * Writes a block of values or formulas as if each was typed; null leaves a cell, an empty text clears it.
 * @throws AccessDenied for locked cells, InvalidArgument for what no cell takes; nothing is written then
 */
export function writeBlock(host: Host, sheet: SheetState, area: Area, block: unknown[][], source: Source): void {
  requireUnlocked(sheet, [area]);
  const entries = block.flatMap((row, down) =>
    row.flatMap((typed, across) => {
      if (typed === null || typed === undefined) return [];
      return { row: area.top + down, column: area.left + across, entry: read(host, sheet, area, down, across, typed) };
    }),
  );
  changeContents(host, sheet, area, source, () => {
    for (const { row, column, entry } of entries) put(host, sheet, row, column, entry);
  });
}

function read(host: Host, sheet: SheetState, area: Area, down: number, across: number, typed: unknown): Entry {
  const numberFormat = sheet.style(area.top + down, area.left + across).numberFormat ?? 'General';
  return readEntry(typed, { numberFormat, sheets: host.book.tabName, now: host.now });
}

function put(host: Host, sheet: SheetState, row: number, column: number, entry: Entry): void {
  const merge = sheet.mergeAt(row, column);
  // What is written under a merged block is lost, as in Excel.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  if (entry.value === null && entry.formula === null && !sheet.cells.get(row, column)) return;
  const cell = sheet.cells.touch(row, column);
  cell.value = entry.value;
  cell.formula = entry.formula;
  if (entry.numberFormat === null) return;
  const style = host.book.styles.get(cell.style);
  if (style.numberFormat === undefined) {
    cell.style = host.book.styles.add({ ...style, numberFormat: entry.numberFormat });
  }
}

/** Empties cells and keeps their formats. */
export function clearContents(host: Host, sheet: SheetState, areas: readonly Area[], source: Source): void {
  requireUnlocked(sheet, areas);
  for (const area of areas) {
    changeContents(host, sheet, area, source, () => {
      for (const cell of sheet.cells.within(area)) empty(cell);
    });
  }
}

export function empty(cell: Cell): void {
  cell.value = null;
  cell.formula = null;
}

/** Makes a change of what cells hold known: to tables, to the results of formulas, and as an event. */
export function changeContents(host: Host, sheet: SheetState, area: Area, source: Source, change: () => void): void {
  const isOne = areaSize(area) === 1;
  const before = isOne ? valueAndType(sheet, area.top, area.left) : null;
  change();
  refreshHeaders(sheet, area);
  host.calculation.invalidate();
  const after = isOne ? valueAndType(sheet, area.top, area.left) : null;
  host.events.changed(sheet, area, source, before && after && details(before, after));
}

interface ValueAndType {
  value: unknown;
  type: string;
}

function details(before: ValueAndType, after: ValueAndType): ChangeDetails {
  return {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: before.type,
    valueTypeAfter: after.type,
  };
}

function valueAndType(sheet: SheetState, row: number, column: number): ValueAndType {
  const cell = sheet.cells.get(row, column);
  return { value: printValue(cell?.value ?? null), type: typeOf(cell) };
}

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

/**
 * Merges a block, or each of its rows. Only the top left value survives, and its format spreads over the block.
 * @throws InvalidArgument where a table or half of another merged block lies
 */
export function mergeCells(host: Host, sheet: SheetState, area: Area, across: boolean): void {
  const { merges, tables } = sheet.plain;
  if (tables.some((table) => intersection(table.area, area))) throw invalidArgument('tables cannot be merged');
  const blocks: Area[] = [];
  for (let top = area.top; top <= (across ? area.bottom : area.top); top++) {
    const block = across ? { ...area, top, bottom: top } : area;
    if (areaSize(block) > 1) blocks.push(block);
  }
  for (const block of blocks) {
    const met = merges.filter((other) => intersection(other, block));
    if (met.some((other) => !sameArea(intersection(other, block)!, other))) {
      throw invalidArgument('another merged block lies half within');
    }
  }
  for (const block of blocks) mergeBlock(host, sheet, block);
}

function mergeBlock(host: Host, sheet: SheetState, block: Area): void {
  const covered = [...sheet.cells.within(block)].filter(
    ({ row, column }) => row !== block.top || column !== block.left,
  );
  if (covered.some(({ value, formula }) => value !== null || formula !== null)) {
    changeContents(host, sheet, block, 'ThisLocalAddin', () => covered.forEach(empty));
  }
  const first = sheet.style(block.top, block.left);
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      if (row === block.top && column === block.left) continue;
      const { border } = sheet.style(row, column);
      const style = host.book.styles.add({ ...first, border: border ?? {} });
      if (style !== null || sheet.cells.get(row, column)) sheet.cells.touch(row, column).style = style;
    }
  }
  sheet.plain.merges = sheet.plain.merges.filter((other) => !intersection(other, block));
  sheet.plain.merges.push(block);
}
