import type { Univer } from '@univerjs/core';
import type { Workbook } from '../../../workbook/workbook';
import { Uncalculable } from '../../calculation/uncalculable';
import { univerCalculator } from '../../calculation/univerCalculator';
import { chartsOf } from '../charts/chartsOf';
import { showCharts } from '../charts/showCharts';
import { conditionsOf } from '../conditions/conditions';
import { showConditions } from '../conditions/showConditions';
import type { ShownBook } from './shownBook';

/** What lies on the cells and follows from them: conditional formats and charts. */
export interface Decorations {
  /** Conditional formats come a little later, since they have to be computed. */
  set: (workbook: Workbook, book: ShownBook) => void;
  dispose: () => void;
}

export function decorations(univer: Univer, container: HTMLElement): Decorations {
  const charts = showCharts(univer, container);
  const conditions = showConditions(univer);
  let latest = 0;

  async function compute(workbook: Workbook, { unitId, sheets }: ShownBook, turn: number): Promise<void> {
    const found = await conditionsOf(workbook, univerCalculator).catch((problem: unknown) => {
      // Nobody can tell which of them hold; Excel shows none either for a formula that gives an error.
      if (problem instanceof Uncalculable) return new Map<string, never>();
      throw problem;
    });
    if (turn === latest) conditions.set(unitId, byId(found, sheets));
  }

  return {
    set: (workbook, book) => {
      charts.set(book.unitId, byId(chartsOf(workbook), book.sheets));
      void compute(workbook, book, ++latest);
    },
    dispose: () => {
      latest++;
      charts.dispose();
      conditions.dispose();
    },
  };
}

function byId<Value>(byName: ReadonlyMap<string, Value>, sheets: ShownBook['sheets']): Map<string, Value> {
  return new Map(
    sheets.flatMap(({ id, plain }) => {
      const value = byName.get(plain.name);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
