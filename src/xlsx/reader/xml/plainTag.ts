import { ByteMemory, hashOn, viewOf } from './byteMemory';
import { PlainText } from './plainText';
import { APOSTROPHE, EQUALS, GREATER, isSpace, QUOTE, SLASH } from './xmlBytes';
import type { Attributes } from './xmlEvents';

/** The tag that an element begins with. */
export interface PlainTag {
  readonly name: string;
  readonly attributes: Attributes;
  /** The element ends with it (`<a/>`). */
  readonly alone: boolean;
}

/** An object without anything behind it, as `Object.create(null)` is, but of a kind that engines make and read quickly. */
const Bag = function () {
  // Nothing.
} as unknown as new () => Record<string, string | undefined>;
Bag.prototype = Object.create(null) as object;

const NO_ATTRIBUTES: Attributes = Object.freeze(new Bag());

/** A tag with more is left to the full parser. */
const MOST_ATTRIBUTES = 100;

/** Tags without `<`; null where something is not plainly allowed. */
const TAGS = new ByteMemory(readTag);

/** Reads the beginnings of elements of plain XML. */
export class PlainTags {
  /** What was read last; null where something is not plainly allowed. */
  tag: PlainTag | null = null;

  private readonly view: DataView;

  /** @param longest most bytes of a tag */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly longest: number,
  ) {
    this.view = viewOf(bytes);
  }

  /** Reads the tag whose name begins at a byte. Gives the number of the byte after it. */
  read(start: number): number {
    if (TAGS.findNext(this.view, start) && TAGS.result) {
      this.tag = TAGS.result;
      return TAGS.end;
    }
    const end = this.readUpTo(start, this.bytes.indexOf(GREATER, start));
    // Few write `>` in a value as it is.
    return this.tag ? end : this.readUpTo(start, endOfTag(this.bytes, start));
  }

  private readUpTo(start: number, last: number): number {
    this.tag = null;
    if (last < start || last - start > this.longest) return last + 1;
    let hash = 0;
    for (let at = start; at <= last; at++) hash = hashOn(hash, this.bytes[at]!);
    TAGS.find(this.bytes, start, last + 1, hash);
    this.tag = TAGS.result;
    return TAGS.end;
  }
}

/** Where a tag ends that has `>` in a value; −1 if it does not. */
function endOfTag(bytes: Uint8Array, start: number): number {
  let quote = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === GREATER && quote === 0) return at;
    if (byte === quote) quote = 0;
    else if (quote === 0 && (byte === QUOTE || byte === APOSTROPHE)) quote = byte;
  }
  return -1;
}

function readTag(bytes: Uint8Array, start: number, end: number): PlainTag | null {
  const alone = bytes[end - 2] === SLASH;
  const last = alone ? end - 2 : end - 1;
  const text = new PlainText(bytes, last);
  const nameEnd = text.readName(start);
  if (nameEnd < 0) return null;
  const name = text.text;
  const attributes = readAttributes(bytes, nameEnd, last, text);
  return attributes && { name, attributes, alone };
}

function readAttributes(bytes: Uint8Array, start: number, end: number, text: PlainText): Attributes | null {
  if (start === end) return NO_ATTRIBUTES;
  const attributes = new Bag();
  let count = 0;
  let at = start;
  while (at < end) {
    const nameStart = skipSpace(bytes, at, end);
    if (nameStart === end) break;
    const equals = nameStart === at ? -1 : text.readName(nameStart);
    const name = text.text;
    const quote = bytes[equals + 1];
    if (equals < 0 || bytes[equals] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return null;
    at = text.readValue(equals + 2, quote) + 1;
    if (at === 0 || at > end || attributes[name] !== undefined || ++count > MOST_ATTRIBUTES) return null;
    attributes[name] = text.text;
  }
  return attributes;
}

function skipSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes[at]!)) at++;
  return at;
}
