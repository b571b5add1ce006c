import { parseArea, SHEET_ROWS } from '../../../../workbook/address';
import { PLAIN_PRINT } from '../../../../workbook/plainPrint';
import type { PrintSetup } from '../../../../workbook/workbook';
import { readCount, readFlag } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import { findElement, type XmlElement } from '../../xml/xmlTree';
import { unescapeText } from '../escapedText';

/** Formulas of the names that the format reserves for printing a sheet. */
export interface PrintNames {
  area?: string;
  titles?: string;
}

const PAPERS: Record<string, PrintSetup['paper']> = { '8': 'A3', '9': 'A4' };
const MOST_PAGES = 32_767;
const LARGEST_MARGIN = 49;
const LONGEST_TEXT = 255;

/**
 * How a sheet is printed, null when the file says nothing of it; `lost`: it says more than a workbook can hold.
 * @param sections of the sheet's part, by name
 */
export function readPrint(
  sections: ReadonlyMap<string, XmlElement>,
  names: PrintNames,
): { print: PrintSetup | null; lost: boolean } {
  const setup = sections.get('pageSetup')?.attributes ?? {};
  const texts = sections.get('headerFooter');
  const fits = readFlag(findElement(sections.get('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const area = readPrintArea(names.area);
  const repeatRows = readTitles(names.titles);
  const header = readText(texts, 'oddHeader');
  const footer = readText(texts, 'oddFooter');
  const print: PrintSetup = {
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    paper: paperOf(setup) ?? PLAIN_PRINT.paper,
    fitToWidth: fits ? pages(setup.fitToWidth) : null,
    fitToHeight: fits ? pages(setup.fitToHeight) : null,
    margins: readMargins(sections.get('pageMargins')?.attributes ?? {}),
    repeatRows: repeatRows.value,
    area: area.value,
    header: header.value,
    footer: footer.value,
    centered: readFlag(sections.get('printOptions')?.attributes.horizontalCentered),
  };
  const silent = !sections.has('pageSetup') && JSON.stringify(print) === JSON.stringify(PLAIN_PRINT);
  const lost =
    [area, repeatRows, header, footer].some((part) => part.lost) ||
    (setup.paperSize !== undefined && !paperOf(setup)) ||
    (!fits && readCount(setup.scale, 100, 10, 400) !== 100) ||
    readFlag(texts?.attributes.differentFirst) ||
    readFlag(texts?.attributes.differentOddEven) ||
    readFlag(sections.get('printOptions')?.attributes.verticalCentered) ||
    ['rowBreaks', 'colBreaks'].some((breaks) => (sections.get(breaks)?.children.length ?? 0) > 0);
  return { print: silent ? null : print, lost };
}

function paperOf({ paperSize = '' }: Attributes): PrintSetup['paper'] | null {
  return Object.hasOwn(PAPERS, paperSize) ? PAPERS[paperSize]! : null;
}

/** 0 pages: as many as it takes. */
function pages(text: string | undefined): number | null {
  const count = readCount(text, 1, 0, MOST_PAGES);
  return count === 0 ? null : count;
}

function readMargins(attributes: Attributes): PrintSetup['margins'] {
  const margins = { ...PLAIN_PRINT.margins };
  for (const side of ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const) {
    const inches = Number(attributes[side] ?? Number.NaN);
    if (inches >= 0 && inches <= LARGEST_MARGIN) margins[side] = inches;
  }
  return margins;
}

interface Found<Value> {
  value: Value | null;
  lost: boolean;
}

function readText(texts: XmlElement | undefined, name: string): Found<string> {
  const text = unescapeText(findElement(texts, name)?.text ?? '');
  if (text.length > LONGEST_TEXT) return { value: null, lost: true };
  return { value: text === '' ? null : text, lost: false };
}

function readPrintArea(formula: string | undefined): Found<NonNullable<PrintSetup['area']>> {
  if (formula === undefined) return { value: null, lost: false };
  const [reference, more] = splitReferences(formula);
  const value = more === undefined ? parseArea(reference ?? '') : null;
  return { value, lost: value === null };
}

const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Repeated columns are left out. */
function readTitles(formula: string | undefined): Found<NonNullable<PrintSetup['repeatRows']>> {
  if (formula === undefined) return { value: null, lost: false };
  const references = splitReferences(formula);
  const [from, to] = references.map((reference) => ROWS.exec(reference)?.slice(1).map(Number)).find(Boolean) ?? [];
  if (from === undefined || to === undefined) return { value: null, lost: true };
  const [first, last] = [from - 1, to - 1];
  const valid = first >= 0 && first <= last && last < SHEET_ROWS;
  return { value: valid ? { first, last } : null, lost: !valid || references.length > 1 };
}

/** References of a list without the names of sheets, which may hold commas. */
function splitReferences(formula: string): string[] {
  const references: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= formula.length; at++) {
    if (formula[at] === "'") quoted = !quoted;
    if (at < formula.length && (quoted || formula[at] !== ',')) continue;
    const reference = formula.slice(start, at);
    references.push(reference.slice(reference.lastIndexOf('!') + 1).trim());
    start = at + 1;
  }
  return references;
}
