import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { sampleWorkbook } from '../sampleWorkbook';

/**
 * The workbook with every field, as open Excel holds it: no formula is left without a result, merged cells have the format of
 * the first of them, columns are whole pixels wide, and a cell with a link shows something.
 */
export function calculatedSample(): Workbook {
  const workbook = sampleWorkbook();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) if (cell.formula !== null) cell.value ??= '未評';
    for (const column of sheet.columns) column.width = column.width && Math.round(column.width);
    for (const { row, column } of sheet.links) {
      if (!find(sheet, row, column)) sheet.cells.push({ row, column, value: '連結', formula: null, style: null });
    }
    for (const area of sheet.merges) fillMerged(sheet, area);
    sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  }
  return workbook;
}

function fillMerged(sheet: Sheet, { top, left, bottom, right }: Sheet['merges'][number]): void {
  const style = find(sheet, top, left)?.style ?? null;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = find(sheet, row, column);
      if (cell) cell.style = style;
      else if (style !== null) sheet.cells.push({ row, column, value: null, formula: null, style });
    }
  }
}

function find({ cells }: Sheet, row: number, column: number): Sheet['cells'][number] | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}
