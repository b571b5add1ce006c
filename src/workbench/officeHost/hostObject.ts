import { HostError } from './hostError';

/**
 * One Office object as the wire sees it. Members of subclasses whose names begin with a capital letter (or `_` and one)
 * are what the wire may name; everything else, inherited members of JavaScript included, is out of its reach.
 */
export abstract class HostObject {
  /** Office.js's name of the class, for errors. */
  abstract readonly className: string;

  /** Properties that lead to objects and may refuse; loading everything leaves them alone. */
  readonly navigations: readonly string[] = [];

  /** What an instantiation is answered with: `Id` or `_ReferenceId` where the object has one. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection: what `GetItem` and queries of `items` need. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): Item[];

  /**
   * The element with that key.
   * @throws ItemNotFound
   */
  abstract item(key: unknown): Item;

  GetItemAt(index: unknown): Item {
    const found = typeof index === 'number' ? this.items()[index] : undefined;
    if (!found) throw new HostError('ItemNotFound', `no item ${String(index)}`);
    return found;
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }
}

/** What a member of a host object is. */
export type Member =
  | { kind: 'method'; call: (this: HostObject, ...args: unknown[]) => unknown; most: number }
  | {
      kind: 'property';
      get: ((this: HostObject) => unknown) | null;
      set: ((this: HostObject, value: unknown) => void) | null;
    };

const WIRE_NAME = /^_?[A-Z][A-Za-z0-9]*$/;
const tables = new WeakMap<object, Map<string, Member>>();

/** The members of an object that the wire may name. */
export function membersOf(object: HostObject): Map<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  let table = tables.get(prototype);
  if (!table) {
    table = readMembers(prototype);
    tables.set(prototype, table);
  }
  return table;
}

/**
 * The member of that name.
 * @throws ApiNotFound naming class and member, so that what the stand-in lacks is seen and never passed over
 */
export function memberOf(object: HostObject, name: string): Member {
  const member = membersOf(object).get(name);
  if (!member) throw new HostError('ApiNotFound', `the stand-in has no ${object.className}.${camelCase(name)}`);
  return member;
}

/** A wire name as people write it: `GetItem` → `getItem`. */
export function camelCase(name: string): string {
  return name.replace(/^(_?)([A-Z])/, (_, underscore: string, letter: string) => underscore + letter.toLowerCase());
}

function readMembers(prototype: object): Map<string, Member> {
  const table = new Map<string, Member>();
  for (let at = prototype; at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (!WIRE_NAME.test(name) || table.has(name)) continue;
      table.set(name, readMember(descriptor));
    }
  }
  return table;
}

function readMember(descriptor: PropertyDescriptor): Member {
  if (typeof descriptor.value === 'function') {
    const call = descriptor.value as (this: HostObject, ...args: unknown[]) => unknown;
    return { kind: 'method', call, most: call.length };
  }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the object the wire means
  return { kind: 'property', get: descriptor.get ?? null, set: descriptor.set ?? null };
}
