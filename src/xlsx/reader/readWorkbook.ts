import type { Workbook } from '../../workbook/workbook';
import { keepWritable } from './keepWritable';
import { refuseOldContainer } from './oldContainer';
import { CONTENT_TYPES } from './ooxml/contentTypes';
import { readOoxml } from './ooxml/readOoxml';
import { readMediaType } from './opendocument/manifest';
import { readOpenDocument } from './opendocument/readOpenDocument';
import { openParts } from './partSource';
import { ReadBudget } from './readBudget';
import type { ReadPart } from './readPart';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './readLimits';
import { UnreadableFile } from './unreadableFile';
import type { WholeWorkbook } from './wholeWorkbook';
import { OWN_UNPACKING, type Unpacking } from './zip/unpackEntry';

export { UnreadableFile, type UnreadableFileCode } from './unreadableFile';
export type { ReadLimits } from './readLimits';
export type { LostFeature, LostKind, WholeWorkbook } from './wholeWorkbook';
export { OWN_UNPACKING, type Unpacking } from './zip/unpackEntry';

const OPEN_DOCUMENT_SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Reads the content of an .xlsx or .ods file, told apart by content, as fast as possible: see {@link ReadPart}.
 * @param unpacking faster ways that the host has; what they refuse is judged by our own
 * @throws UnreadableFile for everything that is no such file or costs more than the limits allow
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  unpacking: Unpacking = OWN_UNPACKING,
): Workbook {
  return readPart('content', bytes, limits, unpacking).workbook;
}

/**
 * Reads all that a workbook can hold of an .xlsx or .ods file, formats, charts and print set-up included, and tells what it
 * cannot hold. Parameters and errors are those of `readWorkbook`.
 */
export function readWholeWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  unpacking: Unpacking = OWN_UNPACKING,
): WholeWorkbook {
  return keepWritable(readPart('whole', bytes, limits, unpacking));
}

function readPart(part: ReadPart, bytes: Uint8Array, limits: Partial<ReadLimits>, unpacking: Unpacking): WholeWorkbook {
  const budget = new ReadBudget({ ...DEFAULT_READ_LIMITS, ...limits });
  if (bytes.length === 0) throw new UnreadableFile('empty', 'no bytes');
  if (bytes.length > budget.limits.fileBytes) throw new UnreadableFile('too-large', 'the file itself');
  refuseOldContainer(bytes);
  if (!isArchive(bytes)) throw new UnreadableFile('not-a-spreadsheet', 'no archive');

  const parts = openParts(bytes, budget, unpacking);
  const mediaType = readMediaType(parts);
  if (mediaType !== null) {
    // Templates have a longer name.
    if (mediaType.startsWith(OPEN_DOCUMENT_SPREADSHEET)) return readOpenDocument(parts, part);
    throw new UnreadableFile('not-a-spreadsheet', mediaType);
  }
  if (parts.has(CONTENT_TYPES)) return readOoxml(parts, part);
  throw new UnreadableFile('not-a-spreadsheet', 'an archive of something else');
}

/** An empty archive begins with its end. */
function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}
