import type { Area } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/workbook';
import type { Grid, GridOptions, HandChange } from '../../../src/workbench/grid/grid';
import { startGrid } from '../../../src/workbench/grid/univerGrid';

/** What the grid told since it was last asked. */
export interface Told {
  changes: HandChange[];
  selected: { sheet: string; areas: Area[] }[];
  activated: string[];
  editing: boolean[];
  undone: ('undo' | 'redo')[];
}

let grid: Grid | null = null;
let told: Told = nothing();

/** Starts a grid that fills the page. */
export async function start(options: GridOptions): Promise<void> {
  const container = document.getElementById('root')!;
  document.body.style.margin = '0';
  container.style.height = '100vh';
  grid = await startGrid(
    container,
    {
      onChange: (change) => told.changes.push(change),
      onUndo: (which) => told.undone.push(which),
      onSelect: (sheet, areas) => told.selected.push({ sheet, areas: [...areas] }),
      onActivate: (sheet) => told.activated.push(sheet),
      onEditing: (editing) => told.editing.push(editing),
    },
    options,
  );
}

/** Shows a workbook; gives the milliseconds until it is drawn. */
export async function show(workbook: Workbook): Promise<number> {
  const begin = performance.now();
  grid!.show(workbook);
  await drawn();
  return performance.now() - begin;
}

/** Gives the milliseconds it takes. */
export async function refresh(workbook: Workbook): Promise<number> {
  const begin = performance.now();
  grid!.refresh(workbook);
  await drawn();
  return performance.now() - begin;
}

/**
 * Shows a workbook of many sheets like the one given, then the same with one cell changed. Made here, since it takes long to hand
 * it over. Gives the milliseconds of both.
 */
export async function showMany(model: Workbook, count: number): Promise<{ shown: number; refreshed: number }> {
  const [sheet] = model.sheets;
  const sheets = Array.from({ length: count }, (_, index) => ({ ...sheet!, name: `表${index}` }));
  const shown = await show({ ...model, sheets });
  const [first, ...others] = sheets[7]!.cells;
  sheets[7] = { ...sheets[7]!, cells: [{ ...first!, value: -1 }, ...others] };
  return { shown, refreshed: await refresh({ ...model, sheets }) };
}

export async function select(sheet: string, area: Area): Promise<void> {
  grid!.select(sheet, area);
  await drawn();
}

export function finishEditing(): Promise<void> {
  return grid!.finishEditing();
}

/** What was told, and forgets it. */
export async function listen(): Promise<Told> {
  await drawn();
  const now = told;
  told = nothing();
  return now;
}

function nothing(): Told {
  return { changes: [], selected: [], activated: [], editing: [], undone: [] };
}

function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
