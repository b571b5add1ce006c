import type { Watcher } from '../actions/watcher';
import { wordingOf, type Language, type Wording } from '../wording/wording';

/** Options every command takes. */
export interface CommonOptions {
  json: boolean;
  lang: Language;
  force: boolean;
}

type MessageCode = keyof Wording['commandLine']['messages'];
type Values = Record<string, string | number>;

/** One run of a command: what it says, where, and when it was started. */
export interface Session {
  options: CommonOptions;
  words: Wording['commandLine'];
  /** ISO 8601 UTC to the second. */
  created: string;
  watcher: Watcher;
  /** A line of the result on stdout; nothing with --json. */
  print: (line: string) => void;
  /** The result on stdout, with --json only. */
  printJson: (value: unknown) => void;
  /** A line on stderr. */
  say: (line: string) => void;
  message: (code: MessageCode, values?: Values) => string;
}

/** Starts a session; progress is a line on stderr that rewrites itself on a terminal and is left out elsewhere. */
export function startSession(options: CommonOptions, progressCode: MessageCode): Session {
  const words = wordingOf(options.lang).commandLine;
  const message: Session['message'] = (code, values = {}) => words.messages[code](values);
  let interrupted = false;
  // Once: a second Ctrl-C ends the program at once.
  process.once('SIGINT', () => (interrupted = true));
  let inProgress = false;
  const endProgress = (): void => {
    if (inProgress) process.stderr.write(CLEAR_LINE);
    inProgress = false;
  };
  return {
    options,
    words,
    created: creationTime(),
    watcher: {
      cancelled: () => interrupted,
      progress: (done, total, name) => {
        if (!process.stderr.isTTY) return;
        inProgress = true;
        process.stderr.write(CLEAR_LINE + plain(message(progressCode, { done: done + 1, total, name })));
      },
    },
    print: (line) => {
      endProgress();
      if (!options.json) process.stdout.write(`${plain(line)}\n`);
    },
    printJson: (value) => {
      endProgress();
      if (options.json) printJson(value);
    },
    say: (line) => {
      endProgress();
      process.stderr.write(`${plain(line)}\n`);
    },
    message,
  };
}

const CLEAR_LINE = '\r\u001b[2K';

/** A result for other programs, on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A text without control characters: names and cells come from files, and a terminal obeys what it is sent. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ');
}

/** Now, or what SOURCE_DATE_EPOCH says, so that the same plan gives the same bytes. */
function creationTime(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? '';
  const asked = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : NaN);
  const date = Number.isNaN(asked.getTime()) ? new Date() : asked;
  return `${date.toISOString().slice(0, 19)}Z`;
}
