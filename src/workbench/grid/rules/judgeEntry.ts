import type { CellValue, Validation } from '../../../workbook/workbook';

/** What judging an entry asks of a workbook. */
export interface RuleContext {
  /** What the cell's list offers; null when that cannot be told. */
  list: readonly string[] | null;
  /** Computes formulas as the cell sees them, with the new entry in it; null when they cannot be computed. */
  compute: (formulas: readonly string[]) => Promise<CellValue[] | null>;
}

/**
 * Whether an entry keeps a cell's rule, as Excel judges what is typed. What cannot be told passes: the sheets check themselves.
 * @param value the entry, or the result of a formula that was entered
 */
export async function judgeEntry(value: CellValue, validation: Validation, context: RuleContext): Promise<boolean> {
  const { rule, allowBlank } = validation;
  if (value === null || value === '') return allowBlank;
  switch (rule.kind) {
    case 'list':
      return rule.values.includes(textOf(value));
    case 'listRange': {
      const wanted = textOf(value).toLowerCase();
      return context.list === null || context.list.some((text) => text.toLowerCase() === wanted);
    }
    case 'custom': {
      const results = await context.compute([rule.formula]);
      if (results === null) return true;
      const [result] = results;
      return result === true || (typeof result === 'number' && result !== 0);
    }
    default: {
      const size = rule.kind === 'textLength' ? textOf(value).length : value;
      if (typeof size !== 'number' || (rule.kind === 'whole' && !Number.isInteger(size))) return false;
      const bounds = await readBounds([rule.minimum, rule.maximum], context);
      if (bounds === null) return true;
      const [minimum, maximum] = bounds;
      return typeof minimum === 'number' && typeof maximum === 'number' && size >= minimum && size <= maximum;
    }
  }
}

async function readBounds(bounds: readonly string[], { compute }: RuleContext): Promise<CellValue[] | null> {
  const numbers = bounds.map((bound) => (bound.trim() === '' ? NaN : Number(bound)));
  return numbers.every(Number.isFinite) ? numbers : compute(bounds);
}

function textOf(value: CellValue): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}
