import type { Area } from '../../workbook/address';
import { withSpan, type LineChange } from '../../workbook/structure/areaMove';
import { printExcelArea, WHOLE_SHEET } from './excelAddress';
import type { SheetState } from './sheetState';

/** Numbers of the events in Office.js's source (`eventType`). */
export const EVENT_TYPES = { changed: 10, activated: 11, deactivated: 12, selectionChanged: 14 };
export type EventName = keyof typeof EVENT_TYPES;

/** What the library calls events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** One event as it goes over the wire. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Who changed something: the API's writes tell themselves apart since ExcelApi 1.14. */
export type Source = 'ThisLocalAddin' | 'Unknown';

/** What one cell held before and after, for a change of one cell. */
export interface ChangeDetails {
  valueBefore: unknown;
  valueAfter: unknown;
  valueTypeBefore: string;
  valueTypeAfter: string;
}

/** Registrations of events, and those that wait to be delivered. */
export class Events {
  /** What `runtime.enableEvents` sets. */
  isEnabled = true;
  private readonly registered = new Map<string, number>();
  private readonly waiting: EventEntry[] = [];

  register(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** Takes the events that wait, for delivery after the answer. */
  take(): EventEntry[] {
    return this.waiting.splice(0);
  }

  changed(sheet: SheetState, area: Area, source: Source, details: ChangeDetails | null): void {
    const address = printExcelArea(area);
    this.raise('changed', sheet, {
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: source,
      shiftDirection: 'None',
      address,
      // Asked back by the arguments' getRange.
      referenceId: `${sheet.id}!${address}`,
      ...details,
    });
  }

  /** Rows or columns that came or went; of those that went, where they were. */
  linesChanged(sheet: SheetState, { kind, axis, at, count }: LineChange, source: Source): void {
    const isInsert = kind === 'insertLines';
    const [along, back] = axis === 'row' ? ['Down', 'Up'] : ['Right', 'Left'];
    const address = printExcelArea(withSpan(WHOLE_SHEET, axis, { first: at, last: at + count - 1 }));
    this.raise('changed', sheet, {
      changeType: `${axis === 'row' ? 'Row' : 'Column'}${isInsert ? 'Inserted' : 'Deleted'}`,
      source: 'Local',
      triggerSource: source,
      shiftDirection: `ShiftCell${isInsert ? along : back}`,
      address,
      referenceId: `${sheet.id}!${address}`,
    });
  }

  activated(sheet: SheetState): void {
    this.raise('activated', sheet, {});
  }

  deactivated(sheet: SheetState): void {
    this.raise('deactivated', sheet, {});
  }

  selectionChanged(sheet: SheetState, areas: readonly Area[]): void {
    this.raise('selectionChanged', sheet, { address: areas.map(printExcelArea).join(',') });
  }

  private raise(event: EventName, sheet: SheetState, message: Record<string, unknown>): void {
    if (!this.isEnabled) return;
    for (const targetId of [sheet.id, WORKBOOK_TARGET]) {
      if (!this.registered.get(`${event} ${targetId}`)) continue;
      const text = JSON.stringify({ ...message, worksheetId: sheet.id });
      this.waiting.push({ messageCategory: 65_536, messageType: EVENT_TYPES[event], targetId, message: text });
    }
  }
}
