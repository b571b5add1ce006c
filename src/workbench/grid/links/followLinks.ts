import type { IDisposable, Univer } from '@univerjs/core';
import { toDisposable } from '@univerjs/core';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { bringIntoView } from '../selection/bringIntoView';
import { mergeAt, sheetNamed, type ShownBook } from '../shown/shownBook';
import type { Services } from '../univer/services';
import { linkTarget } from './linkTarget';

/** Goes where a link leads when its cell is clicked. One that leads to no place of the workbook does nothing. */
export function followLinks(univer: Univer, services: Services, book: () => ShownBook): IDisposable {
  const clicks = univer.__getInjector().get(HoverManagerService).currentClickedCell$;
  return toDisposable(
    clicks.subscribe(({ location: { unitId, subUnitId, row, col } }) => {
      const shown = book();
      const sheet = unitId === shown.unitId ? shown.sheets.find(({ id }) => id === subUnitId) : undefined;
      if (!sheet) return;
      const { top, left } = mergeAt(sheet, row, col) ?? { top: row, left: col };
      const link = sheet.plain.links.find((candidate) => candidate.row === top && candidate.column === left);
      const target = link && linkTarget(link.target);
      const place = target && sheetNamed(shown, target.sheet);
      if (!place) return;
      // Once the click itself has selected its cell.
      queueMicrotask(() => {
        bringIntoView(services, shown, place, target.area);
      });
    }),
  );
}
