import { toDisposable, type IDisposable, type Univer } from '@univerjs/core';
import {
  DRAWING_OBJECT_LAYER_INDEX,
  Image,
  IRenderManagerService,
  type IRender,
  type Scene,
} from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Chart } from '../../../workbook/workbook';
import type { ChartContent } from './chartContent';
import { chartPicture } from './chartPicture';

/** A chart and where it lies. */
export interface PlacedChart extends Pick<Chart, 'from' | 'to'> {
  content: ChartContent;
}

/** Charts of the workbook that is shown. */
export interface ShownCharts extends IDisposable {
  /**
   * Shows these in place of those before.
   * @param unit id of the workbook to Univer, which is shown
   * @param sheets by id of the sheet to Univer
   */
  set: (unit: string, sheets: ReadonlyMap<string, readonly PlacedChart[]>) => void;
}

/** Where a picture is drawn, in pixels of the unscaled sheet, and what it shows. */
interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  url: string;
}

/**
 * Draws charts over the cells of the sheet in front. They scroll with it and cannot be touched: what lies under them can. For those
 * who do not see the picture, its text stands in an element without a size.
 * @param container of the grid
 */
export function showCharts(univer: Univer, container: HTMLElement): ShownCharts {
  const injector = univer.__getInjector();
  const texts = container.ownerDocument.createElement('div');
  // Read, but not seen: an element that is not displayed would not be read.
  texts.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);pointer-events:none';
  let watching: IDisposable | null = null;
  let sheets: ReadonlyMap<string, readonly PlacedChart[]> = new Map();
  /** By url, so that a picture that is drawn already is not drawn anew. */
  let drawn = new Map<string, { image: Image; scene: Scene }>();

  const draw = (render: IRender): void => {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentParam();
    if (!skeleton) return;
    const charts = sheets.get(skeleton.sheetId) ?? [];
    const before = drawn;
    drawn = new Map();
    for (const chart of charts) {
      const start = skeleton.skeleton.getNoMergeCellWithCoordByIndex(chart.from.row, chart.from.column);
      const end = skeleton.skeleton.getNoMergeCellWithCoordByIndex(chart.to.row, chart.to.column);
      const frame = frameOf(chart, start.startX, start.startY, end.startX, end.startY);
      const known = before.get(frame.url);
      before.delete(frame.url);
      if (known) known.image.transformByState(frame);
      drawn.set(frame.url, known ?? { image: addImage(render.scene, frame), scene: render.scene });
    }
    for (const { image, scene } of before.values()) {
      scene.removeObject(image);
      image.dispose();
    }
    // Univer fills the container when it starts, and takes away what was there.
    if (!texts.isConnected) container.append(texts);
    texts.replaceChildren(...charts.map(({ content }) => textOf(content, texts.ownerDocument)));
  };

  /** Another sheet in front and other widths and heights are told. */
  const watch = (render: IRender): IDisposable => {
    const { currentSkeleton$ } = render.with(SheetSkeletonManagerService);
    return toDisposable(
      currentSkeleton$.subscribe(() => {
        draw(render);
      }),
    );
  };

  return {
    set: (unit, charts) => {
      sheets = charts;
      watching?.dispose();
      const renders = injector.get(IRenderManagerService);
      const render = renders.getRenderById(unit);
      if (render) {
        watching = watch(render);
        return;
      }
      // It is about to be shown for the first time.
      const coming = renders.created$.subscribe((created) => {
        if (created.unitId !== unit) return;
        coming.unsubscribe();
        watching = watch(created);
      });
      watching = toDisposable(coming);
    },
    dispose: () => {
      watching?.dispose();
      texts.remove();
    },
  };
}

function frameOf({ content }: PlacedChart, left: number, top: number, right: number, bottom: number): Frame {
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const svg = chartPicture(content, width, height);
  return { left, top, width, height, url: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}

function addImage(scene: Scene, frame: Frame): Image {
  const image = new Image(`chart at ${frame.left}, ${frame.top}: ${frame.url}`, frame);
  image.evented = false;
  scene.addObject(image, DRAWING_OBJECT_LAYER_INDEX);
  return image;
}

function textOf({ altText, title }: ChartContent, document: Document): HTMLElement {
  const element = document.createElement('div');
  element.role = 'img';
  element.ariaLabel = altText || title;
  return element;
}
