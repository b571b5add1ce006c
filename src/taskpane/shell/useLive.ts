import { useEffect, useRef, useState } from 'react';

/** Changes come in bursts, one a cell while somebody types or pastes. */
const QUIET_MS = 400;

/**
 * Follows changes of cells while a step is in front.
 * @param watch subscribes, and returns how to stop
 * @param onChange called with the sheets that changed once a burst of changes is over
 * @returns whether changes are followed; false also where the host cannot
 */
export function useLive(
  active: boolean,
  watch: (listener: (sheet: string) => void) => Promise<() => Promise<void>>,
  onChange: (sheets: readonly string[]) => void,
): boolean {
  const [live, setLive] = useState(true);
  const latest = useRef({ watch, onChange });
  useEffect(() => {
    latest.current = { watch, onChange };
  });
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let stop: (() => Promise<void>) | null = null;
    // A handler that cannot be removed has nobody left to call.
    const end = (): void => void stop?.().catch(() => undefined);
    const sheets = new Set<string>();
    const changed = (sheet: string): void => {
      sheets.add(sheet);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!ended) latest.current.onChange([...sheets]);
        sheets.clear();
      }, QUIET_MS);
    };
    latest.current.watch(changed).then(
      (stopping) => {
        stop = stopping;
        setLive(true);
        if (ended) end();
      },
      () => setLive(false),
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      end();
    };
  }, [active]);
  return live;
}
