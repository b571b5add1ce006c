import { Command, Option } from 'commander';
import packageJson from '../../package.json';
import type { Wording } from '../wording/wording';
import { check } from './check';
import { demo } from './demo';
import { generate, type GenerateOptions } from './generate';
import { helpTexts } from './helpTexts';
import { mergeFiles, type MergeFilesOptions } from './merge';
import { planCheck, planExport } from './plan';
import type { CommonOptions, Session, startSession } from './session';

/** Runs a command's work in a session of its own. */
export type Run = (
  options: CommonOptions,
  progress: Parameters<typeof startSession>[1],
  work: (session: Session) => Promise<number>,
) => Promise<void>;

/** All commands and their options; --json and --lang may stand anywhere on the line. */
export function defineProgram(help: Wording['commandLine']['help'], run: Run): Command {
  const withCommonOptions = (command: Command): Command =>
    command
      .option('--json', help.json)
      .addOption(new Option('--lang <language>', help.lang).choices(['zh-TW', 'en']))
      .helpOption('-h, --help', help.helpOption)
      .addHelpText('after', `\n${help.exits}`);
  // Commands take over how help is shown and that mistakes are thrown.
  const program = new Command('scorebook')
    .configureHelp(helpTexts(help))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .description(help.program)
    .version(packageJson.version, '--version', help.version)
    .helpCommand('help [command]', help.helpCommand);
  const command = (parent: Command, name: string, description: string): Command =>
    withCommonOptions(parent.command(name).description(description));
  const writing = (parent: Command): Command => parent.option('--force', help.force);
  withCommonOptions(program);

  const plan = command(program, 'plan', help.planCommand).helpCommand('help [command]', help.helpCommand);
  command(plan, 'check', help.check)
    .argument('<plan>', help.plan)
    .action((source: string, _: unknown, called: Command) =>
      run(optionsOf(called), 'reading', (session) => planCheck(session, source)),
    );
  writing(command(plan, 'export', help.export))
    .argument('<plan>', help.plan)
    .requiredOption('--out <file>', help.outFile)
    .action((source: string, { out }: { out: string }, called: Command) =>
      run(optionsOf(called), 'reading', (session) => planExport(session, source, out)),
    );
  writing(command(program, 'generate', help.generate))
    .argument('<plan>', help.plan)
    .requiredOption('--group <id>', help.group)
    .addOption(new Option('--for <whom>', help.for).choices(['members', 'agencies', 'paper']).makeOptionMandatory())
    .requiredOption('--out <dir>', help.outFolder)
    .option('--agencies <paths...>', help.agencies)
    .option('--master <file>', help.masterFigures)
    .action((source: string, given: GenerateOptions, called: Command) =>
      run(optionsOf(called), 'generating', (session) => generate(session, source, given)),
    );
  command(program, 'check', help.checkFiles)
    .argument('<plan>', help.plan)
    .argument('<files...>', help.files)
    .action((source: string, files: string[], _: unknown, called: Command) =>
      run(optionsOf(called), 'reading', (session) => check(session, source, files)),
    );
  writing(command(program, 'merge', help.merge))
    .argument('<plan>', help.plan)
    .argument('[files...]', help.filesToMerge)
    .requiredOption('--out <file>', help.outResults)
    .option('--group <id>', help.groupToMerge)
    .option('--agencies <paths...>', help.agencies)
    .option('--master <file>', help.master)
    .option('--latest', help.latest)
    .option('--paper', help.paper)
    .action((source: string, files: string[], given: MergeFilesOptions, called: Command) =>
      run(optionsOf(called), 'reading', (session) => mergeFiles(session, source, files, given)),
    );
  writing(command(program, 'demo', help.demo))
    .option('--out <dir>', help.outFolder, 'out')
    .action(({ out }: { out: string }, called: Command) =>
      run(optionsOf(called), 'generating', (session) => demo(session, out)),
    );
  return program;
}

function optionsOf(command: Command): CommonOptions {
  const { json = false, lang = 'zh-TW', force = false } = command.optsWithGlobals<Partial<CommonOptions>>();
  return { json, lang, force };
}
