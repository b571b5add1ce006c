/** Families of the same kind, for machines that lack the one named; the last is the browser's own. */
const FAMILIES: readonly { pattern: RegExp; others: readonly string[] }[] = [
  {
    pattern: /標楷|kai/i,
    others: ['標楷體', 'DFKai-SB', 'BiauKai', 'BiauKaiTC', 'TW-Kai', 'AR PL UKai TW', 'serif'],
  },
  {
    pattern: /明體|mingliu|song|serif tc/i,
    others: ['新細明體', 'PMingLiU', 'LiSong Pro', 'Noto Serif CJK TC', 'serif'],
  },
];
const PLAIN = [
  'Arial',
  'Liberation Sans',
  'Microsoft JhengHei',
  '微軟正黑體',
  'PingFang TC',
  'Noto Sans CJK TC',
  'sans-serif',
];

/** A font's name and those that stand in for it where it is not installed, as CSS lists them. */
export function fontFamily(name: string): string {
  const others = FAMILIES.find(({ pattern }) => pattern.test(name))?.others ?? PLAIN;
  return [...new Set([name, ...others])].map(quote).join(', ');
}

/** Generic families and plain words stand as they are. */
function quote(family: string): string {
  return /^[a-z-]+$/i.test(family) ? family : `"${family.replaceAll('"', '')}"`;
}
