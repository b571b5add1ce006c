import { printArea } from '../../workbook/address';
import type { Style, Workbook } from '../../workbook/workbook';
import { UnwritableWorkbook, type Place } from './unwritable';

/** Excel's largest font and deepest indent. */
const FONT_LIMIT = 409;
const INDENT_LIMIT = 250;

/**
 * Refuses colours that are not RRGGBB and sizes Excel does not know, in formats and wherever else a colour stands.
 * @throws UnwritableWorkbook
 */
export function checkStyles(workbook: Workbook): void {
  for (const style of Object.values(workbook.styles)) checkStyle(style, { sheet: null, cell: null });
  for (const sheet of workbook.sheets) {
    checkColor(sheet.tabColor, { sheet: sheet.name, cell: null });
    for (const { areas, rule } of sheet.conditionalFormats) {
      const place = { sheet: sheet.name, cell: areas.map(printArea).join(' ') };
      if (rule.kind === 'expression') checkStyle(rule.style, place);
      else checkColor(rule.color, place);
    }
    for (const { series } of sheet.charts) {
      for (const { color } of series) checkColor(color, { sheet: sheet.name, cell: null });
    }
  }
}

function checkStyle(style: Style, place: Place): void {
  const { font, border } = style;
  checkColor(style.fill, place);
  checkColor(font?.color, place);
  for (const side of [border?.top, border?.right, border?.bottom, border?.left]) checkColor(side?.color, place);
  checkMeasure(font?.size, 1, FONT_LIMIT, 'font size', place);
  checkMeasure(style.indent, 0, INDENT_LIMIT, 'indent', place);
}

function checkColor(color: string | null | undefined, place: Place): void {
  if (typeof color === 'string' && !/^[0-9A-Fa-f]{6}$/.test(color)) {
    throw new UnwritableWorkbook('color', place, JSON.stringify(color));
  }
}

/** Refuses a number below or above what Excel takes; null and undefined are its default. */
export function checkMeasure(
  value: number | null | undefined,
  minimum: number,
  maximum: number,
  what: string,
  place: Place,
): void {
  if (value === null || value === undefined) return;
  if (!(value >= minimum && value <= maximum)) {
    throw new UnwritableWorkbook('measure', place, `${what} ${value}, not from ${minimum} to ${maximum}`);
  }
}
