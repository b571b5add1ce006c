import { DEFAULT_FONT } from '../../workbook/resolvedStyle';
import { isSame } from '../../workbook/equality';
import { normalSheet, type Fields } from '../../workbook/normalForm';
import type { DefinedName, Sheet } from '../../workbook/workbook';
import { overwriteLinks, writeLinks } from './links';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeContents, writeNumberFormats } from './contents';
import { writeFormats } from './formats';
import { merge, protect, unmerge, writeAppearance, writeFreeze } from './frame';
import { isChanged, pairCells, type LaidSheet } from './laidSheet';
import { writeNames } from './names';
import type { Outbox } from './outbox';
import { writePrint } from './print';
import { writeColumns, writeRows } from './sizes';
import { removeTables, writeTables } from './tables';
import { writeValidations } from './validations';

/** A sheet as it is, and as it shall be. */
export interface SheetChange {
  was: LaidSheet;
  wanted: LaidSheet;
  /** Names of the sheet's own. */
  names: { was: readonly DefinedName[]; wanted: readonly DefinedName[] };
}

/**
 * Makes a new sheet look as one of a new workbook of ours: Excel's own default font and alignment differ from language to
 * language, and formats are written only where they differ from the default.
 */
export function layDefaults(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange();
  format.font.name = DEFAULT_FONT.name;
  format.font.size = DEFAULT_FONT.size;
  format.verticalAlignment = 'Bottom';
}

/**
 * Queues what turns a sheet into the wanted one: only what differs, in the order that Excel's rules ask for (nothing can be
 * written while protected, formats come after the values that would bring their own, protection comes last).
 */
export async function writeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outbox: Outbox,
  { was, wanted, names }: SheetChange,
): Promise<void> {
  const before = fieldsOf(was.sheet);
  const after = fieldsOf(wanted.sheet);
  const differs = (...fields: (keyof Sheet)[]): boolean => fields.some((field) => !isSame(before[field], after[field]));
  const pairs = pairCells(was, wanted);
  const changes = differs('links') ? overwriteLinks(pairs, wanted.sheet) : pairs;

  const hasNames = isSame(namesOf(names.was), namesOf(names.wanted));
  const hasCells = changes.every((change) => !isChanged(change));
  if (hasNames && hasCells && !differs(...(Object.keys(after) as (keyof Sheet)[]))) return;

  const { protection } = was.sheet;
  if (protection) {
    // Excel does not tell the password; where there is one it is the plan's, which the wanted sheet has too.
    const password = protection.password ?? wanted.sheet.protection?.password ?? undefined;
    await outbox.put([], () => sheet.protection.unprotect(password));
  }
  if (differs('merges')) await unmerge(sheet, outbox, was.sheet, wanted.sheet);
  await removeTables(sheet, outbox, was.sheet, wanted.sheet);
  if (differs('links')) await writeLinks(sheet, outbox, was.sheet, wanted.sheet);
  await writeContents(sheet, outbox, changes);
  await writeNumberFormats(sheet, outbox, changes);
  await writeFormats(sheet, outbox, wanted, changes);
  if (differs('columns')) await writeColumns(sheet, outbox, was.sheet, wanted.sheet);
  if (differs('rows')) await writeRows(sheet, outbox, was.sheet, wanted.sheet);
  if (differs('merges')) await merge(sheet, outbox, was.sheet, wanted.sheet);
  await writeTables(sheet, outbox, was.sheet, wanted.sheet);
  await writeNames(sheet.names, outbox, names.was, names.wanted, true);
  if (differs('validations')) await writeValidations(sheet, outbox, was.sheet, wanted.sheet);
  if (differs('conditionalFormats')) await writeConditionalFormats(sheet, outbox, was.sheet, wanted.sheet);
  if (differs('charts')) await writeCharts(context, sheet, outbox, was.sheet, wanted.sheet);
  if (differs('print')) await writePrint(sheet, outbox, wanted.sheet);
  if (differs('freeze')) await writeFreeze(sheet, outbox, wanted.sheet.freeze);
  if (differs('tabColor', 'gridlines', 'visibility')) await writeAppearance(sheet, outbox, wanted.sheet);
  if (wanted.sheet.protection) await protect(sheet, outbox, wanted.sheet.protection);
}

function namesOf(names: readonly DefinedName[]): Fields[] {
  return names.map((name) => ({ ...name }));
}

/** Everything of a sheet but its cells, in a form in which equal things are alike. */
function fieldsOf(sheet: Sheet): Fields {
  return normalSheet({ ...sheet, cells: [] }, () => null);
}
