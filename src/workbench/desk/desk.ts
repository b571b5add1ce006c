import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { Uncalculated } from '../calculation/recalculator';
import { Uncalculable } from '../calculation/uncalculable';
import type { Books } from '../books/books';
import type { Grid, GridListener, HandChange } from '../grid/grid';
import { detailOf, type Notices } from '../notice';
import { Observed } from '../observed';
import type { OfficeHost } from '../officeHost/officeHost';
import { changedArea } from './changedArea';
import { Session } from './session';

/**
 * Brings together the open workbooks, the host each runs on, and the one grid, which shows the book in front. What a person does in
 * the grid goes to that book's host; what the add-in does in a book is shown when that one is in front.
 */
export class Desk {
  /** Id of the book that the grid shows; null while there is no grid, or no host yet for the book in front. */
  readonly inGrid = new Observed<string | null>(null);
  private readonly sessions = new Map<string, Session>();
  /** What the add-in selected where the grid does not show its writes yet. */
  private readonly selections = new Map<string, { sheet: string; area: Area; enter: boolean }>();
  private grid: Grid | null = null;
  private bringing: Promise<void> = Promise.resolve();
  /** Whether the keyboard is to come to the cells once the grid shows the book in front. */
  private entersNext = false;

  constructor(
    private readonly books: Books,
    private readonly notices: Notices,
  ) {
    books.open.subscribe(() => this.bringToFront());
  }

  /** What the grid tells, on behalf of the book it shows. */
  readonly listener: GridListener = {
    onChange: (change) => this.changeByHand(change),
    onSelect: (sheet, [area]) => {
      if (area) this.inFront()?.host.select(sheet, area);
    },
    onUndo: (which) => this.step(which),
    onActivate: (sheet) => this.inFront()?.host.activate(sheet),
    onEditing: (editing) => this.inFront()?.host.cellEditMode(editing),
  };

  /** Takes the grid into use, or does without one from now on. */
  useGrid(grid: Grid | null): void {
    this.grid = grid;
    this.inGrid.set(null);
    this.bringToFront();
  }

  /**
   * A book's host is there: from now on it can be worked on.
   * @param uncalculated formulas that its calculator could not compute the last time
   */
  begin(id: string, host: OfficeHost, uncalculated: () => readonly Uncalculated[]): void {
    const onSettled = (workbook: Workbook, failure: unknown): void => {
      this.books.change(id, workbook);
      this.tellUncalculated(id, failure ?? uncalculated()[0] ?? null);
      if (this.inGrid.value === id) this.grid?.refresh(workbook);
      this.selectInGrid(id);
    };
    this.sessions.set(id, new Session(host, { onSettled }));
    this.bringToFront();
  }

  /**
   * Makes changes in a book as if by hand, though not in the grid.
   * @returns false when nothing runs on the book, since it has never been in front
   * @throws HostError when the host refuses one
   */
  enter(id: string, changes: readonly HandChange[]): boolean {
    const session = this.sessions.get(id);
    for (const change of changes) session?.enter(change);
    return session !== undefined;
  }

  /** The add-in wrote into a book. */
  written(id: string): void {
    this.sessions.get(id)?.written();
    // What the sample proposed to try is being done.
    this.notices.withdraw('sample-ready', this.books.find(id)?.name);
  }

  /**
   * The add-in selected cells of a book, or brought a sheet to the front.
   * @param enter brings the keyboard there too: who follows a finding to its cell goes on in the cell
   */
  selected(id: string, sheet: string, [area]: readonly Area[], enter: boolean): void {
    if (!area) return;
    this.selections.set(id, { sheet, area, enter });
    // The sheet may be one that was just added.
    if (this.sessions.get(id)?.isSettled) this.selectInGrid(id);
  }

  /**
   * Brings the keyboard to the cells of the book in front.
   * @returns false while the grid does not show it yet
   */
  enterCells(): boolean {
    if (!this.grid || this.inGrid.value !== this.books.open.value.shown) return false;
    this.grid.focus();
    return true;
  }

  /** Brings the keyboard to the cells of the book in front as soon as the grid shows it. */
  enterCellsSoon(): void {
    this.entersNext = !this.enterCells();
  }

  /** A book's host goes: the book is closed, or starts again in another language. */
  end(id: string): void {
    this.keepUnsettled(id);
    this.sessions.get(id)?.end();
    this.sessions.delete(id);
    if (this.inGrid.value === id) this.inGrid.set(null);
  }

  /** Finishes what is being typed and calculated in a book, so that the book holds all of it. */
  async settle(id: string): Promise<void> {
    if (this.inGrid.value === id) await this.grid?.finishEditing();
    await this.sessions.get(id)?.settled();
    this.keepView(id);
  }

  /** Puts into the books what is not calculated yet: there may be no time for it. */
  keepAll(): void {
    for (const id of this.sessions.keys()) this.keepUnsettled(id);
  }

  /** Notes which sheet is in front, which nobody is told of otherwise. */
  private keepView(id: string): void {
    const inFront = this.sessions.get(id)?.host.selection().sheet;
    const activeSheet = this.books.find(id)?.workbook.sheets.findIndex(({ name }) => name === inFront) ?? -1;
    if (activeSheet >= 0) this.books.bringSheetToFront(id, activeSheet);
  }

  private keepUnsettled(id: string): void {
    const workbook = this.sessions.get(id)?.unsettled();
    if (workbook) this.books.change(id, workbook);
    this.keepView(id);
  }

  private selectInGrid(id: string): void {
    const wanted = this.selections.get(id);
    this.selections.delete(id);
    if (!wanted || this.inGrid.value !== id) return;
    this.grid?.select(wanted.sheet, wanted.area);
    if (wanted.enter) this.enterCells();
  }

  private inFront(): Session | undefined {
    return this.sessions.get(this.inGrid.value ?? '');
  }

  private changeByHand(change: HandChange): void {
    const session = this.inFront();
    if (!session) return;
    try {
      session.change(change);
      if (isShown(change)) return;
    } catch (thrown) {
      this.notices.tell({ kind: 'refused', file: this.books.shown.name, detail: detailOf(thrown) });
    }
    // What is moved, and what is refused, the grid does not show as it is now.
    this.grid?.refresh(session.host.uncalculated());
  }

  private step(which: 'undo' | 'redo'): void {
    const session = this.inFront();
    if (!session) return;
    let change: HandChange | null = null;
    try {
      change = session.step(which);
    } catch (thrown) {
      this.notices.tell({ kind: 'refused', file: this.books.shown.name, detail: detailOf(thrown) });
    }
    if (!change) return;
    // Results of formulas follow when they are computed.
    this.grid?.refresh(session.host.uncalculated());
    const changed = changedArea(change, which);
    if (changed) this.grid?.select(changed.sheet, changed.area);
  }

  /** Shows the book in front in the grid, once both are there; an edit in the one before is finished first. */
  private bringToFront(): void {
    const bring = async (): Promise<void> => {
      if (this.inGrid.value !== null && this.inGrid.value !== this.books.open.value.shown) {
        await this.grid?.finishEditing();
      }
      const { shown } = this.books.open.value;
      const session = this.sessions.get(shown);
      if (!this.grid || !session) {
        this.inGrid.set(null);
        return;
      }
      if (this.inGrid.value === shown) return;
      this.inGrid.set(shown);
      const { host } = session;
      this.grid.show(host.workbook());
      const { sheet, areas } = host.selection();
      if (areas[0]) this.grid.select(sheet, areas[0]);
      if (this.entersNext) this.enterCellsSoon();
    };
    const fail = (thrown: unknown): void => this.notices.tell({ kind: 'grid-failed', detail: detailOf(thrown) });
    this.bringing = this.bringing.then(bring).catch(fail);
  }

  /** @param problem what failed, or the first formula that could not be computed; null takes back what was told */
  private tellUncalculated(id: string, problem: unknown): void {
    const file = this.books.find(id)?.name ?? '';
    if (problem === null) this.notices.withdraw('uncalculable', file);
    else if (isUncalculated(problem)) {
      const { code, place, detail } = problem;
      this.notices.tell({ kind: 'uncalculable', file, code, place, detail });
    } else this.notices.tell({ kind: 'uncalculable', file, code: 'failed', place: null, detail: detailOf(problem) });
  }
}

/** The calculator's error says the same of all formulas as it does of one. */
function isUncalculated(problem: unknown): problem is Uncalculated | Uncalculable {
  return problem instanceof Uncalculable || !(problem instanceof Error);
}

/** Whether the grid shows a change already that it tells of; what moves cells about is for the host to work out. */
function isShown({ kind }: HandChange): boolean {
  return kind !== 'insertLines' && kind !== 'deleteLines' && kind !== 'moveCells';
}
