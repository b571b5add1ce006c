import { LifecycleService, LifecycleStages, RedoCommand, UndoCommand, UniverInstanceType } from '@univerjs/core';
import { ClearSelectionContentCommand } from '@univerjs/sheets';
import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import { gridWordingOf } from '../../wording/gridWording';
import { announcer } from './access/announcer';
import './access/access.css';
import { focusCells } from './access/focusCells';
import { keyboardAccess } from './access/keyboardAccess';
import { giveFocusBack, leavingFocus } from './access/leaveFocus';
import { nameControls } from './access/nameControls';
import { nameEditors } from './access/nameEditors';
import { cellAssistant } from './assistant/cellAssistant';
import { sheetClipboard } from './clipboard/sheetClipboard';
import { guardCommands } from './commands/guardCommands';
import { watchCellEditor, type CellEditor } from './editing/cellEditor';
import { watchFormulaBar } from './editing/formulaBar';
import { handEdits } from './editing/handEdits';
import { movingCells } from './editing/moving';
import { showCells } from './editing/putCells';
import { filling } from './fill/filling';
import type { Grid, GridListener, HandCell, StartGrid } from './grid';
import { followLinks } from './links/followLinks';
import { lineCommands } from './lines/lineCommands';
import { lineKeys } from './lines/lineKeys';
import { isOfColumns, watchLines } from './lines/watchLines';
import { keepKeysForMessages } from './messages/messageBox';
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
import { blankWorkbook } from '../../workbook/blankWorkbook';
import { sheetNamed, shownBook, type ShownBook, type ShownSheet } from './shown/shownBook';
import { workbookData } from './snapshot/workbookData';
import { sheetTabs, showStructureLock } from './tabs/sheetTabs';
import { servicesOf, univerBook, type Services } from './univer/services';
import { startUniver } from './univer/startUniver';

/** Identifies what is shown to Univer; never twice, since it keeps things by id. */
let shownSoFar = 0;

/** Starts the grid on Univer. */
export const startGrid: StartGrid = async (container, listener, options) => {
  // What lies over the canvas is placed in it.
  container.style.position = 'relative';
  const { activeElement } = container.ownerDocument;
  const endKeeping = keepKeysForMessages();
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
  let shown = put(blankWorkbook('Sheet1'));
  const book = (): ShownBook => shown;
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  giveFocusBack(container, activeElement);
  nameEditors(container.ownerDocument, words.cells);
  const services = servicesOf(univer);
  const decorated = decorations(univer, container, () => univerBook(services).getActiveSheet().getSheetId());
  const told: GridListener = {
    ...listener,
    onActivate: (sheet) => {
      decorated.front();
      listener.onActivate(sheet);
    },
  };
  const live = startLive(services, book, told, words, container);
  const links = followLinks(univer, services, book);

  const grid: Grid = {
    show: (workbook) => {
      const before = shown.unitId;
      shown = put(workbook);
      // Its canvas takes the place of the one before.
      live.services.instances.focusUnit(shown.unitId);
      live.services.instances.disposeUnit(before);
      const active = shown.sheets[workbook.activeSheet];
      if (active) bringIntoView(live.services, shown, active, firstVisibleCell(active.plain));
      decorated.set(workbook, shown);
    },
    refresh: (workbook) => {
      refreshShown(live.services, shown, workbook);
      showStructureLock(live.services.injector, shown);
      decorated.set(workbook, shown);
      live.announce();
    },
    select: (name, area) => {
      const sheet = sheetNamed(book(), name);
      if (!sheet) throw new Error(`no sheet ${name} is shown`);
      bringIntoView(live.services, book(), sheet, area);
      // The add-in brought the sheet to the front and selected nothing there.
      leaveHiddenCell(live.services, book(), sheet);
    },
    focus: live.focus,
    finishEditing: () => live.editor.finish(),
    dispose: () => {
      links.dispose();
      decorated.dispose();
      live.dispose();
      univer.dispose();
      endKeeping();
    },
  };
  return leavingFocus(grid, container);
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
  /** Brings the keyboard to the cells, which the announcer says. */
  focus: () => void;
  dispose: () => void;
}

function startLive(
  services: Services,
  book: () => ShownBook,
  listener: GridListener,
  words: ReturnType<typeof gridWordingOf>,
  container: HTMLElement,
): Live {
  const backToCells = (): void => focusCells(services);
  const put = (sheet: ShownSheet, cells: readonly HandCell[]): void => {
    showCells(services.commands, book().unitId, sheet, cells);
    listener.onChange({ kind: 'cells', sheet: sheet.plain.name, cells });
  };
  const edits = handEdits(book, put, words, container, backToCells);
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
  const moving = movingCells(services, book, activeSheet, edits, words, listener.onChange);
  const clipboard = sheetClipboard(services, book, activeSheet, edits, moving, words, container);
  const inserting = lineCommands(services, activeSheet, edits.tell, words, (change) => {
    clipboard.forgetCut();
    listener.onChange(change);
  });
  const undoing = (which: 'undo' | 'redo') => () => {
    // In a text that is being edited it is the editor's.
    if (services.editor.isVisible().visible) return 'univer';
    listener.onUndo(which);
    return undefined;
  };
  const guard = guardCommands(
    services,
    {
      [ClearSelectionContentCommand.id]: () => edits.clear(activeSheet(), selectedAreas(services)),
      ...filling(services, book, activeSheet, edits),
      ...clipboard.commands,
      ...moving.commands,
      ...inserting.commands,
      [UndoCommand.id]: undoing('undo'),
      [RedoCommand.id]: undoing('redo'),
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
  const keys = lineKeys(services, inserting, container);
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
      // Univer tells it before it selects the first cell itself.
      queueMicrotask(() => {
        if (activeSheet().plain.name === name) leaveHiddenCell(services, book(), activeSheet());
      });
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
    focus: () => {
      access.focus();
      announced.repeat();
    },
    dispose: () => {
      for (const each of [
        selection,
        access,
        controls,
        announced,
        assistant,
        lines,
        keys,
        guard,
        clipboard,
        bar,
        editor,
      ])
        each.dispose();
    },
  };
}
