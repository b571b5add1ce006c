import type { Area } from '../../../workbook/address';
import { mergeAt, type ShownSheet } from '../shown/shownBook';

/** Where a block of cells goes: from the first selected cell on; a selection that holds it several times is filled with it. */
export function pasteArea(selected: Area, rows: number, columns: number): Area {
  const height = selected.bottom - selected.top + 1;
  const width = selected.right - selected.left + 1;
  return {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + (height % rows === 0 ? height : rows) - 1,
    right: selected.left + (width % columns === 0 ? width : columns) - 1,
  };
}

/** Whether a cell lies under a merged block: what is written there is lost, as in Excel. */
export function isCovered(sheet: ShownSheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}
