import { LifecycleService, LifecycleStages, UniverInstanceType } from '@univerjs/core';
import { ClearSelectionContentCommand } from '@univerjs/sheets';
import { cellArea } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import { gridWordingOf } from '../../wording/gridWording';
import { guardCommands } from './commands/guardCommands';
import { watchCellEditor, type CellEditor } from './editing/cellEditor';
import { handEdits } from './editing/handEdits';
import { cellWriter } from './editing/putCells';
import type { Grid, GridListener, StartGrid } from './grid';
import './messages/messages.css';
import { bringIntoView } from './selection/bringIntoView';
import { selectedAreas } from './selection/selectedAreas';
import { watchSelection } from './selection/watchSelection';
import { refreshCells } from './shown/refreshCells';
import { newSheet } from './shown/newSheet';
import { sheetNamed, shownBook, type ShownBook, type ShownSheet } from './shown/shownBook';
import { workbookData } from './snapshot/workbookData';
import { servicesOf, type Services } from './univer/services';
import { startUniver } from './univer/startUniver';

/** Identifies what is shown to Univer; never twice, since it keeps things by id. */
let shownSoFar = 0;

const BLANK: Workbook = {
  sheets: [newSheet('Sheet1')],
  styles: {},
  names: [],
  properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
  structureLocked: false,
  activeSheet: 0,
};

/** Starts the grid on Univer. */
export const startGrid: StartGrid = async (container, listener, options) => {
  const univer = startUniver(container, options);
  const words = gridWordingOf(options.language);
  function put(workbook: Workbook): ShownBook {
    const unitId = `shown${++shownSoFar}`;
    const ids = workbook.sheets.map((_, index) => `${unitId}-${index}`);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(workbook, unitId, ids));
    return shownBook(workbook, unitId, ids);
  }

  // Univer is there once it has drawn something.
  let shown = put(BLANK);
  const book = (): ShownBook => shown;
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  const live = startLive(servicesOf(univer), book, listener, words, container);

  const grid: Grid = {
    show: (workbook) => {
      const before = shown.unitId;
      shown = put(workbook);
      // Its canvas takes the place of the one before.
      live.services.instances.focusUnit(shown.unitId);
      live.services.instances.disposeUnit(before);
      live.services.undo.clearUndoRedo(before);
      const active = shown.sheets[workbook.activeSheet];
      if (active) bringIntoView(live.services, shown, active, cellArea(0, 0));
    },
    refresh: (workbook, undo) => {
      refreshCells(live.services, book(), workbook);
      if (undo === 'cleared') live.services.undo.clearUndoRedo(book().unitId);
    },
    select: (name, area) => {
      const sheet = sheetNamed(book(), name);
      if (!sheet) throw new Error(`no sheet ${name} is shown`);
      bringIntoView(live.services, book(), sheet, area);
    },
    finishEditing: () => live.editor.finish(),
    dispose: () => {
      live.dispose();
      univer.dispose();
    },
  };
  return grid;
};

/** What runs while a workbook is shown, whichever it is. */
interface Live {
  services: Services;
  editor: CellEditor;
  dispose: () => void;
}

function startLive(
  services: Services,
  book: () => ShownBook,
  listener: GridListener,
  words: ReturnType<typeof gridWordingOf>,
  container: HTMLElement,
): Live {
  const writer = cellWriter(services, book, (sheet, cells) =>
    listener.onChange({ kind: 'cells', sheet: sheet.plain.name, cells }),
  );
  const edits = handEdits(book, writer, words, container);
  const activeSheet = (): ShownSheet => {
    const id = services.instances
      .getCurrentUnitOfType<import('@univerjs/core').Workbook>(UniverInstanceType.UNIVER_SHEET)!
      .getActiveSheet()
      .getSheetId();
    return book().sheets.find((sheet) => sheet.id === id)!;
  };
  const editor = watchCellEditor(
    services,
    book,
    {
      mayOpen: edits.mayOpen,
      enter: (typing) => edits.enter(typing, selectedAreas(services)),
      onEditing: listener.onEditing,
    },
    (sheet, row, column) =>
      bringIntoView(services, book(), sheet, { top: row, left: column, bottom: row, right: column }),
  );
  const guard = guardCommands(
    services,
    { [ClearSelectionContentCommand.id]: () => edits.clear(activeSheet(), selectedAreas(services)) },
    () => true,
  );
  const selection = watchSelection(services, book, listener);
  return {
    services,
    editor,
    dispose: () => {
      for (const each of [selection, guard, editor, writer]) each.dispose();
    },
  };
}
