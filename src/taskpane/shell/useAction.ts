import { useCallback, useEffect, useRef, useState } from 'react';
import type { Watcher } from '../../actions/watcher';
import { breathe } from '../files/readFiles';
import { failureOf, type ShownFailure } from '../paneFailure';

/** How far something long has come. */
export interface Progress {
  done: number;
  total: number;
  /** What is being done, such as a file's name. */
  name: string;
}

export type ActionState<T> =
  | { kind: 'idle' }
  | { kind: 'running'; progress: Progress | null; stopping: boolean }
  | { kind: 'done'; result: T }
  | { kind: 'failed'; failure: ShownFailure };

/** Something long that a user starts, follows and may stop. */
export interface Action<Args extends unknown[], T> {
  state: ActionState<T>;
  /** Starts it; null when it failed, was cancelled or overtaken, or runs already. */
  run: (...args: Args) => Promise<T | null>;
  /** Asks it to stop; it ends as failed with `cancelled`. */
  cancel: () => void;
  /** Forgets the result or failure. */
  reset: () => void;
}

/** One run: what it was asked, as mutable state outside React's. */
interface Run {
  cancelled: boolean;
}

/** What a new start does while one runs: nothing, as for a button, or overtake it, as for what follows changes. */
export type WhenRunning = 'ignore' | 'overtake';

/**
 * Follows a piece of work from idle to done or failed. What it throws becomes a state, so that no button is left spinning
 * and no rejection is lost. A component that goes away cancels what it started.
 */
export function useAction<Args extends unknown[], T>(
  work: (watcher: Watcher, ...args: Args) => Promise<T>,
  whenRunning: WhenRunning = 'ignore',
): Action<Args, T> {
  const [state, setState] = useState<ActionState<T>>({ kind: 'idle' });
  const current = useRef<Run | null>(null);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(
    () => () => {
      if (current.current) current.current.cancelled = true;
      current.current = null;
    },
    [],
  );

  const run = useCallback(
    async (...args: Args): Promise<T | null> => {
      if (current.current && whenRunning === 'ignore') return null;
      if (current.current) current.current.cancelled = true;
      const own: Run = { cancelled: false };
      current.current = own;
      const show = (next: ActionState<T>): void => {
        if (current.current === own) setState(next);
      };
      show({ kind: 'running', progress: null, stopping: false });
      const watcher: Watcher = {
        cancelled: () => own.cancelled,
        pause: breathe,
        progress: (done, total, name) =>
          show({ kind: 'running', progress: { done, total, name }, stopping: own.cancelled }),
      };
      try {
        const result = await latest.current(watcher, ...args);
        show({ kind: 'done', result });
        return result;
      } catch (thrown) {
        show({ kind: 'failed', failure: failureOf(thrown) });
        return null;
      } finally {
        if (current.current === own) current.current = null;
      }
    },
    [whenRunning],
  );

  const cancel = useCallback((): void => {
    if (!current.current) return;
    current.current.cancelled = true;
    setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
  }, []);

  const reset = useCallback((): void => {
    if (!current.current) setState({ kind: 'idle' });
  }, []);

  return { state, run, cancel, reset };
}
