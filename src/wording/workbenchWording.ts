import { workbench as english } from './en/workbench';
import type { Language } from './wording';
import { workbench as chinese, type WorkbenchWording } from './zh-TW/workbench';

export type { WorkbenchWording } from './zh-TW/workbench';

/** Texts of the workbench's page, beside those of the pane that it shows. */
export function workbenchWordingOf(language: Language): WorkbenchWording {
  return language === 'en' ? english : chinese;
}
