import { IRenderManagerService } from '@univerjs/engine-render';
import { getViewportByCell, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { mergeAt, type ShownSheet } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';

/** Where a cell, or the merged block it begins, is drawn: in pixels of the container; null when it is out of view. */
export function frameOf(
  services: Services,
  container: HTMLElement,
  sheet: ShownSheet,
  row: number,
  column: number,
): DOMRect | null {
  const render = services.injector.get(IRenderManagerService).getRenderById(univerBook(services).getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !canvas) return null;
  const end = mergeAt(sheet, row, column) ?? { bottom: row, right: column };
  const scene = render.scene;
  const { scaleX, scaleY } = scene.getAncestorScale();
  const first = skeleton.getNoMergeCellWithCoordByIndex(row, column);
  const last = skeleton.getNoMergeCellWithCoordByIndex(end.bottom, end.right);
  const viewport = getViewportByCell(row, column, scene, univerBook(services).getActiveSheet());
  if (!viewport) return null;
  const { x, y } = scene.getViewportScrollXY(viewport);
  const [box, outer] = [canvas.getBoundingClientRect(), container.getBoundingClientRect()];
  const left = (first.startX - x) * scaleX + box.left - outer.left;
  const top = (first.startY - y) * scaleY + box.top - outer.top;
  const right = (last.endX - x) * scaleX + box.left - outer.left;
  const bottom = (last.endY - y) * scaleY + box.top - outer.top;
  const isInView = right > 0 && bottom > box.top - outer.top && left < outer.width && top < box.bottom - outer.top;
  return isInView ? new DOMRect(left, top, right - left, bottom - top) : null;
}
