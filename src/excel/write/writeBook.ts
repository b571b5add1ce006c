import { emptySheet } from '../../workbook/draft';
import type { DefinedName, Workbook } from '../../workbook/workbook';
import { ExcelFailure } from '../excelFailure';
import { isSameName, readBook, type ReadBook } from '../read/readBook';
import type { Step } from '../step';
import { removeCharts } from './charts';
import { layOut } from './laidSheet';
import { writeNames } from './names';
import { Outbox } from './outbox';
import { layDefaults, writeSheet } from './writeSheet';

/**
 * Puts the sheets of a workbook into the open one. Sheets that are there are read first and rewritten in place, only
 * where they differ; others are added behind the last one. Anything that fails, or a step that throws, puts everything
 * back as it was read.
 *
 * Requests: two and one a sheet, and where sheets are rewritten as many again to read them.
 */
export async function writeBook(context: Excel.RequestContext, wanted: Workbook, step: Step): Promise<void> {
  const names = wanted.sheets.map(({ name }) => name);
  const before = await readBook(context, 'whole', names, () => undefined);
  try {
    await turnInto(context, before, wanted, step, 'add');
  } catch (cause) {
    await putBack(context, before, wanted, cause);
    throw cause;
  }
}

/** Undoes a write that stopped somewhere: sheets, names and properties become what was read before it. */
async function putBack(
  context: Excel.RequestContext,
  before: ReadBook,
  wanted: Workbook,
  cause: unknown,
): Promise<void> {
  try {
    const names = before.workbook.sheets.map(({ name }) => name);
    const now = await readBook(context, 'whole', names, () => undefined);
    const passwords = withPasswords(before.workbook, wanted);
    await turnInto(context, now, passwords, () => undefined, 'exact');
    const added = now.sheetNames.filter((name) => !before.sheetNames.some((own) => isSameName(own, name)));
    const { protection, worksheets } = context.workbook;
    if (before.workbook.structureLocked && added.length > 0) protection.unprotect();
    for (const name of added) worksheets.getItem(name).delete();
    if (before.workbook.structureLocked && added.length > 0) protection.protect();
    worksheets.getItem(before.active).activate();
    await context.sync();
  } catch (failure) {
    throw new ExcelFailure('not-put-back', [cause, failure]);
  }
}

/** A sheet that could be opened with the plan's password is closed with it again. */
function withPasswords(before: Workbook, wanted: Workbook): Workbook {
  const sheets = before.sheets.map((sheet) => {
    const password = wanted.sheets.find(({ name }) => isSameName(name, sheet.name))?.protection?.password ?? null;
    return sheet.protection ? { ...sheet, protection: { ...sheet.protection, password } } : sheet;
  });
  return { ...before, sheets };
}

/**
 * Writes what differs between what was read and what is wanted.
 * @param manner `add` leaves names and properties alone that are not wanted; `exact` takes them away
 */
async function turnInto(
  context: Excel.RequestContext,
  { workbook: was, sheetNames, active }: ReadBook,
  wanted: Workbook,
  step: Step,
  manner: 'add' | 'exact',
): Promise<void> {
  const { worksheets, names, protection } = context.workbook;
  const outbox = new Outbox(context);
  const isThere = (name: string): boolean => sheetNames.some((own) => isSameName(own, name));
  const added = wanted.sheets.filter(({ name }) => !isThere(name));
  // A locked structure refuses hiding as well as adding.
  if (was.structureLocked) protection.unprotect();
  // All of them before the first is filled, since formulas look at other sheets; sent with it.
  for (const { name } of added) layDefaults(worksheets.add(name));
  await writeNames(names, outbox, scoped(was, null), scoped(wanted, null), manner === 'exact');

  for (const [index, sheet] of wanted.sheets.entries()) {
    step(index, wanted.sheets.length, sheet.name);
    const before = was.sheets.find(({ name }) => isSameName(name, sheet.name));
    await writeSheet(context, worksheets.getItem(sheet.name), outbox, {
      was: layOut(before ?? emptySheet(sheet.name), was.styles),
      wanted: layOut(sheet, wanted.styles),
      names: { was: scoped(was, sheet.name), wanted: scoped(wanted, sheet.name) },
    });
    await outbox.send();
  }
  step(wanted.sheets.length, wanted.sheets.length, '');
  writeProperties(context.workbook.properties, was, wanted, manner);
  if (wanted.structureLocked || (was.structureLocked && manner === 'add')) protection.protect();
  const shown = wanted.sheets[wanted.activeSheet]?.name;
  if (manner === 'add' && shown !== undefined && shown !== active) worksheets.getItem(shown).activate();
  for (const sheet of wanted.sheets) {
    const before = was.sheets.find(({ name }) => isSameName(name, sheet.name));
    if (before) await removeCharts(worksheets.getItem(sheet.name), outbox, before, sheet);
  }
  await outbox.send();
}

function scoped({ names }: Workbook, sheet: string | null): DefinedName[] {
  return names.filter((name) =>
    sheet === null ? name.sheet === null : name.sheet !== null && isSameName(name.sheet, sheet),
  );
}

/** Custom properties, and what a workbook says of itself where the open one says nothing yet. */
function writeProperties(
  properties: Excel.DocumentProperties,
  { properties: was }: Workbook,
  { properties: wanted }: Workbook,
  manner: 'add' | 'exact',
): void {
  const said = (before: string | null, after: string | null): boolean =>
    before !== after && (manner === 'exact' || (before === null && after !== null));
  if (said(was.title, wanted.title)) properties.title = wanted.title ?? '';
  if (said(was.subject, wanted.subject)) properties.subject = wanted.subject ?? '';
  if (said(was.creator, wanted.creator)) properties.author = wanted.creator ?? '';
  for (const [key, value] of Object.entries(wanted.custom)) {
    if (was.custom[key] !== value) properties.custom.add(key, value);
  }
  if (manner === 'add') return;
  for (const key of Object.keys(was.custom).filter((known) => !Object.hasOwn(wanted.custom, known))) {
    properties.custom.getItem(key).delete();
  }
}
