import type { ConditionalFormat } from '../../workbook/workbook';

/** A rule that is a formula, with the format it gives. */
export type ExpressionRule = Extract<ConditionalFormat['rule'], { kind: 'expression' }>;

const ids = new WeakMap<ConditionalFormat, string>();
let next = 1;

/** The id Excel gives a conditional format. */
export function idOf(format: ConditionalFormat): string {
  let id = ids.get(format);
  if (id === undefined) ids.set(format, (id = `{00000000-0002-0000-0000-${String(next++).padStart(12, '0')}}`));
  return id;
}

/** Whether its rule has been set; one that was only added draws nothing, and no plain workbook holds it. */
export function isComplete({ rule }: ConditionalFormat): boolean {
  return rule.kind === 'expression' ? rule.formula !== '' : Number.isFinite(rule.minimum + rule.maximum);
}
