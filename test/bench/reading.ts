import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import * as SheetJS from 'xlsx';
import { collect } from '../../src/actions/collect';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { unpacking } from '../../src/cli/unpacking';
import { markerOf, SCORE_COLUMNS, SCORE_ROWS } from '../../src/sheets/scoreLayout';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { PLAN, SILENT } from './returnedFiles';

/** What a contender found in some files: enough to see that all of them read the same. */
export interface Found {
  scores: number;
  sum: number;
}

/** Gets the scores out of files, one after the other. */
export type ReadFiles = (paths: readonly string[]) => Promise<Found>;

/**
 * Scorebook reads everything that it needs to judge a file: formulas, identity, names, caps, comments. The others are told
 * to read as little as they can; they find the scores by their place, and judge nothing.
 */
export const READERS = {
  Scorebook: readWithScorebook,
  exceljs: eachFile(readWithExcelJS),
  SheetJS: eachFile(readWithSheetJS),
  floor: eachFile(parseAndForget),
} satisfies Record<string, ReadFiles>;

export type ReaderName = keyof typeof READERS;

/** Files as the command line hands them to the use cases, without their hash. */
export function returnedFiles(paths: readonly string[]): ReturnedFile[] {
  return paths.map((name) => ({
    name,
    read: async () => ({
      kind: 'workbook' as const,
      workbook: readWorkbook(await readFile(name), {}, unpacking),
      sha256: '',
    }),
  }));
}

async function readWithScorebook(paths: readonly string[]): Promise<Found> {
  const found = new Tally();
  for (const { answers } of (await collect(PLAN, returnedFiles(paths), SILENT)).sheets) {
    for (const entry of answers?.entries.values() ?? []) found.take(entry);
  }
  return found;
}

/** Numbers in 評分 of rows whose 檢核 is a leaf's: those have a weight beside them. */
class Tally implements Found {
  scores = 0;
  sum = 0;

  take(value: unknown): void {
    if (typeof value !== 'number') return;
    this.scores += 1;
    this.sum += value;
  }
}

function eachFile(read: (bytes: Uint8Array, found: Tally) => void | Promise<void>): ReadFiles {
  return async (paths) => {
    const found = new Tally();
    for (const path of paths) await read(await readFile(path), found);
    return found;
  };
}

const IGNORED = ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'pageSetup', 'headerFooter', 'rowBreaks'];

async function readWithExcelJS(bytes: Uint8Array, found: Tally): Promise<void> {
  const workbook = await new ExcelJS.Workbook().xlsx.load(bytes, { ignoreNodes: IGNORED });
  for (const sheet of workbook.worksheets) {
    if (sheet.getRow(SCORE_ROWS.markers + 1).getCell(SCORE_COLUMNS.key + 1).value !== markerOf('key')) continue;
    for (let row = SCORE_ROWS.table + 1; row <= sheet.rowCount; row++) {
      const cells = sheet.getRow(row);
      const weight = cells.getCell(SCORE_COLUMNS.firstWeight + 1).value;
      if (typeof weight === 'number') found.take(cells.getCell(SCORE_COLUMNS.score + 1).value);
    }
  }
}

const VALUES_ONLY = { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellText: false };

function readWithSheetJS(bytes: Uint8Array, found: Tally): void {
  const workbook = SheetJS.read(bytes, VALUES_ONLY);
  for (const sheet of Object.values(workbook.Sheets)) {
    // Up to 0.18 the rows of a dense sheet are the sheet itself.
    const rows = sheet as unknown as (SheetJS.CellObject | undefined)[][];
    if (rows[SCORE_ROWS.markers]?.[SCORE_COLUMNS.key]?.v !== markerOf('key')) continue;
    for (let row = SCORE_ROWS.table; row < rows.length; row++) {
      const cells = rows[row];
      if (typeof cells?.[SCORE_COLUMNS.firstWeight]?.v === 'number') found.take(cells[SCORE_COLUMNS.score]?.v);
    }
  }
}

/** Parts that hold scores, identity or what leads to them; formats and themes are not among them. */
const NEEDED =
  /^(\[Content_Types\]\.xml|.*\.rels|xl\/(workbook|sharedStrings|worksheets\/sheet\d+)\.xml|docProps\/c\w+\.xml)$/;

/** The floor: what any program pays that inflates and parses with the same two libraries, and then does nothing. */
function parseAndForget(bytes: Uint8Array): void {
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) }))) {
    const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
    parser.on('opentag', ignore);
    parser.on('closetag', ignore);
    parser.on('text', ignore);
    parser.write(strFromU8(part)).close();
  }
}

function ignore(): void {
  // Nothing: that is the point.
}
