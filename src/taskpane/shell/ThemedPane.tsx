import type { Language } from '../../wording/wording';
import type { PaneActions } from '../paneActions';
import { Pane } from './Pane';
import { useTheme } from './useTheme';

interface Props {
  actions: PaneActions;
  language: Language;
  /** As Office says; null where it does not, and then the system's wish counts. */
  dark: boolean | null;
}

/** The pane in the theme that fits where it is shown. */
export function ThemedPane({ actions, language, dark }: Props) {
  return <Pane actions={actions} language={language} theme={useTheme(dark)} />;
}
