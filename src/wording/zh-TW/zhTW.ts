import { commandLine } from './commandLine';
import { findings } from './findings';
import { planFindings } from './planFindings';
import { setup } from './setup';
import { setupFindings } from './setupFindings';
import { sheets } from './sheets';

/** Every text in zh-TW, the language the others follow. */
export const zhTW = { sheets, findings, planFindings, setup, setupFindings, commandLine };
