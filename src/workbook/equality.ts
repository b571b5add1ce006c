import { normalBook, normalSheet, type Comparable, type Fields } from './normalForm';
import { styleResolver } from './resolvedStyle';
import type { Workbook } from './workbook';

/**
 * Every difference between two workbooks, as readable paths such as `sheets[評分－衛生局].cells[F12].value: 3 ≠ 4`;
 * none when they are equal.
 *
 * Formats are compared as they resolve: keys of styles may differ, unused styles do not count, a format that says only
 * defaults is no format. A blank cell without a format, and a column or row without a size, equal a missing one. Sheets,
 * conditional formats, charts, series, list values and table columns have an order; cells, names, merges, validations,
 * areas, links and what protection allows have none, but the first area of a rule with references is its base.
 */
export function differences(left: Workbook, right: Workbook): string[] {
  const found = compare(normalBook(left), normalBook(right), '');
  const leftStyles = styleResolver(left.styles);
  const rightStyles = styleResolver(right.styles);
  for (let index = 0; index < Math.max(left.sheets.length, right.sheets.length); index++) {
    const [one, other] = [left.sheets[index], right.sheets[index]];
    const path = `sheets[${(one ?? other)!.name}]`;
    if (one && other) found.push(...compare(normalSheet(one, leftStyles), normalSheet(other, rightStyles), path));
    else found.push(`${path}: ${one ? 'missing on the right' : 'missing on the left'}`);
  }
  return found;
}

function compare(left: Comparable, right: Comparable, path: string): string[] {
  // Nearly everything is the same, and nobody asks for its path.
  if (isSame(left, right)) return [];
  if (left instanceof Map && right instanceof Map) {
    const keys = new Set([...left.keys(), ...right.keys()]);
    return [...keys].flatMap((key) => compare(left.get(key), right.get(key), `${path}[${key}]`));
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, index) => compare(left[index], right[index], `${path}[${index}]`)).flat();
  }
  if (isFields(left) && isFields(right)) {
    const fields = new Set([...Object.keys(left), ...Object.keys(right)]);
    const prefix = path === '' ? '' : `${path}.`;
    return [...fields].flatMap((field) => compare(left[field], right[field], `${prefix}${field}`));
  }
  return [`${path}: ${show(left)} ≠ ${show(right)}`];
}

function isFields(value: Comparable): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

/** Long values are cut: a path that names the place is what one needs. */
function show(value: Comparable): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value instanceof Map ? [...value.keys()] : value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Whether two values in normal form are equal; what is missing equals what is undefined. */
export function isSame(left: Comparable, right: Comparable): boolean {
  if (left === right || Object.is(left, right)) return true;
  if (left instanceof Map && right instanceof Map) {
    for (const [key, value] of left) if (!isSame(value, right.get(key))) return false;
    for (const [key, value] of right) if (value !== undefined && !left.has(key)) return false;
    return true;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((element, index) => isSame(element, right[index]));
  }
  if (!isFields(left) || !isFields(right)) return false;
  for (const field of Object.keys(left)) if (!isSame(left[field], right[field])) return false;
  for (const field of Object.keys(right)) if (right[field] !== undefined && !(field in left)) return false;
  return true;
}
