import type { ReadBudget } from '../../readBudget';
import type { Attributes } from '../../xml/parseXml';
import { NumberSection } from './numberSection';

/** A section that applies where a condition such as `value()>=0` holds. */
interface Condition {
  condition: string;
  style: string;
}

interface DataStyle {
  code: string;
  text: boolean;
  conditions: Condition[];
}

const KINDS = new Set([
  'number:number-style',
  'number:currency-style',
  'number:percentage-style',
  'number:date-style',
  'number:time-style',
  'number:boolean-style',
  'number:text-style',
]);

const CONDITION = /^value\(\)\s*(>=|<=|<>|!=|=|<|>)\s*(-?\d{1,15}(?:\.\d{1,15})?)$/;

/** Excel takes no longer codes, and no more sections with conditions. */
const LONGEST = 255;
const MOST_CONDITIONS = 3;

/** Reads data styles; gives formats in Excel's codes. */
export class NumberFormats {
  private readonly styles = new Map<string, DataStyle>();
  private section: NumberSection | null = null;
  private name = '';
  private conditions: Condition[] = [];

  constructor(private readonly budget: ReadBudget) {}

  /** Whether the element belonged here. */
  open(name: string, attributes: Attributes): boolean {
    if (this.section) {
      if (name === 'style:map') this.addCondition(attributes);
      else this.section.open(name, attributes);
      return true;
    }
    if (!KINDS.has(name)) return false;
    this.section = new NumberSection(name, attributes);
    this.name = attributes['style:name'] ?? '';
    this.conditions = [];
    return true;
  }

  text(text: string): void {
    this.section?.text(text);
  }

  close(name: string): void {
    const { section } = this;
    if (!section) return;
    if (name !== section.kind) {
      section.close(name);
      return;
    }
    this.budget.spendCells(1);
    const code = section.finish();
    // What is too long is no format that a program made.
    const kept = code.length <= LONGEST ? code : 'General';
    this.styles.set(this.name, { code: kept, text: name === 'number:text-style', conditions: this.conditions });
    this.section = null;
  }

  /** The format of a name in Excel's codes; null for the general one. */
  find(name: string | undefined): string | null {
    const style = this.styles.get(name ?? '');
    if (!style) return null;
    const code = this.join(style);
    return code === '' || code === 'General' || code.length > LONGEST ? null : code;
  }

  private addCondition(attributes: Attributes): void {
    if (this.conditions.length === MOST_CONDITIONS) return;
    const { 'style:condition': condition = '', 'style:apply-style-name': style = '' } = attributes;
    this.conditions.push({ condition: condition.trim(), style });
  }

  /** Sections in the order of Excel: above zero, below, zero, text; in brackets what is not that. */
  private join({ code, text, conditions }: DataStyle): string {
    const sections: { test: string; code: string }[] = [];
    for (const { condition, style } of conditions) {
      const match = CONDITION.exec(condition);
      const applied = this.styles.get(style);
      if (match && applied) sections.push({ test: `${match[1]!.replace('!=', '<>')}${match[2]!}`, code: applied.code });
    }
    const tests = sections.map(({ test }) => test).join(' ');
    const usual = text ? '>0 <0 =0' : sections.length === 1 ? '>=0' : '>0 <0';
    if (tests === usual) return [...sections.map((section) => section.code), code].join(';');
    if (sections.length > 2) return 'General';
    return [...sections.map((section) => `[${section.test}]${section.code}`), code].join(';');
  }
}
