import type { SetupWording } from '../../wording/zh-TW/setup';

/** What a cell of a set-up table holds. `generated` is shown and never read back. */
export type ValueKind = 'text' | 'code' | 'number' | 'date' | 'word' | 'yesNo' | 'list' | 'numbers' | 'generated';

/** Shown beside a criterion that a growth rate is tied to. */
export const GROWTH_MARK = '※';

/** A closed set of words, by what they stand for in the plan. */
export type OptionSet = keyof SetupWording['options'];

/** A number's limits, for the drop-down's sake; the plan's own schema judges. */
export interface NumberLimits {
  from: number;
  to: number;
  whole?: true;
}

/** What one cell holds and how it is typed. */
export interface ValueSpec {
  kind: ValueKind;
  /** Must be filled in; for a column: must be there. */
  required?: true;
  options?: OptionSet;
  limits?: NumberLimits;
  /** The number is a share and shown in per cent. */
  percent?: true;
}

export interface ColumnSpec extends ValueSpec {
  key: string;
  /** In characters. */
  width: number;
  centered?: true;
}

export type TableId = keyof SetupWording['sheets'];

export interface TableSpec {
  /** Name of the real table; plain, since names are compared without regard to language. */
  name: string;
  orientation: 'portrait' | 'landscape';
  /** Blank rows below what is there, to type into. */
  spare: number;
  columns: readonly ColumnSpec[];
}

const LEVEL: NumberLimits = { from: 1, to: 8, whole: true };
const POINTS: NumberLimits = { from: 0, to: 1_000_000 };

/** The tables, a sheet each, in tab order. */
export const SETUP_TABLES: Record<TableId, TableSpec> = {
  fields: {
    name: 'Scorebook_Plan',
    orientation: 'portrait',
    spare: 0,
    columns: [
      { key: 'section', kind: 'generated', width: 11, centered: true },
      { key: 'label', kind: 'generated', width: 20 },
      { key: 'value', kind: 'text', width: 38, required: true },
      { key: 'help', kind: 'generated', width: 34 },
    ],
  },
  criteria: {
    name: 'Scorebook_Criteria',
    orientation: 'landscape',
    spare: 3,
    columns: [
      { key: 'number', kind: 'generated', width: 9 },
      { key: 'level', kind: 'number', width: 6, required: true, limits: LEVEL, centered: true },
      { key: 'title', kind: 'text', width: 26, required: true },
      { key: 'label', kind: 'text', width: 13 },
      { key: 'text', kind: 'text', width: 38 },
      { key: 'points', kind: 'number', width: 7, required: true, limits: POINTS, centered: true },
      { key: 'minimum', kind: 'number', width: 6, limits: POINTS, centered: true },
      { key: 'step', kind: 'number', width: 6, limits: POINTS, centered: true },
      { key: 'levels', kind: 'numbers', width: 9, centered: true },
      { key: 'growth', kind: 'generated', width: 8, centered: true },
      { key: 'key', kind: 'code', width: 13, required: true },
      { key: 'printed', kind: 'text', width: 12 },
    ],
  },
  growth: {
    name: 'Scorebook_Growth',
    orientation: 'landscape',
    spare: 4,
    columns: [
      { key: 'key', kind: 'code', width: 22, required: true },
      { key: 'name', kind: 'text', width: 28, required: true },
      { key: 'criterion', kind: 'text', width: 22, required: true },
      { key: 'item', kind: 'generated', width: 26 },
      { key: 'text', kind: 'text', width: 54 },
    ],
  },
  grades: {
    name: 'Scorebook_Grades',
    orientation: 'portrait',
    spare: 3,
    columns: [
      { key: 'name', kind: 'text', width: 16, required: true, centered: true },
      { key: 'from', kind: 'number', width: 18, required: true, centered: true },
      { key: 'below', kind: 'number', width: 18, required: true, centered: true },
      { key: 'reassessedTo', kind: 'text', width: 24, centered: true },
    ],
  },
  awards: {
    name: 'Scorebook_Awards',
    orientation: 'portrait',
    spare: 4,
    columns: [
      { key: 'kind', kind: 'word', width: 15, required: true, options: 'awardKind', centered: true },
      { key: 'for', kind: 'text', width: 22, required: true, centered: true },
      { key: 'firstPlace', kind: 'yesNo', width: 13, centered: true },
      { key: 'reassessmentFailed', kind: 'yesNo', width: 15, centered: true },
      { key: 'award', kind: 'text', width: 36, required: true },
    ],
  },
  agencies: {
    name: 'Scorebook_Agencies',
    orientation: 'portrait',
    spare: 6,
    columns: [
      { key: 'groupCode', kind: 'code', width: 13, required: true, centered: true },
      { key: 'groupName', kind: 'text', width: 15, required: true, centered: true },
      { key: 'code', kind: 'code', width: 14, required: true, centered: true },
      { key: 'name', kind: 'text', width: 26, required: true },
      { key: 'printed', kind: 'text', width: 20 },
      { key: 'extra', kind: 'yesNo', width: 12, centered: true },
    ],
  },
  panel: {
    name: 'Scorebook_Panel',
    orientation: 'landscape',
    spare: 6,
    columns: [
      { key: 'code', kind: 'code', width: 15, required: true, centered: true },
      { key: 'name', kind: 'text', width: 34, required: true },
      { key: 'role', kind: 'word', width: 18, required: true, options: 'role', centered: true },
      { key: 'scores', kind: 'word', width: 16, options: 'scores', centered: true },
      { key: 'weight', kind: 'number', width: 10, limits: { from: 0, to: 1000 }, centered: true },
      { key: 'recusedFrom', kind: 'list', width: 46 },
    ],
  },
  schedule: {
    name: 'Scorebook_Schedule',
    orientation: 'landscape',
    spare: 3,
    columns: [
      { key: 'agency', kind: 'text', width: 15, required: true, centered: true },
      { key: 'name', kind: 'generated', width: 24 },
      { key: 'group', kind: 'generated', width: 11, centered: true },
      { key: 'visit', kind: 'date', width: 15, centered: true },
      { key: 'present', kind: 'list', width: 36 },
      { key: 'reportDue', kind: 'date', width: 15, centered: true },
      { key: 'received', kind: 'date', width: 15, centered: true },
      { key: 'supplemented', kind: 'date', width: 17, centered: true },
    ],
  },
};

export const TABLE_IDS = Object.keys(SETUP_TABLES) as TableId[];

/** Text in the hidden row above a column's head: tells the column whatever its head says and wherever it moves. */
export function columnMarker(table: TableId, column: string): string {
  return `@${table}.${column}`;
}

/** Text in the hidden column beside a field of the plan. */
export function fieldMarker(field: string): string {
  return `@field.${field}`;
}

/** What a table's column is called, and what is said of it. */
export function columnWords(words: SetupWording, table: TableId, column: string): { head: string; help: string } {
  const columns: Record<string, { head: string; help: string }> = words.columns[table];
  const found = columns[column];
  if (!found) throw new Error(`no words for column ${table}.${column}`);
  return found;
}
