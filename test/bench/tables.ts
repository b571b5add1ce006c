import { readFileSync, writeFileSync } from 'node:fs';

/** Rows of cells as a Markdown table, columns aligned as Prettier does it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const BEGIN = '<!-- written by npm run bench -->';
const END = '<!-- end -->';

/** Puts text between the two marks of a document; throws when they are not there. */
export function replaceMarked(file: string, text: string): void {
  const old = readFileSync(file, 'utf8');
  const [start, end] = [old.indexOf(BEGIN), old.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${file} has no place for the tables`);
  writeFileSync(file, `${old.slice(0, start + BEGIN.length)}\n\n${text}\n\n${old.slice(end)}`);
}
