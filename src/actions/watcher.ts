import type { StepReport } from './openWorkbook';

/** Follows a use case that may take long. */
export interface Watcher {
  /** Called before each step. */
  progress: (done: number, total: number, name: string) => void;
  /** Asked between steps; true ends the use case with `Cancelled`. */
  cancelled: () => boolean;
  /** Awaited between steps that take long, so that a page can paint and answer in the meantime; without it none is made. */
  pause?: () => Promise<void>;
}

/** Follows nothing and never stops. */
export const UNWATCHED: Watcher = { progress: () => undefined, cancelled: () => false };

/** Thrown when the watcher asked to stop; nothing was written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Reports a step, or stops. */
export function step(watcher: Watcher, done: number, total: number, name: string): void {
  stopIfAsked(watcher);
  watcher.progress(done, total, name);
}

/** Stops; also to be called when the last step is done, since that one may have been long. */
export function stopIfAsked(watcher: Watcher): void {
  if (watcher.cancelled()) throw new Cancelled();
}

/** The same for a port that reads or writes in steps. */
export function readStep(watcher: Watcher): StepReport {
  return (done, total, name) => step(watcher, done, total, name);
}

/** Lets others have their turn between two long steps, and stops if that was asked then. */
export async function pause(watcher: Watcher): Promise<void> {
  await watcher.pause?.();
  stopIfAsked(watcher);
}

/** Does something that comes in steps, and lets others have their turn after each. */
export async function inTurns<Result>(watcher: Watcher, steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await pause(watcher);
  }
}
