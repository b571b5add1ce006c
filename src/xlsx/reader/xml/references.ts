/** The entities that every XML document has, those that formulas are full of first. */
const ENTITIES = [
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&apos;', "'"],
] as const;

/** A reference by number; longer ones are unusual. */
const NUMBERED = /&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/y;

/** A text with its references (`&lt;`, `&#10;`) replaced; null when one of them is none, or an unusual one. */
export function replaceReferences(text: string): string | null {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    result += text.slice(from, at);
    const entity = ENTITIES.find(([name]) => text.startsWith(name, at));
    if (entity) {
      result += entity[1];
      from = at + entity[0].length;
      continue;
    }
    NUMBERED.lastIndex = at;
    const match = NUMBERED.exec(text);
    const code = match && (match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16));
    if (code === null || !isCharacter(code)) return null;
    result += String.fromCodePoint(code);
    from = NUMBERED.lastIndex;
  }
  return result + text.slice(from);
}

/** What an XML document may hold (XML 1.0, production 2). */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
