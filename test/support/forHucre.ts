import type { Cell as HucreCell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { withCovered } from '../../src/xlsx/writer/cellOrder';
import { styleLookup, type StyleLookup } from '../../src/xlsx/writer/cellStyles';
import { cleanText } from '../../src/xlsx/writer/cleanText';
import { convertWorkbook } from '../../src/xlsx/writer/convertWorkbook';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

type WrittenCells = NonNullable<WriteSheet['cells']>;

/** A whole workbook as hucre takes it, with the cells and rows that Scorebook writes itself. */
export function forHucre(workbook: Workbook): WriteOptions {
  const styleOf = styleLookup(workbook.styles);
  const options = convertWorkbook(workbook, new Map());
  return {
    ...options,
    sheets: options.sheets.map((sheet, index) => ({
      ...sheet,
      ...contentsOf(workbook.sheets[index]!, sheet, styleOf),
    })),
  };
}

function contentsOf(sheet: Sheet, converted: WriteSheet, styleOf: StyleLookup): Partial<WriteSheet> {
  const cells: WrittenCells = new Map(
    withCovered(sheet).map((cell) => [`${cell.row},${cell.column}`, hucreCell(cell, styleOf)]),
  );
  for (const [key, link] of converted.cells!) cells.set(key, { ...cells.get(key), ...link });
  const rows = sheet.rows.map(
    ({ row, height, hidden }) => [row, { ...(height !== null && { height }), hidden }] as const,
  );
  return { cells, rowDefs: new Map(rows) };
}

/** Every field that hucre asks a cell for: it asks a little faster where all cells have the same ones in the same order. */
const EMPTY = {
  value: undefined,
  style: undefined,
  formula: undefined,
  formulaResult: undefined,
  richText: undefined,
  hyperlink: undefined,
  checkbox: undefined,
  formulaType: undefined,
  formulaSharedIndex: undefined,
  formulaRef: undefined,
  formulaDynamic: undefined,
} as object as Partial<HucreCell>;

function hucreCell({ value, formula, style }: Cell, styleOf: StyleLookup): Partial<HucreCell> {
  const cell: Partial<HucreCell> = { ...EMPTY };
  const converted = styleOf(style);
  if (converted) cell.style = converted;
  const plain = typeof value === 'string' ? cleanText(value) : typeof value === 'object' && value ? value.error : value;
  if (formula === null) cell.value = plain;
  else Object.assign(cell, { formula: cleanText(formula), formulaResult: plain });
  return cell;
}
