import type { SheetResults } from '../calculator';
import { CalculatedBook, type BookCell, type FormulaCell } from './calculatedBook';
import { cellsIn, engineSheets } from './engineSheets';
import type { Outcome, Recalculator } from './recalculator';
import { shownInstead } from './shownInstead';
import { Uncalculable, type UncalculableCode } from './uncalculable';
import { computeFormulas, type EngineFormula } from './univer/computeFormulas';
import { formulaPreparer } from './univer/prepareFormula';

/** Formulas that are still to be computed. */
type Open = Map<FormulaCell, EngineFormula>;

interface Problem {
  code: UncalculableCode;
  detail: string;
}

/** With these criteria the engine takes a formula's empty text for a blank cell, which Excel does not. */
const COUNTS_EMPTY = /\b(?:COUNT|SUM|AVERAGE)IFS?\(.*"(?:=|<>)"/i;

/** Recalculates with Univer's formula engine, in Node and in a browser, whatever thread it is called in. */
export function univerRecalculator(): Recalculator {
  let book = new CalculatedBook();
  return {
    recalculate: async (changes) => {
      const affected = book.change(changes);
      const formulas = [...(changes.trusted ? book.withoutResult(affected) : affected)];
      try {
        await compute(book, formulas);
      } catch (problem) {
        book = new CalculatedBook();
        throw new Uncalculable('engine', null, String(problem), { cause: problem });
      }
      return outcomeOf(book, formulas);
    },
    forget: () => {
      book = new CalculatedBook();
    },
  };
}

/**
 * Gives each of the formulas a value. Where one turns out to have no result, those that depend on it are computed once more, with
 * what it shows.
 */
async function compute(book: CalculatedBook, formulas: readonly FormulaCell[]): Promise<void> {
  let open = prepareAll(book, formulas);
  while (open.size > 0) {
    const order = book.inOrder(open.keys()).map((formula) => open.get(formula)!);
    const known = await computeFormulas(engineSheets(book, open), [...open.values()], order);
    if ('circular' in known) {
      const circular = new Set(known.circular);
      for (const [formula, prepared] of open) {
        if (!circular.has(prepared)) continue;
        open.delete(formula);
        fail(formula, { code: 'circle', detail: `depends on its own result: ${formula.formula}` });
      }
      continue;
    }
    const problems = new Map<FormulaCell, Problem>();
    [...open.keys()].forEach((formula, index) => {
      const computed = known.computed[index]!;
      if ('value' in computed) formula.value = computed.value;
      else problems.set(formula, { code: computed.problem, detail: `${computed.detail} from ${formula.formula}` });
    });
    for (const [formula, { prepared }] of open) {
      const doubt = problems.has(formula) ? null : doubtAbout(book, formula, prepared);
      if (doubt) problems.set(formula, doubt);
    }
    open = settle(book, open, problems);
  }
}

/** Settles what has a problem of its own. @returns what depends on it, to be computed again */
function settle(book: CalculatedBook, open: Open, problems: ReadonlyMap<FormulaCell, Problem>): Open {
  if (problems.size === 0) return new Map();
  const spoiled = book.dependents(problems.keys());
  const own = [...problems.keys()].filter((formula) => !spoiled.has(formula));
  // Each reads the other, by the text: then no one can tell whose problem it is.
  const settled = new Set(own.length > 0 ? own : problems.keys());
  for (const formula of settled) fail(formula, problems.get(formula)!);
  const again = book.dependents(settled);
  return new Map(
    [...open].filter(([formula]) => !settled.has(formula) && (again.has(formula) || problems.has(formula))),
  );
}

/** The formulas as the engine reads them, without those it would misread. */
function prepareAll(book: CalculatedBook, formulas: readonly FormulaCell[]): Open {
  const names = [...book.sheets.values()].map(({ name }) => name);
  const prepare = formulaPreparer(names, book.meaningOf);
  const misled = new Set(book.misleading().flatMap((cell) => book.readersOf(cell)));
  const open: Open = new Map();
  for (const formula of formulas) {
    formula.failure = null;
    const { sheet, row, column } = formula;
    if (misled.has(formula)) {
      fail(formula, { code: 'text', detail: `reads a text like an error: ${formula.formula}` });
      continue;
    }
    try {
      const prepared = prepare(formula.formula, { sheet: sheet.name, row, column });
      open.set(formula, { sheet: sheet.key, row, column, prepared });
    } catch (problem) {
      if (!(problem instanceof Uncalculable)) throw problem;
      fail(formula, problem);
    }
  }
  return open;
}

/** Why the engine's result of a formula is not to be believed; null when it is. */
function doubtAbout(book: CalculatedBook, formula: FormulaCell, prepared: string): Problem | null {
  const { value, reads } = formula;
  const reading = (fits: (cell: BookCell) => boolean): boolean => {
    for (const cell of cellsIn(book, formula.areas)) if (fits(cell)) return true;
    return reads.readsAnything;
  };
  // Names and functions that the engine does not know are found before.
  if (isNameError(value) && !prepared.includes('#NAME?') && !reading((cell) => isNameError(cell.value))) {
    return { code: 'engine', detail: `#NAME? from ${formula.formula}` };
  }
  if (COUNTS_EMPTY.test(prepared) && reading((cell) => cell.value === '')) {
    return { code: 'criterion', detail: `empty texts and ${formula.formula}` };
  }
  return null;
}

function isNameError(value: BookCell['value']): boolean {
  return typeof value === 'object' && value?.error === '#NAME?';
}

function fail(formula: FormulaCell, { code, detail }: Problem): void {
  const { sheet, row, column } = formula;
  formula.failure = { code, place: { sheet: sheet.name, row, column }, detail };
  formula.value = shownInstead(code, formula.formula, formula.cached);
}

function outcomeOf(book: CalculatedBook, formulas: readonly FormulaCell[]): Outcome {
  const results = new Map<string, SheetResults>();
  for (const { sheet, row, column, value } of formulas) {
    let ofSheet = results.get(sheet.key);
    if (!ofSheet) results.set(sheet.key, (ofSheet = { sheet: sheet.name, cells: [] }));
    ofSheet.cells.push({ row, column, value });
  }
  return {
    results: [...results.values()],
    uncalculated: [...book.formulas].flatMap(({ failure }) => failure ?? []),
  };
}
