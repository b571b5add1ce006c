import type { Area } from '../address';
import type { Cell, Freeze, PrintSetup, Sheet, Workbook } from '../workbook';
import { isSameSheet, moveSpan, moveWithLines, spanOf, withSpan, type LineChange } from './areaMove';
import { followCells, followNames, followRule, followSheet, type AreaRule } from './followSheet';
import { moveTables } from './lineTables';

/**
 * The workbook after rows or columns were inserted or deleted, as Excel changes it: all that lies behind moves along, formulas
 * everywhere follow their cells, what lies across grows or shrinks. New lines look like the one before them. Targets of
 * links are texts and stay, as in Excel. Sheets that nothing changes are the very same objects.
 */
export function changeLines(workbook: Workbook, change: LineChange): Workbook {
  const move = moveWithLines(change);
  const sheets = workbook.sheets.map((sheet) =>
    isSameSheet(sheet.name, change.sheet) ? changeSheet(sheet, change) : followSheet(sheet, move),
  );
  return { ...workbook, sheets, names: followNames(workbook.names, move) };
}

/** The sheet itself. */
function changeSheet(sheet: Sheet, change: LineChange): Sheet {
  const { axis, at, count, kind } = change;
  const home = { before: sheet.name, now: sheet.name };
  const move = moveWithLines(change);
  const areasNow = (area: Area): Area[] => {
    const span = moveSpan(spanOf(area, axis), change);
    return span ? [withSpan(area, axis, span)] : [];
  };
  const line = (index: number): number | null => moveSpan({ first: index, last: index }, change)?.first ?? null;
  const lineBefore = (index: number): number =>
    index < at ? index : index + (kind === 'deleteLines' ? count : -count);
  const placeBefore = (row: number, column: number): { row: number; column: number } =>
    axis === 'row' ? { row: lineBefore(row), column } : { row, column: lineBefore(column) };
  const place = <Placed extends { row: number; column: number }>(placed: Placed): Placed[] => {
    const moved = line(placed[axis]);
    return moved === null ? [] : [moved === placed[axis] ? placed : { ...placed, [axis]: moved }];
  };
  const rule = <Rule extends AreaRule>(each: Rule): Rule[] => followRule(each, home, move, areasNow, placeBefore);

  const tables = moveTables(sheet, change);
  const followed = followCells(sheet, move);
  const cells = [...followed.cells.flatMap(place), ...(kind === 'insertLines' ? likeTheLineBefore(sheet, change) : [])];
  return {
    ...followed,
    cells: withHeaders(cells, tables.headers).sort((a, b) => a.row - b.row || a.column - b.column),
    columns: axis === 'column' ? moveFormats(sheet.columns, 'column', change, { width: null }) : sheet.columns,
    rows: axis === 'row' ? moveFormats(sheet.rows, 'row', change, { height: null }) : sheet.rows,
    merges: sheet.merges.flatMap(areasNow).filter(({ top, left, bottom, right }) => top < bottom || left < right),
    freeze: sheet.freeze && moveFreeze(sheet.freeze, change),
    validations: sheet.validations.flatMap(rule),
    conditionalFormats: sheet.conditionalFormats.flatMap(rule),
    tables: tables.tables,
    links: sheet.links.flatMap(place),
    charts: followed.charts.map((chart) => ({ ...chart, ...moveAnchors(chart, axis, line, at) })),
    print: sheet.print && movePrint(sheet.print, change, areasNow),
  };
}

/** Blank cells in the new lines, formatted as their neighbours in the line before. */
function likeTheLineBefore({ cells }: Sheet, { axis, at, count }: LineChange): Cell[] {
  return cells
    .filter((cell) => cell[axis] === at - 1 && cell.style !== null)
    .flatMap((cell) =>
      Array.from({ length: count }, (_, index) => ({ ...cell, [axis]: at + index, value: null, formula: null })),
    );
}

/** Names that columns of tables got stand in their header cells. */
function withHeaders(cells: Cell[], headers: readonly { row: number; column: number; value: string }[]): Cell[] {
  if (headers.length === 0) return cells;
  const names = new Map(headers.map((header) => [`${header.row} ${header.column}`, header]));
  const kept = cells.map((cell) => {
    const header = names.get(`${cell.row} ${cell.column}`);
    names.delete(`${cell.row} ${cell.column}`);
    return header ? { ...cell, value: header.value, formula: null } : cell;
  });
  return [...kept, ...[...names.values()].map((header) => ({ ...header, formula: null, style: null }))];
}

/** Sizes and hidden lines; new ones are as large as the one before, and in sight. */
function moveFormats<Axis extends 'row' | 'column', Format extends Record<Axis, number> & { hidden: boolean }>(
  formats: readonly Format[],
  axis: Axis,
  change: LineChange,
  standard: Partial<Format>,
): Format[] {
  const { kind, at, count } = change;
  const moved = formats.flatMap((format) => {
    const span = moveSpan({ first: format[axis], last: format[axis] }, change);
    return span ? [{ ...format, [axis]: span.first }] : [];
  });
  const before = formats.find((format) => format[axis] === at - 1);
  if (kind === 'deleteLines' || !before) return moved;
  const size = before.hidden ? standard : {};
  const added = Array.from({ length: count }, (_, index) => ({
    ...before,
    ...size,
    hidden: false,
    [axis]: at + index,
  }));
  return [...moved, ...added].sort((one, other) => one[axis] - other[axis]);
}

/** What is frozen stays frozen, and new lines among it too. */
function moveFreeze(freeze: Freeze, change: LineChange): Freeze | null {
  const field = change.axis === 'row' ? 'rows' : 'columns';
  const span = freeze[field] === 0 ? null : moveSpan({ first: 0, last: freeze[field] - 1 }, { ...change });
  const moved = { ...freeze, [field]: span ? span.last + 1 : 0 };
  return moved.rows === 0 && moved.columns === 0 ? null : moved;
}

interface Corner {
  row: number;
  column: number;
}

/** A chart keeps its place over the cells, and one line at least. */
function moveAnchors(
  { from, to }: { from: Corner; to: Corner },
  axis: LineChange['axis'],
  line: (index: number) => number | null,
  at: number,
): { from: Corner; to: Corner } {
  const start = line(from[axis]) ?? at;
  const end = Math.max(line(to[axis]) ?? at, start + 1);
  return { from: { ...from, [axis]: start }, to: { ...to, [axis]: end } };
}

function movePrint(print: PrintSetup, change: LineChange, areasNow: (area: Area) => Area[]): PrintSetup {
  const { repeatRows: repeated, area } = print;
  const repeatRows = change.axis === 'row' && repeated ? moveSpan(repeated, change) : repeated;
  return { ...print, repeatRows, area: area && (areasNow(area)[0] ?? null) };
}
