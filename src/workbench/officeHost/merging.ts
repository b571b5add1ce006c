import type { Area } from '../../workbook/address';
import { intersection } from '../../workbook/overlaps';
import { areaSize, sameArea } from './areas';
import { changeContents, empty } from './contents';
import type { Host } from './host';
import { invalidArgument } from './hostError';
import type { SheetState } from './sheetState';

/**
 * Merges a block, or each of its rows. Only the top left value survives, and its format spreads over the block.
 * @throws InvalidArgument where a table or half of another merged block lies
 */
export function mergeCells(host: Host, sheet: SheetState, area: Area, across: boolean): void {
  const { merges, tables } = sheet.plain;
  if (tables.some((table) => intersection(table.area, area))) throw invalidArgument('tables cannot be merged');
  const blocks: Area[] = [];
  for (let top = area.top; top <= (across ? area.bottom : area.top); top++) {
    const block = across ? { ...area, top, bottom: top } : area;
    if (areaSize(block) > 1) blocks.push(block);
  }
  for (const block of blocks) {
    const met = merges.filter((other) => intersection(other, block));
    if (met.some((other) => !sameArea(intersection(other, block)!, other))) {
      throw invalidArgument('another merged block lies half within');
    }
  }
  for (const block of blocks) mergeBlock(host, sheet, block);
}

function mergeBlock(host: Host, sheet: SheetState, block: Area): void {
  const covered = [...sheet.cells.within(block)].filter(
    ({ row, column }) => row !== block.top || column !== block.left,
  );
  if (covered.some(({ value, formula }) => value !== null || formula !== null)) {
    changeContents(host, sheet, block, 'ThisLocalAddin', () => covered.forEach((cell) => empty(sheet, cell)));
  }
  const first = sheet.style(block.top, block.left);
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      if (row === block.top && column === block.left) continue;
      const { border } = sheet.style(row, column);
      const style = host.book.styles.add({ ...first, border: border ?? {} });
      if (style !== null || sheet.cells.get(row, column)) sheet.cells.touch(row, column).style = style;
    }
  }
  sheet.plain.merges = sheet.plain.merges.filter((other) => !intersection(other, block));
  sheet.plain.merges.push(block);
}
