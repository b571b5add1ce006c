import type { Workbook } from '../../workbook/workbook';
import type { HandChange } from '../grid/grid';
import { Unfinished } from '../officeHost/hostError';
import type { OfficeHost } from '../officeHost/officeHost';
import { History } from './history';

/** What a session tells of its workbook. */
export interface SessionListener {
  /**
   * The workbook came to rest after changes.
   * @param failure why formulas have no results; null when they have
   */
  onSettled: (workbook: Workbook, failure: unknown) => void;
}

/** Writes of the add-in come in many batches; this long after the last, in milliseconds, they count as one change. */
const QUIET = 50;

/**
 * A workbook that runs: its host, on which the add-in works, and what follows from every change: formulas are calculated and the
 * result is told.
 */
export class Session {
  private readonly history: History;
  private isPending = false;
  private settling: Promise<void> | null = null;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(
    readonly host: OfficeHost,
    private readonly listener: SessionListener,
  ) {
    this.history = new History(host);
  }

  /**
   * Takes a change by hand, which can be undone.
   * @throws HostError when the host refuses it
   */
  change(change: HandChange): void {
    this.history.make(change);
    this.settle();
  }

  /**
   * Makes a change as if by hand, though nobody did: it cannot be undone, nor can what was done before.
   * @throws HostError when the host refuses it
   */
  enter(change: HandChange): void {
    this.history.clear();
    this.host.byHand(change);
    this.settle();
  }

  /**
   * Undoes what was done by hand last, or does it again; gives what that was, or null for nothing.
   * @throws HostError when the host refuses it
   */
  step(which: 'undo' | 'redo'): HandChange | null {
    const change = this.history[which]();
    if (change) this.settle();
    return change;
  }

  /** Notes that the add-in wrote. */
  written(): void {
    this.history.clear();
    this.isPending = true;
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
    return !this.isPending && this.settling === null;
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.quiet);
  }

  private settle(): void {
    this.isPending = true;
    void this.run();
  }

  /** One at a time; changes that come while formulas are calculated are calculated too before anything is told. */
  private run(): Promise<void> {
    this.settling ??= this.calculateAndTell().finally(() => (this.settling = null));
    return this.settling;
  }

  private async calculateAndTell(): Promise<void> {
    while (this.isPending && !this.ended) {
      let failure: unknown = null;
      while (this.isPending) {
        this.isPending = false;
        failure = await this.host.calculate().then(
          () => null,
          (thrown: unknown) => thrown,
        );
      }
      const workbook = this.read();
      if (!workbook) {
        this.isPending = true;
        return;
      }
      this.listener.onSettled(workbook, failure);
    }
  }

  /** Null in the middle of a write, when something such as a chart is there and not yet complete: more batches will come. */
  private read(): Workbook | null {
    try {
      return this.host.workbook();
    } catch (failure) {
      if (failure instanceof Unfinished) return null;
      throw failure;
    }
  }
}
