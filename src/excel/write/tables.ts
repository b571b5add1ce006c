import { printArea } from '../../workbook/address';
import type { Sheet, Table } from '../../workbook/workbook';
import { isSame } from '../../workbook/equality';
import type { Outbox } from './outbox';

/**
 * Takes away tables that are not wanted, or not where they are, leaving what stands in them; before contents are written.
 * Excel makes a table larger and smaller, but its first cell stays.
 */
export async function removeTables(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  for (const { name } of was.tables.filter((table) => !find(wanted, table))) {
    await outbox.put(name, () => sheet.tables.getItem(name).convertToRange());
  }
}

/** Adds tables, and moves those that are there to where they belong; after contents are written. */
export async function writeTables(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  for (const table of wanted.tables) {
    const before = find(was, table);
    if (before && isSame({ ...before, area: printArea(before.area) }, { ...table, area: printArea(table.area) }))
      continue;
    await outbox.put(table, () => {
      const address = printArea(table.area);
      const own = before ? sheet.tables.getItem(before.name) : sheet.tables.add(address, true);
      if (before) own.resize(address);
      own.name = table.name;
      own.style = table.style ?? '';
      own.showFilterButton = table.filter;
    });
  }
}

/** The table of that name which begins in the same cell. */
function find(sheet: Sheet, { name: wanted, area: { top, left } }: Table): Table | undefined {
  return sheet.tables.find(
    ({ name, area }) => name.toLowerCase() === wanted.toLowerCase() && area.top === top && area.left === left,
  );
}
