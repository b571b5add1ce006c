import { cellsOf } from '../../../workbook/areas';
import type { Sheet, Workbook } from '../../../workbook/workbook';
import { Uncalculable } from '../../calculation/uncalculable';
import type { Calculator } from '../../calculator';
import { nextTask } from '../../nextTask';
import type { ShownBook } from '../shown/shownBook';
import { conditionsOf, type SheetConditions } from './conditions';
import { sheetsLookedAt } from './metExpressions';

/** Conditional formats of the sheet in front: nobody sees those of the others. */
export interface FrontConditions {
  /** The workbook is another one now, or what is shown has changed. */
  set: (workbook: Workbook, book: ShownBook) => void;
  /** Another sheet is in front. */
  update: () => void;
  dispose: () => void;
}

/** What was found of a sheet, and what it follows from. */
interface Found {
  at: SheetConditions;
  from: readonly Sheet[];
  names: string;
}

/**
 * Computes them when the sheet comes to the front, or when it, or a sheet that its rules look at, has changed; and has them shown when
 * they are other ones than before.
 * @param calculator computes the rules' formulas
 * @param frontId the sheet in front, by its id to Univer
 */
export function frontConditions(
  calculator: Calculator,
  frontId: () => string,
  show: (unit: string, sheets: ReadonlyMap<string, SheetConditions>) => void,
): FrontConditions {
  let latest: { workbook: Workbook; book: ShownBook } | null = null;
  let found = new Map<string, Found>();
  let turn = 0;

  async function compute(): Promise<void> {
    const own = ++turn;
    // First what is new is drawn.
    await nextTask();
    if (!latest || own !== turn) return;
    const { workbook, book } = latest;
    const id = frontId();
    const sheet = workbook.sheets[book.sheets.findIndex((shown) => shown.id === id)];
    if (!sheet) return;
    const from = sheetsLookedAt(workbook, sheet);
    const names = JSON.stringify(workbook.names);
    const before = found.get(id);
    const isSame = from.length === before?.from.length && from.every((each, index) => each === before.from[index]);
    if (isSame && before.names === names) return;
    const at = (await computed(workbook, sheet, calculator)) ?? NOTHING;
    if (own !== turn) return;
    found.set(id, { at, from, names });
    if (before ? areSame(before.at, at, before.from[0]!, sheet) : at === NOTHING) return;
    show(book.unitId, new Map([...found].map(([each, known]) => [each, known.at])));
  }

  const update = (): void => void compute();
  return {
    set: (workbook, book) => {
      if (latest?.book.unitId !== book.unitId) found = new Map();
      latest = { workbook, book };
      update();
    },
    update,
    dispose: () => turn++,
  };
}

const NOTHING: SheetConditions = () => undefined;

async function computed(
  workbook: Workbook,
  sheet: Sheet,
  calculator: Calculator,
): Promise<SheetConditions | undefined> {
  try {
    return (await conditionsOf(workbook, calculator, [sheet])).get(sheet.name);
  } catch (problem) {
    // Nobody can tell which of them hold; Excel shows none either for a formula that gives an error.
    if (problem instanceof Uncalculable) return undefined;
    throw problem;
  }
}

/** Whether a sheet looks the same as before, as far as conditions make it so. */
function areSame(before: SheetConditions, now: SheetConditions, ...sheets: Sheet[]): boolean {
  const areas = sheets.flatMap(({ conditionalFormats }) => conditionalFormats.flatMap((format) => format.areas));
  return cellsOf(areas).every(({ top, left }) => JSON.stringify(before(top, left)) === JSON.stringify(now(top, left)));
}
