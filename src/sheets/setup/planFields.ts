import type { Plan } from '../../assessment/plan';
import type { SetupWording } from '../../wording/zh-TW/setup';
import type { NumberLimits, ValueSpec } from './setupTables';

/** Fields of the plan that stand as rows of the sheet 計畫; the key is their path in the plan. */
export type FieldKey = keyof SetupWording['fields'];

export interface FieldSpec extends ValueSpec {
  key: FieldKey;
  section: keyof SetupWording['sections'];
}

const DIGITS: NumberLimits = { from: 0, to: 4, whole: true };
const YEAR: NumberLimits = { from: 1, to: 9999, whole: true };
const POSITIVE: NumberLimits = { from: 0, to: 1_000_000 };

/** In the order they stand. Required is what the plan has no default for. */
export const PLAN_FIELDS: readonly FieldSpec[] = [
  { key: 'title', section: 'basic', kind: 'text', required: true },
  { key: 'year', section: 'basic', kind: 'number', required: true, limits: YEAR },
  { key: 'calendar', section: 'basic', kind: 'word', options: 'calendar' },
  { key: 'authority', section: 'basic', kind: 'text', required: true },
  { key: 'organizer', section: 'basic', kind: 'text', required: true },
  { key: 'language', section: 'basic', kind: 'word', required: true, options: 'language' },
  { key: 'id', section: 'basic', kind: 'code', required: true },
  { key: 'period.from', section: 'dates', kind: 'date', required: true },
  { key: 'period.to', section: 'dates', kind: 'date', required: true },
  { key: 'plannedUntil', section: 'dates', kind: 'date' },
  { key: 'visits.from', section: 'dates', kind: 'date', required: true },
  { key: 'visits.to', section: 'dates', kind: 'date', required: true },
  { key: 'reportsDue', section: 'dates', kind: 'date' },
  { key: 'sheetsDue', section: 'dates', kind: 'date' },
  { key: 'totalPoints', section: 'scope', kind: 'number', required: true, limits: POSITIVE },
  { key: 'levelNames', section: 'scope', kind: 'list' },
  { key: 'assessedGroups', section: 'scope', kind: 'list' },
  { key: 'settings.scoring', section: 'scoring', kind: 'word', options: 'scoring' },
  { key: 'settings.combine', section: 'scoring', kind: 'word', options: 'combine' },
  { key: 'settings.rounding.digits', section: 'scoring', kind: 'number', limits: DIGITS },
  { key: 'settings.rounding.at', section: 'scoring', kind: 'word', options: 'roundingAt' },
  { key: 'settings.ties', section: 'scoring', kind: 'word', options: 'ties' },
  { key: 'settings.tieBreaks', section: 'scoring', kind: 'list' },
  { key: 'settings.compareRankSum', section: 'scoring', kind: 'yesNo' },
  { key: 'settings.notableDifference', section: 'scoring', kind: 'number', limits: { from: 0, to: 1 }, percent: true },
  { key: 'settings.step', section: 'scoring', kind: 'number', limits: POSITIVE },
  { key: 'settings.growth', section: 'scoring', kind: 'word', options: 'growth' },
  { key: 'settings.selfScores', section: 'scoring', kind: 'yesNo' },
  { key: 'awards.recipients', section: 'awards', kind: 'list' },
  { key: 'awards.firstAmong', section: 'awards', kind: 'word', options: 'firstAmong' },
  { key: 'awards.nationalReplacesOwn', section: 'awards', kind: 'yesNo' },
  { key: 'approval.date', section: 'approval', kind: 'date' },
  { key: 'approval.number', section: 'approval', kind: 'text' },
];

/** The field's value in a plan. */
export function fieldOf(plan: Plan, key: FieldKey): unknown {
  let value: unknown = plan;
  for (const part of key.split('.')) value = (value as Record<string, unknown>)[part];
  return value;
}

/** The object that paths with dots describe: `{ 'a.b': 1 }` → `{ a: { b: 1 } }`. */
export function nestFields(fields: ReadonlyMap<FieldKey, unknown>): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [key, value] of fields) {
    const parts = key.split('.');
    let parent = nested;
    for (const part of parts.slice(0, -1)) parent = (parent[part] ??= {}) as Record<string, unknown>;
    parent[parts.at(-1)!] = value;
  }
  return nested;
}
