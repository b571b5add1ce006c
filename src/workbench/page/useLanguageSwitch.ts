import { useCallback, useState } from 'react';
import type { Workbench } from '../desk/startDesk';

/** Switching between the languages. */
export interface LanguageSwitch {
  /** Switches, or asks first when panes hold files: they start again in the other language. */
  wish: () => void;
  asks: boolean;
  /** The answer to the question. */
  answer: (yes: boolean) => void;
  /** Notes whether a pane holds files that it was given. */
  onFiles: (id: string, given: boolean) => void;
}

export function useLanguageSwitch({ language }: Workbench): LanguageSwitch {
  const [asks, setAsks] = useState(false);
  const [withFiles] = useState(() => new Set<string>());
  const onFiles = useCallback(
    (id: string, given: boolean): void => {
      if (given) withFiles.add(id);
      else withFiles.delete(id);
    },
    [withFiles],
  );
  const answer = (yes: boolean): void => {
    setAsks(false);
    if (!yes) return;
    language.set(language.value === 'en' ? 'zh-TW' : 'en');
    const address = new URL(location.href);
    address.searchParams.set('lang', language.value);
    history.replaceState(null, '', address);
  };
  const wish = (): void => (withFiles.size > 0 ? setAsks(true) : answer(true));
  return { wish, asks, answer, onFiles };
}
