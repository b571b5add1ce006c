import { parseCell, printCell } from '../../src/workbook/address';
import { emptySheet } from '../../src/workbook/draft';
import type { Cell, CellValue, DefinedName, Workbook } from '../../src/workbook/workbook';

/** What a cell of a small workbook holds; `value` is the result that the formula comes with. */
export type Content = CellValue | { formula: string; value?: CellValue };

/** A workbook of sheets with these cells by address; formulas come with a stale result where none is given. */
export function bookOf(sheets: Record<string, Record<string, Content>>, names: DefinedName[] = []): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, cells]) => ({
      ...emptySheet(name),
      cells: Object.entries(cells)
        .map(([address, content]) => cellOf(address, content))
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    styles: {},
    names,
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

function cellOf(address: string, content: Content): Cell {
  const place = { ...parseCell(address)!, style: null };
  return typeof content === 'object' && content !== null && 'formula' in content
    ? { ...place, formula: content.formula, value: content.value === undefined ? 'stale' : content.value }
    : { ...place, formula: null, value: content };
}

/** The results of all formulas, by sheet and address. */
export function valuesOf({ sheets }: Workbook): Record<string, CellValue> {
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula !== null)
        .map((cell) => [`${name}!${printCell(cell.row, cell.column)}`, cell.value]),
    ),
  );
}
