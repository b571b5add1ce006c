import type { Sheet, Workbook } from '../../workbook/workbook';
import type { FormatAttributes } from './cellFormats';
import { printChart } from './chartPart';
import { SharedTexts } from './sharedTexts';
import { printSheetData } from './sheetData';

/** Changes the XML of one part; takes what hucre wrote. */
export type Amendment = (xml: string) => string;

/** The path of a sheet's part, by the sheet's place. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/**
 * What hucre 1.0.0 does not write, by the path of the part to be changed, in the order in which it must be done. Cells and
 * their texts it writes too, but takes three times as long, with all sheets at once in a form of its own. It cannot be told
 * the length of data bars, hidden names, tables without a style, charts of two kinds, and files that do not say when they
 * were changed. Parts that need nothing are not named, so that nothing is unpacked for them.
 */
export function amendmentsFor(workbook: Workbook, formats: FormatAttributes): Map<string, Amendment> {
  const amendments = new Map<string, Amendment>();
  if (workbook.properties.modified === null) amendments.set('docProps/core.xml', withoutModified);
  if (workbook.names.some((name) => name.hidden)) {
    amendments.set('xl/workbook.xml', (xml) => hideNames(xml, workbook));
  }
  const texts = new SharedTexts();
  let table = 0;
  let chart = 0;
  workbook.sheets.forEach((sheet, index) => {
    amendments.set(sheetPath(index), (xml) => fillSheet(longBars(xml), sheet, formats, texts));
    for (const { style } of sheet.tables) {
      table += 1;
      if (style === null) amendments.set(`xl/tables/table${table}.xml`, withoutTableStyle);
    }
    for (const each of sheet.charts) {
      chart += 1;
      amendments.set(`xl/charts/chart${chart}.xml`, () => printChart(each));
    }
  });
  // When the sheets are done, all texts are known.
  return amendments.set('xl/sharedStrings.xml', () => texts.print());
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

/** By default Excel draws the smallest value a tenth long and the largest nine tenths. */
function longBars(xml: string): string {
  return xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
}

/** Puts the cells and rows where hucre wrote its own. */
function fillSheet(xml: string, sheet: Sheet, formats: FormatAttributes, texts: SharedTexts): string {
  const { dimension, rows } = printSheetData(sheet, formats, texts);
  return xml
    .replace(/(?:<dimension [^>]*>)?<sheetViews>/, `<dimension ref="${dimension}"/><sheetViews>`)
    .replace(/<sheetData(?:\/>|>.*?<\/sheetData>)/, () =>
      rows === '' ? '<sheetData/>' : `<sheetData>${rows}</sheetData>`,
    );
}
