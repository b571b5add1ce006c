import { fullMarks, isLeaf, nameOf, placeCriteria, type Criterion } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { finding, type Finding } from './finding';
import type { MarkedTable } from './marks';
import { showValue } from './readEntry';
import { TOTAL_KEY } from './scoreLayout';

/** Most cells a finding names. */
const NAMED = 5;

/** The cap and the name of a criterion, where somebody has changed them. @param sameWording the sheet was made with this name */
export function alteredCriterion(
  table: MarkedTable<'@points' | '@item'>,
  criterion: Criterion,
  sameWording: boolean,
): Finding[] {
  const { key } = criterion;
  const item = nameOf(criterion);
  const cap = fullMarks(criterion);
  const points = table.cell(key, '@points');
  const found: Finding[] = [];
  if (table.columns.has('@points') && points?.value !== cap) {
    const value = points ? showValue(points) : null;
    const values = { item, cap, value: String(value ?? '') };
    found.push(finding('cap-altered', 'error', { cell: table.address(key, '@points'), value, values }));
  }
  return sameWording ? [...found, ...alteredName(table, key, item, item)] : found;
}

/** A name that is not what the sheet was made with. @param item how messages call it */
export function alteredName(table: MarkedTable<'@item'>, key: string, shown: string, item: string): Finding[] {
  const name = table.text(key, '@item');
  if (!table.columns.has('@item') || squeeze(name) === squeeze(shown)) return [];
  const at = { cell: table.address(key, '@item'), value: name };
  return [finding('name-altered', 'warning', { ...at, values: { item, value: name } })];
}

/** Programs differ in how they keep blanks and line ends. */
function squeeze(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** The formulas of a rubric's table: every check, and the sums of parents and the total. */
export function rubricFormulas<Sum extends string>(
  plan: Plan,
  sum: Sum,
): (readonly [key: string, column: Sum | '@check'])[] {
  const both = (key: string) => [[key, sum] as const, [key, '@check'] as const];
  const criteria = placeCriteria(plan.rubric).flatMap(({ criterion }) =>
    isLeaf(criterion) ? [[criterion.key, '@check'] as const] : both(criterion.key),
  );
  return [...criteria, ...both(TOTAL_KEY)];
}

/** Cells that should hold a formula and now hold something else, as one finding for the sheet. */
export function alteredFormulas<Mark extends string>(
  table: MarkedTable<Mark>,
  expected: readonly (readonly [key: string, column: Mark])[],
): Finding[] {
  const altered = expected.filter(([key, column]) => {
    const present = table.columns.has(column) && table.rows.has(key);
    return present && table.cell(key, column)?.formula == null;
  });
  const [first] = altered;
  if (!first) return [];
  const now = table.cell(...first);
  const addresses = altered.slice(0, NAMED).map((place) => table.address(...place));
  const cells = addresses.join(' ') + (altered.length > NAMED ? ' …' : '');
  return [
    finding('formula-altered', 'warning', {
      cell: table.address(...first),
      value: now ? showValue(now) : null,
      values: { cells, count: altered.length },
    }),
  ];
}
