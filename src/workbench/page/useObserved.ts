import { useSyncExternalStore } from 'react';
import type { Observed } from '../observed';

/** The value, now and after every change. */
export function useObserved<T>(observed: Observed<T>): T {
  return useSyncExternalStore(observed.subscribe, () => observed.value);
}
