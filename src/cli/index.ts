import { Command, CommanderError, Option } from 'commander';
import { Cancelled } from '../actions/watcher';
import { wordingOf, type Language, type Wording } from '../wording/wording';
import packageJson from '../../package.json';
import { check } from './check';
import { demo } from './demo';
import { Failure } from './failure';
import { generate, type GenerateOptions } from './generate';
import { mergeFiles, type MergeOptions } from './merge';
import { planCheck, planExport } from './plan';
import { reasonOf } from './files';
import { startSession, type CommonOptions, type Session } from './session';

type Progress = Parameters<typeof startSession>[1];

/** Runs the command line. @returns the exit code: 0 clean, 2 done with warnings or errors among the findings, 1 not done */
async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  const words = wordingOf(language).commandLine;
  let exitCode = 0;
  const run = (progress: Progress, work: (session: Session) => Promise<number>) => async (options: CommonOptions) => {
    exitCode = await runCommand(startSession(options, progress), work);
  };
  const program = defineProgram(words, run);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version were asked for and printed; everything else is a mistake that was explained.
    return error.exitCode === 0 ? 0 : 1;
  }
  return exitCode;
}

type Run = (
  progress: Progress,
  work: (session: Session) => Promise<number>,
) => (options: CommonOptions) => Promise<void>;

function defineProgram(words: Wording['commandLine'], run: Run): Command {
  const { help } = words;
  const program = new Command('scorebook')
    .description(help.program)
    .version(packageJson.version, '--version', help.version)
    .helpOption('-h, --help', help.helpOption)
    .addHelpText('after', `\n${help.exits}`);
  const command = (parent: Command, name: string, description: string): Command =>
    parent
      .command(name)
      .description(description)
      .helpOption('-h, --help', help.helpOption)
      .option('--json', help.json, false)
      .option('--force', help.force, false)
      .addOption(new Option('--lang <language>', help.lang).choices(['zh-TW', 'en']).default('zh-TW'))
      .addHelpText('after', `\n${help.exits}`);

  const plan = program.command('plan').description(help.planCommand).helpOption('-h, --help', help.helpOption);
  command(plan, 'check', help.check)
    .argument('<plan>', help.plan)
    .action((source: string, options: CommonOptions) =>
      run('reading', (session) => planCheck(session, source))(options),
    );
  command(plan, 'export', help.export)
    .argument('<plan>', help.plan)
    .requiredOption('--out <file>', help.out)
    .action((source: string, options: CommonOptions & { out: string }) =>
      run('reading', (session) => planExport(session, source, options.out))(options),
    );
  command(program, 'generate', help.generate)
    .argument('<plan>', help.plan)
    .requiredOption('--group <id>', help.group)
    .addOption(new Option('--for <whom>', help.for).choices(['members', 'agencies']).makeOptionMandatory())
    .option('--agencies <paths...>', help.agencies)
    .requiredOption('--out <dir>', help.out)
    .action((source: string, options: CommonOptions & GenerateOptions) =>
      run('generating', (session) => generate(session, source, options))(options),
    );
  command(program, 'check', help.checkFiles)
    .argument('<plan>', help.plan)
    .argument('<files...>', help.files)
    .action((source: string, files: string[], options: CommonOptions) =>
      run('reading', (session) => check(session, source, files))(options),
    );
  command(program, 'merge', help.merge)
    .argument('<plan>', help.plan)
    .argument('<files...>', help.files)
    .requiredOption('--out <file>', help.out)
    .option('--group <id>', help.group)
    .option('--agencies <paths...>', help.agencies)
    .action((source: string, files: string[], options: CommonOptions & MergeOptions) =>
      run('reading', (session) => mergeFiles(session, source, files, options))(options),
    );
  command(program, 'demo', help.demo)
    .option('--out <dir>', help.out, 'out')
    .action((options: CommonOptions & { out: string }) =>
      run('generating', (session) => demo(session, options.out))(options),
    );
  program.exitOverride();
  for (const each of [...program.commands, ...plan.commands]) each.exitOverride();
  return program;
}

async function runCommand(session: Session, work: (session: Session) => Promise<number>): Promise<number> {
  try {
    return await work(session);
  } catch (error) {
    const failure = error instanceof Cancelled ? new Failure('cancelled', session.message('cancelled')) : error;
    if (!(failure instanceof Failure)) throw error;
    // What was already printed as JSON stands; a merge without a usable sheet says so there.
    if (failure.code !== 'nothing-to-merge')
      session.printJson({ error: { code: failure.code, message: failure.message } });
    process.stderr.write(`${failure.message}\n`);
    return 1;
  }
}

/** The language of help and mistakes, which are said before options are parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh-TW';
}

main(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    const words = wordingOf(languageOf(process.argv)).commandLine;
    process.stderr.write(`${words.messages.unexpected({ reason: reasonOf(error) })}\n`);
    if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
