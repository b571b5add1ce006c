import type { Subtotal } from './total';

/** Whether a member was there to score an agency: 出席, 未出席, 迴避. */
export type Attendance = 'present' | 'absent' | 'recused';

/** 已完成, 未完成, 未繳, 未出席, 迴避. */
export type SheetState = 'complete' | 'incomplete' | 'notReturned' | 'absent' | 'recused';

/** State of one member's sheet for one agency; a sheet without any entry counts as not returned. */
export function sheetState(attendance: Attendance, total: Subtotal): SheetState {
  if (attendance !== 'present') return attendance;
  if (total.scored + total.invalid === 0) return 'notReturned';
  return total.invalid === 0 && total.scored === total.leaves ? 'complete' : 'incomplete';
}

/** A panel's resolution on whether a member's sheet counts; leaving one out needs its date and number. */
export interface CountDecision {
  counted: boolean;
  reason: string;
  resolution: string;
}

/** True when the sheet enters the result. */
export function isCounted(state: SheetState, decision: CountDecision | null): boolean {
  return state === 'complete' && (decision?.counted ?? true);
}

/**
 * True while the result has to wait for this sheet: it is expected and not complete, or it is left out without a
 * resolution on record. 迴避 and 未出席 leave the denominator and wait for nothing.
 */
export function isOpen(state: SheetState, decision: CountDecision | null): boolean {
  if (state === 'absent' || state === 'recused') return false;
  if (decision && !decision.counted) return decision.resolution === '';
  return state !== 'complete';
}
