const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text of SpreadsheetML (`ST_Xstring`, ECMA-376 part 1, 22.9.2.19): `_x000D_` stands for the character of that code. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
