import { DEFAULT_FONT } from '../../workbook/resolvedStyle';
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { printArea } from '../../workbook/address';
import type { Chart, Link, Properties, Sheet, Table, Workbook } from '../../workbook/workbook';
import { cleanText, legalText } from './cleanText';
import { convertNames } from './definedNames';
import { convertColumns, convertHeaderFooter, convertPageSetup, convertProtection } from './sheetLayout';
import { convertConditionalFormat, convertValidation } from './sheetRules';

type WrittenCells = NonNullable<WriteSheet['cells']>;

const NO_CELLS: WrittenCells = new Map();

/**
 * A workbook as hucre takes it, without cells and rows. Those, and what hucre cannot be told, come after it, see
 * amendments.ts.
 * @param first cells that hucre is to write on the first sheet
 */
export function convertWorkbook(workbook: Workbook, first: WrittenCells): WriteOptions {
  return {
    defaultFont: { name: DEFAULT_FONT.name, size: DEFAULT_FONT.size },
    sheets: workbook.sheets.map((sheet, index) => convertSheet(sheet, index === 0 ? first : NO_CELLS)),
    properties: convertProperties(workbook.properties),
    namedRanges: convertNames(workbook),
    activeSheet: workbook.activeSheet,
    ...(workbook.structureLocked && { workbookProtection: { lockStructure: true } }),
  };
}

function convertSheet(sheet: Sheet, cells: WrittenCells): WriteSheet {
  const { freeze, protection, print } = sheet;
  return {
    name: sheet.name,
    columns: convertColumns(sheet.columns),
    cells: withLinks(cells, sheet.links),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations.map(convertValidation),
    conditionalRules: sheet.conditionalFormats.map(convertConditionalFormat),
    tables: sheet.tables.map(convertTable),
    charts: sheet.charts.map(convertChart),
    view: {
      showGridLines: sheet.gridlines,
      zoomScale: sheet.zoom,
      ...(sheet.tabColor !== null && { tabColor: { rgb: sheet.tabColor } }),
    },
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    ...(freeze && freeze.rows + freeze.columns > 0 && { freezePane: freeze }),
    ...(protection && { protection: convertProtection(protection) }),
    ...(print && { pageSetup: convertPageSetup(print), headerFooter: convertHeaderFooter(print) }),
  };
}

/** hucre takes links as something of the cell they lead from. */
function withLinks(cells: WrittenCells, links: Link[]): WrittenCells {
  const linked = new Map(cells);
  for (const { row, column, target, tooltip } of links) {
    const key = `${row},${column}`;
    const hyperlink = {
      target: '',
      location: cleanText(target),
      ...(tooltip !== null && { tooltip: cleanText(tooltip) }),
    };
    linked.set(key, { ...linked.get(key), hyperlink });
  }
  return linked;
}

function convertTable({ name, area, columns, style, filter }: Table): NonNullable<WriteSheet['tables']>[number] {
  return {
    name,
    range: printArea(area),
    // Excel itself writes a line end in a column's name this way, and repairs the table otherwise.
    columns: columns.map((column) => ({ name: cleanText(column).replaceAll('\n', '_x000a_') })),
    style: style ?? '',
    showAutoFilter: filter,
  };
}

/** The place and the words of a chart; its part is written anew, see chartPart.ts. */
function convertChart({ kind, from, to, altText }: Chart): NonNullable<WriteSheet['charts']>[number] {
  return {
    type: kind,
    series: [],
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
    altText: legalText(altText),
  };
}

/** Where the workbook does not say when it was changed, hucre asks the clock: any date will do, it is taken out again. */
function convertProperties({
  title,
  subject,
  creator,
  created,
  modified,
  custom,
}: Properties): NonNullable<WriteOptions['properties']> {
  const entries = Object.entries(custom).map(([name, value]) => [legalText(name), legalText(value)] as const);
  return {
    ...(title !== null && { title: legalText(title) }),
    ...(subject !== null && { subject: legalText(subject) }),
    ...(creator !== null && { creator: legalText(creator) }),
    ...(created !== null && { created: new Date(created) }),
    modified: new Date(modified ?? 0),
    custom: Object.fromEntries(entries),
  };
}
