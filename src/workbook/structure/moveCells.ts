import type { Area } from '../address';
import { intersection, isWithin, subtract } from '../overlaps';
import type { Cell, Sheet, Workbook } from '../workbook';
import { isSameSheet, type AreaMove, type CellMove } from './areaMove';
import { holdsCell, landingOf, moveWithCells, shifted } from './cellAreaMove';
import { followFormula } from './followFormula';
import { followCells, followNames, followRule, followSheet, type AreaRule } from './followSheet';

/** Why cells cannot be cut and pasted. */
export type MoveProblem =
  /** Part of a merged block would be cut out or covered. */
  | 'merge'
  /** Part of a table would be covered by another. */
  | 'table';

/** What keeps cells from being moved, locks and protection aside; null for nothing. */
export function moveProblem(
  source: Pick<Sheet, 'merges' | 'tables'>,
  target: Pick<Sheet, 'merges' | 'tables'>,
  move: CellMove,
): MoveProblem | null {
  const landing = landingOf(move);
  const isCut = (area: Area): boolean => isWithin(area, move.area);
  const isSplit = (area: Area, by: Area): boolean => intersection(area, by) !== null && !isWithin(area, by);
  const goesAlong = (area: Area): boolean => source === target && isCut(area);
  if (source.merges.some((merge) => isSplit(merge, move.area))) return 'merge';
  if (target.merges.some((merge) => !goesAlong(merge) && isSplit(merge, landing))) return 'merge';
  const movesTable = source.tables.some(({ area }) => isCut(area));
  return movesTable && target.tables.some(({ area }) => !goesAlong(area) && isSplit(area, landing)) ? 'table' : null;
}

/**
 * The workbook after cells were cut and pasted, as Excel changes it: with the cells go their formats, merged blocks, rules,
 * links and tables; what they land on is gone, and where they were nothing is left, not even a format. Formulas everywhere
 * follow. Sheets that nothing changes are the very same objects.
 */
export function moveCells(workbook: Workbook, given: CellMove): Workbook {
  const [source, target] = [given.sheet, given.to.sheet].map((name) =>
    workbook.sheets.find((sheet) => isSameSheet(sheet.name, name))!,
  ) as [Sheet, Sheet];
  const cut: CellMove = { ...given, sheet: source.name, to: { ...given.to, sheet: target.name } };
  const move = moveWithCells(cut);
  const along = takenAlong(source, cut, move);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet !== source && sheet !== target) return followSheet(sheet, move);
    const cleared = [...(sheet === source ? [cut.area] : []), ...(sheet === target ? [landingOf(cut)] : [])];
    const rest = without(sheet, cleared, move);
    return sheet === target ? joined(rest, along) : rest;
  });
  return { ...workbook, sheets, names: followNames(workbook.names, move) };
}

type Moved = Pick<Sheet, 'cells' | 'merges' | 'validations' | 'conditionalFormats' | 'tables' | 'links'>;

/** What goes along with cells that are cut, where it then lies. */
function takenAlong(sheet: Sheet, cut: CellMove, move: AreaMove): Moved {
  const home = { before: sheet.name, now: cut.to.sheet };
  const [rows, columns] = [cut.to.row - cut.area.top, cut.to.column - cut.area.left];
  const place = <Placed extends { row: number; column: number }>(placed: Placed): Placed[] =>
    holdsCell(cut.area, placed) ? [{ ...placed, row: placed.row + rows, column: placed.column + columns }] : [];
  const whole = (area: Area): Area[] => (isWithin(area, cut.area) ? [shifted(area, rows, columns)] : []);
  const part = (area: Area): Area[] => {
    const shared = intersection(area, cut.area);
    return shared ? [shifted(shared, rows, columns)] : [];
  };
  const placeBefore = (row: number, column: number) => ({ row: row - rows, column: column - columns });
  const rule = <Rule extends AreaRule>(each: Rule): Rule[] => followRule(each, home, move, part, placeBefore);
  return {
    cells: sheet.cells.flatMap(place).map((cell) => followCell(cell, home, move)),
    merges: sheet.merges.flatMap(whole),
    validations: sheet.validations.flatMap(rule),
    conditionalFormats: sheet.conditionalFormats.flatMap(rule),
    tables: sheet.tables.flatMap((table) => whole(table.area).map((area) => ({ ...table, area }))),
    links: sheet.links.flatMap(place),
  };
}

function followCell(cell: Cell, home: { before: string; now: string }, move: AreaMove): Cell {
  return cell.formula === null ? cell : { ...cell, formula: followFormula(cell.formula, home, move) };
}

/** A sheet without what lay on areas that are cleared. */
function without(sheet: Sheet, cleared: readonly Area[], move: AreaMove): Sheet {
  const home = { before: sheet.name, now: sheet.name };
  const stays = (placed: { row: number; column: number }): boolean => !cleared.some((area) => holdsCell(area, placed));
  const staysWhole = (area: Area): boolean => !cleared.some((taken) => isWithin(area, taken));
  const placeBefore = (row: number, column: number) => ({ row, column });
  const rule = <Rule extends AreaRule>(each: Rule): Rule[] =>
    followRule(each, home, move, (area) => subtract([area], cleared), placeBefore);
  const printed = sheet.print?.area ? move({ sheet: sheet.name, area: sheet.print.area }) : null;
  return {
    ...followCells({ ...sheet, cells: sheet.cells.filter(stays) }, move),
    merges: sheet.merges.filter(staysWhole),
    validations: sheet.validations.flatMap(rule),
    conditionalFormats: sheet.conditionalFormats.flatMap(rule),
    tables: sheet.tables.filter(({ area }) => staysWhole(area)),
    links: sheet.links.filter(stays),
    // It cannot lie on another sheet than its own.
    print: sheet.print && {
      ...sheet.print,
      area: printed && isSameSheet(printed.sheet, sheet.name) ? printed.area : null,
    },
  };
}

function joined(sheet: Sheet, along: Moved): Sheet {
  return {
    ...sheet,
    cells: [...sheet.cells, ...along.cells].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [...sheet.merges, ...along.merges],
    validations: [...sheet.validations, ...along.validations],
    conditionalFormats: [...sheet.conditionalFormats, ...along.conditionalFormats],
    tables: [...sheet.tables, ...along.tables],
    links: [...sheet.links, ...along.links],
  };
}
