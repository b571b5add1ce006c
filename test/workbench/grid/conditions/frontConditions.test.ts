import { frontConditions } from '../../../../src/workbench/grid/conditions/frontConditions';
import { nextTask } from '../../../../src/workbench/nextTask';
import type { SheetConditions } from '../../../../src/workbench/grid/conditions/conditions';
import { shownBook } from '../../../../src/workbench/grid/shown/shownBook';
import type { Calculator } from '../../../../src/workbench/calculator';
import type { CellValue, Sheet, Style, Workbook } from '../../../../src/workbook/workbook';
import { univerCalculator } from '../../../support/calculation';
import { bookOf } from '../../../support/contentBook';

const RED: Style = { fill: 'FAD1CF' };

/** Column A red where it is above a limit on the last sheet; the sheet in between has no rules. */
function workbook(): Workbook {
  const book = bookOf({ 一: { A1: 60, A2: 40 }, 二: { A1: 1 }, 上限: { A1: 50 } });
  const areas = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  const rule = { kind: 'expression', formula: "A1>'上限'!$A$1", style: RED, stopIfTrue: false } as const;
  return {
    ...book,
    sheets: book.sheets.map((sheet, at) => (at === 0 ? { ...sheet, conditionalFormats: [{ areas, rule }] } : sheet)),
  };
}

function withValue(book: Workbook, at: number, value: CellValue): Workbook {
  const put = (sheet: Sheet): Sheet => ({ ...sheet, cells: [{ ...sheet.cells[0]!, value }, ...sheet.cells.slice(1)] });
  return { ...book, sheets: book.sheets.map((sheet, index) => (index === at ? put(sheet) : sheet)) };
}

function started() {
  const given = workbook();
  const book = shownBook(given, 'unit');
  let front = book.sheets[0]!.id;
  let runs: string[][] = [];
  const calculator: Calculator = {
    calculate: (asked) => {
      runs.push(asked.sheets.map(({ name }) => name));
      return univerCalculator.calculate(asked);
    },
  };
  let shown: ReadonlyMap<string, SheetConditions>[] = [];
  const conditions = frontConditions(
    calculator,
    () => front,
    (_, sheets) => shown.push(sheets),
  );
  /** What was computed, how often something else was shown, and which rows are red, once all is over. */
  const after = async (act: () => void) => {
    [runs, shown] = [[], []];
    act();
    await nextTask();
    await nextTask();
    await univerCalculator.calculate(bookOf({}));
    await nextTask();
    const at = shown.at(-1)?.get(book.sheets[0]!.id);
    return { runs, times: shown.length, red: at ? [0, 1].filter((row) => at(row, 0)?.style) : null };
  };
  return { given, book, conditions, after, bring: (at: number) => (front = book.sheets[at]!.id) };
}

test('only the sheet in front is computed, with the sheets its rules look at', async () => {
  const { given, book, conditions, after, bring } = started();
  bring(1);
  expect(await after(() => conditions.set(given, book))).toEqual({ runs: [], times: 0, red: null });
  bring(0);
  expect(await after(conditions.update)).toEqual({ runs: [['一', '上限']], times: 1, red: [0] });
  bring(1);
  expect(await after(conditions.update)).toEqual({ runs: [], times: 0, red: null });
  // Back, and nothing has changed.
  bring(0);
  expect(await after(conditions.update)).toEqual({ runs: [], times: 0, red: null });
});

test('computed again when it or what it looks at has changed, and shown when the cells look otherwise', async () => {
  const { given, book, conditions, after } = started();
  await after(() => conditions.set(given, book));
  const elsewhere = withValue(given, 1, 2);
  expect(await after(() => conditions.set(elsewhere, book))).toEqual({ runs: [], times: 0, red: null });
  const higher = withValue(elsewhere, 0, 70);
  expect(await after(() => conditions.set(higher, book))).toMatchObject({ runs: [['一', '上限']], times: 0 });
  const limit = withValue(higher, 2, 30);
  expect(await after(() => conditions.set(limit, book))).toMatchObject({ times: 1, red: [0, 1] });
});

test('of several changes in a row only the last is computed', async () => {
  const { given, book, conditions, after } = started();
  const changes = [55, 30, 20].map((value) => withValue(given, 0, value));
  const all = (): void => changes.forEach((change) => conditions.set(change, book));
  expect(await after(all)).toMatchObject({ runs: [['一', '上限']], times: 1, red: [] });
});
