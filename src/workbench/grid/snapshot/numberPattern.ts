import type { CellValue } from '../../../workbook/workbook';

/** Dates of Taiwan, whose years count from 1912; `e` and `g` stand for year and era. */
const TAIWAN = /\[\$-(?:[0-9A-F]*0)?404\]/i;
const REPUBLIC = 1911;
/** A quoted text, an escaped character or a bracket, which stay; or the codes. */
const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|(?<era>g+)|(?<year>e+)/gi;
/** Serial number 0, as spreadsheets count days since 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * A number format as Univer reads it, for one value. Its formatter follows Excel, but does not know the years of Taiwan: they are
 * put in as texts.
 */
export function numberPattern(format: string, value: CellValue): string {
  if (!TAIWAN.test(format) || typeof value !== 'number') return format;
  const year = new Date(DAY_ZERO + value * DAY).getUTCFullYear() - REPUBLIC;
  if (!(year > 0)) return format;
  return format.replace(PIECES, (piece, ...rest) => {
    const { era, year: code } = rest.at(-1) as Partial<Record<string, string>>;
    if (era !== undefined) return era.length > 2 ? '"中華民國"' : '"民國"';
    return code === undefined ? piece : `"${year}"`;
  });
}
