import { commandLine } from './commandLine';
import { findings } from './findings';
import { planFindings } from './planFindings';
import { sheets } from './sheets';

/** Every text in zh-TW, the language the others follow. */
export const zhTW = { sheets, findings, planFindings, commandLine };
