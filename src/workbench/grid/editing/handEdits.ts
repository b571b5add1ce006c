import type { Area } from '../../../workbook/address';
import { shiftFormula } from '../../../workbook/formulaText/shiftFormula';
import type { Validation } from '../../../workbook/workbook';
import type { GridWording } from '../../../wording/gridWording';
import type { HandCell } from '../grid';
import { ask, type Message } from '../messages/messageBox';
import { computeHere } from '../rules/computeHere';
import { findRule } from '../rules/findRule';
import { judgeEntry } from '../rules/judgeEntry';
import { listValues } from '../rules/listValues';
import { cellAt, isLocked, sheetNamed, type ShownBook, type ShownSheet } from '../shown/shownBook';
import type { Typing } from './cellEditor';
import { readTyped, type TypingContext } from './readTyped';

/** What a person does to cells, whichever way it came. */
export interface HandEdits {
  /** Writes what was typed, after all questions; see `TypingRules.enter`. */
  enter: (typing: Typing, selected: readonly Area[]) => boolean | Promise<boolean | 'again'>;
  /** Empties cells that hold something. */
  clear: (sheet: ShownSheet, areas: readonly Area[]) => void;
  /** Puts cells, all or none: one that is locked keeps the others from being changed. */
  change: (sheet: ShownSheet, cells: readonly HandCell[]) => boolean;
  /** Whether the cell may be changed; `mayOpen` also says why not. */
  isFree: (sheet: ShownSheet, row: number, column: number) => boolean;
  mayOpen: (sheet: ShownSheet, row: number, column: number) => boolean;
  /** Says something; done when the person has read it. */
  tell: (message: { title: string; message: string }) => Promise<void>;
  typing: () => TypingContext;
}

/**
 * @param put shows cells and tells of them
 * @param over the element messages are shown in
 * @param backToCells gives the keyboard back to the cells
 */
export function handEdits(
  book: () => ShownBook,
  put: (sheet: ShownSheet, cells: readonly HandCell[]) => void,
  words: GridWording,
  over: HTMLElement,
  backToCells: () => void,
): HandEdits {
  const typing = (): TypingContext => ({
    sheets: (name) => sheetNamed(book(), name)?.plain.name ?? null,
    now: () => new Date(),
  });

  let telling: Promise<void> | null = null;

  /** Once at a time: one click can ask Univer twice to open the editor. */
  function tell({ title, message }: { title: string; message: string }): Promise<void> {
    telling ??= ask(over, { title, text: message, buttons: { ok: words.ok }, first: 'ok', escape: 'ok' }).then(() => {
      telling = null;
      backToCells();
    });
    return telling;
  }

  function change(sheet: ShownSheet, cells: readonly HandCell[]): boolean {
    const isRefused = cells.some(({ row, column }) => isLocked(sheet, row, column));
    if (isRefused) void tell(words.locked);
    else if (cells.length > 0) put(sheet, cells);
    return !isRefused;
  }

  function clear(sheet: ShownSheet, areas: readonly Area[]): void {
    const inside = (row: number, column: number): boolean =>
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    // Of a locked cell it matters that it is selected, not that it is empty.
    if (sheet.plain.protection && areas.some((area) => holdsLocked(sheet, area))) {
      void tell(words.locked);
      return;
    }
    const filled = [...sheet.cells.values()].filter(
      (cell) => (cell.value !== null || cell.formula !== null) && inside(cell.row, cell.column),
    );
    change(
      sheet,
      filled.map((cell) => ({ ...cell, value: null, formula: null })),
    );
  }

  function enter(typed: Typing, selected: readonly Area[]): boolean | Promise<boolean | 'again'> {
    const { sheet, row, column, text } = typed;
    const read = readTyped(text, cellAt(sheet, row, column), typing());
    if (read.kind === 'refused') return tell(words[read.why]).then(() => 'again');
    const validation = findRule(sheet, row, column);
    if (!validation?.alert) return write(typed, read.cell, selected);
    const { alert } = validation;
    return judge(typed, read.cell, validation).then(async (keeps) => {
      const answer = keeps ? 'accept' : await ask(over, alertMessage(alert, words));
      if (answer === 'accept') return write(typed, read.cell, selected);
      return answer === 'retry' ? 'again' : false;
    });
  }

  async function judge({ sheet }: Typing, cell: HandCell, validation: Validation): Promise<boolean> {
    const compute = (formulas: readonly string[]) => computeHere(book(), sheet, cell, formulas);
    const computed = cell.formula === null ? [cell.value] : await compute([cell.formula]);
    if (!computed) return true;
    return judgeEntry(computed[0]!, validation, { list: listValues(book(), sheet, validation.rule), compute });
  }

  function write({ sheet, row, column, everywhere }: Typing, cell: HandCell, selected: readonly Area[]): boolean {
    if (!everywhere) return change(sheet, [cell]);
    const shift = cell.formula === null ? null : shiftFormula(cell.formula);
    const cells = selected.flatMap((area) =>
      placesOf(area).map((place) => {
        const before = cellAt(sheet, place.row, place.column);
        const formula = shift?.(place.row - row, place.column - column) ?? null;
        return { ...before, value: cell.value, formula };
      }),
    );
    return change(sheet, cells);
  }

  return {
    enter,
    clear,
    change,
    isFree: (sheet, row, column) => !isLocked(sheet, row, column),
    mayOpen: (sheet, row, column) => {
      const may = !isLocked(sheet, row, column);
      if (!may) void tell(words.locked);
      return may;
    },
    tell,
    typing,
  };
}

/** The cells of an area, one by one. */
export function placesOf({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

function holdsLocked(sheet: ShownSheet, area: Area): boolean {
  return placesOf(area).some(({ row, column }) => isLocked(sheet, row, column));
}

function alertMessage(
  { style, title, message }: { style: 'stop' | 'warning' | 'information'; title: string; message: string },
  { notAccepted, ...words }: GridWording,
): Message<'accept' | 'retry' | 'cancel'> {
  const said = { title: title || notAccepted.title, text: message || notAccepted.message };
  switch (style) {
    case 'stop':
      return {
        ...said,
        buttons: { retry: words.retry, cancel: words.cancel },
        first: 'retry',
        escape: 'cancel',
      };
    case 'warning':
      return {
        title: said.title,
        text: `${said.text}\n${notAccepted.proceed}`,
        buttons: { accept: words.yes, retry: words.no, cancel: words.cancel },
        first: 'retry',
        escape: 'cancel',
      };
    case 'information':
      return {
        ...said,
        buttons: { accept: words.ok, cancel: words.cancel },
        first: 'accept',
        escape: 'cancel',
      };
  }
}
