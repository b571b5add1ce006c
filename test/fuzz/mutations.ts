import { strFromU8, strToU8 } from 'fflate';
import type { Random } from './random';

/** Changes bytes in one way; the bytes it is given stay as they are. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers that programs stumble over. */
const NUMBERS = ['-1', '0', '1e308', '1e999', '4294967296', '999999999999999999999', '0x10', 'NaN', '', ' ', '１２'];

/** Pieces of XML that stand nowhere in an honest file, or not there. */
const PIECES = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[1]]>',
  '<!-- -- -->',
  '<?x?>',
  '&#0;',
  '&#x10FFFF;',
  '&unknown;',
  '\uFFFE',
  '\u0000',
  '<row r="1048577"/>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="A1" t="s"><v>99999</v></c>',
  '<c><f t="shared" si="0"/></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<v>1</v>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="16384" width="9" customWidth="1" hidden="1"/>',
  '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  '<table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"/>',
  ' __proto__="1"',
  'constructor',
  '{"scorebook":1}',
  '@score',
  '@key',
];

/** Ways to spoil any bytes. */
const BYTE_MUTATIONS: readonly Mutation[] = [flipBits, setByte, cut, repeat, move, insertNoise];

/** Ways to spoil text, XML above all. */
const TEXT_MUTATIONS: readonly Mutation[] = [
  ...BYTE_MUTATIONS,
  changeNumber,
  changeNumber,
  insertPiece,
  insertPiece,
  dropElement,
  repeatElement,
  repeatElement,
  swapNames,
];

export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return several(BYTE_MUTATIONS, bytes, random);
}

export function mutateText(bytes: Uint8Array, random: Random): Uint8Array {
  return several(TEXT_MUTATIONS, bytes, random);
}

/** Mostly one change: of many, the first that matters hides the others. */
function several(mutations: readonly Mutation[], bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes;
  for (let left = 1 + (random.below(3) === 0 ? random.below(6) : 0); left > 0; left--) {
    result = random.pick(mutations)(result, random);
  }
  return result;
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const result = bytes.slice();
  for (let left = 1 + random.below(4); left > 0 && result.length > 0; left--) {
    result[random.below(result.length)]! ^= 1 << random.below(8);
  }
  return result;
}

function setByte(bytes: Uint8Array, random: Random): Uint8Array {
  const result = bytes.slice();
  if (result.length > 0) result[random.below(result.length)] = random.pick([0, 0x3c, 0x3e, 0x26, 0x22, 0x80, 0xff]);
  return result;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function repeat(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random);
  const piece = bytes.subarray(from, to);
  const times = random.pick([1, 2, 10, 200]);
  const most = Math.max(1, Math.floor(2_000_000 / Math.max(1, piece.length)));
  const copies = Array.from({ length: Math.min(times, most) }, () => piece);
  return joined(bytes.subarray(0, to), ...copies, bytes.subarray(to));
}

function move(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random);
  const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
  const place = random.below(rest.length + 1);
  return joined(rest.subarray(0, place), bytes.subarray(from, to), rest.subarray(place));
}

function insertNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const noise = Uint8Array.from({ length: 1 + random.below(16) }, () => random.below(256));
  return inserted(bytes, random.below(bytes.length + 1), noise);
}

function changeNumber(bytes: Uint8Array, random: Random): Uint8Array {
  return replaceOne(/(?<=[>"])-?\d+(\.\d+)?(?=[<"])/g, bytes, random, () => random.pick(NUMBERS));
}

function insertPiece(bytes: Uint8Array, random: Random): Uint8Array {
  const piece = random.pick(PIECES);
  return replaceOne(/[<>]/g, bytes, random, (mark) => (mark === '<' ? `${piece}<` : `>${piece}`));
}

function dropElement(bytes: Uint8Array, random: Random): Uint8Array {
  return replaceOne(
    /<(c|row|si|v|f|table:table-cell|text:p)\b[^>]*?(\/>|>[^]{0,2000}?<\/\1>)/g,
    bytes,
    random,
    () => '',
  );
}

function repeatElement(bytes: Uint8Array, random: Random): Uint8Array {
  const times = random.pick([2, 3, 50]);
  return replaceOne(/<([a-zA-Z:]+)\b[^>]*?(\/>|>[^]{0,2000}?<\/\1>)/g, bytes, random, (element) =>
    element.repeat(times),
  );
}

/** Gives one element the name of another that stands in the text. */
function swapNames(bytes: Uint8Array, random: Random): Uint8Array {
  const names = strFromU8(bytes, true).match(/(?<=<)[a-zA-Z:]+/g);
  return names ? replaceOne(/(?<=<\/?)[a-zA-Z:]+/g, bytes, random, () => random.pick(names)) : bytes;
}

/** Replaces one of the matches; characters stand for bytes, so that nothing else changes. */
function replaceOne(
  pattern: RegExp,
  bytes: Uint8Array,
  random: Random,
  replacement: (match: string) => string,
): Uint8Array {
  const text = strFromU8(bytes, true);
  pattern.lastIndex = random.below(text.length + 1);
  const match = pattern.exec(text);
  if (!match) return bytes;
  const end = match.index + match[0].length;
  const latin = strFromU8(strToU8(replacement(match[0])), true);
  const source = /[\u0080-\uffff]/.test(match[0]) ? replacement(match[0]) : latin;
  return strToU8(text.slice(0, match.index) + source + text.slice(end), true);
}

function range(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  const longest = random.pick([4, 64, 1_000, bytes.length]);
  return [from, Math.min(bytes.length, from + random.below(longest + 1))];
}

function inserted(bytes: Uint8Array, place: number, piece: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, place), piece, bytes.subarray(place));
}

export function joined(...pieces: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
