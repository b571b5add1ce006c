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

/** Makes a finding. */
export function finding(code: FindingCode, severity: Severity, detail: FindingDetail = {}): Finding {
  return { code, severity, file: null, sheet: null, cell: null, value: null, values: {}, ...detail };
}
