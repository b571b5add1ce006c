import type { Area } from '../../workbook/address';
import { printCell } from '../../workbook/address';
import type { Style } from '../../workbook/workbook';
import { applyFormat, printFormat, without, type Side } from './cellFormat';
import { changeContents } from './contents';
import { printSheet } from './excelAddress';
import type { Host } from './host';
import { accessDenied, invalidArgument, notHeld } from './hostError';
import { areaSize } from './areas';
import { cellsOf } from '../../workbook/areas';
import { requireAllowed, requireUnlocked } from './locks';
import type { SheetState } from './sheetState';
import { objectArgument, optionalText, textArgument, type WireObject } from './wireArguments';

/** Most cells that are given a format one by one. */
const MOST_FORMATTED = 100_000;

/** Excel's look of links, which it gives a cell when a link is set. */
const LINK_COLOR = '0563C1';

/**
 * A cell's properties, only those asked for.
 * @param formats what was answered for cells of the same question, since most look like others
 */
export function readCellProperties(
  sheet: SheetState,
  row: number,
  column: number,
  asked: WireObject,
  formats: Map<Style, WireObject>,
): WireObject {
  const properties: WireObject = {};
  if (asked.address === true) properties.address = `${printSheet(sheet.name)}!${printCell(row, column)}`;
  if (asked.format !== undefined) {
    const style = sheet.style(row, column);
    const format = formats.get(style) ?? pick(printFormat(style), asked.format, 'format');
    formats.set(style, format);
    properties.format = format;
  }
  if (asked.hyperlink === true) properties.hyperlink = readLink(sheet, row, column);
  return properties;
}

/** What `getCellProperties` may ask for; format's members are looked up in what a format has. */
export function readAskedProperties(options: unknown): WireObject {
  return objectArgument(options, 'cellPropertiesLoadOptions', ['address', 'format', 'hyperlink']);
}

/** The members asked for with true; lines are asked for once for all sides. */
function pick(from: WireObject, asked: unknown, name: string): WireObject {
  if (name === 'format.borders') {
    return Object.fromEntries(
      Object.entries(from).map(([side, line]) => [side, pick(line as WireObject, asked, `${name}.${side}`)]),
    );
  }
  const picked: WireObject = {};
  for (const [member, value] of Object.entries(objectArgument(asked, name, Object.keys(from)))) {
    const found = from[member];
    // Protection is asked for as a whole, the other parts by their members.
    if (member === 'protection' && value === true) picked[member] = found;
    else if (typeof found === 'object' && found !== null)
      picked[member] = pick(found as WireObject, value, `${name}.${member}`);
    else if (value === true) picked[member] = found;
    else if (value !== false) throw invalidArgument(`${name}.${member} is asked for with true`);
  }
  return picked;
}

function readLink(sheet: SheetState, row: number, column: number): WireObject | null {
  const link = sheet.plain.links.find((each) => each.row === row && each.column === column);
  if (!link) return null;
  const value = sheet.cells.get(row, column)?.value ?? '';
  return {
    documentReference: link.target,
    screenTip: link.tooltip ?? '',
    textToDisplay: typeof value === 'object' ? value.error : String(value),
  };
}

/**
 * `setCellProperties`: formats and links, cell by cell.
 * @throws AccessDenied as the protection says, InvalidArgument for what cannot be held; earlier cells stay changed
 */
export function writeCellProperties(host: Host, sheet: SheetState, area: Area, block: unknown[][]): void {
  for (const [down, row] of block.entries()) {
    for (const [across, cell] of row.entries()) {
      if (cell === null || cell === undefined) continue;
      writeCell(host, sheet, area.top + down, area.left + across, cell);
    }
  }
}

/**
 * Gives all cells of an area a format. A whole sheet cannot be stored cell by cell: its blank cells can only get what they
 * have anyway, the default.
 * @throws AccessDenied as the protection says, InvalidArgument for what cannot be held
 */
export function formatArea(host: Host, sheet: SheetState, area: Area, format: WireObject): void {
  if (areaSize(area) <= MOST_FORMATTED) {
    const cells = cellsOf([area]).map(({ top, left }) => [top, left] as const);
    for (const [row, column] of cells) writeCell(host, sheet, row, column, { format });
    return;
  }
  if (host.book.styles.add(applyFormat({}, format).style) !== null) throw notHeld('a format of a whole sheet');
  for (const { row, column } of [...sheet.cells.within(area)]) writeCell(host, sheet, row, column, { format });
}

function writeCell(host: Host, sheet: SheetState, row: number, column: number, cell: unknown): void {
  const { format, hyperlink } = objectArgument(cell, 'cell', ['format', 'hyperlink']);
  if (format !== undefined) {
    requireAllowed(sheet, 'formatCells');
    const { style, cleared, changesLock } = applyFormat(sheet.style(row, column), format);
    // Even where formatting is allowed, what is locked stays locked.
    if (changesLock && sheet.plain.protection) throw accessDenied(`the locks of ${sheet.name} are protected`);
    setStyle(host, sheet, row, column, style);
    for (const side of cleared) clearNeighbour(host, sheet, row, column, side);
  }
  // After the format: the look of a link wins over a font set in the same call. Which goes first is not documented.
  if (hyperlink !== undefined) writeLink(host, sheet, row, column, hyperlink);
}

/** Gives a cell a format; a cell that gets the default one and holds nothing is not stored. */
export function setStyle(host: Host, sheet: SheetState, row: number, column: number, style: Style): void {
  const key = host.book.styles.add(style);
  if (key !== null || sheet.cells.get(row, column)) sheet.cells.touch(row, column).style = key;
}

const FACING: Record<Side, { side: Side; down: number; across: number }> = {
  top: { side: 'bottom', down: -1, across: 0 },
  bottom: { side: 'top', down: 1, across: 0 },
  left: { side: 'right', down: 0, across: -1 },
  right: { side: 'left', down: 0, across: 1 },
};

/** Two cells share their edge: Excel takes the line away from both. */
function clearNeighbour(host: Host, sheet: SheetState, row: number, column: number, side: Side): void {
  const facing = FACING[side];
  const [otherRow, otherColumn] = [row + facing.down, column + facing.across];
  const style = sheet.style(otherRow, otherColumn);
  if (!style.border?.[facing.side]) return;
  sheet.cells.touch(otherRow, otherColumn).style = host.book.styles.add({
    ...style,
    border: without(style.border, [facing.side]),
  });
}

function writeLink(host: Host, sheet: SheetState, row: number, column: number, change: unknown): void {
  requireAllowed(sheet, null);
  requireUnlocked(sheet, [{ top: row, left: column, bottom: row, right: column }]);
  const { documentReference, screenTip, textToDisplay } = objectArgument(change, 'hyperlink', [
    'documentReference',
    'screenTip',
    'textToDisplay',
  ]);
  const target = textArgument(documentReference, 'documentReference');
  const tooltip = optionalText(screenTip, 'screenTip') || null;
  sheet.plain.links = sheet.plain.links.filter((link) => link.row !== row || link.column !== column);
  sheet.plain.links.push({ row, column, target, tooltip });
  const style = sheet.style(row, column);
  setStyle(host, sheet, row, column, { ...style, font: { ...style.font, underline: true, color: LINK_COLOR } });
  const cell = sheet.cells.touch(row, column);
  const isBlank = cell.value === null && cell.formula === null;
  const shown = optionalText(textToDisplay, 'textToDisplay') ?? (isBlank ? target : null);
  if (shown === null) return;
  changeContents(host, sheet, { top: row, left: column, bottom: row, right: column }, 'ThisLocalAddin', () => {
    cell.value = shown;
    cell.formula = null;
  });
}
