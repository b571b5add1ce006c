import type { PrintSetup } from '../../../../workbook/workbook';
import { readCount } from '../../xml/attributeValues';
import type { Attributes } from '../../xml/parseXml';
import type { ReadBudget } from '../../readBudget';
import { HeaderText } from './headerText';
import { readLength } from './length';

const INCH = 72;

/** As new workbooks are printed. */
const PLAIN_MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 };

/** From this on, in points, the longer side is of A3; other sizes are lost. */
const A3_SIDE = 1100;
const A4_SIDES = [595, 842];
const A3_SIDES = [842, 1191];

/** A page as a sheet may name it: everything of a print set-up that does not hang on the sheet's rows. */
export interface Page {
  setup: Omit<PrintSetup, 'repeatRows' | 'area'>;
  /** Says nothing that a new workbook does not say. */
  plain: boolean;
  /** Has a paper, a scale or headers that a print set-up cannot say. */
  cut: boolean;
}

/** Layout of a page, and how high the places of its header and footer are, in points. */
interface Layout {
  attributes: Attributes;
  headerHeight: number | null;
  footerHeight: number | null;
}

interface Master {
  layout: string;
  header: string | null;
  footer: string | null;
  /** Other headers on left or first pages. */
  cut: boolean;
}

/** Reads page layouts and master pages from the part of styles. */
export class PageSetups {
  private readonly layouts = new Map<string, Layout>();
  private readonly masters = new Map<string, Master>();
  /** Sizes of letters in headers, in points, by the names of their styles. */
  private readonly sizes = new Map<string, number>();
  private textStyle = '';
  private layout: Layout | null = null;
  private master: Master | null = null;
  private region: 'header' | 'footer' | null = null;
  private words: HeaderText | null = null;

  constructor(private readonly budget: ReadBudget) {}

  open(name: string, attributes: Attributes): void {
    if (this.words) {
      this.words.open(name, attributes);
      return;
    }
    switch (name) {
      case 'style:style':
        this.textStyle = attributes['style:family'] === 'text' ? (attributes['style:name'] ?? '') : '';
        break;
      case 'style:text-properties':
        this.readSize(attributes);
        break;
      case 'style:page-layout':
        this.budget.spendCells(1);
        this.layout = { attributes: {}, headerHeight: null, footerHeight: null };
        this.layouts.set(attributes['style:name'] ?? '', this.layout);
        break;
      case 'style:page-layout-properties':
        if (this.layout) this.layout.attributes = attributes;
        break;
      case 'style:header-style':
      case 'style:footer-style':
        this.region = name === 'style:header-style' ? 'header' : 'footer';
        break;
      case 'style:header-footer-properties':
        this.readHeight(attributes);
        break;
      case 'style:master-page':
        this.budget.spendCells(1);
        this.master = { layout: attributes['style:page-layout-name'] ?? '', header: null, footer: null, cut: false };
        this.masters.set(attributes['style:name'] ?? '', this.master);
        break;
      case 'style:header':
      case 'style:footer':
        if (this.master && attributes['style:display'] !== 'false')
          this.words = new HeaderText(this.budget, this.sizes);
        break;
      case 'style:header-left':
      case 'style:header-first':
      case 'style:footer-left':
      case 'style:footer-first':
        if (this.master && attributes['style:display'] !== 'false') this.master.cut = true;
        break;
    }
  }

  text(text: string): void {
    this.words?.text(text);
  }

  close(name: string): void {
    if (this.words && this.master && (name === 'style:header' || name === 'style:footer')) {
      this.master[name === 'style:header' ? 'header' : 'footer'] = this.words.finish();
      this.words = null;
    } else if (this.words) {
      this.words.close(name);
    } else if (name === 'style:page-layout') {
      this.layout = null;
    } else if (name === 'style:master-page') {
      this.master = null;
    }
  }

  /** The page of a name; null when there is none. */
  find(name: string | undefined): Page | null {
    const master = this.masters.get(name ?? '');
    const layout = this.layouts.get(master?.layout ?? '');
    return master && layout ? readPage(master, layout) : null;
  }

  private readSize(attributes: Attributes): void {
    const size = Math.round(readLength(attributes['fo:font-size']) ?? 0);
    if (this.textStyle !== '' && size > 0 && size < 100) this.sizes.set(this.textStyle, size);
  }

  private readHeight(attributes: Attributes): void {
    const height = readLength(attributes['svg:height'] ?? attributes['fo:min-height']);
    if (!this.layout || !this.region) return;
    this.layout[this.region === 'header' ? 'headerHeight' : 'footerHeight'] = height;
  }
}

function readPage(master: Master, layout: Layout): Page {
  const { attributes } = layout;
  const width = readLength(attributes['fo:page-width']);
  const height = readLength(attributes['fo:page-height']);
  const sides = width === null || height === null ? null : [width, height].sort((a, b) => a - b);
  const paper = sides !== null && sides[1]! >= A3_SIDE ? 'A3' : 'A4';
  const setup: Page['setup'] = {
    orientation: attributes['style:print-orientation'] === 'landscape' ? 'landscape' : 'portrait',
    paper,
    fitToWidth: readPages(attributes['style:scale-to-X']),
    fitToHeight: readPages(attributes['style:scale-to-Y']),
    margins: readMargins(master, layout),
    header: master.header,
    footer: master.footer,
    centered: ['horizontal', 'both'].includes(attributes['style:table-centering'] ?? ''),
  };
  const paperKept = sides === null || (paper === 'A3' ? A3_SIDES : A4_SIDES).every((side, i) => near(side, sides[i]!));
  const scaled = (attributes['style:scale-to'] ?? '100%') !== '100%' || 'style:scale-to-pages' in attributes;
  return { setup, plain: isPlain(setup), cut: master.cut || !paperKept || scaled };
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 4;
}

function readPages(text: string | undefined): number | null {
  const pages = readCount(text, 0, 0, 32_767);
  return pages === 0 ? null : pages;
}

/**
 * Here a header stands between the margin and the sheet and takes its height from the sheet's place; in Excel it stands in
 * the margin. Without one the program does not keep where it would begin.
 */
function readMargins({ header, footer }: Master, layout: Layout): PrintSetup['margins'] {
  const { attributes, headerHeight, footerHeight } = layout;
  const margin = (side: 'top' | 'right' | 'bottom' | 'left') =>
    readLength(attributes[`fo:margin-${side}`] ?? attributes['fo:margin']) ?? PLAIN_MARGINS[side] * INCH;
  const top = margin('top');
  const bottom = margin('bottom');
  return {
    top: inches(header === null ? top : top + (headerHeight ?? 0)),
    right: inches(margin('right')),
    bottom: inches(footer === null ? bottom : bottom + (footerHeight ?? 0)),
    left: inches(margin('left')),
    header: header === null ? PLAIN_MARGINS.header : inches(top),
    footer: footer === null ? PLAIN_MARGINS.footer : inches(bottom),
  };
}

function inches(points: number): number {
  return Math.min(Math.max(Math.round((points / INCH) * 100) / 100, 0), 49);
}

function isPlain({ orientation, paper, fitToWidth, fitToHeight, margins, header, footer, centered }: Page['setup']) {
  const moved = (Object.keys(PLAIN_MARGINS) as (keyof typeof PLAIN_MARGINS)[]).some(
    (side) => margins[side] !== PLAIN_MARGINS[side],
  );
  const scaled = fitToWidth !== null || fitToHeight !== null;
  return orientation === 'portrait' && paper === 'A4' && !scaled && !moved && !centered && !header && !footer;
}
