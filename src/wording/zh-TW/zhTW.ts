import { commandLine } from './commandLine';
import { findings } from './findings';
import { open } from './open';
import { planFindings } from './planFindings';
import { setup } from './setup';
import { setupFindings } from './setupFindings';
import { sheets } from './sheets';

/** Every text in zh-TW, the language the others follow. */
export const zhTW = { sheets, findings, open, planFindings, setup, setupFindings, commandLine };
