import type { PlanFinding, PlanFindingCode } from '../../assessment/planFinding';
import type { Cell } from '../../workbook/workbook';
import type { Values } from '../../wording/message';
import type { SetupFindingCode } from '../../wording/zh-TW/setupFindings';
import { printCell } from '../../workbook/address';
import { showValue } from '../readEntry';

/**
 * Something to say of a plan, from a file or from set-up sheets: what a plan's own check finds, and what is wrong with the
 * cells it was typed into.
 */
export interface PlanNotice {
  code: PlanFindingCode | SetupFindingCode;
  severity: 'error' | 'warning' | 'note';
  /** Key, code, field or head it concerns; empty where none is meant. */
  where: string;
  /** Null for a plan that is no workbook, or where no single cell is meant. */
  sheet: string | null;
  /** A1 notation. */
  cell: string | null;
  /** What stood there. */
  value: string | number | boolean | null;
  values: Values;
}

/** A cell of a set-up sheet, also a blank one. */
export interface Place {
  sheet: string;
  cell: string;
  value: PlanNotice['value'];
  /** What the column or field is called. */
  head: string;
}

/** The place of a cell that may be blank. */
export function placeOf(sheet: string, row: number, column: number, cell: Cell | undefined, head: string): Place {
  return { sheet, cell: printCell(row, column), value: cell ? showValue(cell) : null, head };
}

/** A notice about a cell; the message may name its head and value. */
export function noticeAt(
  place: Place,
  code: SetupFindingCode,
  severity: PlanNotice['severity'],
  values: Values = {},
): PlanNotice {
  const { sheet, cell, value, head } = place;
  return { code, severity, where: head, sheet, cell, value, values: { head, value: String(value ?? ''), ...values } };
}

/** A notice about a whole table or file. */
export function noticeOf(
  code: SetupFindingCode,
  severity: PlanNotice['severity'],
  values: Values = {},
  sheet: string | null = null,
): PlanNotice {
  return { code, severity, where: '', sheet, cell: null, value: null, values };
}

/** What a plan's own check found, without a cell. */
export function planNotice(found: PlanFinding): PlanNotice {
  return { ...found, sheet: null, cell: null, value: null };
}
