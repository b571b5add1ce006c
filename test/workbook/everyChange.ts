import type { Workbook } from '../../src/workbook/workbook';

type Json = string | number | boolean | null | Json[] | { [field: string]: Json };
type Step = string | number;

/** One way to make a workbook another one. */
export interface Change {
  /** Where, such as `sheets.0.cells.3.value`. */
  path: string;
  /** The field wherever it stands, such as `sheets.*.cells.*.value`. */
  pattern: string;
  changed: Workbook;
}

/**
 * The workbook with one value changed, for every single value in it. What may be null becomes null; what is null becomes
 * what stands in the same field elsewhere, if anything does.
 */
export function changedValues(workbook: Workbook): Change[] {
  const all = nodes(workbook as unknown as Json);
  const filled = new Map(all.filter(([, node]) => node !== null).map(([steps, node]) => [patternOf(steps), node]));
  const nullable = new Set(all.filter(([, node]) => node === null).map(([steps]) => patternOf(steps)));
  return all.flatMap(([steps, node]) => {
    const others: Json[] = [];
    const elsewhere = filled.get(patternOf(steps));
    if (node === null && elsewhere !== undefined) others.push(elsewhere);
    else if (node !== null && nullable.has(patternOf(steps))) others.push(null);
    if (node !== null && typeof node !== 'object') others.push(otherValue(node, patternOf(steps)));
    return others.map((other) => change(workbook, steps, (holder, step) => (holder[step] = other)));
  });
}

/** A field wherever it stands, such as `sheets.*.cells.*.value`. */
export function patternOf(steps: Step[]): string {
  return steps.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

/** The workbook with one element of a list, or one entry of a record, taken out. */
export function removedElements(workbook: Workbook): Change[] {
  return nodes(workbook as unknown as Json)
    .filter(([steps]) => isElement(steps))
    .map(([steps]) =>
      change(workbook, steps, (holder, step) => {
        if (Array.isArray(holder)) holder.splice(Number(step), 1);
        else Reflect.deleteProperty(holder, step);
      }),
    );
}

/** The workbook with a further element in one of its lists: the last one with its first value changed. */
export function addedElements(workbook: Workbook): Change[] {
  return nodes(workbook as unknown as Json)
    .filter(([, node]) => Array.isArray(node) && node.length > 0)
    .map(([steps]) =>
      change(workbook, steps, (holder, step) => {
        const list = holder[step] as Json[];
        const pattern = `${patternOf(steps)}.*`;
        list.push(choicesOf(pattern)?.find((choice) => !list.includes(choice)) ?? otherElement(list.at(-1)!, pattern));
      }),
    );
}

/** The workbook with the first two elements of one of its lists swapped. */
export function swappedElements(workbook: Workbook): Change[] {
  return nodes(workbook as unknown as Json)
    .filter(([, node]) => Array.isArray(node) && node.length > 1)
    .map(([steps]) =>
      change(workbook, steps, (holder, step) => {
        const list = holder[step] as Json[];
        [list[0], list[1]] = [list[1]!, list[0]!];
      }),
    );
}

/** Every node below the root with the steps that lead to it. */
export function nodes(root: Json, steps: Step[] = []): [Step[], Json][] {
  if (typeof root !== 'object' || root === null) return [];
  const entries: [Step, Json][] = Array.isArray(root) ? root.map((each, index) => [index, each]) : Object.entries(root);
  return entries.flatMap(([step, node]): [Step[], Json][] => {
    const path = [...steps, step];
    return [[path, node], ...nodes(node, path)];
  });
}

/** Elements of lists, and what a record may do without: styles and their fields, custom properties. */
function isElement(steps: Step[]): boolean {
  const [top, ...below] = steps;
  if (typeof steps.at(-1) === 'number' || steps.at(-2) === 'custom') return true;
  return top === 'styles' && below.length > 0 && steps.at(-3) !== 'border';
}

function change(workbook: Workbook, steps: Step[], edit: (holder: Record<Step, Json>, step: Step) => void): Change {
  const changed = structuredClone(workbook);
  let holder = changed as unknown as Record<Step, Json>;
  for (const step of steps.slice(0, -1)) holder = holder[step] as Record<Step, Json>;
  edit(holder, steps.at(-1)!);
  return { path: steps.join('.'), pattern: patternOf(steps), changed };
}

/** Fields where a value must be one of few to mean anything. */
const CHOICES: Record<string, string[]> = {
  'sheets.*.visibility': ['visible', 'hidden', 'veryHidden'],
  'sheets.*.validations.*.alert.style': ['stop', 'warning'],
  'sheets.*.cells.*.value.error': ['#DIV/0!', '#REF!'],
  'sheets.*.protection.allow.*': ['formatCells', 'formatRows'],
  'sheets.*.charts.*.kind': ['bar', 'column'],
  'sheets.*.charts.*.series.*.drawn': ['bars', 'line'],
  'sheets.*.print.orientation': ['portrait', 'landscape'],
  'sheets.*.print.paper': ['A4', 'A3'],
  'sheets.*.tables.*.style': ['TableStyleLight1', 'TableStyleLight2'],
  'styles.*.horizontal': ['left', 'center', 'right', 'justify', 'distributed'],
  'styles.*.vertical': ['top', 'center', 'bottom'],
  'styles.*.border.*.line': ['hair', 'thin', 'medium', 'thick', 'double', 'dotted', 'dashed'],
  'sheets.*.conditionalFormats.*.rule.style.border.*.line': ['thin', 'dashed'],
};

function otherValue(value: string | number | boolean, pattern: string): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (/^[0-9A-F]{6}$/.test(value)) return value === '123456' ? '654321' : '123456';
  if (/^[0-9]{4}-.*Z$/.test(value)) return value.replace(/^[0-9]{4}/, '1999');
  return choicesOf(pattern)?.find((choice) => choice !== value) ?? `${value}x`;
}

/** A style is named, and a border's side, where a list would be counted. */
function choicesOf(pattern: string): string[] | undefined {
  const steps = pattern.replace(/^styles\.[^.]+/, 'styles.*').replace(/border\.[a-z]+/, 'border.*');
  return CHOICES[steps];
}

function otherElement(element: Json, pattern: string): Json {
  if (element === null) return 'x';
  if (typeof element !== 'object') return otherValue(element, pattern);
  const copy = structuredClone(element) as Record<Step, Json>;
  const [first] = Object.keys(copy);
  copy[first!] = otherElement(copy[first!]!, `${pattern}.${first!}`);
  return copy;
}
