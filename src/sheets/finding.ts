import type { FindingCode } from '../wording/zh-TW/findings';
import type { Values } from '../wording/message';

export type Severity = 'error' | 'warning' | 'note';

/** Something to say of what came back: a value, so that all of them are reported and none stops the others. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** Null where no single file, sheet or cell is meant. */
  file: string | null;
  sheet: string | null;
  /** A1 notation. */
  cell: string | null;
  /** What stood there. */
  value: string | number | boolean | null;
  /** What the message is filled with. */
  values: Values;
}

/** Where a finding lies and what it is filled with; what is left out is null or empty. */
export type FindingDetail = Partial<Pick<Finding, 'file' | 'sheet' | 'cell' | 'value' | 'values'>>;

/** Most characters of one value: what stands in a file can be endless, and a cell of the log cannot. */
const LONGEST_VALUE = 2000;

/** Makes a finding. */
export function finding(code: FindingCode, severity: Severity, detail: FindingDetail = {}): Finding {
  const { value = null, values = {}, ...place } = detail;
  const quoted = Object.entries(values).map(([name, text]) => [name, quote(text)] as const);
  const made = { code, severity, file: null, sheet: null, cell: null, ...place };
  return { ...made, value: quote(value), values: Object.fromEntries(quoted) };
}

/** Cuts a text that is too long to be shown; an ellipsis says so. */
export function quote<T>(value: T): T | string {
  return typeof value === 'string' && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}
