import { createRoot } from 'react-dom/client';
import type { Language } from '../../wording/wording';
import { App } from './App';

/** `?lang=` of the address, else what the browser prefers. */
function firstLanguage(): Language {
  const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return /^zh/i.test(wanted) ? 'zh-TW' : 'en';
}

createRoot(document.getElementById('workbench')!).render(<App language={firstLanguage()} />);
