import type { Area } from '../../workbook/address';
import { cellsOf, rowsOf } from '../../workbook/areas';

/**
 * Excel tells the rule of an area only when it has one; which cells share a rule has to be found by asking for pieces. Our
 * forms have a rule a row, our lists one a column, and few cells have rules of their own.
 */

/** Rows up to which an area is taken for a form. */
const FORM_ROWS = 64;

/** Cells up to which an area is asked cell by cell: cheaper than a further request where rules stand side by side. */
const FEW_CELLS = 128;

/** Most pieces of one request: less than 1 MB, and an answer that has room beside one with cells. */
export const PIECES_A_REQUEST = 1_000;

/** The pieces of a validated area that are asked for first. */
export function firstPieces(area: Area): Area[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns <= FEW_CELLS) return cellsOf([area]);
  return rows <= FORM_ROWS ? rowsOf([area]) : columnsOf(area);
}

/** The pieces of an area that was found to have several rules; of one row, its cells. */
export function smallerPieces(area: Area): Area[] {
  const rows = area.bottom - area.top + 1;
  // Asked again and again it would never end.
  if (rows === 1 && area.left === area.right) throw new Error('Excel answered several rules for one cell');
  if (rows === 1) return cellsOf([area]);
  const height = Math.ceil(rows / FORM_ROWS);
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => {
    const top = area.top + index * height;
    return { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  });
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return { ...area, left: column, right: column };
  });
}
