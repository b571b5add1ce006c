import { HostError, itemNotFound } from './hostError';
import { camelCase, HostCollection, HostObject, memberOf } from './hostObject';
import { answerQuery } from './query';
import type { Action, ArgumentInfo, BatchRequest, BatchResponse, ObjectPath } from './batchWire';

/** Where paths begin: the context, and objects the library keeps by reference. */
export interface Roots {
  root: HostObject;
  reference: (id: string) => HostObject;
}

/** The type of actions that only ask for an object's id. */
export const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
/** The type of paths that a method leads along. */
const PATH_BY_METHOD = 3;

/** Methods that look, or only move the selection; all others may write. */
const LOOKING = /^(?:_|Get|Select$|Activate$|IsSetSupported)/;

/** Whether a batch may change the workbook; `add` comes as a path, not as an action. */
export function mayWrite({ Actions, ObjectPaths }: BatchRequest): boolean {
  return (
    Actions.some(
      ({ ActionType, Name }) => ActionType === SET_PROPERTY || (ActionType === METHOD && !LOOKING.test(Name)),
    ) || Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH_BY_METHOD && !LOOKING.test(path.Name))
  );
}

/** Whether a batch selects cells, and does not only bring their sheet to the front. */
export function selectsCells({ Actions }: BatchRequest): boolean {
  return Actions.some(({ ActionType, Name }) => ActionType === METHOD && Name === 'Select');
}

/**
 * Runs the actions of a batch in their order. A failing action ends it; what the earlier ones did stays done, as in
 * Excel.
 * @param actionsBeforeFailure let the batch fail with a GeneralException after that many actions
 */
export async function runBatch(
  request: BatchRequest,
  roots: Roots,
  actionsBeforeFailure: number | null,
): Promise<BatchResponse> {
  const batch = new Batch(request, roots);
  const response: BatchResponse = { Results: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index === actionsBeforeFailure) throw new HostError('GeneralException', 'the batch was told to fail here');
      response.Results.push({ ActionId: action.Id, Value: await batch.run(action) });
    } catch (error) {
      response.Error = describe(error, index, batch.location);
      break;
    }
  }
  return response;
}

function describe(error: unknown, index: number, location: string): NonNullable<BatchResponse['Error']> {
  const refused = error instanceof HostError;
  const message = error instanceof Error ? error.message : String(error);
  return {
    ActionIndex: index,
    Code: refused ? error.code : 'GeneralException',
    // A mistake of the stand-in itself must not pass for one of Excel's refusals.
    Message: refused ? message : `the stand-in failed: ${message} ${error instanceof Error ? (error.stack ?? '') : ''}`,
    Location: location,
    HttpStatusCode: 400,
  };
}

class Batch {
  /** Class and member in use, for the error. */
  location = '';
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly roots: Roots,
  ) {}

  async run(action: Action): Promise<unknown> {
    // Event handlers are added by the library when a trace is answered.
    if (action.ActionType === TRACE) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case INSTANTIATE:
        return object?.identity() ?? null;
      case QUERY:
        this.location = object?.className ?? '';
        return object && (await answerQuery(object, action.QueryInfo ?? {}));
      case METHOD:
        return this.runMethod(object, action);
      case SET_PROPERTY:
        return this.setProperty(object, action);
      default:
        throw new HostError('ApiNotFound', `the stand-in does not know actions of type ${action.ActionType}`);
    }
  }

  private async runMethod(object: HostObject | null, action: Action): Promise<unknown> {
    // The library keeps every range it makes, those that are null too.
    if (!object && action.Name === '_KeepReference') return null;
    const value = await this.call(present(object, action.Name), action.Name, action.ArgumentInfo);
    return value instanceof HostObject || value === undefined ? null : value;
  }

  private async setProperty(object: HostObject | null, action: Action): Promise<null> {
    const target = present(object, action.Name);
    this.location = `${target.className}.${camelCase(action.Name)}`;
    const member = memberOf(target, action.Name);
    if (member.kind !== 'property' || !member.set) {
      throw new HostError('ApiNotFound', `the stand-in cannot set ${this.location}`);
    }
    const [value] = await this.argumentsOf(action.ArgumentInfo);
    member.set.call(target, value);
    return null;
  }

  private async call(object: HostObject, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const args = await this.argumentsOf(info);
    this.location = `${object.className}.${camelCase(name)}`;
    const member = memberOf(object, name);
    if (member.kind !== 'method') throw new HostError('ApiNotFound', `${this.location} is no method`);
    // What is left out comes as null at the end; what is more than the stand-in reads must not be passed over.
    while (args.length > member.most && (args.at(-1) === null || args.at(-1) === undefined)) args.pop();
    if (args.length > member.most) {
      throw new HostError('InvalidArgument', `the stand-in reads ${member.most} arguments of ${this.location}`);
    }
    return member.call.apply(object, args);
  }

  /** The object a path stands for, found once a batch, because finding it may add it. */
  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidReference', `no object path ${id}`);
    const object = await this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case 1:
        return this.roots.root;
      case 6:
        return this.roots.reference(path.Name);
      case 7:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? Number.NaN);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH_BY_METHOD:
        return asObject(await this.call(parent, path.Name, path.ArgumentInfo), parent, path.Name);
      case 4:
        return this.property(parent, path.Name);
      case 5:
        return this.indexed(parent, path);
      default:
        throw new HostError('ApiNotFound', `the stand-in does not know object paths of type ${path.ObjectPathType}`);
    }
  }

  private property(parent: HostObject, name: string): HostObject | null {
    this.location = `${parent.className}.${camelCase(name)}`;
    const member = memberOf(parent, name);
    if (member.kind !== 'property' || !member.get) {
      throw new HostError('ApiNotFound', `the stand-in has no ${this.location} to follow`);
    }
    return asObject(member.get.call(parent), parent, name);
  }

  private async indexed(parent: HostObject, path: ObjectPath): Promise<HostObject> {
    this.location = `${parent.className}.getItem`;
    if (!(parent instanceof HostCollection)) throw new HostError('ApiNotFound', `${parent.className} has no items`);
    const [key] = await this.argumentsOf(path.ArgumentInfo);
    return parent.item(key) as HostObject;
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const args: unknown[] = [];
    for (const [index, argument] of (info?.Arguments ?? []).entries()) {
      const id = referenced[index];
      args.push(typeof id === 'number' && id > 0 ? await this.resolve(id) : argument);
    }
    return args;
  }
}

/**
 * Excel's answer to a call on a null object is not documented; a caller that did not look at `isNullObject` is told so
 * here.
 */
function present(object: HostObject | null, name: string): HostObject {
  if (!object) throw itemNotFound(`${camelCase(name)} of an object that does not exist`);
  return object;
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('ApiNotFound', `${parent.className}.${camelCase(name)} is no object`);
}
