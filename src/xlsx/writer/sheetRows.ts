import { printCell as printAddress, printColumn } from '../../workbook/address';
import type { Cell, ColumnFormat, RowFormat } from '../../workbook/workbook';
import type { FormatAttributes } from './cellFormats';
import { printText } from './cleanText';
import type { SharedTexts } from './sharedTexts';

/** From the first cell of a sheet to the last that is in use, or whose column has a format of its own. */
export function printDimension(cells: Cell[], columns: ColumnFormat[]): string {
  let lastColumn = 0;
  for (const { column } of cells) lastColumn = Math.max(lastColumn, column);
  for (const { column } of columns) lastColumn = Math.max(lastColumn, column);
  return `A1:${printAddress(cells.at(-1)?.row ?? 0, lastColumn)}`;
}

/**
 * Prints the rows of a sheet with their cells, one after the other (ECMA-376 part 1, 18.3.1.73).
 * @param cells in order
 * @param texts takes the texts of the cells
 */
export function* printRows(
  cells: Cell[],
  rows: RowFormat[],
  formats: FormatAttributes,
  texts: SharedTexts,
): Generator<string> {
  const attributes = new Map(rows.map((format) => [format.row, rowAttributes(format)]));
  const numbers = new Set([...cells.map(({ row }) => row), ...attributes.keys()]);
  let at = 0;
  for (const row of [...numbers].sort((one, other) => one - other)) {
    let content = '';
    for (; cells[at]?.row === row; at++) content += printCell(cells[at]!, formats, texts);
    const attribute = attributes.get(row) ?? '';
    if (content !== '') yield `<row r="${row + 1}"${attribute}>${content}</row>`;
    else if (attribute !== '') yield `<row r="${row + 1}"${attribute}/>`;
  }
}

function rowAttributes({ height, hidden }: RowFormat): string {
  return `${height === null ? '' : ` ht="${height}" customHeight="1"`}${hidden ? ' hidden="1"' : ''}`;
}

/** Letters of columns, for they are asked for with every cell. */
const LETTERS: string[] = [];

function printCell(
  { row, column, value, formula, style }: Cell,
  formats: FormatAttributes,
  texts: SharedTexts,
): string {
  const start = `<c r="${(LETTERS[column] ??= printColumn(column))}${row + 1}"`;
  const format = formats.get(style)!;
  if (formula !== null) {
    const content = `<f>${printText(formula)}</f>`;
    if (typeof value !== 'string') return `${start}${format}${typeOf(value)}>${content}${printValue(value)}</c>`;
    return `${start}${format} t="str">${content}${value === '' ? '<v/>' : `<v>${printText(value)}</v>`}</c>`;
  }
  if (typeof value === 'string') return `${start} t="s"${format}><v>${texts.numberOf(value)}</v></c>`;
  if (value !== null) return `${start}${typeOf(value)}${format}>${printValue(value)}</c>`;
  return format === '' ? '' : `${start}${format}/>`;
}

type PlainValue = Exclude<Cell['value'], string>;

function typeOf(value: PlainValue): string {
  if (typeof value === 'boolean') return ' t="b"';
  return typeof value === 'object' && value !== null ? ' t="e"' : '';
}

function printValue(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === 'number' ? value : value.error}</v>`;
}
