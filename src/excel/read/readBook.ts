import type { Area } from '../../workbook/address';
import { gatherValidations } from '../../workbook/gatherValidations';
import type { DefinedName, Properties, Sheet, Validation, Workbook } from '../../workbook/workbook';
import type { Step } from '../step';
import type { Answer } from './answer';
import { CELLS_A_REQUEST, askCells, type ReadCells } from './cells';
import { askCharts } from './charts';
import { askConditionalFormats } from './conditionalFormats';
import { askNames } from './names';
import { askPrint } from './print';
import { askFrame, type SheetFrame } from './sheetFrame';
import { askSizes } from './sizes';
import { StyleTable } from './styleTable';
import { askTables } from './tables';
import { askRules, askValidatedAreas, type ReadRules } from './validations';
import { PIECES_A_REQUEST, firstPieces, smallerPieces } from './validatedPieces';

/** What was read, and what is there beside it. */
export interface ReadBook {
  workbook: Workbook;
  /** Names of all sheets, read or not. */
  sheetNames: string[];
  /** The sheet that is shown. */
  active: string;
}

/** `content` is what answers stand in; `whole` adds everything that is only looks. */
export type Part = 'content' | 'whole';

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

interface SheetReader {
  frame: SheetFrame;
  names: DefinedName[];
  /** Asks for what stands in the sheet, and sends. */
  read(context: Excel.RequestContext, styles: StyleTable | null): Promise<void>;
  finish(): Sheet;
}

/** Asks for a sheet's frame, and what else tells how much there is to read. */
function askSheet(sheet: Excel.Worksheet, part: Part): Answer<SheetReader> {
  const frameAnswer = askFrame(sheet);
  const validated = askValidatedAreas(sheet);
  const tablesAsked = askTables(sheet);
  const namesAnswer = askNames(sheet.names, '');
  const looks =
    part === 'whole'
      ? { formats: askConditionalFormats(sheet), charts: askCharts(sheet), print: askPrint(sheet) }
      : null;
  return () => {
    const frame = frameAnswer();
    const { used, standardHeight, ...rest } = frame;
    // From the first cell on, since widths and hidden lines may stand before the first one that is used.
    const area: Area = { ...used, top: 0, left: 0 };
    const pieces = validated().flatMap(firstPieces);
    const rulesAnswer = askRules(sheet, pieces.slice(0, PIECES_A_REQUEST));
    const tables = tablesAsked();
    const formats = looks?.formats();
    const charts = looks?.charts();
    const sizes = looks ? askSizes(sheet, area) : null;
    let cells: ReadCells = { cells: [], links: [] };
    let rules: Validation[] = [];
    return {
      frame,
      names: namesAnswer().map((name) => ({ ...name, sheet: frame.name })),
      read: async (context, styles) => {
        cells = await readCells(context, sheet, area, styles);
        rules = await readFurther(context, sheet, rulesAnswer(), pieces.slice(PIECES_A_REQUEST));
      },
      finish: () => {
        const lines = sizes?.() ?? { columns: [], rows: [] };
        return {
          ...rest,
          ...cells,
          ...lines,
          validations: gatherValidations(rules),
          tables: tables(),
          conditionalFormats: formats?.() ?? [],
          charts: charts?.()({ ...lines, standardHeight }) ?? [],
          print: looks?.print() ?? null,
          zoom: 100,
        };
      },
    };
  };
}

/** Asks for the rules of pieces that are left, and of smaller pieces of those that have several. */
async function readFurther(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { found, mixed }: ReadRules,
  left: readonly Area[],
): Promise<Validation[]> {
  const all = [...found];
  let pieces = [...left, ...mixed.flatMap(smallerPieces)];
  while (pieces.length > 0) {
    const answer = askRules(sheet, pieces.slice(0, PIECES_A_REQUEST));
    await context.sync();
    const further = answer();
    all.push(...further.found);
    pieces = [...pieces.slice(PIECES_A_REQUEST), ...further.mixed.flatMap(smallerPieces)];
  }
  return all;
}

/** Sends what was asked with the first block of cells, then further blocks one by one. */
async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  styles: StyleTable | null,
): Promise<ReadCells> {
  const columns = area.right - area.left + 1;
  const most = styles ? CELLS_A_REQUEST.whole : CELLS_A_REQUEST.content;
  const rows = Math.max(1, Math.floor(most / columns));
  const read: ReadCells = { cells: [], links: [] };
  for (let top = area.top; top <= area.bottom; top += rows) {
    const block = askCells(sheet, { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) }, styles);
    await context.sync();
    const { cells, links } = block();
    read.cells.push(...cells);
    read.links.push(...links);
  }
  return read;
}
