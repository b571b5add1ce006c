import { printCell } from '../../workbook/address';
import type { Sheet } from '../../workbook/workbook';
import { placeOf, type CellChange } from './laidSheet';
import type { Outbox } from './outbox';

/**
 * Sets links, before contents and formats: Excel gives a linked cell a font of its own, and puts the target into it when it
 * is blank.
 */
export async function writeLinks(sheet: Excel.Worksheet, outbox: Outbox, was: Sheet, wanted: Sheet): Promise<void> {
  for (const { row, column } of was.links) {
    await outbox.put([], () => sheet.getRange(printCell(row, column)).clear('Hyperlinks'));
  }
  for (const { row, column, target, tooltip } of wanted.links) {
    const hyperlink = { documentReference: target, ...(tooltip === null ? {} : { screenTip: tooltip }) };
    await outbox.put(hyperlink, () => sheet.getRange(printCell(row, column)).setCellProperties([[{ hyperlink }]]));
  }
}

/** Changes that write the linked cells whole, since setting a link may have changed what was in them. */
export function overwriteLinks(changes: readonly CellChange[], wanted: Sheet): CellChange[] {
  const linked = new Set(wanted.links.map(({ row, column }) => placeOf(row, column)));
  return changes.map((change) => {
    const { was, wanted: cell } = change;
    if (!linked.has(placeOf(cell.row, cell.column))) return change;
    const { underline, ...font } = cell.style.font;
    const changed = { ...font, name: '', size: 0, color: '', underline: !underline };
    const content = { value: null, formula: null };
    return { wanted: cell, was: { ...was, content, style: { ...was.style, font: changed } } };
  });
}
