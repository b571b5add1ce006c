import { derived } from '../../assessment/derived';
import { lookUpCells, type CellLookup } from '../../workbook/lookup';
import type { Cell, Sheet, Workbook } from '../../workbook/workbook';
import { IDENTITY_SHEET } from '../identity';
import { showValue } from '../readEntry';
import { fold, type Languages } from './readValue';
import { noticeAt, noticeOf, placeOf, type PlanNotice } from './setupFinding';
import { columnMarker, columnWords, SETUP_TABLES, TABLE_IDS, type TableId } from './setupTables';

/** Where heads are looked for when no marker says where they are. */
const TOP_ROWS = 50;

/** A set-up table where it stands now. */
export interface FoundTable {
  id: TableId;
  sheet: Sheet;
  cells: CellLookup;
  /** Row of the heads; everything below belongs to the table. */
  head: number;
  columns: ReadonlyMap<string, number>;
  /** Rows below the heads that hold anything, in order. */
  rows: number[];
}

export interface TableSearch {
  tables: ReadonlyMap<TableId, FoundTable>;
  notices: PlanNotice[];
}

/**
 * Finds the tables by the markers above their columns, wherever sheets, rows and columns were moved or renamed; without
 * markers by the words of their heads in either language.
 */
export function findTables(workbook: Workbook, languages: Languages): TableSearch {
  const sheets = workbook.sheets.filter((sheet) => sheet.name.toLowerCase() !== IDENTITY_SHEET);
  const tables = new Map<TableId, FoundTable>();
  const notices: PlanNotice[] = [];
  const lost: TableId[] = [];
  for (const id of TABLE_IDS) {
    const name = languages[0]!.sheets[id];
    const marked = sheets.flatMap((sheet) => markedTable(sheet, id, languages) ?? []);
    if (marked.length === 0) lost.push(id);
    if (marked.length > 1) {
      const [first, second] = marked.map(({ sheet }) => sheet.name) as [string, string];
      notices.push(noticeOf('table-twice', 'error', { table: name, first, second }, second));
    }
    if (marked[0]) tables.set(id, marked[0]);
  }
  const taken = new Set([...tables.values()].map(({ sheet }) => sheet));
  for (const id of lost) {
    const table = languages[0]!.sheets[id];
    const free = sheets.filter((sheet) => !taken.has(sheet));
    const [best] = free.flatMap((sheet) => headedTable(sheet, id, languages) ?? []).sort((a, b) => b.share - a.share);
    if (!best) continue;
    taken.add(best.found.sheet);
    tables.set(id, best.found);
    notices.push(noticeOf('markers-lost', 'note', { table }, best.found.sheet.name));
  }
  for (const found of tables.values()) notices.push(...columnNotices(found, languages));
  if (tables.size > 0) {
    const missing = TABLE_IDS.filter((id) => !tables.has(id));
    const needed = new Set<TableId>(['fields', 'criteria', 'grades', 'agencies', 'panel']);
    notices.push(
      ...missing.map((id) =>
        noticeOf('missing-table', needed.has(id) ? 'error' : 'warning', { table: languages[0]!.sheets[id] }),
      ),
    );
  }
  return { tables, notices };
}

function markedTable(sheet: Sheet, id: TableId, languages: Languages): FoundTable | null {
  const columns = new Map<string, number>();
  let markers = -1;
  for (const cell of markersOn(sheet)) {
    const column = SETUP_TABLES[id].columns.find(({ key }) => cell.value === columnMarker(id, key));
    if (!column || columns.has(column.key)) continue;
    columns.set(column.key, cell.column);
    markers = Math.max(markers, cell.row);
  }
  if (columns.size === 0) return null;
  const at = new Set(columns.values());
  const head = sheet.cells.find((cell) => cell.row > markers && at.has(cell.column) && hasContent(cell))?.row;
  if (head === undefined) return null;
  // A column whose marker was deleted is still told by its head.
  for (const [key, column] of headedColumns(sheet, head, id, languages)) {
    if (!columns.has(key) && !at.has(column)) columns.set(key, column);
  }
  return tableAt(sheet, id, head, columns);
}

/** Cells that may be markers: few, among very many that are looked through for every table. */
const markersOn = derived((sheet: Sheet): Cell[] =>
  sheet.cells.filter(({ value }) => typeof value === 'string' && value.startsWith('@')),
);

/** The row that names most of a table's columns, if it names more than half of them. */
function headedTable(sheet: Sheet, id: TableId, languages: Languages): { found: FoundTable; share: number } | null {
  let best: { head: number; columns: Map<string, number> } | null = null;
  for (const head of topRows(sheet).keys()) {
    const columns = headedColumns(sheet, head, id, languages);
    if (columns.size > (best?.columns.size ?? 0)) best = { head, columns };
  }
  const share = (best?.columns.size ?? 0) / SETUP_TABLES[id].columns.length;
  return best && share > 0.5 ? { found: tableAt(sheet, id, best.head, best.columns), share } : null;
}

function headedColumns(sheet: Sheet, head: number, id: TableId, languages: Languages): Map<string, number> {
  const columns = new Map<string, number>();
  const words = topRows(sheet).get(head) ?? wordsIn(sheet.cells.filter(({ row }) => row === head));
  const heads = languages.map((each) => headsOf(each)[id]);
  for (const { word, column } of words) {
    for (const columnsOf of heads) {
      const key = columnsOf.get(word);
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
  }
  return columns;
}

/** A text that may be the head of a column, as heads are compared. */
interface HeadWord {
  word: string;
  column: number;
}

/** Texts in the first rows that hold anything: every table is looked for on every sheet, and most sheets are long and hold none. */
const topRows = derived((sheet: Sheet): ReadonlyMap<number, HeadWord[]> => {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const known = rows.get(cell.row);
    if (known) known.push(cell);
    else if (rows.size < TOP_ROWS) rows.set(cell.row, [cell]);
  }
  return new Map([...rows].map(([row, cells]) => [row, wordsIn(cells)]));
});

function wordsIn(cells: readonly Cell[]): HeadWord[] {
  return cells.flatMap(({ value, column }) => (typeof value === 'string' ? [{ word: fold(value), column }] : []));
}

/** The columns of all tables by their heads, as those are compared; of two with one head the first. */
const headsOf = derived((words: Languages[number]): Record<TableId, ReadonlyMap<string, string>> => {
  const heads = (id: TableId): ReadonlyMap<string, string> =>
    new Map(
      SETUP_TABLES[id].columns.map(({ key }) => [fold(columnWords(words, id, key).head), key] as const).reverse(),
    );
  return Object.fromEntries(TABLE_IDS.map((id) => [id, heads(id)])) as Record<TableId, ReadonlyMap<string, string>>;
});

function tableAt(sheet: Sheet, id: TableId, head: number, columns: ReadonlyMap<string, number>): FoundTable {
  const typed = SETUP_TABLES[id].columns.filter(({ kind }) => kind !== 'generated');
  const read = new Set(typed.flatMap(({ key }) => columns.get(key) ?? []));
  const rows = new Set<number>();
  for (const cell of sheet.cells) if (cell.row > head && read.has(cell.column) && hasContent(cell)) rows.add(cell.row);
  return { id, sheet, cells: lookUpCells(sheet), head, columns, rows: [...rows].sort((a, b) => a - b) };
}

/** Columns that are missing, there twice, or not ours but filled in. */
function columnNotices(found: FoundTable, languages: Languages): PlanNotice[] {
  const { id, sheet, head, columns } = found;
  const words = languages[0]!;
  const headOf = (key: string): string => columnWords(words, id, key).head;
  const missing = SETUP_TABLES[id].columns
    .filter(({ key, kind }) => kind !== 'generated' && !columns.has(key))
    .map(({ key, required }) =>
      noticeOf(
        'missing-column',
        required ? 'error' : 'warning',
        { table: words.sheets[id], head: headOf(key) },
        sheet.name,
      ),
    );
  const ours = new Set(columns.values());
  const strangers = new Map<number, Cell>();
  for (const cell of sheet.cells) {
    const hidden = typeof cell.value === 'string' && /^[@{]/.test(cell.value);
    if (cell.row > head && !ours.has(cell.column) && !strangers.has(cell.column) && hasContent(cell) && !hidden) {
      strangers.set(cell.column, cell);
    }
  }
  const strange = [...strangers].flatMap(([column, cell]): PlanNotice[] => {
    const top = found.cells(head, column);
    const title = top ? String(showValue(top) ?? '').trim() : '';
    if (title === '') {
      return [noticeAt(placeOf(sheet.name, cell.row, column, cell, ''), 'cell-without-head', 'warning')];
    }
    if (languages.some((each) => fold(each.remarks) === fold(title))) return [];
    const isKnown = languages.some((each) => headsOf(each)[id].has(fold(title)));
    const place = placeOf(sheet.name, head, column, top, title);
    return [
      isKnown
        ? noticeAt(place, 'column-twice', 'error', { table: words.sheets[id] })
        : noticeAt(place, 'unknown-column', 'error'),
    ];
  });
  return [...missing, ...strange];
}

function hasContent(cell: Cell): boolean {
  return cell.formula !== null || (typeof cell.value === 'string' ? cell.value.trim() !== '' : cell.value !== null);
}
