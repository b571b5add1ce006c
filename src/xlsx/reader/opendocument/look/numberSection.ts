import type { Attributes } from '../../xml/parseXml';
import { readCount, readFlag } from '../../xml/attributeValues';

/** More digits than this show nothing more. */
const DIGITS = 30;

/** Codes of Windows for languages in which months and years may be written; others keep the program's own. */
const LANGUAGES = new Map([
  ['zh-TW', '404'],
  ['zh-CN', '804'],
  ['zh-HK', 'C04'],
  ['ja-JP', '411'],
  ['ko-KR', '412'],
  ['en-US', '409'],
  ['en-GB', '809'],
  ['de-DE', '407'],
  ['fr-FR', '40C'],
]);

/** Colours that a section of a format can have. */
const COLORS = new Map([
  ['#ff0000', '[Red]'],
  ['#0000ff', '[Blue]'],
  ['#00ff00', '[Green]'],
  ['#ffff00', '[Yellow]'],
  ['#ff00ff', '[Magenta]'],
  ['#00ffff', '[Cyan]'],
  ['#ffffff', '[White]'],
  ['#000000', '[Black]'],
]);

/** What may stand in a format without quotes, in each kind of style. */
const PLAIN_IN_NUMBERS = /^[-+() ]*$/;
const PLAIN_IN_PERCENTAGES = /^[-+() %]*$/;
const PLAIN_IN_DATES = /^[-/: ]*$/;

/**
 * Collects one data style of OpenDocument (`number:date-style` and so on) as a section of a format in Excel's codes. What
 * Excel has no code for, such as the number of the week, is left out.
 */
export class NumberSection {
  private code = '';
  private color = '';
  private language = '';
  private element = '';
  private content = '';
  private attributes: Attributes = {};
  private embedded: { position: number; text: string }[] = [];
  /** Whether hours count on beyond a day: then the first unit stands in brackets. */
  private readonly counts: boolean;
  private counted = false;

  /** @param kind such as `number:date-style` */
  constructor(
    readonly kind: string,
    private readonly own: Attributes,
  ) {
    this.counts = kind === 'number:time-style' && !readFlag(own['number:truncate-on-overflow'], true);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'number:embedded-text') {
      this.content = '';
      this.embedded.push({ position: readCount(attributes['number:position'], 0, 0, DIGITS), text: '' });
      return;
    }
    this.element = name;
    this.attributes = attributes;
    this.content = '';
    this.embedded = [];
    if (name === 'style:text-properties') this.color = COLORS.get(attributes['fo:color']?.toLowerCase() ?? '') ?? '';
  }

  text(text: string): void {
    this.content += text;
  }

  close(name: string): void {
    const { attributes } = this;
    if (name === 'number:embedded-text') {
      this.embedded.at(-1)!.text = this.content;
    } else if (name === this.element) {
      this.code += this.printElement(name, attributes);
      this.element = '';
    }
  }

  /** The section: colour, language, codes. Empty when nothing is shown. */
  finish(): string {
    return this.color + (this.language === '' ? '' : `[$-${this.language}]`) + this.code;
  }

  private printElement(name: string, attributes: Attributes): string {
    const long = attributes['number:style'] === 'long';
    switch (name) {
      case 'number:text':
        return this.quote(this.content);
      case 'number:text-content':
        return '@';
      case 'number:boolean':
        return 'General';
      case 'number:fill-character':
        return this.content === '' ? '' : `*${this.content[0]!}`;
      case 'number:currency-symbol':
        return this.printCurrency(attributes);
      case 'number:number':
        return printNumber(attributes, this.embedded);
      case 'number:scientific-number':
        return printScientific(attributes);
      case 'number:fraction':
        return printFraction(attributes);
      case 'number:year':
        return this.printYear(attributes, long);
      case 'number:month':
        if (readFlag(attributes['number:textual'])) this.speak();
        return (readFlag(attributes['number:textual']) ? 'mmm' : 'm') + (long ? 'm' : '');
      case 'number:day':
        return long ? 'dd' : 'd';
      case 'number:day-of-week':
        this.speak();
        return long ? 'dddd' : 'ddd';
      case 'number:era':
        this.speak();
        return long ? 'ggg' : 'g';
      case 'number:hours':
        return this.count(long ? 'hh' : 'h');
      case 'number:minutes':
        return this.count(long ? 'mm' : 'm');
      case 'number:seconds':
        return this.count(long ? 'ss' : 's') + decimals(readCount(attributes['number:decimal-places'], 0, 0, 3), 3);
      case 'number:am-pm':
        return 'AM/PM';
      default:
        return '';
    }
  }

  private printYear(attributes: Attributes, long: boolean): string {
    const calendar = attributes['number:calendar'];
    if (calendar === undefined || calendar === 'gregorian') return long ? 'yyyy' : 'yy';
    this.speak();
    return long ? 'ee' : 'e';
  }

  /** Names of months and other calendars hang on the language, which is then written down. */
  private speak(): void {
    const { 'number:language': language = '', 'number:country': country = '' } = this.own;
    this.language = LANGUAGES.get(`${language}-${country}`) ?? this.language;
  }

  private count(code: string): string {
    if (!this.counts || this.counted) return code;
    this.counted = true;
    return `[${code}]`;
  }

  private printCurrency(attributes: Attributes): string {
    const { 'number:language': language = '', 'number:country': country = '' } = attributes;
    const code = LANGUAGES.get(`${language}-${country}`);
    if (code === undefined) return this.content === '' ? '' : `"${this.content.replaceAll('"', '')}"`;
    return `[$${this.content}-${code}]`;
  }

  private quote(text: string): string {
    if (this.plain().test(text)) return text;
    return text
      .split('"')
      .map((part) => (part === '' ? '' : `"${part}"`))
      .join('\\"');
  }

  private plain(): RegExp {
    if (this.kind === 'number:date-style' || this.kind === 'number:time-style') return PLAIN_IN_DATES;
    return this.kind === 'number:percentage-style' ? PLAIN_IN_PERCENTAGES : PLAIN_IN_NUMBERS;
  }
}

/** A number without a count of decimals is written as it is. */
function printNumber(attributes: Attributes, embedded: readonly { position: number; text: string }[]): string {
  const places = attributes['number:decimal-places'];
  const grouped = readFlag(attributes['number:grouping']);
  if (places === undefined && !grouped && embedded.length === 0) return 'General';
  const shown = readCount(places, 0, 0, DIGITS);
  // With a replacement decimals may be left out.
  const otherwise = attributes['number:decimal-replacement'] === undefined ? shown : 0;
  const least = readCount(attributes['number:min-decimal-places'], otherwise, 0, shown);
  const thousands = /^10*$/.exec(attributes['number:display-factor'] ?? '')?.[0].length ?? 1;
  const scale = ','.repeat(Math.min(Math.floor((thousands - 1) / 3), 4));
  return printInteger(attributes, grouped, embedded) + decimals(shown, least) + scale;
}

function printInteger(
  attributes: Attributes,
  grouped: boolean,
  embedded: readonly { position: number; text: string }[],
): string {
  const zeros = readCount(attributes['number:min-integer-digits'], 0, 0, DIGITS);
  const furthest = Math.max(0, ...embedded.map(({ position }) => position));
  const digits = Math.max(zeros, grouped ? 4 : 1, furthest + (furthest > 0 ? 1 : 0));
  let code = '';
  for (let place = digits; place > 0; place--) {
    code += place <= zeros ? '0' : '#';
    for (const { position, text } of embedded) if (position === place - 1) code += `"${text.replaceAll('"', '')}"`;
    if (grouped && place > 1 && place % 3 === 1) code += ',';
  }
  return code;
}

function decimals(shown: number, least: number): string {
  return shown === 0 ? '' : `.${'0'.repeat(Math.min(least, shown))}${'#'.repeat(Math.max(shown - least, 0))}`;
}

function printScientific(attributes: Attributes): string {
  const shown = readCount(attributes['number:decimal-places'], 0, 0, DIGITS);
  const least = readCount(attributes['number:min-decimal-places'], shown, 0, shown);
  const zeros = readCount(attributes['number:min-integer-digits'], 1, 0, DIGITS);
  const interval = readCount(attributes['number:exponent-interval'], 1, 1, 3);
  const integer = '0'.repeat(zeros).padStart(interval, '#') || '0';
  const sign = readFlag(attributes['number:forced-exponent-sign'], true) ? '+' : '-';
  const exponent = '0'.repeat(readCount(attributes['number:min-exponent-digits'], 2, 1, DIGITS));
  return `${integer}${decimals(shown, least)}E${sign}${exponent}`;
}

function printFraction(attributes: Attributes): string {
  const whole = attributes['number:min-integer-digits'];
  const digits = readCount(whole, 0, 0, DIGITS);
  const integer = whole === undefined ? '' : `${digits === 0 ? '#' : '0'.repeat(digits)} `;
  const above = '?'.repeat(readCount(attributes['number:min-numerator-digits'], 1, 1, DIGITS));
  const fixed = attributes['number:denominator-value'];
  const below = '?'.repeat(readCount(attributes['number:min-denominator-digits'], 1, 1, DIGITS));
  return `${integer}${above}/${fixed !== undefined && /^\d{1,9}$/.test(fixed) ? fixed : below}`;
}
