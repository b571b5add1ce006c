import { printCell } from '../../workbook/address';
import type { Sheet, Workbook } from '../../workbook/workbook';
import { printChart } from './chartPart';

/** Changes the XML of one part; takes what hucre wrote. */
export type Amendment = (xml: string) => string;

/**
 * What hucre 1.0.0 cannot be told, by the path of the part to be changed: cached errors of formulas, the length of data
 * bars, hidden names, tables without a style, charts of two kinds, and files that do not say when they were changed.
 * Parts that need nothing are not named, so that nothing is unpacked for them.
 */
export function amendmentsFor(workbook: Workbook): Map<string, Amendment> {
  const amendments = new Map<string, Amendment>();
  if (workbook.properties.modified === null) amendments.set('docProps/core.xml', withoutModified);
  if (workbook.names.some((name) => name.hidden)) {
    amendments.set('xl/workbook.xml', (xml) => hideNames(xml, workbook));
  }
  let table = 0;
  let chart = 0;
  workbook.sheets.forEach((sheet, index) => {
    if (needsSheetAmendment(sheet))
      amendments.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) => amendSheet(xml, sheet));
    for (const { style } of sheet.tables) {
      table += 1;
      if (style === null) amendments.set(`xl/tables/table${table}.xml`, withoutTableStyle);
    }
    for (const each of sheet.charts) {
      chart += 1;
      amendments.set(`xl/charts/chart${chart}.xml`, () => printChart(each));
    }
  });
  return amendments;
}

function withoutModified(xml: string): string {
  return xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, '');
}

/** Our names come first, in the order of the workbook. */
function hideNames(xml: string, { names }: Workbook): string {
  let index = 0;
  return xml.replace(/<definedName /g, (tag) => (names[index++]?.hidden ? '<definedName hidden="1" ' : tag));
}

function withoutTableStyle(xml: string): string {
  return xml.replace('<tableStyleInfo name=""', '<tableStyleInfo');
}

function needsSheetAmendment(sheet: Sheet): boolean {
  return sheet.conditionalFormats.some(({ rule }) => rule.kind === 'dataBar') || sheet.cells.some(hasCachedError);
}

function hasCachedError({ formula, value }: Sheet['cells'][number]): boolean {
  return formula !== null && typeof value === 'object' && value !== null;
}

function amendSheet(xml: string, sheet: Sheet): string {
  const errors = new Set(sheet.cells.filter(hasCachedError).map(({ row, column }) => printCell(row, column)));
  // By default Excel draws the smallest value a tenth long and the largest nine tenths.
  const amended = xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
  if (errors.size === 0) return amended;
  return amended.replace(/<c r="([A-Z]+[0-9]+)"( s="[0-9]+")? t="str">/g, (tag, address: string, style = '') =>
    errors.has(address) ? `<c r="${address}"${style as string} t="e">` : tag,
  );
}
