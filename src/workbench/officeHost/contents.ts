import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/workbook';
import { areaSize } from './areas';
import { printValue, typeOf } from './cellValues';
import type { ChangeDetails, Source } from './events';
import type { Host } from './host';
import { requireUnlocked } from './locks';
import type { SheetState } from './sheetState';
import { refreshHeaders } from './tableHeaders';
import { readEntry, type Entry } from './typedEntry';

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
      for (const cell of sheet.cells.within(area)) empty(sheet, cell);
    });
  }
}

/** Takes away what a cell holds, and leaves its format. */
export function empty({ cells }: SheetState, { row, column }: Pick<Cell, 'row' | 'column'>): void {
  const cell = cells.touch(row, column);
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
