import { printCell, SHEET_COLUMNS, SHEET_ROWS } from '../../../../workbook/address';
import type { Chart } from '../../../../workbook/workbook';
import type { LostKind } from '../../wholeWorkbook';
import { contains, findElement, type XmlElement } from '../../xml/xmlTree';
import { readRelationshipId } from '../relationships';

/** Where a chart lies and what is said of it; its content stands in another part. */
export interface PlacedChart extends Pick<Chart, 'from' | 'to' | 'altText'> {
  relationship: string;
}

/** Something else that lies on a sheet. */
export interface LostDrawing {
  kind: LostKind;
  place: string | null;
}

type Corner = Chart['from'];

/** Size of an ordinary cell in EMU, for charts that say how large they are instead of where they end. */
const CELL = { width: 64 * 9_525, height: 20 * 9_525 };

/** What lies on a sheet, from the root of its drawing's part (ECMA-376 part 1, 20.5). */
export function readDrawing(root: XmlElement): { charts: PlacedChart[]; lost: LostDrawing[] } {
  const charts: PlacedChart[] = [];
  const lost: LostDrawing[] = [];
  for (const anchor of root.children) {
    const from = readCorner(findElement(anchor, 'from'));
    const to = from && (readCorner(findElement(anchor, 'to')) ?? endOf(from, findElement(anchor, 'ext')));
    const frame = findElement(anchor, 'graphicFrame');
    const chart = findElement(frame, 'graphic', 'graphicData', 'chart');
    const relationship = chart && readRelationshipId(chart.attributes);
    if (from && to && to.row > from.row && to.column > from.column && relationship !== undefined) {
      const altText = findElement(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes.descr ?? '';
      charts.push({ from, to, altText, relationship });
    } else {
      const kind = frame || contains(anchor, GRAPHICS) ? 'chart' : 'picture';
      lost.push({ kind, place: from && printCell(from.row, from.column) });
    }
  }
  return { charts, lost };
}

const GRAPHICS: ReadonlySet<string> = new Set(['graphicFrame']);

/** The nearest corner of a cell: programs say how far into the cell it lies, LibreOffice even all of it. */
function readCorner(element: XmlElement | undefined): Corner | null {
  const row = readLine(element, 'row', CELL.height);
  const column = readLine(element, 'col', CELL.width);
  return row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS ? { row, column } : null;
}

function readLine(element: XmlElement | undefined, name: string, size: number): number {
  const line = Number(findElement(element, name)?.text || Number.NaN);
  const into = Number(findElement(element, `${name}Off`)?.text ?? 0) / size;
  return Number.isInteger(line) ? line + (into >= 0.5 ? 1 : 0) : -1;
}

function endOf({ row, column }: Corner, size: XmlElement | undefined): Corner | null {
  const rows = Math.ceil(Number(size?.attributes.cy) / CELL.height);
  const columns = Math.ceil(Number(size?.attributes.cx) / CELL.width);
  const inside = row + rows < SHEET_ROWS && column + columns < SHEET_COLUMNS;
  return inside ? { row: row + rows, column: column + columns } : null;
}
