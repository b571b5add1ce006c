import type { Observed } from '../observed';
import type { OpenBooks } from './books';
import type { BookStorage } from './bookStorage';

/** Keeps open workbooks while they change. */
export interface BookKeeper {
  /** Begins to write what is open now, without waiting for a write that runs: the page may be about to go. */
  flush: () => void;
  /** Stops, for good: another page works on them now. */
  stop: () => void;
}

/**
 * Writes what is open after every change. While one write runs, changes wait, and go together into the next.
 * @param onOutcome told after every write: null, or why it failed
 */
export function keepBooks(
  open: Observed<OpenBooks>,
  storage: BookStorage,
  onOutcome: (failure: unknown) => void,
): BookKeeper {
  let written: OpenBooks | null = null;
  let running = false;
  let stopped = false;
  const write = async (): Promise<void> => {
    const now = open.value;
    if (stopped || now === written) return;
    try {
      await storage.save(now);
      written = now;
      onOutcome(null);
    } catch (failure) {
      onOutcome(failure);
    }
  };
  /** A failed write is tried again with the next change, not at once. */
  const catchUp = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let tried: OpenBooks | null = null; tried !== open.value;) {
      tried = open.value;
      await write();
    }
    running = false;
  };
  const unsubscribe = open.subscribe(() => void catchUp());
  void catchUp();
  return {
    // The database puts it behind what is being written.
    flush: () => void write(),
    stop: () => {
      stopped = true;
      unsubscribe();
    },
  };
}
