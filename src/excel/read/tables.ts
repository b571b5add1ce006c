import type { Table } from '../../workbook/workbook';
import { areaOf } from '../address';
import type { Answer } from './answer';

/** Asks for a sheet's tables; their answer is a second question, for where each stands. */
export function askTables(sheet: Excel.Worksheet): Answer<Answer<Table[]>> {
  const { tables } = sheet;
  tables.load('items/name,items/style,items/showFilterButton');
  return () => {
    const asked = tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      const header = table.getHeaderRowRange();
      header.load('values');
      return { table, range, header };
    });
    return () =>
      asked.map(({ table, range, header }) => ({
        name: table.name,
        area: areaOf(range.address),
        columns: ((header.values as unknown[][])[0] ?? []).map(String),
        style: table.style || null,
        filter: table.showFilterButton,
      }));
  };
}
