import { BooleanNumber, type ICommandInfo, type IDisposable, type IRange, type Worksheet } from '@univerjs/core';
import { charactersOfPixels, PIXEL } from '../../../workbook/pixels';
import type { ColumnFormat, RowFormat } from '../../../workbook/workbook';
import { LINE_MUTATIONS } from '../commands/guardCommands';
import type { HandChange } from '../grid';
import { areaWithin } from '../selection/selectedAreas';
import type { ShownBook, ShownSheet } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';

interface LinesParameters {
  subUnitId: string;
  ranges: IRange[];
}

/** Whether a mutation is about columns rather than rows. */
export function isOfColumns({ id }: ICommandInfo): boolean {
  return id.includes('col');
}

/** Tells of sizes and hidden lines that were changed by hand: one change for each thing a person does. */
export function watchLines(
  services: Services,
  book: () => ShownBook,
  onChange: (change: HandChange) => void,
): IDisposable {
  const waiting = new Map<ShownSheet, { columns: Set<number>; rows: Set<number> }>();

  function tell(): void {
    const all = [...waiting];
    waiting.clear();
    for (const [sheet, { columns, rows }] of all) {
      const univerSheet = univerBook(services).getSheetBySheetId(sheet.id);
      if (!univerSheet) continue;
      if (columns.size > 0) {
        const changed = [...columns].sort((a, b) => a - b).map((column) => columnFormat(univerSheet, column));
        sheet.plain = { ...sheet.plain, columns: merged(sheet.plain.columns, changed, ({ column }) => column) };
        onChange({ kind: 'columns', sheet: sheet.plain.name, columns: changed });
      }
      if (rows.size > 0) {
        const changed = [...rows].sort((a, b) => a - b).map((row) => rowFormat(univerSheet, row));
        sheet.plain = { ...sheet.plain, rows: merged(sheet.plain.rows, changed, ({ row }) => row) };
        onChange({ kind: 'rows', sheet: sheet.plain.name, rows: changed });
      }
    }
  }

  return services.commands.onCommandExecuted((command, options) => {
    if (!LINE_MUTATIONS.has(command.id) || options?.byGrid) return;
    const { subUnitId, ranges } = command.params as LinesParameters;
    const sheet = book().sheets.find(({ id }) => id === subUnitId);
    const univerSheet = univerBook(services).getSheetBySheetId(subUnitId);
    if (!sheet || !univerSheet) return;
    if (waiting.size === 0) queueMicrotask(tell);
    const lines = waiting.get(sheet) ?? { columns: new Set(), rows: new Set() };
    waiting.set(sheet, lines);
    for (const range of ranges) {
      const { top, left, bottom, right } = areaWithin(range, univerSheet.getRowCount(), univerSheet.getColumnCount());
      const [set, from, to] = isOfColumns(command) ? [lines.columns, left, right] : [lines.rows, top, bottom];
      for (let line = from; line <= to; line++) set.add(line);
    }
  });
}

function columnFormat(sheet: Worksheet, column: number): ColumnFormat {
  return {
    column,
    width: charactersOfPixels(Math.round(sheet.getColumnWidth(column))),
    hidden: !sheet.getColVisible(column),
  };
}

function rowFormat(sheet: Worksheet, row: number): RowFormat {
  const manager = sheet.getRowManager();
  const fits = manager.getRow(row)?.ia !== BooleanNumber.FALSE;
  const height = manager.getRow(row)?.h ?? sheet.getRowHeight(row);
  return { row, height: fits ? null : Math.round(height) * PIXEL, hidden: !sheet.getRowRawVisible(row) };
}

function merged<Line>(before: readonly Line[], changed: readonly Line[], indexOf: (line: Line) => number): Line[] {
  const lines = new Map([...before, ...changed].map((line) => [indexOf(line), line]));
  return [...lines.values()].sort((a, b) => indexOf(a) - indexOf(b));
}
