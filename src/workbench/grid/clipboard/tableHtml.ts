/** The attribute that tells our own copies from those of other programs. */
const COPY = 'data-grid-copy';

/** A block of cells as other programs read it; `copy` identifies it when it comes back. */
export function writeTable(rows: readonly (readonly string[])[], copy: string): string {
  const table = document.createElement('table');
  table.setAttribute(COPY, copy);
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}

/** Which of our copies a clipboard holds; null for another program's. */
export function copyOf(html: string): string | null {
  return new RegExp(`${COPY}="([^"]+)"`).exec(html)?.[1] ?? null;
}

/** The texts of the first table; null when there is none. Cells over several columns leave the others blank. */
export function readTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]),
  );
}

function textOf(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  return cell.textContent.trim();
}
