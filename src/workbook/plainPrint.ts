import type { PrintSetup } from './workbook';

/** How a sheet of a new workbook is printed, but on A4. */
export const PLAIN_PRINT: PrintSetup = {
  orientation: 'portrait',
  paper: 'A4',
  fitToWidth: null,
  fitToHeight: null,
  margins: { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 },
  repeatRows: null,
  area: null,
  header: null,
  footer: null,
  centered: false,
};
