import { IRenderManagerService } from '@univerjs/engine-render';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { ScrollCommand, SheetScrollManagerService } from '@univerjs/sheets-ui';
import type { ShownBook } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';

/**
 * Remembers what is selected and where the sheet in front is scrolled to.
 * @returns goes back there, when the sheet that is then in front stands for that one
 */
export function keepPlace(services: Services): (book: ShownBook, idNow: (idBefore: string) => string) => void {
  const sheetBefore = univerBook(services).getActiveSheet().getSheetId();
  const selections = [...services.selections.getCurrentSelections()];
  const render = services.injector.get(IRenderManagerService).getRenderById(univerBook(services).getUnitId());
  const scroll = render?.with(SheetScrollManagerService).getCurrentScrollState();

  return ({ unitId }, idNow) => {
    const front = univerBook(services).getActiveSheet().getSheetId();
    if (front === sheetBefore || front !== idNow(sheetBefore)) return;
    services.commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: front, selections });
    if (scroll) void services.commands.executeCommand(ScrollCommand.id, scroll);
  };
}
