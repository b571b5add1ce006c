import type { CommanderError } from 'commander';
import type { Wording } from '../wording/wording';
import { Failure } from './failure';

type Messages = Wording['commandLine']['messages'];

/**
 * A mistake in how the program was called, in the user's language. Commander tells kinds of mistakes apart by code; what
 * they are about stands between quotes in its text, which a kind not known here shows as it is.
 */
export function usageFailure(error: CommanderError, messages: Messages): Failure {
  const name = /'(.*?)'/s.exec(error.message)?.[1] ?? '';
  const say = (): string => {
    switch (error.code) {
      case 'commander.help':
        return messages['missing-command']({});
      case 'commander.unknownCommand':
        return messages['unknown-command']({ name }) + suggestion(error, messages);
      case 'commander.unknownOption':
        return messages['unknown-option']({ name }) + suggestion(error, messages);
      case 'commander.missingArgument':
        return messages['missing-argument']({ name });
      case 'commander.missingMandatoryOptionValue':
        return messages['missing-option']({ name });
      case 'commander.optionMissingArgument':
        return messages['missing-option-value']({ name });
      case 'commander.invalidArgument': {
        const [, value = ''] = /argument '(.*)' is invalid/s.exec(error.message) ?? [];
        const [, allowed = ''] = /Allowed choices are (.*)\.$/s.exec(error.message) ?? [];
        return messages['invalid-option-value']({ name, value, allowed });
      }
      case 'commander.excessArguments':
        return messages['too-many-arguments']({});
      default:
        return error.message;
    }
  };
  return new Failure('usage', say());
}

/** The command or option that was probably meant. */
function suggestion(error: CommanderError, messages: Messages): string {
  const name = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  return name === undefined ? '' : `\n${messages['did-you-mean']({ name })}`;
}
