import type { Sheet, Workbook } from './workbook';

/**
 * A sheet whose formats are named apart, so that it can be bound into a workbook that uses the same names for others.
 * @param prefix that no format of that workbook begins with
 */
export function restyle(
  sheet: Sheet,
  styles: Workbook['styles'],
  prefix: string,
): { sheet: Sheet; styles: Workbook['styles'] } {
  const used = new Set(sheet.cells.flatMap(({ style }) => (style !== null && style in styles ? [style] : [])));
  const cells = sheet.cells.map((cell) => {
    return { ...cell, style: cell.style !== null && used.has(cell.style) ? prefix + cell.style : null };
  });
  return {
    sheet: { ...sheet, cells },
    styles: Object.fromEntries([...used].map((key) => [prefix + key, styles[key]!])),
  };
}
