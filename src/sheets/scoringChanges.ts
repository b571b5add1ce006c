import { fullMarks, isLeaf, nameOf, placeCriteria } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { scoreRange, type ScoreRange } from '../assessment/score';
import { printCell } from '../workbook/address';
import { lookUpCells } from '../workbook/lookup';
import type { Cell, CellValue, Sheet } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { CHANGE_MARKERS, markerOf, TOTAL_KEY } from './scoreLayout';

/** What a plan changed about scoring since a score sheet was made from it. */
export interface ScoringChanges {
  /** In words of the plan's language, in plan order. */
  texts: string[];
  /** Address of the first 配分 or item that changed; null where the sheet cannot show it. */
  cell: string | null;
  /** What stands there. */
  value: string | number | boolean | null;
  /** False where no criterion shows a change, so that it is the codes of groups and agencies that differ. */
  ofCriteria: boolean;
}

/** The scores a leaf allows as they stand in a hidden cell: `0..60/1`, or `0|30|60`. */
export function printRange({ minimum, cap, step, levels }: ScoreRange): string {
  return levels ? levels.join('|') : `${minimum}..${cap}/${step}`;
}

/** One criterion's row on the sheet. */
interface Row {
  key: Cell;
  points: Cell | undefined;
  name: string;
  parent: CellValue;
  range: CellValue;
}

/**
 * Compares what a score sheet carries (keys, parents, caps, what each leaf allows) with the plan as it is now. Sheets made
 * by earlier versions carry less: what they do not show is not compared.
 */
export function scoringChanges(plan: Plan, sheet: Sheet): ScoringChanges {
  const words = wordingOf(plan.language).setup.changes;
  const rows = readRows(sheet);
  const changes: { text: string; at: Cell | undefined }[] = [];
  for (const { criterion, parent } of placeCriteria(plan.rubric)) {
    const item = nameOf(criterion);
    const row = rows.get(criterion.key);
    if (!row) {
      changes.push({ text: words.added(item), at: undefined });
      continue;
    }
    const cap = fullMarks(criterion);
    const was = row.points?.value;
    if (was !== cap) changes.push({ text: words.cap(item, show(was), cap), at: row.points ?? row.key });
    if (row.parent !== null && row.parent !== (parent?.key ?? TOTAL_KEY)) {
      changes.push({ text: words.moved(item), at: row.key });
    }
    const now = isLeaf(criterion) ? scoreRange(criterion, plan.settings.step) : null;
    // A cap that changed is said already; the rest of the range is compared as if it had not.
    const before = now && typeof was === 'number' && !now.levels ? { ...now, cap: was } : now;
    if (before && typeof row.range === 'string' && row.range !== printRange(before)) {
      changes.push({ text: words.range(item), at: row.points ?? row.key });
    }
  }
  const known = new Set(placeCriteria(plan.rubric).map(({ criterion }) => criterion.key));
  for (const [key, row] of rows) {
    if (!known.has(key)) changes.push({ text: words.removed(row.name || key), at: row.points ?? row.key });
  }
  const ofCriteria = changes.length > 0;
  if (!ofCriteria) changes.push({ text: words.agencies, at: undefined });
  const first = changes.find(({ at }) => at !== undefined)?.at;
  const value = first && typeof first.value !== 'object' ? first.value : null;
  return {
    texts: changes.map(({ text }) => text),
    cell: first ? printCell(first.row, first.column) : null,
    value,
    ofCriteria,
  };
}

function readRows(sheet: Sheet): Map<string, Row> {
  const at = (marker: string): number | undefined => sheet.cells.find((cell) => cell.value === marker)?.column;
  const keys = at(markerOf('key'));
  const columns = {
    points: at(markerOf('points')),
    item: at(markerOf('item')),
    parent: at(CHANGE_MARKERS.parent),
    range: at(CHANGE_MARKERS.range),
  };
  const cells = lookUpCells(sheet);
  const rows = new Map<string, Row>();
  for (const key of sheet.cells) {
    if (key.column !== keys || typeof key.value !== 'string' || !/^[A-Za-z][\w-]*$/.test(key.value)) continue;
    if (rows.has(key.value)) continue;
    const cell = (column: number | undefined): Cell | undefined =>
      column === undefined ? undefined : cells(key.row, column);
    rows.set(key.value, {
      key,
      points: cell(columns.points),
      name: show(cell(columns.item)?.value),
      parent: cell(columns.parent)?.value ?? null,
      range: cell(columns.range)?.value ?? null,
    });
  }
  return rows;
}

function show(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.error : String(value).trim();
}
