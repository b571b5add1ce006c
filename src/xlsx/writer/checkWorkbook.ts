import type { Properties, Workbook } from '../../workbook/workbook';
import { checkCells } from './checkCells';
import { checkLayout } from './checkLayout';
import { checkNames } from './checkNames';
import { checkRules } from './checkRules';
import { checkStyles } from './checkStyles';
import { isPlainText } from './cleanText';
import { UnwritableWorkbook, type Place } from './unwritable';

const BOOK: Place = { sheet: null, cell: null };

/** A custom property's text, as Excel's own dialog bounds it. */
const PROPERTY_LIMIT = 255;

/**
 * Refuses what Excel would refuse or repair without saying what it threw away.
 * @throws UnwritableWorkbook at the first such thing
 */
export function checkWorkbook(workbook: Workbook): void {
  checkSheetNames(workbook);
  const active = workbook.sheets[workbook.activeSheet];
  if (active?.visibility !== 'visible') {
    throw new UnwritableWorkbook('active-sheet', BOOK, `sheet ${workbook.activeSheet} is missing or hidden`);
  }
  checkStyles(workbook);
  for (const sheet of workbook.sheets) {
    checkCells(sheet, workbook.styles);
    checkLayout(sheet);
    checkRules(sheet);
  }
  checkNames(workbook);
  checkProperties(workbook.properties);
}

function checkSheetNames(workbook: Workbook): void {
  if (!workbook.sheets.some((sheet) => sheet.visibility === 'visible')) {
    throw new UnwritableWorkbook('no-visible-sheet', BOOK, 'at least one sheet must be visible');
  }
  const seen = new Set<string>();
  for (const { name } of workbook.sheets) {
    const place = { sheet: name, cell: null };
    const bad = /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === 'history' || !isPlainText(name);
    if (name === '' || name.length > 31 || bad) {
      throw new UnwritableWorkbook('sheet-name', place, `${name.length} characters`);
    }
    if (seen.has(name.toLowerCase())) throw new UnwritableWorkbook('duplicate-sheet-name', place, 'twice');
    seen.add(name.toLowerCase());
  }
}

function checkProperties({ created, modified, custom }: Properties): void {
  for (const date of [created, modified]) {
    if (date !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) {
      throw new UnwritableWorkbook('date', BOOK, `${date} is not such as 2016-09-01T00:00:00Z`);
    }
    if (date !== null && Number.isNaN(Date.parse(date))) throw new UnwritableWorkbook('date', BOOK, date);
  }
  for (const [name, value] of Object.entries(custom)) {
    if (name === '' || name.length > PROPERTY_LIMIT || value.length > PROPERTY_LIMIT) {
      throw new UnwritableWorkbook('property', BOOK, `${JSON.stringify(name)}: ${value.length} characters`);
    }
  }
}
