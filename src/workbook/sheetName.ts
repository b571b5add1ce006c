/** Most characters a sheet's name may have. */
const LONGEST = 31;

/**
 * A name Excel accepts: without `: \ / ? * [ ]`, not beginning or ending with an apostrophe, at most 31 characters, and
 * different from those taken (without regard to case; a number is added where needed).
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[:\\/?*[\]]/g, '＿').replace(/^'+|'+$/g, '');
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`;
    const name = clip(clean, LONGEST - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first UTF-16 units of a text, never half of a surrogate pair. */
function clip(text: string, units: number): string {
  const cut = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
