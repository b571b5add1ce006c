import type { Workbook } from '../../workbook/workbook';
import type { HandChange } from '../grid/grid';
import type { OfficeHost } from '../officeHost/officeHost';

/** Whether undoing in the grid still makes sense after a change. */
export type Undo = 'kept' | 'cleared';

/** What a session tells of its workbook. */
export interface SessionListener {
  /**
   * The workbook came to rest after changes.
   * @param failure why formulas have no results; null when they have
   */
  onSettled: (workbook: Workbook, undo: Undo, failure: unknown) => void;
}

/** Writes of the add-in come in many batches; this long after the last, in milliseconds, they count as one change. */
const QUIET = 50;

/**
 * A workbook that runs: its host, on which the add-in works, and what follows from every change: formulas are calculated and the
 * result is told.
 */
export class Session {
  private pending: Undo | null = null;
  private settling: Promise<void> | null = null;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(
    readonly host: OfficeHost,
    private readonly listener: SessionListener,
  ) {}

  /**
   * Takes a change by hand.
   * @param undo `kept` for one from the grid, which can undo it
   * @throws HostError when the host refuses it
   */
  change(change: HandChange, undo: Undo = 'kept'): void {
    this.host.byHand(change);
    this.settle(undo);
  }

  /** Notes that the add-in wrote. */
  written(): void {
    this.note('cleared');
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.run(), QUIET);
  }

  /** Resolves when all that was changed so far has been calculated and told. */
  async settled(): Promise<void> {
    clearTimeout(this.quiet);
    await this.run();
  }

  /** What is not told yet, as it stands, without results of formulas where there was no time for them; null when all is told. */
  unsettled(): Workbook | null {
    return this.isSettled ? null : this.read();
  }

  /** Whether all that was changed has been calculated and told. */
  get isSettled(): boolean {
    return this.pending === null && this.settling === null;
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.quiet);
  }

  private settle(undo: Undo): void {
    this.note(undo);
    void this.run();
  }

  private note(undo: Undo): void {
    this.pending = this.pending === 'cleared' ? 'cleared' : undo;
  }

  /** One at a time; changes that come while formulas are calculated are calculated too before anything is told. */
  private run(): Promise<void> {
    this.settling ??= this.calculateAndTell().finally(() => (this.settling = null));
    return this.settling;
  }

  private async calculateAndTell(): Promise<void> {
    while (this.pending !== null && !this.ended) {
      let undo: Undo = this.pending;
      let failure: unknown = null;
      while (this.pending !== null) {
        if (this.pending === 'cleared') undo = 'cleared';
        this.pending = null;
        failure = await this.host.calculate().then(
          () => null,
          (thrown: unknown) => thrown,
        );
      }
      const workbook = this.read();
      if (!workbook) {
        this.note(undo);
        return;
      }
      this.listener.onSettled(workbook, undo, failure);
    }
  }

  /** Null in the middle of a write, when something such as a chart is there and not yet complete: more batches will come. */
  private read(): Workbook | null {
    try {
      return this.host.workbook();
    } catch {
      return null;
    }
  }
}
