import { MAX_LEVELS, type Criterion } from '../../assessment/criterion';
import { Codes, emptyPart, locateRow, needed, type PlanPart } from './planPart';
import type { ReadRow, TableReading } from './readTable';
import { noticeAt } from './setupFinding';

/** A criterion whose row was read, open for rows below it. */
interface Open {
  criterion: Criterion;
  path: string;
  names: string[];
}

/**
 * The rubric's tree: it comes from 層級 and the order of the rows alone. A row that jumps a level is put one level below
 * the row before it, and reported.
 */
export function readRubric({ rows, notices }: TableReading): PlanPart<Criterion[]> {
  const part = emptyPart<Criterion[]>([], notices);
  const codes = new Codes('k', rows, 'key');
  let open: Open[] = [];
  for (const row of rows) {
    const level = levelOf(part, row, open.length);
    open = open.slice(0, level - 1);
    const parent = open.at(-1);
    const siblings = parent?.criterion.children ?? part.input;
    const path = `${parent ? `${parent.path}.children` : 'rubric'}.${siblings.length}`;
    const title = row.text('title') ?? '';
    const names = [...(parent?.names ?? []), title || (row.text('label') ?? row.text('text') ?? '')];
    const criterion = criterionOf(row, codes.of(part, row, names), title);
    siblings.push(criterion);
    locateRow(part, path, row, ['key', 'title', 'label', 'text', 'printed', 'points', 'minimum', 'step', 'levels']);
    part.coded.push({ code: criterion.key, row });
    open.push({ criterion, path, names });
  }
  return part;
}

function levelOf(part: PlanPart<Criterion[]>, row: ReadRow, before: number): number {
  const typed = needed(part, row, 'level', row.number('level'));
  if (typed === undefined) return Math.max(1, before);
  if (!Number.isInteger(typed) || typed < 1 || typed > MAX_LEVELS) {
    part.notices.push(noticeAt(row.place('level'), 'bad-level', 'error', { most: MAX_LEVELS }));
    return Math.max(1, before);
  }
  if (typed > before + 1) {
    part.notices.push(noticeAt(row.place('level'), 'level-jump', 'error', { level: typed, before }));
  }
  return Math.min(typed, before + 1);
}

function criterionOf(row: ReadRow, key: string, title: string): Criterion {
  const criterion: Criterion = { key, title, points: row.number('points'), children: [] };
  for (const column of ['label', 'text', 'printed'] as const) {
    const value = row.text(column);
    if (value !== null) criterion[column] = value;
  }
  for (const column of ['minimum', 'step'] as const) {
    const value = row.number(column);
    if (value !== null) criterion[column] = value;
  }
  const levels = row.numbers('levels');
  if (levels !== null) criterion.levels = levels;
  return criterion;
}
