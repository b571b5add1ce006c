import { invalidArgument } from './hostError';

/** What came over the wire as an object. */
export type WireObject = Record<string, unknown>;

/** A text, or InvalidArgument. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text`);
  return value;
}

/** A text that may be left out; Office.js leaves out undefined arguments or sends null for them. */
export function optionalText(value: unknown, name: string): string | null {
  return value === undefined || value === null ? null : textArgument(value, name);
}

/** True or false, or InvalidArgument. */
export function flagArgument(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false`);
  return value;
}

/** A finite number between two limits, or InvalidArgument. */
export function numberArgument(value: unknown, name: string, from = -Infinity, to = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < from || value > to) {
    throw invalidArgument(`${name} must be a number from ${from} to ${to}`);
  }
  return value;
}

/** A whole number between two limits, or InvalidArgument. */
export function wholeArgument(value: unknown, name: string, from = 0, to = Infinity): number {
  const number = numberArgument(value, name, from, to);
  if (!Number.isInteger(number)) throw invalidArgument(`${name} must be a whole number`);
  return number;
}

/** One of a list of texts, or InvalidArgument. */
export function choiceArgument<Choice extends string>(
  value: unknown,
  name: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${choices.join(', ')}`);
  return found;
}

/**
 * An object with no members but those named.
 * @throws InvalidArgument for anything else, naming the member nobody knows
 */
export function objectArgument(value: unknown, name: string, members: readonly string[]): WireObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(`${name} must be an object`);
  }
  for (const member of Object.keys(value)) {
    if (!members.includes(member)) throw invalidArgument(`${name}.${member} is not known to the stand-in`);
  }
  return value as WireObject;
}

const COLOR = /^#([0-9a-f]{6})$/i;

/** `#RRGGBB` as RRGGBB, an empty text as null, or InvalidArgument. Colour names are refused: Excel reads back another text. */
export function colorArgument(value: unknown, name: string): string | null {
  if (value === '') return null;
  const match = typeof value === 'string' ? COLOR.exec(value) : null;
  if (!match) throw invalidArgument(`${name} must be a colour such as #FFA500`);
  return match[1]!.toUpperCase();
}

/** RRGGBB as the wire has it; an empty text for none. */
export function printColor(color: string | null | undefined): string {
  return color === null || color === undefined ? '' : `#${color.toUpperCase()}`;
}

/**
 * A block of values as many rows and columns large as asked.
 * @throws InvalidArgument when its shape differs
 */
export function blockArgument(value: unknown, name: string, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(value)) throw invalidArgument(`${name} must be an array of rows`);
  const wrong = (): Error =>
    invalidArgument(`the number of rows or columns of ${name} does not match the range (${rows} × ${columns})`);
  if (value.length !== rows) throw wrong();
  return value.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columns) throw wrong();
    return row as unknown[];
  });
}
