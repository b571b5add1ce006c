import type { GridListener } from '../grid';
import type { ShownBook, ShownSheet } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';
import { selectedAreas } from './selectedAreas';

/** Tells which cells are selected and which sheet is in front. */
export function watchSelection(
  services: Services,
  book: () => ShownBook,
  { onSelect, onActivate }: Pick<GridListener, 'onSelect' | 'onActivate'>,
): { dispose: () => void } {
  let active: ShownSheet | null = null;
  let told = '';
  const subscription = services.selections.selectionChanged$.subscribe(() => {
    const shown = univerBook(services);
    if (shown.getUnitId() !== book().unitId) return;
    const id = shown.getActiveSheet().getSheetId();
    const sheet = book().sheets.find((each) => each.id === id);
    if (!sheet) return;
    if (sheet !== active) {
      active = sheet;
      onActivate(sheet.plain.name);
    }
    const areas = selectedAreas(services);
    const now = JSON.stringify([sheet.id, sheet.plain.name, areas]);
    if (areas.length === 0 || now === told) return;
    told = now;
    onSelect(sheet.plain.name, areas);
  });
  return { dispose: () => subscription.unsubscribe() };
}
