import type { Univer } from '@univerjs/core';
import type { Workbook } from '../../../workbook/workbook';
import { univerCalculator } from '../../calculation/univerCalculator';
import { chartsOf } from '../charts/chartsOf';
import { showCharts } from '../charts/showCharts';
import { frontConditions } from '../conditions/frontConditions';
import { showConditions } from '../conditions/showConditions';
import type { ShownBook } from './shownBook';

/** What lies on the cells and follows from them: conditional formats and charts. */
export interface Decorations {
  /** Conditional formats come a little later, since they have to be computed. */
  set: (workbook: Workbook, book: ShownBook) => void;
  /** Another sheet is in front. */
  front: () => void;
  dispose: () => void;
}

/** @param frontId the sheet in front, by its id to Univer */
export function decorations(univer: Univer, container: HTMLElement, frontId: () => string): Decorations {
  const charts = showCharts(univer, container);
  const conditions = showConditions(univer);
  const front = frontConditions(univerCalculator, frontId, conditions.set);
  return {
    set: (workbook, book) => {
      charts.set(book.unitId, byId(chartsOf(workbook), book.sheets));
      front.set(workbook, book);
    },
    front: front.update,
    dispose: () => {
      front.dispose();
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
