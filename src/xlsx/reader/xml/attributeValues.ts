/** A flag as either format writes it; `otherwise` when it is left out. */
export function readFlag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A whole number from `lowest` to `highest`, moved into that range; `otherwise` when left out or no number. */
export function readCount(value: string | undefined, otherwise: number, lowest: number, highest: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  return Number.isNaN(number) ? otherwise : Math.trunc(Math.min(Math.max(number, lowest), highest));
}
