import { ERROR_TYPE_SET } from '@univerjs/engine-formula';

const NAMES: ReadonlySet<string> = ERROR_TYPE_SET;

/** Whether a text reads like an error value, such as `#N/A`: the engine takes it for one wherever it stands. */
export function isErrorName(text: string): boolean {
  return NAMES.has(text);
}
