/** Points of each unit of length (ODF 1.3 part 3, 18.3.18). */
const POINTS = new Map([
  ['pt', 1],
  ['pc', 12],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['px', 0.75],
]);

const LENGTH = /^(-?(?:\d{1,9}(?:\.\d{0,20})?|\.\d{1,20}))(pt|pc|in|cm|mm|px)$/;

/** A length such as `0.5835in` in points; null when it is none (a percentage, a word). */
export function readLength(text: string | undefined): number | null {
  const match = LENGTH.exec(text ?? '');
  return match ? Number(match[1]) * POINTS.get(match[2]!)! : null;
}

const COLOR = /^#[0-9a-fA-F]{6}$/;

/** A colour such as `#1f4e78` as RRGGBB; null when it is none (`transparent`, a word). */
export function readColor(text: string | undefined): string | null {
  return text !== undefined && COLOR.test(text) ? text.slice(1).toUpperCase() : null;
}
