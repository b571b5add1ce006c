import type { ReadBudget } from '../readBudget';
import { readCount } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';

/** Parts of a text that are shown beside it, not in it. */
const BESIDE = new Set(['text:note', 'text:ruby-text', 'office:annotation', 'office:annotation-end']);

/**
 * Collects paragraphs (`text:p`) with their spans, links, spaces and breaks, joined by line ends; notes, comments and
 * drawings that lie inside are left out.
 */
export class OdsText {
  private result = '';
  private paragraphs = 0;
  private inParagraph = 0;
  private skipped = 0;

  constructor(private readonly budget: ReadBudget) {}

  /** Forgets the text so far. */
  start(): void {
    this.result = '';
    this.paragraphs = 0;
    this.inParagraph = 0;
    this.skipped = 0;
  }

  /** Whether any paragraph was there, be it empty. */
  get found(): boolean {
    return this.paragraphs > 0;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0 || !name.startsWith('text:') || BESIDE.has(name)) {
      this.skipped++;
      return;
    }
    switch (name) {
      case 'text:p':
        if (this.paragraphs++ > 0) this.result += '\n';
        this.inParagraph++;
        break;
      case 'text:s':
        this.append(' '.repeat(readCount(attributes['text:c'], 1, 1, this.budget.limits.cellText + 1)));
        break;
      case 'text:tab':
        this.append('\t');
        break;
      case 'text:line-break':
        this.append('\n');
        break;
    }
  }

  text(text: string): void {
    if (this.skipped === 0 && this.inParagraph > 0) this.append(unfold(text));
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--;
    else if (name === 'text:p') this.inParagraph--;
  }

  finish(): string {
    return this.result;
  }

  private append(text: string): void {
    this.result += text;
    this.budget.checkCellText(this.result.length);
  }
}

const FOLD = /[\r\n][ \t\r\n]*/g;

/**
 * A line end is that of an indented file, and counts as one space. Other spaces stay as they are: by the standard many count
 * as one, but LibreOffice neither reads nor writes them so where a text has several formats.
 */
function unfold(text: string): string {
  return text.includes('\n') ? text.replace(FOLD, ' ') : text;
}
