import { settingsSchema } from '../../assessment/settings';
import type { Cell } from '../../workbook/workbook';
import type { FoundTable } from './findTables';
import { nestFields, PLAN_FIELDS, type FieldKey, type FieldSpec } from './planFields';
import { emptyPart, type PlanPart } from './planPart';
import { fold, readValue, type Languages, type SetupValue } from './readValue';
import { resolveCodes, type Named } from './references';
import { noticeAt, noticeOf, placeOf, type Place } from './setupFinding';
import { fieldMarker } from './setupTables';

/** The fields as typed, by their path; blank ones are null. */
export type FieldValues = ReadonlyMap<FieldKey, SetupValue>;

/** Reads the sheet 計畫: each field by the marker beside it, or by its label in either language. */
export function readFields(found: FoundTable | undefined, languages: Languages): PlanPart<FieldValues> {
  const values = new Map<FieldKey, SetupValue>();
  const part = emptyPart<FieldValues>(values, []);
  if (!found) return part;
  const words = languages[0]!;
  const rows = fieldRows(found, languages);
  const column = found.columns.get('value');
  if (column === undefined) return part;
  for (const field of PLAN_FIELDS) {
    const { head } = words.fields[field.key];
    const [row, second] = rows.get(field.key) ?? [];
    if (row === undefined) {
      const values = { head };
      part.notices.push(noticeOf('missing-field', field.required ? 'error' : 'warning', values, found.sheet.name));
      continue;
    }
    const place = placeAt(found, row, column, head);
    if (second !== undefined) part.notices.push(noticeAt(placeAt(found, second, column, head), 'field-twice', 'error'));
    const reading = readValue(found.cells(row, column), field, languages);
    values.set(field.key, reading.value);
    part.places.set(field.key, place);
    part.notices.push(...reading.problems.map(({ code, severity, values }) => noticeAt(place, code, severity, values)));
    if (reading.value === null && reading.problems.length === 0 && field.required) {
      part.notices.push(noticeAt(place, 'missing-value', 'error'));
    }
  }
  const known = new Set([...rows.values()].flat());
  const strange = found.rows.filter((row) => !known.has(row));
  for (const row of strange) {
    const head = labelOf(found, row)?.value;
    const place = placeAt(found, row, column, typeof head === 'string' ? head.trim() : '');
    part.notices.push(noticeAt(place, 'unknown-field', 'error'));
  }
  return part;
}

function placeAt(found: FoundTable, row: number, column: number, head: string): Place {
  return placeOf(found.sheet.name, row, column, found.cells(row, column), head);
}

function labelOf(found: FoundTable, row: number): Cell | undefined {
  const column = found.columns.get('label') ?? (found.columns.get('value') ?? 1) - 1;
  return found.cells(row, column);
}

/** Rows of each field; normally one. */
function fieldRows(found: FoundTable, languages: Languages): Map<FieldKey, number[]> {
  const rows = new Map<FieldKey, number[]>();
  const marked = new Set<number>();
  const add = (field: FieldSpec, row: number): void => {
    rows.set(field.key, [...(rows.get(field.key) ?? []), row]);
    marked.add(row);
  };
  for (const cell of found.sheet.cells) {
    const field = PLAN_FIELDS.find(({ key }) => cell.value === fieldMarker(key));
    if (field && cell.row > found.head && !marked.has(cell.row)) add(field, cell.row);
  }
  for (const row of new Set(found.sheet.cells.map((cell) => cell.row))) {
    if (row <= found.head || marked.has(row)) continue;
    const label = labelOf(found, row)?.value;
    if (typeof label !== 'string') continue;
    const field = PLAN_FIELDS.find(({ key }) => languages.some(({ fields }) => fold(fields[key].head) === fold(label)));
    if (field) add(field, row);
  }
  return rows;
}

/** The fields nested as the plan has them. What is blank and has a default is left out. */
export function planFields(
  part: PlanPart<FieldValues>,
  groups: readonly Named[],
  criteria: readonly Named[],
  languages: Languages,
): PlanPart<Record<string, unknown>> {
  const words = languages[0]!;
  const fields = new Map<FieldKey, unknown>();
  const notices = [...part.notices];
  for (const { key, kind } of PLAN_FIELDS) {
    const value = part.input.get(key) ?? null;
    const place = part.places.get(key);
    if (key === 'assessedGroups' && place) {
      const resolved = resolveCodes(listOf(value), groups, place, words.sheets.agencies);
      notices.push(...resolved.notices);
      fields.set(key, resolved.codes);
    } else if (key === 'settings.tieBreaks' && place) {
      fields.set(
        key,
        listOf(value).flatMap((typed) => {
          const tieBreak = readTieBreak(typed, languages);
          if (typeof tieBreak !== 'string') return [tieBreak];
          const resolved = resolveCodes([tieBreak], criteria, place, words.sheets.criteria);
          notices.push(...resolved.notices);
          return resolved.codes.map((criterion) => ({ kind: 'criterion', criterion }));
        }),
      );
    } else if (value !== null) fields.set(key, value);
    else if (kind === 'list') fields.set(key, []);
    else if (NULLABLE.includes(key)) fields.set(key, null);
  }
  const { rounding } = settingsSchema.parse({});
  if (!fields.has('settings.rounding.digits')) fields.set('settings.rounding.digits', rounding.digits);
  if (!fields.has('settings.rounding.at')) fields.set('settings.rounding.at', rounding.at);
  return { ...part, input: nestFields(fields), notices };
}

const NULLABLE: readonly FieldKey[] = ['plannedUntil', 'reportsDue', 'sheetsDue', 'approval.date', 'approval.number'];

function listOf(value: SetupValue): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `首名票數`, `抽籤`, or the criterion that `項目:代碼` names. */
function readTieBreak(typed: string, languages: Languages): { kind: string } | string {
  const wanted = fold(typed);
  for (const { options, tieBreakItem } of languages) {
    for (const [kind, word] of Object.entries(options.tieBreaks)) {
      if (fold(word) === wanted || fold(kind) === wanted) return { kind };
    }
    const prefix = fold(`${tieBreakItem}:`);
    if (wanted.startsWith(prefix)) return typed.slice(typed.search(/[:：]/) + 1).trim();
  }
  return typed;
}
