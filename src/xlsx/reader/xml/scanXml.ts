import { strFromU8 } from 'fflate';
import { CellScanner } from './cellScanner';
import { GREATER, isSpace, LESS, SLASH } from './xmlBytes';
import type { XmlEvents } from './xmlEvents';
import { withOneLineEnd, XmlScanner } from './xmlScanner';

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])(?:UTF-8|utf-8)\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>(?<blank>[ \t\r\n]*)/;

/**
 * Reads a whole part as long as it is the plain XML that spreadsheet programs write: elements with quoted attributes,
 * text, the usual references. That takes a fraction of the time of a parser that knows all of XML. At anything else
 * (comments, CDATA, DOCTYPE, letters beyond ASCII in names, anything ill-formed) it stops, and the full parser decides.
 * @param part UTF-8
 * @param longest most bytes from one tag to the next that it goes over
 * @returns how many beginnings and ends of elements were told before it stopped, each with all text before it; null when
 *   all of the part was read
 */
export function scanXml(part: Uint8Array, events: XmlEvents, longest: number): number | null {
  const source = strFromU8(part);
  const bytes = part.subarray(0, endWithoutSpace(part));
  // Where something is wrong with the encoding, or a byte order mark was left out, bytes and characters do not match.
  if (bytes[0] !== LESS || source.includes('\uFFFD')) return 0;
  const scanner = new XmlScanner(bytes, source, longest);
  const declaration = DECLARATION.exec(source);
  const cells = new CellScanner(bytes, source, scanner);
  const { cell } = events;
  const open: string[] = [];
  let inRow = false;
  let told = 0;
  let last = 0;
  let at = declaration?.[0].length ?? 0;
  scanner.text = withOneLineEnd(declaration?.groups!.blank ?? '');
  do {
    const afterCell = cell && inRow ? cells.read(at, longest) : -1;
    if (cell && afterCell >= 0) {
      cell(cells);
      told += cells.tags;
      last = at = afterCell;
      continue;
    }
    if (open.length > 0) at = scanner.readText(at);
    const { text } = scanner;
    if (bytes[at] !== LESS) return told;
    if (bytes[at + 1] === SLASH) {
      at = scanner.readName(at + 2);
      const { name } = scanner;
      if (bytes[at] !== GREATER || name !== open[open.length - 1] || at - last > longest) return told;
      if (text !== '') events.text?.(text);
      events.close(name);
      open.pop();
      inRow = isRow(open);
      told += 1;
    } else {
      at = scanner.readName(at + 1);
      const { name } = scanner;
      at = scanner.readAttributes(at);
      const alone = bytes[at] === SLASH;
      if (alone) at += 1;
      if (bytes[at] !== GREATER || at - last > longest) return told;
      if (text !== '') events.text?.(text);
      events.open(name, scanner.attributes);
      if (alone) events.close(name);
      else open.push(name);
      inRow = isRow(open);
      told += alone ? 2 : 1;
    }
    last = ++at;
  } while (open.length > 0);
  const rest = part.length - bytes.length;
  if (at < bytes.length || at + rest - last > longest) return told;
  if (rest > 0) events.text?.(withOneLineEnd(source.slice(-rest)));
  return null;
}

function isRow(open: readonly string[]): boolean {
  return open.length === 3 && open[2] === 'row' && open[1] === 'sheetData';
}

function endWithoutSpace(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && isSpace(bytes[end - 1]!)) end -= 1;
  return end;
}
