import { useSyncExternalStore } from 'react';
import type { ThemeName } from './themes';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

/**
 * The theme of Office, of the system where Office says nothing, and high contrast where that is asked for.
 * @param dark as Office says; null where it does not, and then the system's wish counts
 */
export function useTheme(dark: boolean | null): ThemeName {
  const prefersDark = useMedia(DARK);
  const prefersContrast = useMedia(CONTRAST);
  const isDark = dark ?? prefersDark;
  // The high contrast theme is a dark one; with a light theme forced colours or the plain theme have contrast enough.
  return prefersContrast && isDark ? 'highContrast' : isDark ? 'dark' : 'light';
}

/** Whether a media query holds, and from when on it does not. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
