/** LibreOffice as a second spreadsheet that opens, edits, recalculates and saves what this program wrote. */
export { libreOffice } from './availability';
export { describeWithLibreOffice } from './describeWithLibreOffice';
export { formulaAt, valueAt } from './job';
export type { Edit, Job, JobResult, ReadCell, ReadSheet, SaveFormat, SpreadsheetFile } from './job';
export { closeLibreOffice, runLibreOffice } from './runLibreOffice';
