import type { Workbook } from '../../../workbook/workbook';
import { checkSheetNames } from '../checkSheetNames';
import type { PartSource } from '../partSource';
import type { ReadPart } from '../readPart';
import type { WholeWorkbook } from '../wholeWorkbook';
import { OdsContent } from './contentPart';
import { DocumentLook } from './look/documentLook';
import { refuseEncryption } from './manifest';
import { readMeta } from './metaPart';
import { withUsualPrefixes } from './odsNames';

/**
 * Reads an .ods file. The sheet to be shown first is the first visible one, unless the whole is read: then the settings of
 * the program that wrote it count.
 */
export function readOpenDocument(parts: PartSource, part: ReadPart): WholeWorkbook {
  refuseEncryption(parts);
  const look = part === 'whole' ? new DocumentLook(parts) : null;
  const content = new OdsContent(parts.budget, look);
  parts.parse('content.xml', withUsualPrefixes(content));
  checkSheetNames(content.sheets.map(({ name }) => name));
  const workbook: Workbook = {
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
  return { workbook, lost: look?.finish(workbook) ?? [] };
}
