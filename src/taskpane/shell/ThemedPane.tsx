import { useSyncExternalStore } from 'react';
import type { Language } from '../../wording/wording';
import type { PaneActions } from '../paneActions';
import { Pane } from './Pane';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

interface Props {
  actions: PaneActions;
  language: Language;
  /** As Office says; null where it does not, and then the system's wish counts. */
  dark: boolean | null;
}

/** The pane in the theme of Office, of the system where Office says nothing, and in high contrast where that is asked for. */
export function ThemedPane({ actions, language, dark }: Props) {
  const prefersDark = useMedia(DARK);
  const prefersContrast = useMedia(CONTRAST);
  const isDark = dark ?? prefersDark;
  // The high contrast theme is a dark one; with a light theme forced colours or the plain theme have contrast enough.
  const theme = prefersContrast && isDark ? 'highContrast' : isDark ? 'dark' : 'light';
  return <Pane actions={actions} language={language} theme={theme} />;
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
