import { SIDES, borderSetting, formatChange } from '../cellFormat';
import { putGrid, type Placed } from './grid';
import { cellAt, type CellChange, type LaidCell, type LaidSheet } from './laidSheet';
import type { Outbox } from './outbox';

/**
 * Writes formats: first everything but lines, with those taken away that go, then the lines. A line between two cells is
 * one in Excel, whoever of the two set it; so what is taken from one cell is set again where its neighbour keeps it.
 */
export async function writeFormats(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  wanted: LaidSheet,
  changes: readonly CellChange[],
): Promise<void> {
  const formats: Placed<Excel.SettableCellProperties>[] = [];
  const lines = new Map<LaidCell, Excel.CellBorderCollection>();
  const setLine = (cell: LaidCell, side: (typeof SIDES)[number]): void => {
    lines.set(cell, { ...lines.get(cell), [side]: borderSetting(cell.style.border[side]) });
  };
  for (const change of changes) {
    const format = formatChange(change.was.style, change.wanted.style);
    const gone: Excel.CellBorderCollection = {};
    for (const side of SIDES) {
      const [before, after] = [change.was.style.border[side], change.wanted.style.border[side]];
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      if (after !== null) {
        setLine(change.wanted, side);
        continue;
      }
      gone[side] = borderSetting(null);
      const { cell, facing } = neighbour(wanted, change.wanted, side);
      if (cell?.style.border[facing]) setLine(cell, facing);
    }
    if (Object.keys(gone).length > 0) format.borders = gone;
    if (Object.keys(format).length > 0) formats.push(place(change.wanted, format));
  }
  const set = (range: Excel.Range, grid: Excel.SettableCellProperties[][]): void => range.setCellProperties(grid);
  await putGrid(sheet, outbox, formats, nothing, set);
  const sorted = [...lines].sort(([a], [b]) => a.row - b.row || a.column - b.column);
  const drawn = sorted.map(([cell, borders]) => place(cell, { borders }));
  await putGrid(sheet, outbox, drawn, nothing, set);
}

function nothing(): Excel.SettableCellProperties {
  return {};
}

function place(cell: LaidCell, format: Excel.CellPropertiesFormat): Placed<Excel.SettableCellProperties> {
  return { row: cell.row, column: cell.column, value: { format } };
}

const FACING = {
  top: { row: -1, column: 0, facing: 'bottom' },
  bottom: { row: 1, column: 0, facing: 'top' },
  left: { row: 0, column: -1, facing: 'right' },
  right: { row: 0, column: 1, facing: 'left' },
} as const;

/** The cell on the other side of a line; null beyond the sheet's edge. */
function neighbour(
  wanted: LaidSheet,
  { row, column }: LaidCell,
  side: keyof typeof FACING,
): { cell: LaidCell | null; facing: (typeof SIDES)[number] } {
  const step = FACING[side];
  const [y, x] = [row + step.row, column + step.column];
  return { cell: y < 0 || x < 0 ? null : cellAt(wanted, y, x), facing: step.facing };
}
