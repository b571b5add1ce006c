import type { zhTW } from '../zh-TW/zhTW';
import { commandLine } from './commandLine';
import { findings } from './findings';
import { planFindings } from './planFindings';
import { setup } from './setup';
import { setupFindings } from './setupFindings';
import { sheets } from './sheets';

/** Every text in English. */
export const en: typeof zhTW = { sheets, findings, planFindings, setup, setupFindings, commandLine };
