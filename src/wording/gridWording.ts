import { grid as english } from './en/grid';
import type { Language } from './wording';
import { grid as chinese, type GridWording } from './zh-TW/grid';

export type { GridWording } from './zh-TW/grid';

/** Texts of the grid alone: it loads none of what is said on sheets and of files. */
export function gridWordingOf(language: Language): GridWording {
  return language === 'en' ? english : chinese;
}
