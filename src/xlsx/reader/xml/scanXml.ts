import { strFromU8 } from 'fflate';
import { PlainCells } from './plainCell';
import { PlainTags } from './plainTag';
import { PlainText, withOneLineEnd } from './plainText';
import { GREATER, isSpace, LESS, SLASH } from './xmlBytes';
import type { XmlEvents } from './xmlEvents';

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])(?:UTF-8|utf-8)\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>(?<blank>[ \t\r\n]*)/;

/** What stands at the beginning of a part, with room for blank lines. */
const LONGEST_DECLARATION = 1_000;

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
  const bytes = part.subarray(0, endWithoutSpace(part));
  if (bytes[0] !== LESS) return 0;
  const content = new PlainText(bytes, bytes.length, longest);
  const tags = new PlainTags(bytes, longest);
  const cells = new PlainCells(bytes);
  const open: string[] = [];
  let inRow = false;
  let told = 0;
  let last = 0;
  const declaration = DECLARATION.exec(strFromU8(bytes.subarray(0, LONGEST_DECLARATION), true));
  let at = declaration?.[0].length ?? 0;
  content.text = withOneLineEnd(declaration?.groups!.blank ?? '');
  do {
    if (inRow && events.cell) {
      const end = cells.read(at);
      if (cells.cell && end - at <= longest) {
        events.cell(cells.cell);
        told += cells.cell.tags;
        last = at = end;
        continue;
      }
    }
    if (open.length > 0) at = content.readContent(at);
    if (bytes[at] !== LESS) return told;
    const closes = bytes[at + 1] === SLASH;
    at = closes ? endOfName(bytes, at + 2, open[open.length - 1]) : tags.read(at + 1);
    const { tag } = tags;
    if (at < 0 || (!closes && !tag) || at - last > longest) return told;
    if (content.text !== '') events.text?.(content.text);
    if (closes) {
      events.close(open.pop()!);
      told += 1;
    } else {
      events.open(tag!.name, tag!.attributes);
      if (tag!.alone) events.close(tag!.name);
      else open.push(tag!.name);
      told += tag!.alone ? 2 : 1;
    }
    inRow = isRow(open);
    last = at;
  } while (open.length > 0);
  const rest = part.length - bytes.length;
  if (at < bytes.length || at + rest - last > longest) return told;
  if (rest > 0) events.text?.(withOneLineEnd(strFromU8(part.subarray(-rest), true)));
  return null;
}

/** The byte after the rest of the tag that an element of a name ends with; −1 if something else stands there. */
function endOfName(bytes: Uint8Array, start: number, name: string | undefined): number {
  if (name === undefined) return -1;
  for (let index = 0; index < name.length; index++) if (bytes[start + index] !== name.charCodeAt(index)) return -1;
  return bytes[start + name.length] === GREATER ? start + name.length + 1 : -1;
}

function isRow(open: readonly string[]): boolean {
  return open.length === 3 && open[2] === 'row' && open[1] === 'sheetData';
}

function endWithoutSpace(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && isSpace(bytes[end - 1]!)) end -= 1;
  return end;
}
