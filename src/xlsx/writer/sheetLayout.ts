import type { ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { ColumnFormat, PrintSetup, Protection } from '../../workbook/workbook';
import { cleanText } from './cleanText';

/** Pixels of the widest digit of the default font, Calibri 11, and of the padding of a cell. */
const DIGIT = 7;
const PADDING = 5;

/** The width Excel gives a column that says none, in characters. */
const DEFAULT_WIDTH = 8.43;

/** Columns from the first to the last that has a format of its own. */
export function convertColumns(formats: ColumnFormat[]): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const { column, width, hidden } of formats) {
    while (columns.length <= column) columns.push({});
    // Excel gives a column element without width the width 0, so that it stays invisible when it is shown again.
    if (width !== null || hidden) columns[column]!.width = fileWidth(width ?? DEFAULT_WIDTH);
    if (hidden) columns[column]!.hidden = true;
  }
  return columns;
}

/** A width as the file counts it, with the cell's padding (ECMA-376 part 1, 18.3.1.13). */
function fileWidth(characters: number): number {
  const pixels = characters < 1 ? characters * (DIGIT + PADDING) : characters * DIGIT + PADDING;
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

/** Protection as Excel's own dialog sets it: objects and scenarios too, selecting always allowed. */
export function convertProtection({ password, allow }: Protection): NonNullable<WriteSheet['protection']> {
  return {
    objects: true,
    scenarios: true,
    ...(password !== null && { password }),
    ...Object.fromEntries(allow.map((allowance) => [allowance, true])),
  };
}

/** Paper, scaling and margins. Area and repeated rows are names of the workbook, see definedNames.ts. */
export function convertPageSetup(print: PrintSetup): NonNullable<WriteSheet['pageSetup']> {
  const { fitToWidth, fitToHeight } = print;
  return {
    paperSize: print.paper.toLowerCase() as Lowercase<PrintSetup['paper']>,
    orientation: print.orientation,
    margins: print.margins,
    horizontalCentered: print.centered,
    // 0 pages: as many as it takes.
    ...((fitToWidth !== null || fitToHeight !== null) && {
      fitToPage: true,
      fitToWidth: fitToWidth ?? 0,
      fitToHeight: fitToHeight ?? 0,
    }),
  };
}

/** The same header and footer on every page. */
export function convertHeaderFooter({ header, footer }: PrintSetup): NonNullable<WriteSheet['headerFooter']> {
  return {
    ...(header !== null && { oddHeader: cleanText(header) }),
    ...(footer !== null && { oddFooter: cleanText(footer) }),
  };
}
