import type { Area } from '../../workbook/address';
import type { BookState } from './bookState';
import type { Calculation } from './calculation';
import type { Events } from './events';
import type { HostObject } from './hostObject';
import type { SheetState } from './sheetState';

/** What every Office object stands on: the open workbook and what watches over it. */
export interface Host {
  readonly book: BookState;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly objects: HostObjects;
  readonly references: References;
  readonly now: () => Date;
  /** Shows a workbook that `createWorkbook` made. */
  readonly openWorkbook: (base64: string) => void;
}

/** Makes the objects that refer to each other, so that their files need not. */
export interface HostObjects {
  worksheet: (sheet: SheetState) => HostObject;
  range: (sheet: SheetState, area: Area) => HostObject;
  rangeAreas: (sheet: SheetState, areas: Area[]) => HostObject;
}

/** Objects the library keeps between batches. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  keep(object: HostObject): void {
    const id = this.ids.get(object) ?? `r${this.next++}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
  }

  idOf(object: HostObject): string {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : '';
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}
