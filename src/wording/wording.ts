import { en } from './en/en';
import { zhTW } from './zh-TW/zhTW';

export type Language = 'zh-TW' | 'en';

/** Every text people read, in one language. */
export type Wording = typeof zhTW;

const wordings: Record<Language, Wording> = { 'zh-TW': zhTW, en };

/** The texts of a language. */
export function wordingOf(language: Language): Wording {
  return wordings[language];
}
