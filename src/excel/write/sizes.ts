import { printArea } from '../../workbook/address';
import type { Sheet } from '../../workbook/workbook';
import { pointsOfCharacters } from '../columnWidth';
import type { Outbox } from './outbox';

/** Widths and hidden columns; those that are no longer said become as in a new workbook. */
export async function writeColumns(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  const wants = new Map(wanted.columns.map((column) => [column.column, column]));
  const columns = [...was.columns, ...wanted.columns].map(({ column }) => column);
  if (columns.length === 0) return;
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const known = new Set(columns);
  const settings = Array.from({ length: right - left + 1 }, (_, index): Excel.SettableColumnProperties => {
    if (!known.has(left + index)) return {};
    const { width = null, hidden = false } = wants.get(left + index) ?? {};
    if (hidden) return { columnHidden: true };
    const format = width === null ? { useStandardWidth: true } : { columnWidth: pointsOfCharacters(width) };
    return { columnHidden: false, format };
  });
  await outbox.put(settings, () =>
    sheet.getRange(printArea({ top: 0, left, bottom: 0, right })).setColumnProperties(settings),
  );
}

/** Heights and hidden rows; those that are no longer said are fitted to what stands in them. */
export async function writeRows(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  const wants = new Map(wanted.rows.map((row) => [row.row, row]));
  const rows = [...was.rows, ...wanted.rows].map(({ row }) => row);
  if (rows.length === 0) return;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const known = new Set(rows);
  const settings = Array.from({ length: bottom - top + 1 }, (_, index): Excel.SettableRowProperties => {
    if (!known.has(top + index)) return {};
    const { height = null, hidden = false } = wants.get(top + index) ?? {};
    if (hidden) return { rowHidden: true };
    return height === null ? { rowHidden: false } : { rowHidden: false, format: { rowHeight: height } };
  });
  await outbox.put(settings, () =>
    sheet.getRange(printArea({ top, left: 0, bottom, right: 0 })).setRowProperties(settings),
  );
  const fitted = [...known].filter((row) => !wants.get(row)?.hidden && (wants.get(row)?.height ?? null) === null);
  for (const row of fitted) {
    await outbox.put(row, () =>
      sheet.getRange(printArea({ top: row, left: 0, bottom: row, right: 0 })).format.autofitRows(),
    );
  }
}
