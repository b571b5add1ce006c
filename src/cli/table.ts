import { textWidth } from '../wording/textWidth';

/** Rows in columns as wide as their widest cell, two blanks apart; full-width characters take two places. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, textWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! - textWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
