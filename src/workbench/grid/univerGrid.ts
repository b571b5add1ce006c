import { LifecycleService, LifecycleStages, UniverInstanceType } from '@univerjs/core';
import { ClearSelectionContentCommand } from '@univerjs/sheets';
import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import { gridWordingOf } from '../../wording/gridWording';
import { announcer } from './access/announcer';
import './access/access.css';
import { focusCells } from './access/focusCells';
import { keyboardAccess } from './access/keyboardAccess';
import { nameControls } from './access/nameControls';
import { cellAssistant } from './assistant/cellAssistant';
import { sheetClipboard } from './clipboard/sheetClipboard';
import { guardCommands } from './commands/guardCommands';
import { watchCellEditor, type CellEditor } from './editing/cellEditor';
import { watchFormulaBar } from './editing/formulaBar';
import { handEdits } from './editing/handEdits';
import { cellWriter } from './editing/putCells';
import { filling } from './fill/filling';
import type { Grid, GridListener, StartGrid } from './grid';
import { followLinks } from './links/followLinks';
import { isOfColumns, watchLines } from './lines/watchLines';
import './messages/messages.css';
import { bringIntoView } from './selection/bringIntoView';
import { leaveHiddenCell } from './selection/leaveHiddenCell';
import { firstVisibleCell } from './selection/firstVisibleCell';
import { displayedText } from './selection/displayedText';
import { selectedAreas } from './selection/selectedAreas';
import { turnSheet } from './selection/turnSheet';
import { watchSelection } from './selection/watchSelection';
import { decorations } from './shown/decorations';
import { refreshShown } from './shown/refreshShown';
import { newSheet } from './shown/newSheet';
import { sheetNamed, shownBook, type ShownBook, type ShownSheet } from './shown/shownBook';
import { workbookData } from './snapshot/workbookData';
import { sheetTabs, showStructureLock } from './tabs/sheetTabs';
import { servicesOf, univerBook, type Services } from './univer/services';
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
  // What lies over the canvas is placed in it.
  container.style.position = 'relative';
  const univer = startUniver(container, options);
  const words = gridWordingOf(options.language);
  function put(workbook: Workbook): ShownBook {
    const unitId = `shown${++shownSoFar}`;
    const now = shownBook(workbook, unitId);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, shownData(workbook, now));
    showStructureLock(univer.__getInjector(), now);
    return now;
  }

  // Univer is there once it has drawn something.
  let shown = put(BLANK);
  const book = (): ShownBook => shown;
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  const live = startLive(servicesOf(univer), book, listener, words, container);
  const links = followLinks(univer, live.services, book);
  const decorated = decorations(univer, container);

  const grid: Grid = {
    show: (workbook) => {
      const before = shown.unitId;
      shown = put(workbook);
      // Its canvas takes the place of the one before.
      live.services.instances.focusUnit(shown.unitId);
      live.services.instances.disposeUnit(before);
      live.services.undo.clearUndoRedo(before);
      decorated.set(workbook, shown);
      const active = shown.sheets[workbook.activeSheet];
      if (active) bringIntoView(live.services, shown, active, firstVisibleCell(active.plain));
    },
    refresh: (workbook, undo) => {
      refreshShown(live.services, shown, workbook);
      showStructureLock(live.services.injector, shown);
      decorated.set(workbook, shown);
      live.announce();
      if (undo === 'cleared') live.services.undo.clearUndoRedo(book().unitId);
    },
    select: (name, area) => {
      const sheet = sheetNamed(book(), name);
      if (!sheet) throw new Error(`no sheet ${name} is shown`);
      bringIntoView(live.services, book(), sheet, area);
    },
    finishEditing: () => live.editor.finish(),
    dispose: () => {
      links.dispose();
      decorated.dispose();
      live.dispose();
      univer.dispose();
    },
  };
  return grid;
};

/** Sheets that people never see stay away from Univer, which would list them with the hidden ones. */
function shownData(workbook: Workbook, { unitId, sheets }: ShownBook): ReturnType<typeof workbookData> {
  const seen = workbook.sheets.filter(({ visibility }) => visibility !== 'veryHidden');
  const ids = sheets.filter(({ plain }) => plain.visibility !== 'veryHidden').map(({ id }) => id);
  return workbookData({ ...workbook, sheets: seen }, unitId, ids);
}

/** What runs while a workbook is shown, whichever it is. */
interface Live {
  services: Services;
  editor: CellEditor;
  /** Says what the active cell holds, which may be something else than when it was selected. */
  announce: () => void;
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
  const backToCells = (): void => focusCells(services);
  const edits = handEdits(book, writer, words, container, backToCells);
  const activeSheet = (): ShownSheet => {
    const id = univerBook(services).getActiveSheet().getSheetId();
    return book().sheets.find((sheet) => sheet.id === id)!;
  };
  const editor = watchCellEditor(
    services,
    book,
    {
      mayOpen: edits.mayOpen,
      enter: (typing) => edits.enter(typing, selectedAreas(services)),
      onEditing: (editing) => {
        if (editing) assistant.hide();
        listener.onEditing(editing);
      },
    },
    (sheet, row, column) =>
      bringIntoView(services, book(), sheet, { top: row, left: column, bottom: row, right: column }),
  );
  const bar = watchFormulaBar(services, backToCells, () => {
    const [active] = selectedAreas(services);
    return active !== undefined && edits.mayOpen(activeSheet(), active.top, active.left);
  });
  const clipboard = sheetClipboard(services, book, activeSheet, edits, words, container);
  const guard = guardCommands(
    services,
    {
      [ClearSelectionContentCommand.id]: () => edits.clear(activeSheet(), selectedAreas(services)),
      ...filling(services, book, activeSheet, edits),
      ...clipboard.commands,
      ...sheetTabs({ services, book, words, over: container, tell: edits.tell, onChange: listener.onChange }),
    },
    (mutation) => {
      const { protection } = activeSheet().plain;
      const may = !protection || protection.allow.includes(isOfColumns(mutation) ? 'formatColumns' : 'formatRows');
      if (!may) void edits.tell({ title: words.locked.title, message: words.locked.lines });
      return may;
    },
  );
  const lines = watchLines(services, book, listener.onChange);
  const assistant = cellAssistant(services, book, edits, words, container);
  const announced = announcer(words, container);
  const controls = nameControls(words, container);
  const access = keyboardAccess(services, words, container, assistant.open, (step) => {
    turnSheet(services, book(), activeSheet(), step);
  });
  const announce = (sheet: ShownSheet, areas: readonly Area[]): void => {
    const [first] = areas;
    if (first) announced.say(sheet, areas, displayedText(services, first.top, first.left));
  };
  const selection = watchSelection(services, book, {
    onActivate: (name) => {
      listener.onActivate(name);
      leaveHiddenCell(services, book(), sheetNamed(book(), name)!);
    },
    onSelect: (name, areas) => {
      const sheet = sheetNamed(book(), name)!;
      const { top, left } = areas[0]!;
      assistant.show(sheet, top, left);
      announce(sheet, areas);
      listener.onSelect(name, areas);
    },
  });
  return {
    services,
    editor,
    announce: () => announce(activeSheet(), selectedAreas(services)),
    dispose: () => {
      for (const each of [
        selection,
        access,
        controls,
        announced,
        assistant,
        lines,
        guard,
        clipboard,
        bar,
        editor,
        writer,
      ])
        each.dispose();
    },
  };
}
