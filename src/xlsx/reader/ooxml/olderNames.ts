/** Functions to which Excel 2010 gave second names; Gnumeric writes those for either. */
const OLDER = new Map([
  ['RANK.EQ', 'RANK'],
  ['STDEV.S', 'STDEV'],
  ['STDEV.P', 'STDEVP'],
  ['VAR.S', 'VAR'],
  ['VAR.P', 'VARP'],
  ['MODE.SNGL', 'MODE'],
  ['PERCENTILE.INC', 'PERCENTILE'],
  ['QUARTILE.INC', 'QUARTILE'],
]);

const PREFIX = '_xlfn.';
/** Texts and names of sheets are passed over. */
const NEWER_NAME = /"[^"]*"|'[^']*'|_xlfn\.([A-Z.]+)(?=\()/g;

/** A formula with functions under the names that every spreadsheet program knows, where they have such a name. */
export function withOlderNames(formula: string): string {
  if (!formula.includes(PREFIX)) return formula;
  return formula.replace(NEWER_NAME, (piece, newer?: string) => (newer && OLDER.get(newer)) ?? piece);
}
