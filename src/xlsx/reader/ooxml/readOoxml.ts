import type { DefinedName, Sheet } from '../../../workbook/workbook';
import { emptySheet } from '../../../workbook/draft';
import type { PartSource } from '../partSource';
import type { ReadPart } from '../readPart';
import type { WholeWorkbook } from '../wholeWorkbook';
import { checkSheetNames } from '../checkSheetNames';
import { UnreadableFile } from '../unreadableFile';
import { readContentType } from './contentTypes';
import { readDocumentProperties } from './documentProperties';
import { findRelationship, readRelationships, type Relationship } from './relationships';
import { readSharedStrings } from './sharedStrings';
import { readSheetPart } from './sheetPart';
import { readDateStyles } from './styles/dateStyles';
import { readBookDesign, type BookDesign } from './whole/bookDesign';
import type { PrintNames } from './whole/printSetup';
import { SheetDesign } from './whole/sheetDesign';
import type { SharedByCells } from './sheetCells';
import { readWorkbookPart, type NameEntry, type WorkbookPart } from './workbookPart';

/**
 * Reads a file of the family of .xlsx (.xlsm and templates too). Throws `not-a-spreadsheet` for its sisters, such as .docx,
 * and `old-format` for .xlsb.
 */
export function readOoxml(parts: PartSource, part: ReadPart): WholeWorkbook {
  const fileRelationships = readRelationships(parts, '');
  const mainPart = findRelationship(fileRelationships, 'officeDocument')?.target;
  if (mainPart === undefined) throw new UnreadableFile('not-a-spreadsheet', 'no main part');
  checkContentType(readContentType(parts, mainPart), mainPart);
  const workbook = readWorkbookPart(parts, mainPart);
  if (workbook.sheets.length > parts.budget.limits.sheets) throw new UnreadableFile('too-large', 'number of sheets');

  const relationships = readRelationships(parts, mainPart);
  const design = part === 'whole' ? readBookDesign(parts, relationships) : null;
  if (workbook.passwordSet) design?.lost.add('password', null);
  const strings = findRelationship(relationships, 'sharedStrings');
  const texts = strings ? readSharedStrings(parts, strings.target) : [];
  const dates = workbook.countsFrom1904 ? readDateStyles(parts, relationships) : null;
  const sheets = readSheets(parts, workbook, relationships, { texts, dates }, design);
  const read = {
    sheets: sheets.filter((sheet) => sheet !== null),
    styles: design?.cellStyles.styles ?? {},
    names: workbook.names.flatMap((name) => readName(name, workbook) ?? []),
    properties: readDocumentProperties(parts, fileRelationships),
    structureLocked: workbook.structureLocked,
    activeSheet: Math.max(0, sheets.slice(0, workbook.activeTab + 1).filter((sheet) => sheet !== null).length - 1),
  };
  return { workbook: read, lost: design?.lost.list() ?? [] };
}

function checkContentType(type: string | null, part: string): void {
  const known = type?.toLowerCase() ?? '';
  if (known.includes('ms-excel.sheet.binary')) throw new UnreadableFile('old-format', part);
  const spreadsheet = known.includes('spreadsheetml.') || known.includes('vnd.ms-excel.');
  if (!spreadsheet || !known.endsWith('.main+xml')) throw new UnreadableFile('not-a-spreadsheet', `${part}: ${known}`);
}

/** The sheets in tab order; null stands for a tab without cells, such as that of a chart. */
function readSheets(
  parts: PartSource,
  workbook: WorkbookPart,
  relationships: Map<string, Relationship>,
  shared: SharedByCells,
  design: BookDesign | null,
): (Sheet | null)[] {
  checkSheetNames(workbook.sheets.map(({ name }) => name));
  const printNames = readPrintNames(workbook);
  return workbook.sheets.map(({ name, visibility, relationship }, index) => {
    const found = relationships.get(relationship);
    if (!found) throw new UnreadableFile('damaged', `the part of sheet ${name} is missing`);
    if (found.type !== 'worksheet') {
      design?.lost.add('sheet', name);
      return null;
    }
    const sheet: Sheet = { ...emptySheet(name), visibility };
    const sheetDesign = design && new SheetDesign(design, sheet);
    readSheetPart(parts, found.target, sheet, shared, sheetDesign);
    sheetDesign?.finish(found.target, printNames[index] ?? {});
    return sheet;
  });
}

/** The formulas of the names that the format reserves for printing, by the index of the sheet. */
function readPrintNames({ names }: WorkbookPart): PrintNames[] {
  const found: PrintNames[] = [];
  for (const { name, formula, sheet } of names) {
    if (sheet === null) continue;
    if (name === '_xlnm.Print_Area') (found[sheet] ??= {}).area = formula;
    if (name === '_xlnm.Print_Titles') (found[sheet] ??= {}).titles = formula;
  }
  return found;
}

/** Names that the format reserves for print areas, filters and the like are not names that people gave. */
function readName({ name, formula, sheet, hidden }: NameEntry, { sheets }: WorkbookPart): DefinedName | null {
  if (name.startsWith('_xlnm.')) return null;
  const scope = sheet === null ? null : sheets[sheet]?.name;
  if (scope === undefined) throw new UnreadableFile('damaged', `the sheet of name ${name} is missing`);
  return { name, refersTo: formula, sheet: scope, hidden };
}
