import type { ReadBudget } from '../readBudget';
import type { Attributes } from '../xml/parseXml';
import { unescapeText } from './escapedText';

/**
 * Collects one text from the elements inside `si` or `is`. It may be split into runs, as LibreOffice does between
 * Chinese and Latin letters; phonetic guides are left out.
 */
export class RichText {
  private result = '';
  private run = '';
  private inRun = false;
  private preserve = false;
  private inPhonetic = false;

  constructor(private readonly budget: ReadBudget) {}

  /** Forgets the text so far. */
  start(): void {
    this.result = '';
  }

  open(element: string, attributes: Attributes): void {
    if (element === 'rPh') {
      this.inPhonetic = true;
    } else if (element === 't' && !this.inPhonetic) {
      this.inRun = true;
      this.preserve = attributes['xml:space'] === 'preserve';
      this.run = '';
    }
  }

  text(text: string): void {
    if (!this.inRun) return;
    this.run += text;
    this.budget.checkCellText(this.run.length);
  }

  close(element: string): void {
    if (element === 'rPh') {
      this.inPhonetic = false;
    } else if (element === 't' && this.inRun) {
      this.inRun = false;
      this.result += unescapeText(this.preserve ? this.run : trimXmlSpace(this.run));
      this.budget.checkCellText(this.result.length);
    }
  }

  /** The runs joined. */
  finish(): string {
    return this.result;
  }
}

/** As Excel does without `xml:space="preserve"`; an ideographic space is no white space of XML. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
