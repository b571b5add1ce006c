import type { Chart, ChartSeries } from '../../../../workbook/workbook';
import { areaReference } from '../../../../workbook/formula';
import type { PartSource } from '../../partSource';
import type { Attributes, XmlHandler } from '../../xml/parseXml';
import { withUsualPrefixes } from '../odsNames';
import { readColor } from './length';
import { readRange } from './rangeList';
import type { CellTexts } from './cellTexts';

/** A chart without its place on the sheet. */
export type ChartContent = Omit<Chart, 'from' | 'to' | 'altText'>;

interface ChartStyle {
  lying: boolean;
  /** Stacked, in depth: no chart of a workbook is drawn so. */
  other: boolean;
  minimum: number | null;
  maximum: number | null;
  fill: string | null;
  stroke: string | null;
}

interface Series {
  values: string | null;
  style: string;
  class: string | undefined;
  label: string | null;
  labelCell: string | undefined;
}

const FALLBACK_COLOR = '5B9BD5';
const MOST_SERIES = 255;

/** Reads an embedded object; null when it is no chart of bars, with or without lines. @param folder such as `Object 1` */
export function readChart(parts: PartSource, folder: string, texts: CellTexts): ChartContent | null {
  const name = `${folder}/content.xml`;
  if (!parts.has(name)) return null;
  const reader = new ChartReader(parts);
  parts.parse(name, withUsualPrefixes(reader));
  return reader.finish(texts);
}

class ChartReader implements XmlHandler {
  private readonly styles = new Map<string, ChartStyle>();
  private readonly series: Series[] = [];
  private style: ChartStyle | null = null;
  private kind = '';
  private plot = '';
  private valueAxis = '';
  private categories: string | null = null;
  private title = '';
  private inTitle = false;
  private inAxis = false;

  constructor(private readonly parts: PartSource) {}

  open(name: string, attributes: Attributes): void {
    const styleName = attributes['chart:style-name'] ?? '';
    switch (name) {
      case 'style:style':
        this.parts.budget.spendCells(1);
        this.style = { lying: false, other: false, minimum: null, maximum: null, fill: null, stroke: null };
        this.styles.set(attributes['style:name'] ?? '', this.style);
        break;
      case 'style:chart-properties':
        if (this.style) readProperties(this.style, attributes);
        break;
      case 'style:graphic-properties':
        if (!this.style) break;
        this.style.fill = readColor(attributes['draw:fill-color']);
        this.style.stroke = readColor(attributes['svg:stroke-color']);
        break;
      case 'chart:chart':
        this.kind = attributes['chart:class'] ?? '';
        break;
      case 'chart:plot-area':
        this.plot = styleName;
        break;
      case 'chart:title':
        this.inTitle = !this.inAxis;
        break;
      case 'chart:axis':
        this.inAxis = true;
        if (attributes['chart:dimension'] === 'y' && this.valueAxis === '') this.valueAxis = styleName;
        break;
      case 'chart:categories':
        this.categories ??= readReference(attributes['table:cell-range-address']);
        break;
      case 'chart:series':
        if (this.series.length < MOST_SERIES) this.series.push(readSeries(attributes, styleName));
        break;
    }
  }

  text(text: string): void {
    if (!this.inTitle) return;
    this.title += text;
    this.parts.budget.checkCellText(this.title.length);
  }

  close(name: string): void {
    if (name === 'chart:title') this.inTitle = false;
    else if (name === 'chart:axis') this.inAxis = false;
    else if (name === 'style:style') this.style = null;
  }

  finish(texts: CellTexts): ChartContent | null {
    const plot = this.styles.get(this.plot);
    const axis = this.styles.get(this.valueAxis);
    if (this.kind !== 'chart:bar' || plot?.other || this.categories === null) return null;
    const series: ChartSeries[] = [];
    for (const each of this.series) {
      const drawn = readDrawn(each.class ?? this.kind);
      if (drawn === null || each.values === null) return null;
      const style = this.styles.get(each.style);
      const color = (drawn === 'bars' ? style?.fill : style?.stroke) ?? style?.fill ?? FALLBACK_COLOR;
      series.push({ name: each.label ?? texts.at(each.labelCell), values: each.values, drawn, color });
    }
    const kind = plot?.lying ? 'bar' : 'column';
    const bars = series.filter(({ drawn }) => drawn === 'bars').length;
    // Lines over lying bars have no equal.
    if (bars === 0 || (kind === 'bar' && bars < series.length)) return null;
    const bounded = axis && (axis.minimum === null || axis.maximum === null || axis.minimum < axis.maximum);
    const { minimum, maximum } = bounded ? axis : { minimum: null, maximum: null };
    return { kind, title: this.title.trim(), categories: this.categories, series, minimum, maximum };
  }
}

function readProperties(style: ChartStyle, attributes: Attributes): void {
  const isTrue = (name: string) => attributes[name] === 'true';
  style.lying = isTrue('chart:vertical');
  style.other = isTrue('chart:stacked') || isTrue('chart:percentage') || isTrue('chart:three-dimensional');
  style.minimum = readBound(attributes['chart:minimum']);
  style.maximum = readBound(attributes['chart:maximum']);
}

function readBound(text: string | undefined): number | null {
  const number = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(number) ? null : number;
}

function readSeries(attributes: Attributes, style: string): Series {
  return {
    values: readReference(attributes['chart:values-cell-range-address']),
    style,
    class: attributes['chart:class'],
    label: attributes['loext:label-string']?.replace(/^"(.*)"$/s, '$1') ?? null,
    labelCell: attributes['chart:label-cell-address'],
  };
}

function readDrawn(kind: string): ChartSeries['drawn'] | null {
  if (kind === 'chart:bar') return 'bars';
  return kind === 'chart:line' ? 'line' : null;
}

function readReference(source: string | undefined): string | null {
  const range = readRange(source ?? '');
  return range?.sheet == null ? null : areaReference(range.area, 'all', range.sheet);
}
