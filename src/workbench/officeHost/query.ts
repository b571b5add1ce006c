import { HostError, invalidArgument } from './hostError';
import { HostCollection, HostObject, memberOf, membersOf } from './hostObject';

/** What a load asks for. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** Members asked for, each with what is asked of it; an empty tree asks for all scalar properties. */
type Selection = Map<string, Selection>;

/** Answers a load: wire names with values, collections as `_Items`. */
export async function answerQuery(object: HostObject, query: QueryInfo): Promise<unknown> {
  const selection: Selection = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) addPath(selection, path.split(/[/.]/));
  return answer(object, selection, query);
}

function addPath(selection: Selection, path: string[]): void {
  let at = selection;
  for (const step of path) {
    if (step === '' || step === '*' || step.toLowerCase() === 'items') continue;
    const next = at.get(step) ?? new Map<string, Selection>();
    at.set(step, next);
    at = next;
  }
}

async function answer(object: HostObject, selection: Selection, page: QueryInfo = {}): Promise<unknown> {
  if (!(object instanceof HostCollection)) return answerObject(object, selection);
  const items = object.items() as HostObject[];
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === undefined ? undefined : from + page.Top);
  const answered: unknown[] = [];
  const rest = new Map([...selection].filter(([name]) => name.toLowerCase() !== 'count'));
  for (const item of shown) answered.push(await answerObject(item, rest));
  return { Count: items.length, _Items: answered };
}

async function answerObject(object: HostObject, selection: Selection): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { ...object.identity() };
  const names = [...selection.keys()].filter((name) => name !== '$none');
  if (selection.size === 0 || names.includes('$all')) {
    for (const [name, member] of membersOf(object)) {
      if (member.kind !== 'property' || !member.get || name.startsWith('_') || object.navigations.includes(name))
        continue;
      const value = await member.get.call(object);
      // Objects reached through a property are loaded only when asked for.
      if (!(value instanceof HostObject)) found[name] = value;
    }
  }
  for (const name of names) {
    // The library sets isNullObject by itself.
    if (name === '$all' || name === 'isNullObject') continue;
    const wireName = name.charAt(0).toUpperCase() + name.slice(1);
    found[wireName] = await answerMember(object, wireName, selection.get(name)!);
  }
  return found;
}

async function answerMember(object: HostObject, name: string, selection: Selection): Promise<unknown> {
  const member = memberOf(object, name);
  if (member.kind !== 'property' || !member.get) {
    throw new HostError('InvalidArgument', `${object.className}.${name} is no property that can be loaded`);
  }
  const value = await member.get.call(object);
  if (value instanceof HostObject) return answer(value, selection);
  // A member that is nothing at the moment, such as the custom rule of a data bar.
  if (value !== null && selection.size > 0) {
    throw invalidArgument(`${object.className}.${name} has no members that can be loaded`);
  }
  return value;
}
