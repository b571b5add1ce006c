/**
 * The use cases on the open workbook, together: what stands on a host loads them as one, when the first of them is asked
 * for.
 */
export { checkOpen } from './checkOpen';
export { figuresInOpen } from './figuresInOpen';
export { makeScoreSheets } from './makeScoreSheets';
export { makeSetupSheets } from './makeSetupSheets';
export { openKind } from './openKind';
export { planInOpen } from './planInOpen';
export { previewResults } from './previewResults';
export { previewScoreSheets } from './previewScoreSheets';
export { repairFormats } from './repairFormats';
export { refreshResults, writeResults } from './writeResults';
