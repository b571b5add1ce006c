import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/taskpane/shell/Pane';
import type { ThemeName } from '../../../src/taskpane/shell/themes';
import type { Language } from '../../../src/wording/wording';
import { sampleActions, type Scene } from './sampleActions';

/** The pane on sample data, as the address asks: `?scene=master&theme=dark&lang=en`. */
const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'zh-TW') as Language;
document.documentElement.lang = language;
createRoot(document.getElementById('pane')!).render(
  <Pane
    actions={sampleActions((asked.get('scene') ?? 'none') as Scene, language)}
    language={language}
    theme={(asked.get('theme') ?? 'light') as ThemeName}
  />,
);
