import type { PlanFinding } from '../../assessment/planFinding';
import type { CodedRow } from './planPart';
import { planNotice, type Place, type PlanNotice } from './setupFinding';
import type { TableId } from './setupTables';

/** Where the fields and rows of a plan stand on the set-up sheets. */
export interface PlanPlaces {
  /** By path in the plan. */
  paths: ReadonlyMap<string, Place>;
  coded: readonly CodedRow[];
}

/** The column of a row, or the field, that a finding is about. */
type Target =
  { table: TableId; column: string; /** Of several rows with the code. */ which?: 'last' } | { path: string };

/** What a finding of the plan's own check points at; `where` names the row. */
const TARGETS: Partial<Record<PlanFinding['code'], Target>> = {
  'sum-mismatch': { table: 'criteria', column: 'points' },
  'points-not-positive': { table: 'criteria', column: 'points' },
  'leaf-without-points': { table: 'criteria', column: 'points' },
  'too-deep': { table: 'criteria', column: 'level' },
  'duplicate-criterion-key': { table: 'criteria', column: 'key', which: 'last' },
  'only-for-leaves': { table: 'criteria', column: 'minimum' },
  'minimum-above-cap': { table: 'criteria', column: 'minimum' },
  'levels-not-ascending': { table: 'criteria', column: 'levels' },
  'levels-above-cap': { table: 'criteria', column: 'levels' },
  'levels-exclude-range': { table: 'criteria', column: 'levels' },
  'off-step': { table: 'criteria', column: 'step' },
  'total-mismatch': { path: 'totalPoints' },
  'duplicate-growth-key': { table: 'growth', column: 'key', which: 'last' },
  'growth-unknown-criterion': { table: 'growth', column: 'criterion' },
  'duplicate-agency-code': { table: 'agencies', column: 'code', which: 'last' },
  'everyone-recused': { table: 'agencies', column: 'code' },
  'assessed-unknown-group': { path: 'assessedGroups' },
  'duplicate-assessed-group': { path: 'assessedGroups' },
  'no-assessed-group': { path: 'assessedGroups' },
  'duplicate-member-code': { table: 'panel', column: 'code', which: 'last' },
  'unknown-recusal': { table: 'panel', column: 'recusedFrom' },
  'duplicate-grade': { table: 'grades', column: 'name', which: 'last' },
  'grade-gap': { table: 'grades', column: 'from' },
  'grade-overlap': { table: 'grades', column: 'from' },
  'grade-empty': { table: 'grades', column: 'from' },
  'grade-unknown-after-reassessment': { table: 'grades', column: 'reassessedTo' },
  'grade-not-raised': { table: 'grades', column: 'reassessedTo' },
  'award-unknown-grade': { table: 'awards', column: 'for' },
  'tie-break-unknown-criterion': { path: 'settings.tieBreaks' },
  'rounding-needs-mean': { path: 'settings.rounding.at' },
  'rounding-above-full-marks': { path: 'settings.rounding.digits' },
  'rank-sum-is-per-group': { path: 'awards.firstAmong' },
  'weights-unused': { path: 'settings.combine' },
  'schedule-unknown-agency': { table: 'schedule', column: 'agency' },
  'schedule-unknown-member': { table: 'schedule', column: 'present' },
  'duplicate-schedule': { table: 'schedule', column: 'agency', which: 'last' },
};

/** Names that occur twice: the later row is shown. */
const NAMED: Partial<Record<PlanFinding['code'], { table: TableId; column: string }>> = {
  'same-name-among-siblings': { table: 'criteria', column: 'title' },
  'duplicate-agency-name': { table: 'agencies', column: 'name' },
  'duplicate-group-name': { table: 'agencies', column: 'groupName' },
  'duplicate-member-name': { table: 'panel', column: 'name' },
};

/** A finding of the plan's own check with the cell it concerns, where one can be told. */
export function locateFinding(found: PlanFinding, places: PlanPlaces): PlanNotice {
  const place = placeFor(found, places);
  if (!place) return planNotice(found);
  const { sheet, cell, value } = place;
  // People know the column's name, not the field's path.
  const where = found.code === 'invalid-field' ? place.head : found.where;
  return { ...found, where, sheet, cell, value };
}

function placeFor(found: PlanFinding, { paths, coded }: PlanPlaces): Place | undefined {
  if (found.code === 'invalid-field') return placeOfPath(found.where, paths);
  if (found.code === 'dates-reversed') return paths.get(`${found.where}.from`);
  if (found.code === 'too-many-decimals') return placeOfDecimals(found, paths, coded);
  const named = NAMED[found.code];
  if (named) {
    const wanted = found.where.toLowerCase();
    const same = coded
      .filter(({ row }) => row.table === named.table)
      .map(({ row }) => row.place(named.column))
      .filter(
        ({ value }) =>
          String(value ?? '')
            .trim()
            .toLowerCase() === wanted,
      );
    return same.at(-1);
  }
  const target = TARGETS[found.code];
  if (!target) return undefined;
  if ('path' in target) return paths.get(target.path);
  const rows = rowsOf(coded, target.table, found.where);
  const row = target.which === 'last' ? rows.at(-1) : rows[0];
  return row?.row.place(target.column);
}

function rowsOf(coded: readonly CodedRow[], table: TableId, code: string): CodedRow[] {
  return coded.filter(({ row, code: own }) => row.table === table && own.toLowerCase() === code.toLowerCase());
}

/** The cell of a row that holds the number with too many decimals. */
function placeOfDecimals(
  { where, values }: PlanFinding,
  paths: PlanPlaces['paths'],
  coded: readonly CodedRow[],
): Place | undefined {
  const field = paths.get(where);
  if (field) return field;
  const criterion = rowsOf(coded, 'criteria', where)[0];
  const cells = criterion
    ? ['points', 'minimum', 'step', 'levels'].map((column) => criterion.row.place(column))
    : rowsOf(coded, 'panel', where)
        .slice(0, 1)
        .map(({ row }) => row.place('weight'));
  return cells.find(({ value }) => value === values.value) ?? cells[0];
}

/** The place of a path, or of the nearest part of it that has one. */
function placeOfPath(path: string, paths: PlanPlaces['paths']): Place | undefined {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const place = paths.get(parts.slice(0, length).join('.'));
    if (place) return place;
  }
  return [...paths].find(([known]) => known.startsWith(`${path}.`))?.[1];
}
