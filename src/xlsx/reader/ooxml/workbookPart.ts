import type { PartSource } from '../partSource';
import { readRelationshipId } from './relationships';
import { readCount, readFlag } from '../xml/attributeValues';
import { localName } from '../xml/localName';
import type { Attributes } from '../xml/parseXml';
import { unescapeText } from './escapedText';
import { readFormula } from './readFormula';

/** What the workbook's own part says: the sheets in order, each found by a relationship, and the names. */
export interface WorkbookPart {
  sheets: SheetEntry[];
  names: NameEntry[];
  structureLocked: boolean;
  /** A password unlocks the structure. */
  passwordSet: boolean;
  activeTab: number;
  /** Days are counted from 1904-01-01 on. */
  countsFrom1904: boolean;
}

export interface SheetEntry {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  relationship: string;
}

export interface NameEntry {
  name: string;
  formula: string;
  /** Index of the sheet it is scoped to. */
  sheet: number | null;
  hidden: boolean;
}

/** A name is looked at several times; honest files have hundreds. */
const NAME_COST = 3;

/** Reads the workbook's part. Throws what unpacking and parsing throw. */
export function readWorkbookPart(parts: PartSource, part: string): WorkbookPart {
  const result: WorkbookPart = {
    sheets: [],
    names: [],
    structureLocked: false,
    passwordSet: false,
    activeTab: 0,
    countsFrom1904: false,
  };
  let name: NameEntry | null = null;
  parts.parse(part, {
    open(element, attributes) {
      switch (localName(element)) {
        case 'workbookProtection':
          result.structureLocked = readFlag(attributes.lockStructure);
          result.passwordSet = attributes.workbookPassword !== undefined || attributes.workbookHashValue !== undefined;
          break;
        case 'workbookPr':
          result.countsFrom1904 = readFlag(attributes.date1904);
          break;
        case 'workbookView':
          result.activeTab = readCount(attributes.activeTab, 0, 0, 65_535);
          break;
        case 'sheet':
          parts.budget.spendCells(1);
          result.sheets.push(readSheetEntry(attributes));
          break;
        case 'definedName':
          name = readNameEntry(attributes);
          break;
      }
    },
    text(text) {
      if (!name) return;
      name.formula += text;
      parts.budget.checkCellText(name.formula.length);
    },
    close(element) {
      if (!name || localName(element) !== 'definedName') return;
      parts.budget.spendCells(NAME_COST);
      // What the format reserves for printing is read in its own way.
      if (name.name.startsWith('_xlnm.')) name.formula = unescapeText(name.formula);
      else name.formula = readFormula(name.formula, parts.budget);
      result.names.push(name);
      name = null;
    },
  });
  return result;
}

function readSheetEntry(attributes: Attributes): SheetEntry {
  const { state } = attributes;
  return {
    name: unescapeText(attributes.name ?? ''),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationship: readRelationshipId(attributes) ?? '',
  };
}

function readNameEntry(attributes: Attributes): NameEntry {
  const sheet = readCount(attributes.localSheetId, -1, -1, 65_535);
  return {
    name: unescapeText(attributes.name ?? ''),
    formula: '',
    sheet: sheet < 0 ? null : sheet,
    hidden: readFlag(attributes.hidden),
  };
}
