import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Sheet, Workbook } from '../../../workbook/workbook';
import { showCells } from '../editing/putCells';
import { keepPlace } from '../selection/keepPlace';
import { sheetData } from '../snapshot/sheetData';
import { stylesOf } from '../snapshot/styleKeys';
import { BY_GRID, univerBook, type Services } from '../univer/services';
import { differentCells } from './differentCells';
import { pairSheets } from './pairSheets';
import { newShownSheet, type ShownBook, type ShownSheet } from './shownBook';

/** What Univer draws of a sheet beside its cells; when it differs the sheet is shown anew. */
const DRAWN = ['tabColor', 'columns', 'rows', 'merges', 'freeze', 'gridlines', 'zoom'] as const;

/**
 * Shows what differs from what is shown, and nothing else. Nobody hears of it, and it cannot be undone. The sheet in front, what is
 * selected and where it is scrolled to stay, as long as they are there.
 */
export function refreshShown(services: Services, book: ShownBook, workbook: Workbook): void {
  const { sheets, styles, ...plain } = workbook;
  const run = (id: string, params: object): void => {
    services.commands.syncExecuteCommand(id, { unitId: book.unitId, ...params }, BY_GRID);
  };
  const styleOf = stylesOf(styles);
  const pairs = pairSheets(book.sheets, sheets);
  const backToPlace = keepPlace(services);
  const gone = new Set(book.sheets.filter((shown) => !pairs.includes(shown)));
  const replaced = new Map<ShownSheet, ShownSheet>();

  book.plain = plain;
  book.sheets = sheets.map((sheet, index) => {
    const before = pairs[index] ?? null;
    if (before && !mustReplace(before.plain, sheet)) {
      update(before, sheet);
      return before;
    }
    const shown = newShownSheet(sheet, styles);
    if (before) {
      gone.add(before);
      replaced.set(before, shown);
    }
    if (isSeen(shown)) insert(shown, sheet);
    return shown;
  });
  const front = frontNow();
  bringToFront(front);
  for (const shown of gone) if (isSeen(shown)) run(RemoveSheetMutation.id, { subUnitId: shown.id, subUnitName: '' });
  hide();
  putInOrder();
  // Univer brings another to the front when it loses one.
  bringToFront(front);
  backToPlace(book, (id) => [...replaced].find(([before]) => before.id === id)?.[1].id ?? id);
  if (!services.editor.isVisible().visible) services.editor.refreshEditCellState();

  function update(shown: ShownSheet, { cells, ...now }: Sheet): void {
    if (now.name !== shown.plain.name) run(SetWorksheetNameMutation.id, { subUnitId: shown.id, name: now.name });
    if (now.visibility === 'visible' && shown.plain.visibility === 'hidden') {
      run(SetWorksheetHideMutation.id, { subUnitId: shown.id, hidden: BooleanNumber.FALSE });
    }
    shown.plain = now;
    const different = differentCells(shown.cells, cells, styleOf);
    if (different.length > 0) showCells(services.commands, book.unitId, shown, different);
  }

  function insert(shown: ShownSheet, sheet: Sheet): void {
    run(InsertSheetMutation.id, {
      index: univerBook(services).getSheetSize(),
      sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet, shown.id, stylesOf(styles))),
    });
  }

  /** The sheet that is to be in front: the same, or what stands for it, as long as people see it. */
  function frontNow(): ShownSheet | undefined {
    const id = univerBook(services).getActiveSheet().getSheetId();
    const same = book.sheets.find((sheet) => sheet.id === id);
    const successor = [...replaced].find(([before]) => before.id === id)?.[1];
    return [same, successor, book.sheets[workbook.activeSheet], ...book.sheets].find(
      (sheet) => sheet?.plain.visibility === 'visible',
    );
  }

  function bringToFront(sheet: ShownSheet | undefined): void {
    if (!sheet || univerBook(services).getActiveSheet().getSheetId() === sheet.id) return;
    run(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
  }

  function hide(): void {
    for (const { id, plain: now } of book.sheets) {
      const univerSheet = univerBook(services).getSheetBySheetId(id);
      if (now.visibility === 'hidden' && univerSheet && !univerSheet.isSheetHidden()) {
        run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: BooleanNumber.TRUE });
      }
    }
  }

  function putInOrder(): void {
    for (const [toOrder, { id }] of book.sheets.filter(isSeen).entries()) {
      const fromOrder = univerBook(services).getConfig().sheetOrder.indexOf(id);
      if (fromOrder !== toOrder) run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
    }
  }
}

/** Univer does not know of sheets that people never see. */
function isSeen({ plain }: ShownSheet): boolean {
  return plain.visibility !== 'veryHidden';
}

function mustReplace(shown: Omit<Sheet, 'cells'>, now: Sheet): boolean {
  if ((shown.visibility === 'veryHidden') !== (now.visibility === 'veryHidden')) return true;
  return DRAWN.some((field) => JSON.stringify(shown[field]) !== JSON.stringify(now[field]));
}
