import { printCell } from '../workbook/address';
import { normalizeFormula } from '../workbook/formulaText/normalizeFormula';
import { lookUpCells } from '../workbook/lookup';
import { styleResolver } from '../workbook/resolvedStyle';
import type { Cell, Sheet, Workbook } from '../workbook/workbook';
import { isSameRule, validationAt } from './checkValidations';
import { parseIdentity } from './identity';
import { hasContent } from './keptNotes';

/** What of a sheet was not as it was made. */
export type RepairPart =
  | 'format'
  | 'formula'
  | 'value'
  | 'validation'
  | 'conditionalFormat'
  | 'protection'
  | 'columns'
  | 'rows'
  | 'merges'
  | 'sheet';

/** What a repair puts back on a sheet. */
export interface FormatChanges {
  parts: RepairPart[];
  /** Addresses, in the order of the sheet; empty where no single cell is meant. */
  cells: string[];
}

type Styled = Readonly<{ sheet: Sheet; styles: Workbook['styles'] }>;

/** Compares a sheet with the one it should be; entries and results of formulas are left out, since they are people's. */
export function formatChanges(present: Styled, wanted: Styled): FormatChanges {
  const parts = new Set<RepairPart>();
  const cells = new Map<string, Cell>();
  const now = lookUpCells(present.sheet);
  const [resolveNow, resolve] = [styleResolver(present.styles), styleResolver(wanted.styles)];
  const known = new Map<string, boolean>();
  const looksAlike = (one: string | null, other: string | null): boolean => {
    const pair = `${one ?? ''}\n${other ?? ''}`;
    const same = known.get(pair) ?? JSON.stringify(resolveNow(one)) === JSON.stringify(resolve(other));
    known.set(pair, same);
    return same;
  };
  for (const cell of wanted.sheet.cells) {
    const there = now(cell.row, cell.column);
    const isEntry = cell.style !== null && wanted.styles[cell.style]?.locked === false;
    const part = contentPart(there, cell, isEntry);
    if (part) parts.add(part);
    const isFormatted = looksAlike(there?.style ?? null, cell.style);
    if (!isFormatted) parts.add('format');
    const isChecked = hasSameValidation(present.sheet, wanted.sheet, cell);
    if (!isChecked) parts.add('validation');
    if (part || !isFormatted || !isChecked) cells.set(printCell(cell.row, cell.column), cell);
  }
  const asked = lookUpCells(wanted.sheet);
  for (const cell of present.sheet.cells) {
    if (!hasContent(cell) || asked(cell.row, cell.column)) continue;
    parts.add('value');
    cells.set(printCell(cell.row, cell.column), cell);
  }
  for (const part of layoutParts(present.sheet, wanted.sheet)) parts.add(part);
  const places = [...cells].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  return { parts: [...parts], cells: places.map(([place]) => place) };
}

function contentPart(there: Cell | undefined, wanted: Cell, isEntry: boolean): RepairPart | null {
  if (isEntry) return null;
  if (wanted.formula !== null) {
    return there?.formula != null && normalizeFormula(there.formula) === wanted.formula ? null : 'formula';
  }
  if (there?.formula != null) return 'value';
  const [before, after] = [there?.value ?? null, wanted.value];
  if (before === after || ((before ?? '') === '' && (after ?? '') === '')) return null;
  return parseIdentity(before) && parseIdentity(after) ? null : 'value';
}

function hasSameValidation(present: Sheet, wanted: Sheet, { row, column }: Cell): boolean {
  const [there, asked] = [validationAt(present, row, column), validationAt(wanted, row, column)];
  if (!there || !asked) return there === asked;
  return isSameRule(there.rule, asked.rule);
}

function layoutParts(present: Sheet, wanted: Sheet): RepairPart[] {
  const parts: RepairPart[] = [];
  const differs = (of: (sheet: Sheet) => unknown): boolean =>
    JSON.stringify(of(present)) !== JSON.stringify(of(wanted));
  const rules = ({ conditionalFormats }: Sheet): unknown =>
    conditionalFormats.map(({ areas, rule }) => [
      areas,
      rule.kind,
      rule.kind === 'expression' ? normalizeFormula(rule.formula) : [rule.minimum, rule.maximum],
    ]);
  if (differs(rules)) parts.push('conditionalFormat');
  if (differs(({ protection }) => protection && [protection.password, [...protection.allow].sort()])) {
    parts.push('protection');
  }
  const hidden = <Line extends { hidden: boolean }>(lines: readonly Line[], at: (line: Line) => number): number[] =>
    lines.filter((line) => line.hidden).map(at);
  // A row that somebody hides to see less is theirs; what we hide is no business of anybody.
  const isHidden = new Set(hidden(present.rows, ({ row }) => row));
  if (hidden(wanted.rows, ({ row }) => row).some((row) => !isHidden.has(row))) parts.push('rows');
  if (differs(({ columns }) => hidden(columns, ({ column }) => column).sort((a, b) => a - b))) parts.push('columns');
  if (differs(({ merges }) => merges.map((area) => JSON.stringify(area)).sort())) parts.push('merges');
  return parts;
}
