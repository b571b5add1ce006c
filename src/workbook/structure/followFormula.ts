import { SHEET_COLUMNS, SHEET_ROWS, parseArea, parseCell, printColumn, quoteSheet, type Area } from '../address';
import { splitFormula, type FormulaToken } from '../formulaText/formulaTokens';
import { isSameSheet, type AreaMove } from './areaMove';

/** The sheet whose cells a formula names without a sheet: where it stands now, and where it stood. */
export interface Home {
  before: string;
  now: string;
}

/** One reference of a formula, as written. */
interface Reference {
  /** The sheet that is written before it; null for none. */
  sheet: string | null;
  area: Area;
  /** Writes another area in the same way, with its `$`. */
  print: (area: Area) => string;
}

/**
 * A formula after cells have moved: its references follow them, those to cells that are gone become `#REF!`. What is no plain
 * reference stays: names, columns of tables, several sheets at once. The very same text where nothing changes.
 */
export function followFormula(formula: string, home: Home, move: AreaMove): string {
  const isMoved = !isSameSheet(home.before, home.now);
  const tokens = splitFormula(formula);
  let text = '';
  let isChanged = false;
  for (let at = 0; at < tokens.length;) {
    const { reference, end } = readReference(tokens, at);
    const written = tokens.slice(at, end).map(printToken).join('');
    at = end;
    const before = reference && { sheet: reference.sheet ?? home.before, area: reference.area };
    const after = before && move(before);
    if (!reference || (after === before && (!isMoved || reference.sheet !== null))) {
      text += written;
      continue;
    }
    isChanged = true;
    if (!after) text += '#REF!';
    else {
      const isPlain = reference.sheet === null && isSameSheet(after.sheet, home.now);
      text += (isPlain ? '' : `${quoteSheet(after.sheet)}!`) + reference.print(after.area);
    }
  }
  return isChanged ? text : formula;
}

function printToken(token: FormulaToken): string {
  return token.kind === 'sheet' ? `${quoteSheet(token.name)}!` : token.text;
}

/** The reference that begins at a token, or null where none does; and past it. */
function readReference(tokens: readonly FormulaToken[], at: number): { reference: Reference | null; end: number } {
  const first = tokens[at]!;
  const sheet = first.kind === 'sheet' ? first.name : null;
  const start = sheet === null ? at : at + 1;
  const token = tokens[start];
  if (token?.kind === 'lines') {
    const found = readLines(token.text);
    return { reference: found && { sheet, ...found }, end: start + 1 };
  }
  if (token?.kind !== 'cell') return { reference: null, end: at + 1 };
  const [colon, corner] = [tokens[start + 1], tokens[start + 2]];
  const isArea = colon?.kind === 'other' && colon.text === ':' && corner?.kind === 'cell';
  const found = readCells(token.text, isArea ? corner.text : null);
  return { reference: { sheet, ...found }, end: start + (isArea ? 3 : 1) };
}

type WrittenArea = Pick<Reference, 'area' | 'print'>;

function readCells(from: string, to: string | null): WrittenArea {
  const [one, other] = [parseCell(from)!, parseCell(to ?? from)!];
  // Corners may be written in any order, which stays as it is.
  const [isDown, isRight] = [one.row <= other.row, one.column <= other.column];
  const corner = (text: string, row: number, column: number): string =>
    `${text.startsWith('$') ? '$' : ''}${printColumn(column)}${text.lastIndexOf('$') > 0 ? '$' : ''}${row + 1}`;
  return {
    area: parseArea(to === null ? from : `${from}:${to}`)!,
    print: ({ top, left, bottom, right }) => {
      const first = corner(from, isDown ? top : bottom, isRight ? left : right);
      return to === null ? first : `${first}:${corner(to, isDown ? bottom : top, isRight ? right : left)}`;
    },
  };
}

/** Whole rows such as `$1:$4`, or columns such as `A:C`. */
function readLines(text: string): WrittenArea | null {
  const [from, to] = text.split(':') as [string, string];
  const isRow = /\d/.test(from);
  const line = (half: string): number | null => {
    const cell = parseCell(isRow ? `A${half.replace('$', '')}` : `${half}1`);
    return cell && (isRow ? cell.row : cell.column);
  };
  const [one, other] = [line(from), line(to)];
  if (one === null || other === null) return null;
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const print = (half: string, index: number): string =>
    `${half.startsWith('$') ? '$' : ''}${isRow ? index + 1 : printColumn(index)}`;
  return {
    area: isRow
      ? { top: first, bottom: last, left: 0, right: SHEET_COLUMNS - 1 }
      : { left: first, right: last, top: 0, bottom: SHEET_ROWS - 1 },
    print: ({ top, left, bottom, right }) => {
      const [low, high] = isRow ? [top, bottom] : [left, right];
      return `${print(from, one <= other ? low : high)}:${print(to, one <= other ? high : low)}`;
    },
  };
}
