import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/taskpane/shell/Pane';
import type { ThemeName } from '../../../src/taskpane/shell/themes';
import type { Language } from '../../../src/wording/wording';
import { sampleActions, type Scene } from './sampleActions';

/** The pane on sample data, as the address asks: `?scene=master&theme=dark&lang=en`. */
const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'zh-TW') as Language;
document.documentElement.lang = language;
const root = createRoot(document.getElementById('pane')!);
const actions = sampleActions((asked.get('scene') ?? 'none') as Scene, language);

/** Shows the pane as it stands in another theme, as when Office's own is changed. */
export function showIn(theme: ThemeName): void {
  flushSync(() => root.render(<Pane actions={actions} language={language} theme={theme} />));
}

showIn((asked.get('theme') ?? 'light') as ThemeName);
