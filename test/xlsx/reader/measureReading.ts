import { readFileSync } from 'node:fs';
import { unpacking } from '../../../src/cli/unpacking';
import { UnreadableFile, readWholeWorkbook, readWorkbook } from '../../../src/xlsx/reader/readWorkbook';

/** What reading one file cost a process that did nothing else. */
export interface ReadingCost {
  /** The code of the refusal, or `read`. */
  outcome: string;
  /** Processor time: what else the machine does is not the file's fault. */
  seconds: number;
  /** The most memory the process ever had, Node itself included. */
  megabytes: number;
}

/** Run as a program of its own: reads the file named by its argument, whole if told so, and prints a `ReadingCost`. */
function measure(path: string, part: string | undefined): ReadingCost {
  const bytes = readFileSync(path);
  const before = process.cpuUsage();
  let outcome = 'read';
  try {
    if (part === 'whole') readWholeWorkbook(bytes, {}, unpacking);
    else readWorkbook(bytes, {}, unpacking);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    outcome = error.code;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  return { outcome, seconds, megabytes: mostMemory() / 1000 };
}

/**
 * Kilobytes. On Linux what is asked of the process itself, since `maxRSS` begins with what the one that started it had, and that
 * may have run other tests.
 */
function mostMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

process.stdout.write(JSON.stringify(measure(process.argv[2]!, process.argv[3])));
