import type { Area } from './address';
import { joinAreas } from './areas';
import { moveRule } from './ruleFormulas';
import type { Validation } from './workbook';

/** Where rules are looked at from to be compared: so far in that no relative reference leaves the sheet. */
const MIDDLE: Area = { top: 500_000, left: 8_000, bottom: 500_000, right: 8_000 };

/**
 * The same rules, each once: what says the same of several areas, seen from their own cells, stands together, its areas cut
 * as large as they go and its formulas written as seen from the first of them.
 */
export function gatherValidations(validations: readonly Validation[]): Validation[] {
  const gathered = new Map<string, Validation>();
  for (const validation of validations) {
    const [base] = validation.areas;
    if (!base) continue;
    const rule = moveRule(validation.rule, base, MIDDLE);
    const key = JSON.stringify({ ...validation, areas: [], rule });
    const known = gathered.get(key);
    if (known) known.areas.push(...validation.areas);
    else gathered.set(key, { ...validation, areas: [...validation.areas], rule });
  }
  return [...gathered.values()].map((validation) => {
    const areas = joinAreas(validation.areas);
    const first = areas[0] ?? MIDDLE;
    return { ...validation, areas, rule: moveRule(validation.rule, MIDDLE, first) };
  });
}
