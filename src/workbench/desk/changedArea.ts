import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../workbook/address';
import { areaAround } from '../../workbook/areas';
import { withSpan } from '../../workbook/structure/areaMove';
import { landingOf } from '../../workbook/structure/cellAreaMove';
import type { HandChange } from '../handChange';

const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

/** Where a change was that is undone or done again, to be shown; null for a change of sheets themselves. */
export function changedArea(change: HandChange, which: 'undo' | 'redo'): { sheet: string; area: Area } | null {
  const { sheet } = change;
  switch (change.kind) {
    case 'cells':
      return { sheet, area: areaAround(change.cells) };
    case 'columns': {
      const { left, right } = areaAround(change.columns.map(({ column }) => ({ row: 0, column })));
      return { sheet, area: { ...WHOLE_SHEET, left, right } };
    }
    case 'rows': {
      const { top, bottom } = areaAround(change.rows.map(({ row }) => ({ row, column: 0 })));
      return { sheet, area: { ...WHOLE_SHEET, top, bottom } };
    }
    case 'insertLines':
    case 'deleteLines':
      return {
        sheet,
        area: withSpan(WHOLE_SHEET, change.axis, { first: change.at, last: change.at + change.count - 1 }),
      };
    case 'moveCells':
      return which === 'undo' ? { sheet, area: change.area } : { sheet: change.to.sheet, area: landingOf(change) };
    default:
      return null;
  }
}
