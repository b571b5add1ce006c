import { CommanderError, type Command } from 'commander';
import { Cancelled } from '../actions/watcher';
import { wordingOf, type Language } from '../wording/wording';
import { Failure, reportFailure } from './failure';
import { fullName } from './helpTexts';
import { defineProgram, type Run } from './program';
import { printJson, startSession } from './session';
import { reasonOf } from './systemError';
import { usageFailure } from './usageFailure';

/** Runs the command line. @returns the exit code: 0 clean, 2 done with warnings or errors among the findings, 1 not done */
async function main(argv: readonly string[]): Promise<number> {
  const words = wordingOf(languageOf(argv)).commandLine;
  let exitCode = 0;
  const run: Run = async (options, progress, work) => {
    const session = startSession(options, progress);
    try {
      exitCode = await work(session);
    } catch (error) {
      const failure = error instanceof Cancelled ? new Failure('cancelled', session.message('cancelled')) : error;
      if (!(failure instanceof Failure)) throw error;
      session.printJson(reportFailure(failure));
      session.say(failure.message);
      exitCode = 1;
    }
  };
  const program = defineProgram(words.help, run);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Help and version were asked for and printed.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isUsage = error instanceof CommanderError;
    const failure = isUsage
      ? usageFailure(error, words.messages)
      : new Failure('unexpected', words.messages.unexpected({ reason: reasonOf(error, words) }));
    if (argv.includes('--json')) printJson(reportFailure(failure));
    const more = isUsage ? words.messages['see-help']({ command: calledCommand(program, argv) }) : stackOf(error);
    process.stderr.write(`${failure.message}\n${more}\n`);
    return 1;
  }
  return exitCode;
}

/** The command that was meant, as far as it was named: `scorebook plan check`. */
function calledCommand(program: Command, argv: readonly string[]): string {
  let called = program;
  for (const word of argv) called = called.commands.find((command) => command.name() === word) ?? called;
  return fullName(called);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}

/** The language of help and mistakes, which are said before options are parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh-TW';
}

// A reader such as `head` may leave before everything is printed; that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2)).then((exitCode) => (process.exitCode = exitCode));
