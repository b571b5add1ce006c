import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import { printArea, type Area } from '../../workbook/address';
import type { Cell, CellValue, Link } from '../../workbook/workbook';
import { FORMAT_QUESTION } from '../cellFormat';
import type { Answer } from './answer';
import type { StyleTable } from './styleTable';

/** Cells of one request: an answer with formats takes some 600 bytes a cell, and Excel sends 5 MB at most. */
export const CELLS_A_REQUEST = { content: 20_000, whole: 4_000 };

/** What stands in cells, and the links on them. */
export interface ReadCells {
  cells: Cell[];
  links: Link[];
}

/**
 * Asks for what stands in an area.
 * @param styles where formats are gathered; null leaves formats and links unread
 */
export function askCells(sheet: Excel.Worksheet, area: Area, styles: StyleTable | null): Answer<ReadCells> {
  const range = sheet.getRange(printArea(area));
  range.load(styles ? 'formulas,values,valueTypes,numberFormat' : 'formulas,values,valueTypes');
  const formats = styles && range.getCellProperties({ format: FORMAT_QUESTION, hyperlink: true });
  return () => {
    const read: ReadCells = { cells: [], links: [] };
    const formulas = range.formulas as unknown[][];
    const values = range.values as unknown[][];
    for (const [y, line] of formulas.entries()) {
      for (const [x, source] of line.entries()) {
        const place = { row: area.top + y, column: area.left + x };
        const value = readValue(values[y]?.[x], range.valueTypes[y]?.[x]);
        const formula = readFormula(source, value);
        const properties = formats?.value[y]?.[x];
        const numberFormat = styles ? String((range.numberFormat as unknown[][])[y]?.[x]) : '';
        const style = styles && properties ? styles.keyOf(properties.format ?? {}, numberFormat) : null;
        if (value !== null || formula !== null || style !== null) read.cells.push({ ...place, value, formula, style });
        const link = properties?.hyperlink;
        if (link?.documentReference) {
          const tooltip = link.screenTip || null;
          read.links.push({ ...place, target: normalizeFormula(link.documentReference), tooltip });
        }
      }
    }
    return read;
  };
}

function readValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Excel answered a value of a kind that no cell has: ${type} ${JSON.stringify(value)}`);
}

/** A text that begins with `=` is the same as formula and as value; a formula never gives itself. */
function readFormula(source: unknown, value: CellValue): string | null {
  return typeof source === 'string' && source.startsWith('=') && source !== value ? normalizeFormula(source) : null;
}
