import { cellArea, printArea } from '../../../workbook/address';
import type { ShownBook, ShownSheet } from '../shown/shownBook';
import type { Services } from '../univer/services';
import { bringIntoView } from './bringIntoView';
import { firstVisibleCell } from './firstVisibleCell';
import { selectedAreas } from './selectedAreas';

/** On a sheet that nobody has been to the first cell is selected; where that is hidden, the first one that is not. */
export function leaveHiddenCell(services: Services, book: ShownBook, sheet: ShownSheet): void {
  const [selected, ...more] = selectedAreas(services);
  const first = firstVisibleCell(sheet.plain);
  const origin = printArea(cellArea(0, 0));
  const isUntouched = selected !== undefined && more.length === 0 && printArea(selected) === origin;
  if (isUntouched && printArea(first) !== origin) bringIntoView(services, book, sheet, first);
}
