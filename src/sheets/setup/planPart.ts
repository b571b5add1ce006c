import { generateCode } from '../../assessment/generatedCode';
import type { ReadRow } from './readTable';
import { noticeAt, type Place, type PlanNotice } from './setupFinding';

/** Part of a plan as it was typed, not yet checked, with where each of its fields stands. */
export interface PlanPart<Input> {
  input: Input;
  notices: PlanNotice[];
  /** Places by path in the plan, such as `rubric.0.children.1.points`. */
  places: Map<string, Place>;
  /** Rows by the code they define, for findings that name a code. */
  coded: CodedRow[];
}

export interface CodedRow {
  code: string;
  row: ReadRow;
}

/** A part with nothing in it yet. */
export function emptyPart<Input>(input: Input, notices: readonly PlanNotice[]): PlanPart<Input> {
  return { input, notices: [...notices], places: new Map(), coded: [] };
}

/** Notes the places of a row's fields, which are named as its columns. */
export function locateRow(part: PlanPart<unknown>, path: string, row: ReadRow, columns: readonly string[]): void {
  for (const column of columns) part.places.set(`${path}.${column}`, row.place(column));
  part.places.set(path, row.place(columns[0]!));
}

/** A text that must be there; a blank is reported and read as nothing. */
export function neededText(part: PlanPart<unknown>, row: ReadRow, column: string): string | undefined {
  return needed(part, row, column, row.text(column));
}

/** A value that must be there, unless its cell holds something that was reported already. */
export function needed<Value>(
  part: PlanPart<unknown>,
  row: ReadRow,
  column: string,
  value: Value | null,
): Value | undefined {
  if (value !== null) return value;
  const place = row.place(column);
  if (place.value === null || String(place.value).trim() === '') {
    part.notices.push(noticeAt(place, 'missing-value', 'error'));
  }
  return undefined;
}

/** Codes in use in one column, in lower case, and codes made for rows that have none. */
export class Codes {
  private readonly taken: Set<string>;

  /** @param letter that codes made here begin with */
  constructor(
    private readonly letter: string,
    rows: readonly ReadRow[],
    private readonly column: string,
  ) {
    this.taken = new Set(rows.flatMap((row) => row.text(column)?.toLowerCase() ?? []));
  }

  /** The row's own code, or one made from its names, which is noted. */
  of(part: PlanPart<unknown>, row: ReadRow, names: readonly string[]): string {
    const own = row.text(this.column);
    if (own !== null) return own;
    const code = generateCode(this.letter, names, this.taken);
    this.taken.add(code.toLowerCase());
    const place = row.place(this.column);
    // What could not be read was reported already.
    if (place.value === null || String(place.value).trim() === '') {
      part.notices.push(noticeAt(place, 'generated-code', 'note', { name: names.at(-1) ?? '', code }));
    }
    return code;
  }
}
