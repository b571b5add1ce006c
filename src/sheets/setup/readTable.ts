import { readValue, type Languages, type SetupValue } from './readValue';
import type { FoundTable } from './findTables';
import { noticeAt, placeOf, type Place, type PlanNotice } from './setupFinding';
import { columnWords, SETUP_TABLES, type TableId } from './setupTables';

/** One row of a set-up table, each cell read as its column holds. Values of columns that are gone are null. */
export interface ReadRow {
  table: TableId;
  place: (column: string) => Place;
  text: (column: string) => string | null;
  number: (column: string) => number | null;
  flag: (column: string) => boolean | null;
  texts: (column: string) => string[];
  numbers: (column: string) => number[] | null;
}

export interface TableReading {
  rows: ReadRow[];
  notices: PlanNotice[];
}

/** Reads every row that holds anything; blank rows between them are skipped, rows below the real table are read. */
export function readTable(found: FoundTable | undefined, languages: Languages): TableReading {
  if (!found) return { rows: [], notices: [] };
  const notices: PlanNotice[] = [];
  const rows = found.rows.map((row) => {
    const values = new Map<string, SetupValue>();
    for (const column of SETUP_TABLES[found.id].columns) {
      const at = found.columns.get(column.key);
      if (at === undefined || column.kind === 'generated') continue;
      const cell = found.cells(row, at);
      const reading = readValue(cell, column, languages);
      values.set(column.key, reading.value);
      const place = cellPlace(found, row, column.key, languages);
      notices.push(...reading.problems.map(({ code, severity, values }) => noticeAt(place, code, severity, values)));
    }
    return rowOf(values, found.id, (column) => cellPlace(found, row, column, languages));
  });
  return { rows, notices };
}

function rowOf(values: ReadonlyMap<string, SetupValue>, table: TableId, place: ReadRow['place']): ReadRow {
  const value = (column: string): SetupValue => values.get(column) ?? null;
  return {
    table,
    place,
    text: (column) => textOf(value(column)),
    number: (column) => numberOf(value(column)),
    flag: (column) => flagOf(value(column)),
    texts: (column) => textsOf(value(column)),
    numbers: (column) => numbersOf(value(column)),
  };
}

function textOf(value: SetupValue): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: SetupValue): number | null {
  return typeof value === 'number' ? value : null;
}

function flagOf(value: SetupValue): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function textsOf(value: SetupValue): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function numbersOf(value: SetupValue): number[] | null {
  return Array.isArray(value) ? value.map(Number) : null;
}

/** Where a row's cell stands; a column that is gone is named by the first that is there. */
function cellPlace(found: FoundTable, row: number, column: string, languages: Languages): Place {
  const at = found.columns.get(column) ?? Math.min(...found.columns.values());
  const { head } = columnWords(languages[0]!, found.id, column);
  return placeOf(found.sheet.name, row, at, found.cells(row, at), head);
}
