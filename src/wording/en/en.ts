import type { zhTW } from '../zh-TW/zhTW';
import { commandLine } from './commandLine';
import { findings } from './findings';
import { open } from './open';
import { planFindings } from './planFindings';
import { setup } from './setup';
import { setupFindings } from './setupFindings';
import { sheets } from './sheets';

/** Every text in English. */
export const en: typeof zhTW = { sheets, findings, open, planFindings, setup, setupFindings, commandLine };
