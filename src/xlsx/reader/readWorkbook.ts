import type { Workbook } from '../../workbook/workbook';
import { refuseOldContainer } from './oldContainer';
import { CONTENT_TYPES } from './ooxml/contentTypes';
import { readOoxml } from './ooxml/readOoxml';
import { readMediaType } from './opendocument/manifest';
import { readOpenDocument } from './opendocument/readOpenDocument';
import { openParts } from './partSource';
import { ReadBudget } from './readBudget';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './readLimits';
import { UnreadableFile } from './unreadableFile';
import { inflateAtOnce, type InflateAtOnce } from './zip/unpackEntry';

export { UnreadableFile, type UnreadableFileCode } from './unreadableFile';
export type { ReadLimits } from './readLimits';
export type { InflateAtOnce } from './zip/unpackEntry';

const OPEN_DOCUMENT_SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Reads an .xlsx or .ods file, told apart by content. Values, formulas with their cached results, validations, names,
 * properties, visibility, locks, merges, links, hidden rows and columns are read; formats, conditional formats, tables,
 * charts and print set-up are not.
 * @param inflate a faster way to unpack that the host has; what it refuses is judged by our own
 * @throws UnreadableFile for everything that is no such file or costs more than the limits allow
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  inflate: InflateAtOnce = inflateAtOnce,
): Workbook {
  const budget = new ReadBudget({ ...DEFAULT_READ_LIMITS, ...limits });
  if (bytes.length === 0) throw new UnreadableFile('empty', 'no bytes');
  if (bytes.length > budget.limits.fileBytes) throw new UnreadableFile('too-large', 'the file itself');
  refuseOldContainer(bytes);
  if (!isArchive(bytes)) throw new UnreadableFile('not-a-spreadsheet', 'no archive');

  const parts = openParts(bytes, budget, inflate);
  const mediaType = readMediaType(parts);
  if (mediaType !== null) {
    // Templates have a longer name.
    if (mediaType.startsWith(OPEN_DOCUMENT_SPREADSHEET)) return readOpenDocument(parts);
    throw new UnreadableFile('not-a-spreadsheet', mediaType);
  }
  if (parts.has(CONTENT_TYPES)) return readOoxml(parts);
  throw new UnreadableFile('not-a-spreadsheet', 'an archive of something else');
}

/** An empty archive begins with its end. */
function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}
