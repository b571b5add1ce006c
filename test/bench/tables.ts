import { readFileSync, writeFileSync } from 'node:fs';

/** Rows of cells as a Markdown table, columns aligned as Prettier does it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const END = '<!-- end -->';

/** Puts text between two marks of a document, the first of which names it; throws when they are not there. */
export function replaceMarked(file: string, name: string, text: string): void {
  const begin = `<!-- written by npm run bench: ${name} -->`;
  const old = readFileSync(file, 'utf8');
  const start = old.indexOf(begin);
  const end = old.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`${file} has no place for the tables of ${name}`);
  writeFileSync(file, `${old.slice(0, start + begin.length)}\n\n${text}\n\n${old.slice(end)}`);
}
