import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  parseArea,
  parseCell,
  printArea,
  printColumn,
  type Area,
} from '../../workbook/address';
import { invalidArgument } from './hostError';

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const REFERENCE_LIKE = /^(?:[A-Za-z]{1,3}[0-9]+|[Rr](?:[0-9]+)?(?:[Cc][0-9]*)?|[Cc][0-9]*|TRUE|FALSE)$/i;

/** A sheet's name as Excel prints it in addresses and formulas: quoted only where it must be. */
export function printSheet(name: string): string {
  return PLAIN_NAME.test(name) && !REFERENCE_LIKE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An area as Excel prints it without its sheet: `B2:F9`, `1:3` for whole rows, `A:B` for whole columns. */
export function printExcelArea(area: Area): string {
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumns(area)) return `${printColumn(area.left)}:${printColumn(area.right)}`;
  return printArea(area);
}

export function isEntireRows({ left, right }: Area): boolean {
  return left === 0 && right === SHEET_COLUMNS - 1;
}

export function isEntireColumns({ top, bottom }: Area): boolean {
  return top === 0 && bottom === SHEET_ROWS - 1;
}

/** An address taken apart; `sheet` is null when it names none. */
export interface Address {
  sheet: string | null;
  area: Area;
}

/**
 * Reads `B2:F9`, `'評分－A'!B2`, `1:3`, `A:B`, with or without `$`.
 * @throws InvalidArgument when it is no address
 */
export function readAddress(text: string): Address {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? null : readSheet(text.slice(0, mark));
  const body = text.slice(mark + 1).trim();
  const area = parseArea(body) ?? readLines(body);
  if (!area || sheet === '') throw invalidArgument(`no address: ${text}`);
  return { sheet, area };
}

/** Splits a list of addresses at the commas that stand outside quoted sheet names. */
export function splitAddresses(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}

function readSheet(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function readLines(text: string): Area | null {
  const match = /^(?:\$?(\d+):\$?(\d+)|\$?([A-Za-z]+):\$?([A-Za-z]+))$/.exec(text);
  if (!match) return null;
  const [, fromRow, toRow, fromColumn, toColumn] = match;
  const first = parseCell(fromRow === undefined ? `${fromColumn!}1` : `A${fromRow}`);
  const last = parseCell(toRow === undefined ? `${toColumn!}1` : `A${toRow}`);
  if (!first || !last) return null;
  if (fromRow === undefined) {
    const [left, right] = [Math.min(first.column, last.column), Math.max(first.column, last.column)];
    return { ...WHOLE_SHEET, left, right };
  }
  return { ...WHOLE_SHEET, top: Math.min(first.row, last.row), bottom: Math.max(first.row, last.row) };
}
