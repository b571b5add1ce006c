import { pane as english } from './en/pane';
import type { Language } from './wording';
import { pane as chinese, type PaneWording } from './zh-TW/pane';

export type { PaneWording } from './zh-TW/pane';

/** Texts of the task pane alone: it opens without loading what is said on sheets and of files. */
export function paneWordingOf(language: Language): PaneWording {
  return language === 'en' ? english : chinese;
}
