import type { QueryInfo } from './query';

/** How the library says which object it means. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** Arguments; where an id of an object path stands in `ReferencedObjectPathIds`, that object is meant. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

/** One step of a batch. */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

/** What one sync sends. */
export interface BatchRequest {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** What it is answered with. */
export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { ActionIndex: number; Code: string; Message: string; Location: string; HttpStatusCode: number };
}
