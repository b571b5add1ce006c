import { printArea, printCell, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/address';
import type { Chart, PrintSetup, Sheet } from '../../workbook/workbook';
import { checkArea, checkFormula, checkPosition } from './checkCells';
import { checkMeasure } from './checkStyles';
import { UnwritableWorkbook, type Place } from './unwritable';

/** Excel's limits: characters wide, points high, per cent, pages, inches. */
const WIDTH_LIMIT = 255;
const HEIGHT_LIMIT = 409.5;
const PAGES_LIMIT = 32_767;
const MARGIN_LIMIT = 49;
const TEXT_LIMIT = 255;

/** The old password check of spreadsheets hashes so many bytes of a code page; beyond ASCII every program differs. */
const PASSWORD = /^[\x20-\x7E]{1,15}$/;

/**
 * Refuses sizes, merges, protection, links, charts and print set-ups that Excel would refuse.
 * @throws UnwritableWorkbook naming sheet and cell
 */
export function checkLayout(sheet: Sheet): void {
  const place = { sheet: sheet.name, cell: null };
  for (const { column, width } of sheet.columns) {
    checkPosition(0, column, sheet.name);
    checkMeasure(width, 0, WIDTH_LIMIT, 'column width', place);
  }
  for (const { row, height } of sheet.rows) {
    checkPosition(row, 0, sheet.name);
    checkMeasure(height, 0, HEIGHT_LIMIT, 'row height', place);
  }
  checkMeasure(sheet.zoom, 10, 400, 'zoom', place);
  checkMeasure(sheet.freeze?.rows, 0, SHEET_ROWS - 1, 'frozen rows', place);
  checkMeasure(sheet.freeze?.columns, 0, SHEET_COLUMNS - 1, 'frozen columns', place);
  checkMerges(sheet);
  const password = sheet.protection?.password ?? null;
  if (password !== null && !PASSWORD.test(password)) {
    throw new UnwritableWorkbook('password', place, 'not 1 to 15 ASCII characters');
  }
  for (const { row, column, target, tooltip } of sheet.links) {
    checkPosition(row, column, sheet.name);
    const at = { sheet: sheet.name, cell: printCell(row, column) };
    if (target === '') throw new UnwritableWorkbook('address', at, 'a link to nowhere');
    checkText(tooltip, 'message-too-long', at);
  }
  for (const chart of sheet.charts) checkChart(chart, sheet);
  if (sheet.print) checkPrint(sheet.print, place);
}

function checkMerges(sheet: Sheet): void {
  const done: Area[] = [];
  for (const merge of sheet.merges) {
    checkArea(merge, sheet.name);
    const place = { sheet: sheet.name, cell: printArea(merge) };
    if (merge.top === merge.bottom && merge.left === merge.right) {
      throw new UnwritableWorkbook('merge', place, 'a single cell');
    }
    const other = [...done, ...sheet.tables.map((table) => table.area)].find((area) => overlap(area, merge));
    if (other) throw new UnwritableWorkbook('merge', place, `overlaps ${printArea(other)}`);
    done.push(merge);
  }
}

function overlap(one: Area, other: Area): boolean {
  const rows = one.top <= other.bottom && other.top <= one.bottom;
  return rows && one.left <= other.right && other.left <= one.right;
}

function checkChart(chart: Chart, sheet: Sheet): void {
  const { from, to, series, minimum, maximum } = chart;
  const place = { sheet: sheet.name, cell: printCell(from.row, from.column) };
  checkPosition(from.row, from.column, sheet.name);
  checkPosition(to.row, to.column, sheet.name);
  checkFormula(chart.categories, sheet.name, place.cell);
  for (const { values } of series) checkFormula(values, sheet.name, place.cell);
  const refuse = (detail: string): never => {
    throw new UnwritableWorkbook('chart', place, detail);
  };
  if (to.row <= from.row || to.column <= from.column) refuse('no area');
  if (!series.some(({ drawn }) => drawn === 'bars')) refuse('no series drawn as bars');
  // Excel draws lines from left to right also over bars that lie: they would mark nothing.
  if (chart.kind === 'bar' && series.some(({ drawn }) => drawn === 'line')) refuse('lines need upright columns');
  if (minimum !== null && maximum !== null && minimum >= maximum) refuse(`axis from ${minimum} to ${maximum}`);
}

function checkPrint(print: PrintSetup, place: Place): void {
  checkText(print.header, 'header-footer-too-long', place);
  checkText(print.footer, 'header-footer-too-long', place);
  checkMeasure(print.fitToWidth, 1, PAGES_LIMIT, 'pages wide', place);
  checkMeasure(print.fitToHeight, 1, PAGES_LIMIT, 'pages high', place);
  for (const margin of Object.values(print.margins)) checkMeasure(margin, 0, MARGIN_LIMIT, 'margin', place);
  const { repeatRows, area } = print;
  if (area) checkArea(area, place.sheet ?? '');
  if (repeatRows) checkArea({ top: repeatRows.first, left: 0, bottom: repeatRows.last, right: 0 }, place.sheet ?? '');
}

function checkText(text: string | null, code: UnwritableWorkbook['code'], place: Place): void {
  if (text !== null && text.length > TEXT_LIMIT) throw new UnwritableWorkbook(code, place, `${text.length} characters`);
}
