import { RedoCommand, UndoCommand } from '@univerjs/core';
import { ClearSelectionContentCommand } from '@univerjs/sheets';
import type { Area } from '../../workbook/address';
import { gridWordingOf } from '../../wording/gridWording';
import { announcer } from './access/announcer';
import { focusCells } from './access/focusCells';
import { keyboardAccess } from './access/keyboardAccess';
import { nameControls } from './access/nameControls';
import { cellAssistant } from './assistant/cellAssistant';
import { sheetClipboard } from './clipboard/sheetClipboard';
import { guardCommands } from './commands/guardCommands';
import { watchCellEditor, type CellEditor } from './editing/cellEditor';
import { watchFormulaBar } from './editing/formulaBar';
import { handEdits } from './editing/handEdits';
import { movingCells } from './editing/moving';
import { showCells } from './editing/putCells';
import { filling } from './fill/filling';
import type { GridListener, HandCell } from './grid';
import { lineCommands } from './lines/lineCommands';
import { lineKeys } from './lines/lineKeys';
import { isOfColumns, watchLines } from './lines/watchLines';
import { bringIntoView } from './selection/bringIntoView';
import { leaveHiddenCell } from './selection/leaveHiddenCell';
import { displayedText } from './selection/displayedText';
import { selectedAreas } from './selection/selectedAreas';
import { turnSheet } from './selection/turnSheet';
import { watchSelection } from './selection/watchSelection';
import { sheetNamed, type ShownBook, type ShownSheet } from './shown/shownBook';
import { sheetTabs } from './tabs/sheetTabs';
import { univerBook, type Services } from './univer/services';

/** What runs while a workbook is shown, whichever it is. */
export interface Live {
  services: Services;
  editor: CellEditor;
  /** Says what the active cell holds, which may be something else than when it was selected. */
  announce: () => void;
  /** Brings the keyboard to the cells, which the announcer says. */
  focus: () => void;
  dispose: () => void;
}

/** Starts what takes a person's hands on the cells: typing, pasting, filling, moving, selecting, by mouse and keyboard. */
export function startLive(
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
