import { createContext, useContext } from 'react';
import { paneWordingOf, type PaneWording } from '../../wording/paneWording';

/** Texts of the pane in the language Excel shows; zh-TW where nobody says. */
export const WordsContext = createContext<PaneWording>(paneWordingOf('zh-TW'));

/** The texts of the pane. */
export function useWords(): PaneWording {
  return useContext(WordsContext);
}
