import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { CellValue } from '../../../workbook/workbook';
import { inCircles } from './circle';
import { startEngine, type EngineResults } from './engine';
import { readResult } from './readResult';
import { univerWorkbook, type EngineSheet } from './univerWorkbook';

/** What became of a formula: its result, or why it has none. */
export type Computed = { value: CellValue } | { problem: 'formula' | 'block' | 'engine'; detail: string };

/** A formula as the engine reads it, on a sheet of this key. */
export interface EngineFormula {
  sheet: string;
  row: number;
  column: number;
  prepared: string;
}

/** What the engine caches is shared by all of a page: one calculation at a time. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Computes formulas with Univer's engine. Every run has an engine of its own, which takes some 30 ms, so that nothing of an
 * earlier one can show through.
 * @param formulas those that stand on the sheets
 * @param order those that are to be computed first, in this order; the engine knows better than the text of a formula what it
 *   reads, but not always which formula comes first
 * @returns what became of each, in their order; or those that depend on their own result, and nothing else is worth anything then
 * @throws whatever the engine throws
 */
export function computeFormulas<Formula extends EngineFormula>(
  sheets: ReadonlyMap<string, EngineSheet>,
  formulas: readonly Formula[],
  order: readonly Formula[],
): Promise<{ computed: Computed[] } | { circular: Formula[] }> {
  const run = previous.then(() => compute(sheets, formulas, order));
  // Its failure is the caller's to deal with, not the next one's.
  previous = run.catch(() => undefined);
  return run;
}

async function compute<Formula extends EngineFormula>(
  sheets: ReadonlyMap<string, EngineSheet>,
  formulas: readonly Formula[],
  order: readonly Formula[],
): Promise<{ computed: Computed[] } | { circular: Formula[] }> {
  const engine = startEngine();
  try {
    engine.load(univerWorkbook(engine.id, sheets));
    const { results, circular } = await engine.calculate(order);
    if (circular) {
      const places = new Set(inCircles(circular).map(({ subUnitId, row, column }) => `${subUnitId} ${row} ${column}`));
      const found = formulas.filter(({ sheet, row, column }) => places.has(`${sheet} ${row} ${column}`));
      if (found.length === 0) throw new Error('the engine speaks of a circle that is not there');
      return { circular: found };
    }
    const lexer = new LexerTreeBuilder();
    return { computed: formulas.map((formula) => computed(formula, results, lexer)) };
  } finally {
    engine.dispose();
  }
}

function computed(
  { sheet, row, column, prepared }: EngineFormula,
  results: EngineResults,
  lexer: LexerTreeBuilder,
): Computed {
  if (results.thrown(sheet, row, column)) return { problem: 'engine', detail: 'the engine threw' };
  if (results.block(sheet, row, column)) return { problem: 'block', detail: 'several cells' };
  const got = results.at(sheet, row, column);
  const value = got && readResult(got);
  if (value === undefined) return { problem: 'engine', detail: JSON.stringify(got) };
  // An error can be the engine's way to say that it does not understand the formula.
  if (typeof value === 'object' && typeof lexer.treeBuilder(prepared) === 'string') {
    return { problem: 'formula', detail: 'not well-formed' };
  }
  return { value };
}
