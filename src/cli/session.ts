import type { Watcher } from '../actions/watcher';
import { wordingOf, type Language, type Wording } from '../wording/wording';

/** Options every command takes. */
export interface CommonOptions {
  json: boolean;
  lang: Language;
  force: boolean;
}

type MessageCode = keyof Wording['commandLine']['messages'];

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
  /** A message on stderr. */
  say: (code: MessageCode, values?: Record<string, string | number>) => void;
  message: (code: MessageCode, values?: Record<string, string | number>) => string;
}

/** Starts a session; progress is a line on stderr that rewrites itself on a terminal and is left out elsewhere. */
export function startSession(options: CommonOptions, progressCode: MessageCode): Session {
  const words = wordingOf(options.lang).commandLine;
  const message: Session['message'] = (code, values = {}) => words.messages[code](values);
  let interrupted = false;
  process.once('SIGINT', () => (interrupted = true));
  return {
    options,
    words,
    created: creationTime(),
    watcher: {
      cancelled: () => interrupted,
      progress: (done, total, name) => {
        if (!process.stderr.isTTY) return;
        const line = message(progressCode, { done: done + 1, total, name });
        process.stderr.write(`\r\u001b[2K${line}${done + 1 === total ? '\r\u001b[2K' : ''}`);
      },
    },
    print: (line) => {
      if (!options.json) process.stdout.write(`${line}\n`);
    },
    printJson: (value) => {
      if (options.json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    say: (code, values) => process.stderr.write(`${message(code, values)}\n`),
    message,
  };
}

/** Now, or what SOURCE_DATE_EPOCH says, so that the same plan gives the same bytes. */
function creationTime(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const date = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return `${date.toISOString().slice(0, 19)}Z`;
}
