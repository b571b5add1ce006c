import type { MergeOptions } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import type { Plan } from '../../src/assessment/plan';
import type { Finding, Severity } from '../../src/sheets/finding';
import type { FindingCode } from '../../src/wording/zh-TW/findings';

/** A file that gives the finding, the plan it is merged into, and what the finding has to say. */
export interface Case {
  severity: Severity;
  files: ReturnedFile[];
  plan?: Plan;
  options?: Partial<MergeOptions>;
  expected?: Partial<Pick<Finding, 'file' | 'sheet' | 'cell' | 'value'>>;
  /** Both messages name these. */
  says?: string[];
}

/** Codes of what agencies hand in. */
export type AgencyCode = Extract<
  FindingCode,
  | 'not-agency-workbook'
  | 'performance-blank'
  | `agency-${string}`
  | `same-agency-${string}`
  | `${string}growth${string}`
  | `figure-${string}`
  | 'repaired-percent'
  | 'repaired-period'
  | `period${string}`
>;

/** Codes of merging into what came before. */
export type AgainCode = Extract<
  FindingCode,
  | 'entry-without-place'
  | 'entry-not-understood'
  | 'earlier-scoring-changed'
  | 'results-sheet-missing'
  | 'group-left-out'
  | 'absent-but-filled'
  | 'recusal-not-in-plan'
  | 'not-a-results-workbook'
  | `figures-${string}`
  | 'sheet-completed'
  | 'sheet-replaced'
  | 'sheet-here-differs'
  | 'paper-differs'
>;
