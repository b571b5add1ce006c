import { SetScrollOperation } from '@univerjs/sheets-ui';
import type { GridWording } from '../../../wording/gridWording';
import { entryText } from '../editing/entryText';
import type { HandEdits } from '../editing/handEdits';
import { findRule } from '../rules/findRule';
import { listValues } from '../rules/listValues';
import { cellAt, isLocked, type ShownBook, type ShownSheet } from '../shown/shownBook';
import type { Services } from '../univer/services';
import './assistant.css';
import { choiceList } from './choiceList';
import { frameOf } from './cellFrame';

/** What stands beside the active cell: the prompt of its rule, and the button that opens its list. */
export interface CellAssistant {
  /** The cell is active now, or it was scrolled, or its rule has changed. */
  show: (sheet: ShownSheet, row: number, column: number) => void;
  /** Opens the list of the active cell; false when it has none. */
  open: () => boolean;
  hide: () => void;
  dispose: () => void;
}

/** Between a cell and what stands beside it, the width of the button that opens a list, and the height of the bar of tabs: in pixels. */
const GAP = 6;
const BUTTON = 20;
const TABS = 40;

/** @param container of the grid, in which things are placed */
export function cellAssistant(
  services: Services,
  book: () => ShownBook,
  edits: HandEdits,
  words: GridWording,
  container: HTMLElement,
): CellAssistant {
  let at: { sheet: ShownSheet; row: number; column: number } | null = null;
  let shown: HTMLElement[] = [];
  let openList: (() => void) | null = null;

  function clear(): void {
    for (const element of shown) element.remove();
    shown = [];
    openList = null;
  }

  function show(sheet: ShownSheet, row: number, column: number): void {
    clear();
    at = { sheet, row, column };
    const validation = findRule(sheet, row, column);
    const frame = validation && frameOf(services, container, sheet, row, column);
    if (!frame) return;
    const values = isLocked(sheet, row, column) ? null : listValues(book(), sheet, validation.rule);
    if (values) addButton(frame, sheet, row, column, values);
    if (validation.prompt) addPrompt(frame, validation.prompt);
  }

  /** Below the cell and to the right of it, so that neither it nor what stands left of it in its row is covered. */
  function addPrompt(frame: DOMRect, { title, message }: { title: string; message: string }): void {
    const note = place('div', 'grid-assistant-prompt', frame.right + BUTTON + GAP, frame.bottom + GAP);
    if (title) note.appendChild(document.createElement('b')).textContent = title;
    note.append(message);
    const { clientWidth, clientHeight } = container;
    // In view: above the cell when there is no room below, and further left, still below or above.
    if (note.offsetTop + note.offsetHeight > clientHeight - TABS) {
      note.style.top = `${Math.max(0, frame.top - GAP - note.offsetHeight)}px`;
    }
    if (note.offsetLeft + note.offsetWidth > clientWidth) {
      note.style.left = `${Math.max(0, clientWidth - note.offsetWidth - GAP)}px`;
    }
  }

  function addButton(frame: DOMRect, sheet: ShownSheet, row: number, column: number, values: string[]): void {
    const button = place('button', 'grid-assistant-open', frame.right, frame.top);
    button.style.height = `${Math.min(frame.height, 24)}px`;
    button.type = 'button';
    button.tabIndex = -1;
    button.textContent = '▼';
    button.title = words.openList;
    button.setAttribute('aria-label', words.openList);
    openList = () => {
      const focused = document.activeElement;
      const list = choiceList(values, entryText(cellAt(sheet, row, column)), words.list, (choice) => {
        if (focused instanceof HTMLElement) focused.focus();
        if (choice !== null) void edits.enter({ sheet, row, column, text: choice, everywhere: false }, []);
      });
      list.style.left = `${frame.left}px`;
      list.style.top = `${frame.bottom}px`;
      list.style.minWidth = `${frame.width}px`;
      container.append(list);
      shown.push(list);
      const below = container.clientHeight - frame.bottom;
      if (list.offsetHeight > below) list.style.top = `${Math.max(0, frame.top - list.offsetHeight)}px`;
      list.focus();
    };
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      openList?.();
    });
  }

  function place<Name extends 'div' | 'button'>(
    name: Name,
    kind: string,
    left: number,
    top: number,
  ): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    element.className = `grid-assistant ${kind}`;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    container.append(element);
    shown.push(element);
    return element;
  }

  const scrolled = services.commands.onCommandExecuted(({ id }) => {
    if (id === SetScrollOperation.id && at) requestAnimationFrame(() => at && show(at.sheet, at.row, at.column));
  });

  return {
    show,
    open: () => {
      openList?.();
      return openList !== null;
    },
    hide: () => {
      at = null;
      clear();
    },
    dispose: () => {
      scrolled.dispose();
      clear();
    },
  };
}
