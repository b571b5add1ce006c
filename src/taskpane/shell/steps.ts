import type { OpenKind } from '../paneActions';

/** The steps in the order a year takes them. */
export const STEPS = ['plan', 'generate', 'check', 'merge', 'ranking'] as const;

export type Step = (typeof STEPS)[number];

/** Who fills in a workbook needs one step; the secretariat's are a link away. */
export function stepsFor(kind: OpenKind['kind'] | null, all: boolean): readonly Step[] {
  return !all && (kind === 'member' || kind === 'agency') ? ['check'] : STEPS;
}

/** Where the pane lands. */
export function landingStep(kind: OpenKind['kind'], hasPlan: boolean): Step {
  if (kind === 'member' || kind === 'agency') return 'check';
  return kind === 'results' && hasPlan ? 'ranking' : 'plan';
}
