import { printCell as printAddress, printColumn } from '../../workbook/address';
import type { Cell, RowFormat, Sheet } from '../../workbook/workbook';
import type { FormatAttributes } from './cellFormats';
import { withCovered } from './cellOrder';
import { printText } from './cleanText';
import type { SharedTexts } from './sharedTexts';

/** What a sheet's part says of cells and rows. */
export interface SheetData {
  /** From the first cell to the last in use, such as `A1:F20`. */
  dimension: string;
  /** The rows as XML. */
  rows: string;
}

/**
 * Prints a sheet's cells, those that its merges cover, and its rows (ECMA-376 part 1, 18.3.1.80).
 * @param texts takes the texts of the cells
 */
export function printSheetData(sheet: Sheet, formats: FormatAttributes, texts: SharedTexts): SheetData {
  const cells = withCovered(sheet);
  const contents = new Map<number, string>();
  let lastColumn = Math.max(0, ...sheet.columns.map(({ column }) => column));
  for (let at = 0; at < cells.length;) {
    const { row } = cells[at]!;
    let content = '';
    for (; at < cells.length && cells[at]!.row === row; at++) {
      content += printCell(cells[at]!, formats, texts);
      lastColumn = Math.max(lastColumn, cells[at]!.column);
    }
    contents.set(row, content);
  }
  const lastRow = cells.at(-1)?.row ?? 0;
  return { dimension: `A1:${printAddress(lastRow, lastColumn)}`, rows: printRows(contents, sheet.rows) };
}

function printRows(contents: ReadonlyMap<number, string>, rows: RowFormat[]): string {
  const attributes = new Map(rows.map((format) => [format.row, rowAttributes(format)]));
  const numbers = new Set([...contents.keys(), ...attributes.keys()]);
  let printed = '';
  for (const row of [...numbers].sort((one, other) => one - other)) {
    const content = contents.get(row) ?? '';
    const attribute = attributes.get(row) ?? '';
    if (content !== '') printed += `<row r="${row + 1}"${attribute}>${content}</row>`;
    else if (attribute !== '') printed += `<row r="${row + 1}"${attribute}/>`;
  }
  return printed;
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
