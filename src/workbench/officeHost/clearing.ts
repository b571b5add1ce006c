import type { Area } from '../../workbook/address';
import { intersection, subtract } from '../../workbook/overlaps';
import { clearConditionalFormats } from './conditionalFormats';
import { clearContents } from './contents';
import type { Host } from './host';
import { requireAllowed, requireUnlocked } from './locks';
import type { SheetState } from './sheetState';
import { clearValidations } from './validations';
import { choiceArgument } from './wireArguments';

const CHOICES = ['All', 'Contents', 'Formats', 'Hyperlinks'] as const;

/**
 * `clear` of a range. `Formats` takes merged cells and conditional formats along, `All` also links and validations, as
 * Excel's own command does.
 */
export function clearCells(host: Host, sheet: SheetState, areas: readonly Area[], applyTo: unknown): void {
  const choice = choiceArgument(applyTo ?? 'All', 'applyTo', CHOICES);
  if (choice === 'All') requireAllowed(sheet, null);
  if (choice === 'All' || choice === 'Contents') clearContents(host, sheet, areas, 'ThisLocalAddin');
  if (choice === 'All' || choice === 'Formats') clearFormats(sheet, areas);
  if (choice === 'All' || choice === 'Hyperlinks') clearLinks(sheet, areas);
  if (choice === 'All') clearValidations(sheet, areas);
}

function clearFormats(sheet: SheetState, areas: readonly Area[]): void {
  requireAllowed(sheet, 'formatCells');
  for (const area of areas) {
    for (const { row, column } of sheet.cells.within(area)) sheet.cells.touch(row, column).style = null;
    unmerge(sheet, area);
  }
  clearConditionalFormats(sheet, areas);
}

function clearLinks(sheet: SheetState, areas: readonly Area[]): void {
  requireAllowed(sheet, null);
  requireUnlocked(sheet, areas);
  sheet.plain.links = sheet.plain.links.filter(({ row, column }) => {
    const cell = { top: row, left: column, bottom: row, right: column };
    return subtract([cell], areas).length > 0;
  });
}

/** Merged blocks that the area touches come apart. */
export function unmerge(sheet: SheetState, area: Area): void {
  sheet.plain.merges = sheet.plain.merges.filter((merge) => !intersection(merge, area));
}
