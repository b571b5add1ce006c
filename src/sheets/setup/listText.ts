/** What separates the items of a list in one cell. */
const SEPARATORS = /[、，,；;]/;

/**
 * Items as one text. Where an item holds a separator itself, each stands on a line of its own.
 * @param separator of the language: `、` or `; `
 */
export function printList(items: readonly string[], separator: string): string {
  if (!items.some((item) => SEPARATORS.test(item))) return items.join(separator);
  // The line end behind a single item says that the text is a list of lines.
  return items.length === 1 ? `${items[0]!}\n` : items.join('\n');
}

/** Items of a text: its lines if it has several, else what separators part; blank ones are left out. */
export function parseList(text: string): string[] {
  const parts = /\r?\n/.test(text) ? text.split(/\r?\n/) : text.split(SEPARATORS);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
