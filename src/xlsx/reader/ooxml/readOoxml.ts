import type { DefinedName, Sheet } from '../../../workbook/workbook';
import { emptySheet } from '../../../workbook/draft';
import { normalizeFormula } from '../../../workbook/formulaText/normalizeFormula';
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
import { readWorkbookPart, type NameEntry, type WorkbookPart } from './workbookPart';

/**
 * Reads a file of the family of .xlsx (.xlsm and templates too). Throws `not-a-spreadsheet` for its sisters, such as .docx,
 * and `old-format` for .xlsb.
 */
export function readOoxml(parts: PartSource, _part: ReadPart): WholeWorkbook {
  const fileRelationships = readRelationships(parts, '');
  const part = findRelationship(fileRelationships, 'officeDocument')?.target;
  if (part === undefined) throw new UnreadableFile('not-a-spreadsheet', 'no main part');
  checkContentType(readContentType(parts, part), part);
  const workbook = readWorkbookPart(parts, part);
  if (workbook.sheets.length > parts.budget.limits.sheets) throw new UnreadableFile('too-large', 'number of sheets');

  const relationships = readRelationships(parts, part);
  const strings = findRelationship(relationships, 'sharedStrings');
  const sheets = readSheets(parts, workbook, relationships, strings ? readSharedStrings(parts, strings.target) : []);
  const read = {
    sheets: sheets.filter((sheet) => sheet !== null),
    styles: {},
    names: workbook.names.flatMap((name) => readName(name, workbook) ?? []),
    properties: readDocumentProperties(parts, fileRelationships),
    structureLocked: workbook.structureLocked,
    activeSheet: Math.max(0, sheets.slice(0, workbook.activeTab + 1).filter((sheet) => sheet !== null).length - 1),
  };
  return { workbook: read, lost: [] };
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
  strings: readonly string[],
): (Sheet | null)[] {
  checkSheetNames(workbook.sheets.map(({ name }) => name));
  return workbook.sheets.map(({ name, visibility, relationship }) => {
    const found = relationships.get(relationship);
    if (!found) throw new UnreadableFile('damaged', `the part of sheet ${name} is missing`);
    if (found.type !== 'worksheet') return null;
    const sheet: Sheet = { ...emptySheet(name), visibility };
    readSheetPart(parts, found.target, sheet, strings);
    return sheet;
  });
}

/** Names that the format reserves for print areas, filters and the like are not names that people gave. */
function readName({ name, formula, sheet, hidden }: NameEntry, { sheets }: WorkbookPart): DefinedName | null {
  if (name.startsWith('_xlnm.')) return null;
  const scope = sheet === null ? null : sheets[sheet]?.name;
  if (scope === undefined) throw new UnreadableFile('damaged', `the sheet of name ${name} is missing`);
  return { name, refersTo: normalizeFormula(formula), sheet: scope, hidden };
}
