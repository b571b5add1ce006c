import {
  isCounted,
  isOpen,
  sheetState,
  type Attendance,
  type CountDecision,
  type SheetState,
} from '../../src/assessment/sheetState';
import type { Subtotal } from '../../src/assessment/total';

const subtotal = (scored: number, invalid: number): Subtotal => ({
  leaves: 6,
  scored,
  invalid,
  aboveCap: false,
  sum: 0,
});

describe('state of a sheet', () => {
  it.each<[Attendance, number, number, SheetState]>([
    ['present', 6, 0, 'complete'],
    ['present', 5, 0, 'incomplete'],
    ['present', 5, 1, 'incomplete'],
    ['present', 0, 1, 'incomplete'],
    // A parent above its own points: every leaf is valid, and still something is to correct.
    ['present', 6, 1, 'incomplete'],
    ['present', 0, 0, 'notReturned'],
    ['absent', 0, 0, 'absent'],
    ['absent', 6, 0, 'absent'],
    ['recused', 0, 0, 'recused'],
    ['recused', 6, 0, 'recused'],
  ])('%s with %d scored and %d invalid is %s', (attendance, scored, invalid, expected) => {
    expect(sheetState(attendance, subtotal(scored, invalid))).toBe(expected);
  });
});

describe('what counts and what is waited for', () => {
  const resolved: CountDecision = { counted: false, reason: '明顯差異', resolution: '第2次會議' };
  const unresolved: CountDecision = { counted: false, reason: '明顯差異', resolution: '' };
  const confirmed: CountDecision = { counted: true, reason: '', resolution: '' };

  it.each<[SheetState, string, CountDecision | null, { counted: boolean; open: boolean }]>([
    ['complete', 'no decision', null, { counted: true, open: false }],
    ['complete', 'counted by decision', confirmed, { counted: true, open: false }],
    ['complete', 'left out by resolution', resolved, { counted: false, open: false }],
    ['complete', 'left out without resolution', unresolved, { counted: false, open: true }],
    ['incomplete', 'no decision', null, { counted: false, open: true }],
    ['incomplete', 'counted by decision, which a gap does not allow', confirmed, { counted: false, open: true }],
    ['incomplete', 'left out by resolution', resolved, { counted: false, open: false }],
    ['incomplete', 'left out without resolution', unresolved, { counted: false, open: true }],
    ['notReturned', 'no decision', null, { counted: false, open: true }],
    ['notReturned', 'counted by decision', confirmed, { counted: false, open: true }],
    ['notReturned', 'left out by resolution', resolved, { counted: false, open: false }],
    ['notReturned', 'left out without resolution', unresolved, { counted: false, open: true }],
    ['absent', 'no decision', null, { counted: false, open: false }],
    ['absent', 'left out without resolution', unresolved, { counted: false, open: false }],
    ['absent', 'counted by decision', confirmed, { counted: false, open: false }],
    ['recused', 'no decision', null, { counted: false, open: false }],
    ['recused', 'left out without resolution', unresolved, { counted: false, open: false }],
    ['recused', 'counted by decision', confirmed, { counted: false, open: false }],
  ])('%s, %s', (state, _case, decision, expected) => {
    expect({ counted: isCounted(state, decision), open: isOpen(state, decision) }).toEqual(expected);
  });
});
