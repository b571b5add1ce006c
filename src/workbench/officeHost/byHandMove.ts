import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/address';
import type { CellMove } from '../../workbook/structure/areaMove';
import { holdsCell, landingOf } from '../../workbook/structure/cellAreaMove';
import { moveCells, moveProblem } from '../../workbook/structure/moveCells';
import type { HandCell, HandChange, TakeBack } from '../handChange';
import { restructure } from './byHandStructure';
import type { Host } from './host';
import { HostError, invalidArgument } from './hostError';
import { requireUnlocked } from './locks';
import type { SheetState } from './sheetState';
import { refreshHeaders } from './tableHeaders';

/**
 * Cuts cells and pastes them elsewhere as a person does. Where a sheet is protected only what they hold moves: in Excel their
 * formats, locks and rules would go along, and leave holes in the form.
 * @param change makes other changes by hand
 * @throws HostError for locked cells, and where merged cells or tables are in the way
 */
export function moveByHand(host: Host, move: CellMove, change: (change: HandChange) => TakeBack): TakeBack {
  const [source, target] = [host.book.sheet(move.sheet), host.book.sheet(move.to.sheet)];
  const landing = landingOf(move);
  if (landing.bottom >= SHEET_ROWS || landing.right >= SHEET_COLUMNS) throw invalidArgument('no room on the sheet');
  if (source.plain.protection || target.plain.protection) {
    requireUnlocked(source, [move.area]);
    requireUnlocked(target, [landing]);
    return inTurn(contentsMoved(source, target, move).map((each) => () => change(each)));
  }
  const problem = moveProblem(source.plain, target.plain, move);
  if (problem) throw new HostError('InvalidOperation', `part of a ${problem} is in the way`);
  return restructure(
    host,
    (workbook) => moveCells(workbook, move),
    () => {
      refreshHeaders(source, move.area);
      refreshHeaders(target, landing);
      host.events.changed(source, move.area, 'Unknown', null);
      host.events.changed(target, landing, 'Unknown', null);
    },
  );
}

/** Makes changes one after another; they are taken back the other way round. */
function inTurn(changes: readonly (() => TakeBack)[]): TakeBack {
  const made = changes.map((change) => change());
  return () => made.reverse().forEach((takeBack) => takeBack());
}

/** What is held moves, and formats do where no protection keeps them. */
function contentsMoved(source: SheetState, target: SheetState, { area, to }: CellMove): HandChange[] {
  const read = (sheet: SheetState, row: number, column: number): HandCell => {
    const { value = null, formula = null } = sheet.cells.get(row, column) ?? {};
    return { row, column, value, formula, style: sheet.style(row, column) };
  };
  const places = placesOf(area);
  const pasted = places
    .map(({ row, column }) => ({ model: read(source, row, column), row: row - area.top, column: column - area.left }))
    .map((each) => ({ ...each, row: to.row + each.row, column: to.column + each.column }))
    .filter(({ row, column }) => !isCovered(target, row, column))
    .map(({ model, row, column }) => {
      const style = target.plain.protection ? target.style(row, column) : model.style;
      return { ...model, row, column, style };
    });
  const isPasted = (row: number, column: number): boolean =>
    source === target && holdsCell(landingOf({ sheet: source.name, area, to }), { row, column });
  const emptied = places
    .filter(({ row, column }) => !isPasted(row, column))
    .map(({ row, column }) => {
      const style = source.plain.protection ? source.style(row, column) : null;
      return { row, column, value: null, formula: null, style };
    });
  if (source === target) return [{ kind: 'cells', sheet: source.name, cells: [...pasted, ...emptied] }];
  return [
    { kind: 'cells', sheet: target.name, cells: pasted },
    { kind: 'cells', sheet: source.name, cells: emptied },
  ];
}

function placesOf({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

/** Whether a cell lies under a merged block: what is written there is lost, as in Excel. */
function isCovered(sheet: SheetState, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}
