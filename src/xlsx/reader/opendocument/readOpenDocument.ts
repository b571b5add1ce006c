import { checkSheetNames } from '../checkSheetNames';
import type { PartSource } from '../partSource';
import type { ReadPart } from '../readPart';
import type { WholeWorkbook } from '../wholeWorkbook';
import { OdsContent } from './contentPart';
import { refuseEncryption } from './manifest';
import { readMeta } from './metaPart';
import { withUsualPrefixes } from './odsNames';

/** Reads an .ods file. The sheet to be shown first is the first visible one: the other is a setting of one program. */
export function readOpenDocument(parts: PartSource, part: ReadPart): WholeWorkbook {
  refuseEncryption(parts);
  const content = new OdsContent(parts.budget);
  parts.parse('content.xml', withUsualPrefixes(content));
  checkSheetNames(content.sheets.map(({ name }) => name));
  const workbook = {
    sheets: content.sheets,
    styles: {},
    names: content.names,
    properties: readMeta(parts),
    structureLocked: content.structureLocked,
    activeSheet: Math.max(
      0,
      content.sheets.findIndex(({ visibility }) => visibility === 'visible'),
    ),
  };
  // Formats of this format are not read yet.
  return { workbook, lost: part === 'whole' ? [{ kind: 'cell format', sheet: null, place: null }] : [] };
}
