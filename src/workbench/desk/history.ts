import type { HandChange, TakeBack } from '../handChange';
import type { OfficeHost } from '../officeHost/officeHost';

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

interface Step {
  change: HandChange;
  takeBack: TakeBack;
}

/**
 * What a person did in a workbook, step by step, to be undone and done again. It belongs to the workbook and not to the grid, so
 * that it lasts while others are in front; it ends with every change from outside, after which undoing would bring back what is no
 * longer there.
 */
export class History {
  private done: Step[] = [];
  private undone: HandChange[] = [];

  constructor(private readonly host: OfficeHost) {}

  /**
   * Makes a change, the next to be undone.
   * @throws HostError when the host refuses it; nothing is forgotten then
   */
  make(change: HandChange): void {
    const takeBack = this.host.byHand(change);
    this.undone = [];
    // A sheet that was deleted does not come back, nor does what was done before, as in Excel.
    if (change.kind === 'deleteSheet') this.done = [];
    else this.keep({ change, takeBack });
  }

  /** Takes the last change back; gives it, or null when there is none. */
  undo(): HandChange | null {
    const step = this.done.pop();
    if (!step) return null;
    step.takeBack();
    this.undone.push(step.change);
    return step.change;
  }

  /** Makes the change again that was undone last; gives it, or null when there is none. */
  redo(): HandChange | null {
    const change = this.undone.pop();
    if (!change) return null;
    this.keep({ change, takeBack: this.host.byHand(change) });
    return change;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  private keep(step: Step): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
  }
}
