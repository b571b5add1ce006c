/**
 * Reads a block of cells as programs put it into the clipboard: tabs between cells, line breaks between rows, quotes around
 * what holds either. Rows can differ in length.
 */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { content, end } = readCell(text, at);
    rows.at(-1)!.push(content);
    const separator = text[end];
    at = end + 1;
    if (separator === '\r' && text[at] === '\n') at++;
    if (separator === '\n' || separator === '\r') {
      // The last line break ends the last row.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function readCell(text: string, start: number): { content: string; end: number } {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = start;
    const match = quoted.exec(text);
    // A quote at the beginning of an ordinary text is none.
    if (match && /[\t\r\n"]/.test(match[1]!)) {
      return { content: match[1]!.replaceAll('""', '"').replaceAll('\r\n', '\n'), end: quoted.lastIndex };
    }
  }
  const separator = /[\t\r\n]/g;
  separator.lastIndex = start;
  const end = separator.exec(text)?.index ?? text.length;
  return { content: text.slice(start, end), end };
}

/** Writes a block of cells for other programs. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
