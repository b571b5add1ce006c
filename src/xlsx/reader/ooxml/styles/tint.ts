/**
 * A colour made lighter (tint above 0, at most 1) or darker (below 0), as SpreadsheetML does it: in hue, lightness and
 * saturation (ECMA-376 part 1, 18.3.1.15).
 * @param color RRGGBB
 */
export function tintColor(color: string, tint: number): string {
  return changeLightness(color, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint));
}

/** A colour with its lightness, from 0 to 1, changed. */
export function changeLightness(color: string, change: (lightness: number) => number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const range = highest - lowest;
  const lightness = (highest + lowest) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const wanted = Math.min(Math.max(change(lightness), 0), 1);
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  // Each part keeps its place between the lowest and the highest.
  const parts = [red, green, blue].map((part) => {
    const place = range === 0 ? 0 : (part - lowest) / range;
    return wanted - chroma / 2 + place * chroma;
  });
  return parts.map(hexByte).join('');
}

function hexByte(part: number): string {
  const byte = Math.round(Math.min(Math.max(part, 0), 1) * 255);
  return byte.toString(16).padStart(2, '0').toUpperCase();
}
