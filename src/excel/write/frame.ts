import { printArea, printColumn, type Area } from '../../workbook/address';
import type { Freeze, Protection, ProtectionAllowance, Sheet } from '../../workbook/workbook';
import { excelColor } from '../color';
import { ALLOWANCES } from '../read/sheetFrame';
import type { Outbox } from './outbox';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Takes merged cells apart that are not wanted; before contents are written. */
export async function unmerge(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  for (const area of missing(was.merges, wanted.merges)) {
    await outbox.put(area, () => sheet.getRange(printArea(area)).unmerge());
  }
}

/** Merges cells; after contents are written, of which only the first of each area is left. */
export async function merge(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  for (const area of missing(wanted.merges, was.merges)) {
    await outbox.put(area, () => sheet.getRange(printArea(area)).merge(false));
  }
}

/** The areas of the first list that the second has not. */
function missing(areas: readonly Area[], others: readonly Area[]): Area[] {
  const known = new Set(others.map(printArea));
  return areas.filter((area) => !known.has(printArea(area)));
}

export async function writeFreeze(sheet: Excel.Worksheet, outbox: Outbox, freeze: Freeze | null): Promise<void> {
  await outbox.put(freeze, () => {
    if (freeze === null || (freeze.rows === 0 && freeze.columns === 0)) sheet.freezePanes.unfreeze();
    else sheet.freezePanes.freezeAt(frozenCells(freeze));
  });
}

function frozenCells({ rows, columns }: Freeze): string {
  if (columns === 0) return `1:${rows}`;
  if (rows === 0) return `A:${printColumn(columns - 1)}`;
  return printArea({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
}

/** Tab, grid lines and visibility. */
export async function writeAppearance(sheet: Excel.Worksheet, outbox: Outbox, wanted: Sheet): Promise<void> {
  await outbox.put(wanted.name, () => {
    sheet.tabColor = wanted.tabColor === null ? '' : excelColor(wanted.tabColor);
    sheet.showGridlines = wanted.gridlines;
    sheet.visibility = VISIBILITY[wanted.visibility];
  });
}

export async function protect(sheet: Excel.Worksheet, outbox: Outbox, protection: Protection): Promise<void> {
  const options = Object.fromEntries(
    (Object.keys(ALLOWANCES) as ProtectionAllowance[]).map((name) => [
      ALLOWANCES[name],
      protection.allow.includes(name),
    ]),
  );
  await outbox.put(options, () => sheet.protection.protect(options, protection.password ?? undefined));
}
