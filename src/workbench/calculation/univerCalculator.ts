import type { Cell, Workbook } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import { circleIn } from './circle';
import { startEngine } from './engine';
import { formulaPreparer } from './prepareFormula';
import { putResults } from './putResults';
import { Uncalculable } from './uncalculable';
import { univerWorkbook } from './univerWorkbook';

/** What the engine caches is shared by all of a page: one calculation at a time. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Calculates with Univer's formula engine, in Node and in a browser. Every calculation has an engine of its own, which takes
 * some 30 ms, so that nothing of an earlier one can show through. The workbook must not be changed until it is done.
 *
 * When it fails, with {@link Uncalculable}, every formula is left without a result. What Excel has and the engine has not fails
 * too: blocks of results, circular references, functions and names that are not known.
 */
export const univerCalculator: Calculator = {
  calculate: (workbook) => {
    const run = previous.then(() => calculate(workbook));
    // Its failure is the caller's to deal with, not the next one's.
    previous = run.catch(() => undefined);
    return run;
  },
};

async function calculate(workbook: Workbook): Promise<void> {
  try {
    const prepare = formulaPreparer(workbook);
    const engine = startEngine();
    try {
      engine.load(univerWorkbook(engine.id, workbook, prepare));
      const { results, circular } = await engine.calculate();
      if (circular) throw circleIn(workbook, circular);
      putResults(workbook, results, prepare);
    } finally {
      engine.dispose();
    }
  } catch (problem) {
    for (const cell of formulasOf(workbook)) cell.value = null;
    if (problem instanceof Uncalculable) throw problem;
    throw new Uncalculable('engine', null, String(problem), { cause: problem });
  }
}

function formulasOf({ sheets }: Workbook): Cell[] {
  return sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));
}
