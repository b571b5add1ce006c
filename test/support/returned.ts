import { createHash } from 'node:crypto';
import type { FileContent, ReturnedFile } from '../../src/actions/returnedFile';
import type { Watcher } from '../../src/actions/watcher';
import { leavesOf, type Criterion } from '../../src/assessment/criterion';
import { scoringMembers, type Agency, type Group, type Member, type Plan } from '../../src/assessment/plan';
import { scoreRange, type Entry } from '../../src/assessment/score';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import type { ScoreSheetAnswers } from '../../src/sheets/scoreContent';
import { SCORE_COLUMNS } from '../../src/sheets/scoreLayout';
import { printCell } from '../../src/workbook/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { readWorkbook, UnreadableFile } from '../../src/xlsx/reader/readWorkbook';
import { PANEL_NAME } from './samplePlans';

/** When the workbooks of these tests were made. */
export const CREATED = '2026-09-01T00:00:00Z';

/** Follows nothing and never stops. */
export const QUIET: Watcher = { progress: () => undefined, cancelled: () => false };

/** One member's score for one agency on one leaf. */
export type Score = (agency: Agency, leaf: Criterion, member: Member) => Entry;

/** Full marks everywhere. */
export const FULL: Score = (_, leaf) => scoreRange(leaf, 1).cap;

/** A member's workbook for a group, filled in by a rule; null gives the blank form. */
export function memberBook(plan: Plan, memberCode: string, groupCode: string, score: Score | null = FULL): Workbook {
  const group = plan.groups.find(({ code }) => code === groupCode)!;
  const member = scoringMembers(plan, PANEL_NAME).find(({ code }) => code === memberCode)!;
  const answers = score ? answersOf(plan, group, member, score) : new Map<string, ScoreSheetAnswers>();
  return memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() });
}

/** Answers of one member for every agency of a group. */
export function answersOf(plan: Plan, group: Group, member: Member, score: Score): Map<string, ScoreSheetAnswers> {
  const leaves = leavesOf(plan.rubric);
  return new Map(
    group.agencies.map((agency) => {
      const entries = new Map(leaves.map((leaf) => [leaf.key, score(agency, leaf, member)]));
      return [agency.code, { entries, remarks: new Map(), overall: '' }];
    }),
  );
}

/** A workbook as a file that was read without trouble. */
export function fileOf(name: string, workbook: Workbook): ReturnedFile {
  const sha256 = createHash('sha256').update(JSON.stringify(workbook)).digest('hex');
  return { name, read: () => Promise.resolve({ kind: 'workbook', workbook, sha256 }) };
}

/** Bytes as a file, through the reader. */
export function fileOfBytes(name: string, bytes: Uint8Array): ReturnedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, read: () => Promise.resolve().then(() => open(bytes, sha256)) };
}

function open(bytes: Uint8Array, sha256: string): FileContent {
  try {
    return { kind: 'workbook', workbook: readWorkbook(bytes), sha256 };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', code: error.code, reason: error.detail, sha256 };
  }
}

/** The workbook with one sheet changed. */
export function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** The workbook without one sheet. */
export function withoutSheet(workbook: Workbook, name: string): Workbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** The sheet of that name. */
export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The book without its identity in property and hidden sheet. */
export function withoutBookIdentity(workbook: Workbook): Workbook {
  const properties = { ...workbook.properties, custom: {} };
  return { ...withoutSheet(workbook, '_scorebook'), properties };
}

/** The sheet without its own identity. */
export function withoutIdentity(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.filter(({ value }) => typeof value !== 'string' || !value.startsWith('{"scorebook"')),
  };
}

/** The identities of the sheet, or of a whole book, with something else in them. */
export function withIdentity(sheet: Sheet, changes: Record<string, string | null>): Sheet {
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: changeIdentity(cell.value, changes) })) };
}

/** The same in every sheet, the hidden one and the property. */
export function withIdentities(workbook: Workbook, changes: Record<string, string | null>): Workbook {
  const { properties } = workbook;
  const custom = Object.fromEntries(
    Object.entries(properties.custom).map(([name, value]) => [name, changeIdentity(value, changes)]),
  );
  const sheets = workbook.sheets.map((sheet) => withIdentity(sheet, changes));
  return { ...workbook, sheets, properties: { ...properties, custom: custom as Record<string, string> } };
}

function changeIdentity(value: CellValue, changes: Record<string, string | null>): CellValue {
  if (typeof value !== 'string' || !value.startsWith('{"scorebook"')) return value;
  const identity = JSON.parse(value) as Record<string, string | null>;
  const changed = Object.entries(changes).filter(([name]) => identity[name] !== null);
  return JSON.stringify({ ...identity, ...Object.fromEntries(changed) });
}

/** Row of a key. */
export function rowOf(sheet: Sheet, key: string): number {
  const cell = sheet.cells.find(({ value, column }) => column === SCORE_COLUMNS.key && value === key);
  if (!cell) throw new Error(`no row ${key}`);
  return cell.row;
}

/** Address of a key's cell on a sheet whose columns stand where they were made. */
export function placeOf(sheet: Sheet, key: string, column: keyof typeof SCORE_COLUMNS = 'score'): string {
  return printCell(rowOf(sheet, key), SCORE_COLUMNS[column]);
}

/** What is put in a cell: a constant, or a formula with what it last gave. */
export type Content = CellValue | { formula: string; gave: CellValue };

/** The sheet with another content in a key's cell. */
export function withCell(
  key: string,
  content: Content,
  column: keyof typeof SCORE_COLUMNS = 'score',
): (sheet: Sheet) => Sheet {
  return (sheet) => withContent(sheet, rowOf(sheet, key), SCORE_COLUMNS[column], content);
}

/** The sheet with another content at a place. */
export function withContent(sheet: Sheet, row: number, column: number, content: Content): Sheet {
  const isFormula = content !== null && typeof content === 'object' && 'formula' in content;
  const cell: Cell = isFormula
    ? { row, column, value: content.gave, formula: content.formula, style: null }
    : { row, column, value: content, formula: null, style: null };
  const others = sheet.cells.filter((other) => other.row !== row || other.column !== column);
  return inOrder(sheet, [...others, cell]);
}

/** Rows put elsewhere by a rule; null deletes a row. References in formulas stay: no reader follows them. */
export function withRows(sheet: Sheet, place: (row: number) => number | null): Sheet {
  return inOrder(
    sheet,
    sheet.cells.flatMap((cell) => {
      const row = place(cell.row);
      return row === null ? [] : [{ ...cell, row }];
    }),
  );
}

/** The same for columns. */
export function withColumns(sheet: Sheet, place: (column: number) => number | null): Sheet {
  return inOrder(
    sheet,
    sheet.cells.flatMap((cell) => {
      const column = place(cell.column);
      return column === null ? [] : [{ ...cell, column }];
    }),
  );
}

/** Leaves a gap before an index, as inserting does. */
export const inserted =
  (before: number, count = 1) =>
  (index: number): number =>
    index < before ? index : index + count;

/** Closes the gap of an index, as deleting does. */
export const deleted =
  (at: number) =>
  (index: number): number | null =>
    index === at ? null : index < at ? index : index - 1;

function inOrder(sheet: Sheet, cells: Cell[]): Sheet {
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}
