import { SHEET_COLUMNS, SHEET_ROWS, parseCell, printColumn, quoteSheet } from '../address';
import { splitFormula } from './formulaTokens';

/** A number of rows or columns from the origin when relative, a fixed line otherwise. */
interface Line {
  index: number;
  fixed: boolean;
}

type Piece = string | { column: Line; row: Line } | { axis: 'row' | 'column'; from: Line; to: Line };

/** Gives the formula as it reads a number of rows and columns further on. */
export type ShiftedFormula = (rows: number, columns: number) => string;

/**
 * Prepares a formula that many cells share, or that was written for another cell: its relative references move, those
 * with `$` stay. A reference that would leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string): ShiftedFormula {
  const pieces = splitFormula(formula).map((token): Piece => {
    if (token.kind === 'sheet') return `${quoteSheet(token.name)}!`;
    if (token.kind === 'cell') return readCell(token.text);
    return token.kind === 'lines' ? readLines(token.text) : token.text;
  });
  if (pieces.every((piece) => typeof piece === 'string')) {
    const constant = pieces.join('');
    return () => constant;
  }
  // Joined at once: a long text put together bit by bit would stay in memory as all its bits.
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : printPiece(piece, rows, columns))).join('');
}

function readCell(text: string): Piece {
  const cell = parseCell(text)!;
  return {
    column: { index: cell.column, fixed: text.startsWith('$') },
    row: { index: cell.row, fixed: text.lastIndexOf('$') > 0 },
  };
}

function readLines(text: string): Piece {
  const [from, to] = text.split(':') as [string, string];
  // The missing half is added so that the one parser of addresses reads both.
  const row = parseCell(`A${from}`) !== null;
  const line = (half: string): Line | null => {
    const bare = half.replace('$', '');
    const cell = parseCell(row ? `A${bare}` : `${bare}1`);
    return cell && { index: row ? cell.row : cell.column, fixed: half.startsWith('$') };
  };
  const first = line(from);
  const last = line(to);
  return first && last ? { axis: row ? 'row' : 'column', from: first, to: last } : text;
}

function printPiece(piece: Exclude<Piece, string>, rows: number, columns: number): string {
  if ('axis' in piece) {
    const print = piece.axis === 'row' ? printRow : printColumnLine;
    const by = piece.axis === 'row' ? rows : columns;
    const from = print(piece.from, by);
    const to = print(piece.to, by);
    return from === null || to === null ? '#REF!' : `${from}:${to}`;
  }
  const column = printColumnLine(piece.column, columns);
  const row = printRow(piece.row, rows);
  return column === null || row === null ? '#REF!' : column + row;
}

function printRow({ index, fixed }: Line, by: number): string | null {
  if (fixed) return `$${index + 1}`;
  return index + by >= 0 && index + by < SHEET_ROWS ? String(index + by + 1) : null;
}

function printColumnLine({ index, fixed }: Line, by: number): string | null {
  if (fixed) return `$${printColumn(index)}`;
  return index + by >= 0 && index + by < SHEET_COLUMNS ? printColumn(index + by) : null;
}
