import type { ReadBudget } from '../../readBudget';
import type { Attributes } from '../../xml/parseXml';
import { DEFAULT_FONT } from '../../../../workbook/resolvedStyle';
import { readCount } from '../../xml/attributeValues';

/** Fields as Excel's codes; what the program wrote in their place is left out. */
const FIELDS = new Map([
  ['text:page-number', '&P'],
  ['text:page-count', '&N'],
  ['text:sheet-name', '&A'],
  ['text:date', '&D'],
  ['text:time', '&T'],
  ['text:file-name', '&F'],
]);

const REGIONS = new Map([
  ['style:region-left', '&L'],
  ['style:region-center', '&C'],
  ['style:region-right', '&R'],
]);

/** Excel's limit; a longer text is no header. */
const LONGEST = 255;

/** In points, of a text that says no size. */
const PLAIN_SIZE = DEFAULT_FONT.size;

/** Collects a header or footer in Excel's codes, with the sizes of its letters. One without regions stands in the middle. */
export class HeaderText {
  private readonly regions = new Map<string, string>();
  /** Sizes of the spans that are open, and of what was last written in this region. */
  private readonly spans: number[] = [];
  private size = PLAIN_SIZE;
  private region = '&C';
  private field: string | null = null;
  private inParagraph = false;

  /** @param sizes in points, by the names of the styles of texts */
  constructor(
    private readonly budget: ReadBudget,
    private readonly sizes: ReadonlyMap<string, number>,
  ) {}

  open(name: string, attributes: Attributes): void {
    const region = REGIONS.get(name);
    const field = FIELDS.get(name);
    if (region !== undefined) {
      this.region = region;
      this.size = PLAIN_SIZE;
    } else if (name === 'text:span') {
      this.spans.push(this.sizes.get(attributes['text:style-name'] ?? '') ?? this.spans.at(-1) ?? PLAIN_SIZE);
    } else if (name === 'text:p') {
      if (this.regions.has(this.region)) this.append('\n');
      else this.append('');
      this.inParagraph = true;
    } else if (field !== undefined && this.field === null) {
      this.field = name;
      this.append(field);
    } else if (name === 'text:s') {
      this.append(' '.repeat(readCount(attributes['text:c'], 1, 1, LONGEST)));
    }
  }

  text(text: string): void {
    if (this.inParagraph && this.field === null)
      this.append(text.replace(/[\r\n][ \t\r\n]*/g, ' ').replaceAll('&', '&&'));
  }

  close(name: string): void {
    if (name === this.field) this.field = null;
    else if (name === 'text:span') this.spans.pop();
    else if (name === 'text:p') this.inParagraph = false;
  }

  /** The whole text; null for none, and for one that Excel could not hold. */
  finish(): string | null {
    const order = [...REGIONS.values()].flatMap((code) => {
      const text = this.regions.get(code) ?? '';
      return text.trim() === '' ? [] : [code + text];
    });
    const whole = order.join('');
    return whole === '' || whole.length > LONGEST ? null : whole;
  }

  private append(text: string): void {
    const whole = (this.regions.get(this.region) ?? '') + this.printSize(text) + text;
    this.budget.checkCellText(whole.length);
    this.regions.set(this.region, whole);
  }

  /** The code of a size where it changes; a digit after it would belong to it. */
  private printSize(text: string): string {
    const size = this.spans.at(-1) ?? PLAIN_SIZE;
    if (size === this.size || text === '' || text === '\n') return '';
    this.size = size;
    return `&${size}${/^\d/.test(text) ? ' ' : ''}`;
  }
}
