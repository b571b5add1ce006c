/** Office.js measures margins in points, a workbook in inches. */
export const POINTS_AN_INCH = 72;
