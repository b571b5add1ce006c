/** Characters no XML document may hold, and halves of surrogate pairs. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What spreadsheets read as an escaped character, such as `_x000D_`. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Quick test that lets nearly every text through untouched; it also stops the halves of good pairs. */
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

/** Text that XML can hold: what it cannot becomes U+FFFD, so that one sees that something stood there. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD');
}

/**
 * Text as SpreadsheetML writes it (`ST_Xstring`, ECMA-376 part 1, 22.9.2.19): legal, and a literal `_x000D_` escaped as
 * `_x005F_x000D_`, because it would be read back as a line end.
 */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? legalText(text).replace(ESCAPE_LOOKALIKE, '_x005F_') : text;
}

/** What stands for something else between tags, and line ends that XML would change. */
const MARKUP = /[&<>\r]/;

/** Text as it stands between tags of SpreadsheetML. */
export function printText(text: string): string {
  const clean = cleanText(text);
  if (!MARKUP.test(clean)) return clean;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '_x000D_');
}

/** Whether the text would have to be changed to be written. */
export function isPlainText(text: string): boolean {
  return cleanText(text) === text;
}
