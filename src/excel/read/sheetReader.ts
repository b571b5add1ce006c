import type { Area } from '../../workbook/address';
import { gatherValidations } from '../../workbook/gatherValidations';
import type { DefinedName, Sheet, Validation } from '../../workbook/workbook';
import type { Answer } from './answer';
import { CELLS_A_REQUEST, askCells, type ReadCells } from './cells';
import { askCharts } from './charts';
import { askConditionalFormats } from './conditionalFormats';
import { askNames } from './names';
import { askPrint } from './print';
import { askFrame, type SheetFrame } from './sheetFrame';
import { askSizes } from './sizes';
import type { StyleTable } from './styleTable';
import { askTables } from './tables';
import { askRules, askValidatedAreas, type ReadRules } from './validations';
import { PIECES_A_REQUEST, firstPieces, smallerPieces } from './validatedPieces';

/** `content` is what answers stand in; `whole` adds everything that is only looks. */
export type Part = 'content' | 'whole';

/** Reads one sheet of which the frame is known. */
export interface SheetReader {
  frame: SheetFrame;
  names: DefinedName[];
  /** Asks for what stands in the sheet, and sends. */
  read(context: Excel.RequestContext, styles: StyleTable | null): Promise<void>;
  finish(): Sheet;
}

/** Asks for a sheet's frame, and what else tells how much there is to read. */
export function askSheet(sheet: Excel.Worksheet, part: Part): Answer<SheetReader> {
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
