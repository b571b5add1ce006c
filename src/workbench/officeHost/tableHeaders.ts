import type { Area } from '../../workbook/address';
import type { CellValue, Table } from '../../workbook/workbook';
import { intersection } from '../../workbook/overlaps';
import type { SheetState } from './sheetState';

/** The header cells of tables follow what is written into them, and the tables' column names follow the cells. */
export function refreshHeaders(sheet: SheetState, area: Area): void {
  for (const table of sheet.plain.tables) {
    if (intersection(headerArea(table), area)) readHeaders(sheet, table);
  }
}

export function headerArea({ area }: Pick<Table, 'area'>): Area {
  return { ...area, bottom: area.top };
}

/** Column names are texts, none blank and none twice: Excel makes them so, in the cells too. */
export function readHeaders(sheet: SheetState, table: Table): void {
  const names: string[] = [];
  const { top, left, right } = table.area;
  for (let column = left; column <= right; column++) {
    const cell = sheet.cells.touch(top, column);
    const wanted = printHeader(cell.value) || `Column${column - left + 1}`;
    let name = wanted;
    for (let count = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); count++) {
      name = `${wanted}${count}`;
    }
    names.push(name);
    cell.value = name;
    cell.formula = null;
  }
  table.columns = names;
}

function printHeader(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
