import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import { textWidth } from '../wording/textWidth';
import type { Wording } from '../wording/wording';

type HelpWords = Wording['commandLine']['help'];

/** Commander's help in the user's language, with the options a command cannot do without in its usage. */
export function helpTexts(words: HelpWords): HelpConfiguration {
  const titles: Record<string, string> = words.titles;
  return {
    displayWidth: textWidth,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => `${fullName(command)} ${parametersOf(command, words)}`,
    subcommandTerm: (command) => `${command.name()} ${command.registeredArguments.map(showArgument).join(' ')}`.trim(),
    optionDescription: (option: Option) => {
      const value: unknown = option.defaultValue;
      return option.description + (typeof value === 'string' ? words.byDefault(value) : '');
    },
  };
}

/** A command with those it belongs to: `scorebook plan check`. */
export function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function parametersOf(command: Command, words: HelpWords): string {
  if (command.commands.length > 0) return `${words.command} ${words.options}`;
  const required = command.options.filter((option) => option.mandatory).map((option) => option.flags);
  return [...command.registeredArguments.map(showArgument), ...required, words.options].join(' ');
}

function showArgument(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}
