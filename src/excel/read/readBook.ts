import type { DefinedName, Properties, Workbook } from '../../workbook/workbook';
import type { Step } from '../step';
import type { Answer } from './answer';
import { askNames } from './names';
import { askSheet, type Part, type SheetReader } from './sheetReader';
import { StyleTable } from './styleTable';

/** What was read, and what is there beside it. */
export interface ReadBook {
  workbook: Workbook;
  /** Names of all sheets, read or not. */
  sheetNames: string[];
  /** The sheet that is shown. */
  active: string;
}

/**
 * Reads sheets of the open workbook: one request that asks what there is, one for the frames of all sheets, and one a sheet
 * for what stands there; more for sheets of many cells or many rules for typing, and where rules stand side by side in large areas.
 *
 * What Office.js does not tell is read as a new workbook has it: zoom, passwords, when the file was changed, and of charts
 * their description, the colour of bars and whether an axis chose its limits itself.
 * @param only names of sheets; null for all
 */
export async function readBook(
  context: Excel.RequestContext,
  part: Part,
  only: readonly string[] | null,
  step: Step,
): Promise<ReadBook> {
  const { workbook } = context;
  const book = askBook(workbook);
  await context.sync();
  const { names, properties, structureLocked, sheets: all, active } = book();
  const wanted = all.filter(({ name }) => only === null || only.some((own) => isSameName(own, name)));

  const firstAnswers = wanted.map((sheet) => askSheet(sheet, part));
  await context.sync();
  const styles = part === 'whole' ? new StyleTable() : null;
  const readers: SheetReader[] = [];
  for (const [index, first] of firstAnswers.entries()) {
    const reader = first();
    step(index, wanted.length, reader.frame.name);
    await reader.read(context, styles);
    readers.push(reader);
  }
  const sheets = readers.map((reader) => reader.finish());
  const ownNames = readers.flatMap((reader) => reader.names);
  return {
    active,
    sheetNames: all.map(({ name }) => name),
    workbook: {
      sheets,
      styles: styles?.styles ?? {},
      names: [...names, ...ownNames],
      properties,
      structureLocked,
      activeSheet: Math.max(
        0,
        sheets.findIndex((sheet) => sheet.name === active),
      ),
    },
  };
}

/** Names of sheets are equal without regard to case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

interface BookFrame {
  names: DefinedName[];
  properties: Properties;
  structureLocked: boolean;
  sheets: Excel.Worksheet[];
  active: string;
}

/** Asks for everything that belongs to no sheet. */
function askBook(workbook: Excel.Workbook): Answer<BookFrame> {
  workbook.worksheets.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('name');
  const names = askNames(workbook.names, null);
  const { properties, protection } = workbook;
  properties.load('title,subject,author,creationDate,custom/items/key,custom/items/value');
  protection.load('protected');
  return () => ({
    names: names(),
    properties: {
      title: properties.title || null,
      subject: properties.subject || null,
      creator: properties.author || null,
      created: null,
      modified: null,
      custom: Object.fromEntries(properties.custom.items.map(({ key, value }) => [key, String(value)])),
    },
    structureLocked: protection.protected,
    sheets: workbook.worksheets.items,
    active: active.name,
  });
}
