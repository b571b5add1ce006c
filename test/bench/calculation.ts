import type { Workbook } from '../../src/workbook/workbook';
import { incrementalCalculator } from '../../src/workbench/calculation/univerCalculator';
import { univerRecalculator } from '../../src/workbench/calculation/univerRecalculator';
import { KnownBook } from '../../src/workbench/calculation/knownBook';
import { largeBook } from './largeBook';
import { median } from './rounds';
import { printTable } from './tables';

const ROUNDS = 5;

/** A first calculation of a large workbook, and what one more score costs after it. */
export async function calculationTable(say: (line: string) => void): Promise<string[]> {
  const workbook = largeBook();
  const formulas = workbook.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  say(`${workbook.sheets.length} sheets, ${cells} cells, ${formulas.length} formulas …`);
  const before = heap();
  const calculator = incrementalCalculator();
  const full = await timed(() => calculator.calculate(workbook));
  say(`first ${full.toFixed(0)} ms, ${calculator.uncalculated().length} uncalculated`);
  const kept = heap() - before;
  const edits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    scoreOf(workbook, round).value = round + 1;
    edits.push(await timed(() => calculator.calculate(workbook)));
  }
  const nothing = await timed(() => calculator.calculate(workbook));
  const page = await pageTimes(workbook);
  const rows = [
    ['first calculation: everything', full.toFixed(0), '1'],
    ['one score typed (median of 5)', median(edits).toFixed(0), (full / median(edits)).toFixed(0)],
    ['nothing changed', nothing.toFixed(0), (full / nothing).toFixed(0)],
  ];
  const text = [
    `A workbook of ${workbook.sheets.length} sheets with ${cells} cells, of which ${formulas.length} are formulas. What is remembered of it takes ${(kept / 1e6).toFixed(0)} MB.`,
    `On the page, beside the worker: finding what has changed takes ${page.first.toFixed(0)} ms the first time and ${page.edit.toFixed(0)} ms after one score; copying all cells for the worker (structured clone, both ways together) ${page.clone.toFixed(0)} ms, the changes of one score ${page.cloneEdit.toFixed(1)} ms; putting results in ${page.fill.toFixed(0)} ms. One score changes ${page.results} results.`,
  ];
  return [...text, printTable(['', 'ms', 'times as fast'], rows)];
}

/** What the page's own thread does, without the engine. */
async function pageTimes(workbook: Workbook) {
  const recalculator = univerRecalculator();
  const known = new KnownBook();
  const start = performance.now();
  const changes = known.update(workbook, { trusted: false, keeps: false });
  const found = performance.now();
  const copied = structuredClone(changes);
  const cloned = performance.now();
  known.take((await recalculator.recalculate(copied)).results);
  scoreOf(workbook, 9).value = 9;
  const second = performance.now();
  const edit = known.update(workbook, { trusted: false, keeps: false });
  const foundEdit = performance.now();
  const copiedEdit = structuredClone(edit);
  const clonedEdit = performance.now();
  const { results } = await recalculator.recalculate(copiedEdit);
  known.take(results);
  const filling = performance.now();
  known.fillIn(workbook);
  return {
    first: found - start,
    clone: cloned - found,
    edit: foundEdit - second,
    cloneEdit: clonedEdit - foundEdit,
    fill: performance.now() - filling,
    results: results.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** A score on a 登打 sheet: the yellow cells are those that may be typed into. */
function scoreOf({ sheets, styles }: Workbook, index: number) {
  const scores = sheets
    .filter(({ cells }) => cells.length > 0)
    .flatMap(({ cells }) => cells)
    .filter(({ formula, value, style }) => {
      return formula === null && typeof value === 'number' && style !== null && styles[style]?.locked === false;
    });
  return scores[(index * 97) % scores.length]!;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Bytes in use, after cleaning up where Node was told to let us. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
