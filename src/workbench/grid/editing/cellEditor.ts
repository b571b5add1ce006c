import {
  CanceledError,
  CellValueType,
  Direction,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  UniverInstanceType,
  type DocumentDataModel,
  type ICommandInfo,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT } from '@univerjs/sheets';
import {
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  SetCellEditVisibleOperation,
  type IEditorBridgeServiceVisibleParam,
} from '@univerjs/sheets-ui';
import { KeyCode, MetaKeys } from '@univerjs/ui';
import { cellAt, type ShownBook, type ShownSheet } from '../shown/shownBook';
import type { Services } from '../univer/services';
import { entryText } from './entryText';

/** A text that stands in the editor of a cell. */
export interface Typing {
  sheet: ShownSheet;
  row: number;
  column: number;
  text: string;
  /** Ctrl+Enter: it is meant for every selected cell. */
  everywhere: boolean;
}

/** What becomes of typing; see {@link watchCellEditor}. */
export interface TypingRules {
  mayOpen: (sheet: ShownSheet, row: number, column: number) => boolean;
  /** Writes what was typed, at once or after questions; false when it is not to be, `again` to go on typing. */
  enter: (typing: Typing) => boolean | Promise<boolean | 'again'>;
  onEditing: (editing: boolean) => void;
}

export interface CellEditor {
  /** Ends editing as Enter does; done when what was typed is written, or refused and the person knows. */
  finish: () => Promise<void>;
  dispose: () => void;
}

const DIRECTIONS: Partial<Record<number, Direction>> = {
  [KeyCode.ENTER]: Direction.DOWN,
  [KeyCode.TAB]: Direction.RIGHT,
  [KeyCode.ARROW_DOWN]: Direction.DOWN,
  [KeyCode.ARROW_UP]: Direction.UP,
  [KeyCode.ARROW_LEFT]: Direction.LEFT,
  [KeyCode.ARROW_RIGHT]: Direction.RIGHT,
};

/** Ctrl+Enter, as Univer writes keys pressed together. */
const EVERYWHERE: ReadonlySet<number> = new Set([
  MetaKeys.CTRL_COMMAND | KeyCode.ENTER,
  MetaKeys.MAC_CTRL | KeyCode.ENTER,
]);

/**
 * Takes over what Univer's cell editor does with a text: it shows ours (formulas, dates as typed), and when it closes the text
 * goes to `enter` and never into Univer's own cells. While `enter` is not decided the editor closes as with Escape; the
 * selection moves on once it is.
 */
export function watchCellEditor(
  { commands, editor, instances, interceptors }: Services,
  book: () => ShownBook,
  rules: TypingRules,
  select: (sheet: ShownSheet, row: number, column: number) => void,
): CellEditor {
  let draft: Typing | null = null;
  let deciding: Promise<void> = Promise.resolve();

  const before = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { subUnitId, row, col }) => {
      const sheet = book().sheets.find(({ id }) => id === subUnitId);
      if (!sheet) return cell;
      const isDraft = draft?.sheet === sheet && draft.row === row && draft.column === col;
      const text = isDraft ? draft!.text : entryText(cellAt(sheet, row, col));
      return text === '' ? cell : { ...cell, v: text, t: CellValueType.STRING, p: null, f: null, si: null };
    },
  });
  // Univer writes nothing when the cell comes back as it is.
  const after = interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (_cell, { worksheet, row, col }) => worksheet.getCellRaw(row, col),
  });
  const closing = commands.beforeCommandExecuted((command) => {
    if (command.id !== SetCellEditVisibleOperation.id) return;
    const { params } = command as ICommandInfo<IEditorBridgeServiceVisibleParam>;
    const isOpen = editor.isVisible().visible;
    if (params!.visible && !isOpen) open();
    if (!params!.visible && isOpen) close(params!);
  });
  let isEditing = false;
  const editing = editor.visible$.subscribe(({ visible }) => {
    if (visible === isEditing) return;
    isEditing = visible;
    rules.onEditing(visible);
  });

  function open(): void {
    const place = placeOf();
    if (!place || rules.mayOpen(place.sheet, place.row, place.column)) return;
    // What was typed still gets into the editor that stays closed, and from there into the formula bar.
    setTimeout(() => editor.refreshEditCellState());
    throw new CanceledError();
  }

  function placeOf(): Omit<Typing, 'text' | 'everywhere'> | null {
    const at = editor.getEditLocation();
    const sheet = at && book().sheets.find(({ id }) => id === at.sheetId);
    return at && sheet ? { sheet, row: at.row, column: at.column } : null;
  }

  function close(params: IEditorBridgeServiceVisibleParam): void {
    const place = placeOf();
    const isDraft = draft !== null;
    draft = null;
    if (params.keycode === KeyCode.ESC || !place) return;
    const text = editorText();
    if (!isDraft && text === entryText(cellAt(place.sheet, place.row, place.column))) return;
    const { keycode } = params;
    const everywhere = keycode !== undefined && EVERYWHERE.has(keycode);
    const typing = { ...place, text, everywhere };
    const decided = rules.enter(typing);
    if (decided === true) return;
    params.keycode = KeyCode.ESC;
    if (decided === false) return;
    deciding = decided.then((outcome) => {
      if (outcome === true) {
        move(keycode);
        return;
      }
      select(place.sheet, place.row, place.column);
      if (outcome === 'again') reopen(typing);
    });
  }

  function editorText(): string {
    const document = instances.getUnit<DocumentDataModel>(
      DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
      UniverInstanceType.UNIVER_DOC,
    );
    const stream = document?.getBody()?.dataStream ?? '';
    return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  }

  function move(keycode: number | undefined): void {
    const direction = keycode === undefined ? undefined : DIRECTIONS[keycode];
    if (direction === undefined) return;
    const enterOrTab = keycode === KeyCode.ENTER || keycode === KeyCode.TAB;
    const { id } = enterOrTab ? MoveSelectionEnterAndTabCommand : MoveSelectionCommand;
    void commands.executeCommand(id, enterOrTab ? { keycode, direction } : { direction });
  }

  function reopen(typing: Typing): void {
    draft = typing;
    editor.refreshEditCellState();
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: true,
      eventType: DeviceInputEventType.Keyboard,
      keycode: KeyCode.F2,
      unitId: book().unitId,
    });
  }

  return {
    finish: async () => {
      if (editor.isVisible().visible) {
        commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
          visible: false,
          eventType: DeviceInputEventType.Keyboard,
          keycode: KeyCode.ENTER,
          unitId: book().unitId,
        });
      }
      await deciding;
    },
    dispose: () => {
      before();
      after();
      closing.dispose();
      editing.unsubscribe();
    },
  };
}
