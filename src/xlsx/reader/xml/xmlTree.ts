import type { ReadBudget } from '../readBudget';
import { localName } from './localName';
import type { Attributes, XmlHandler } from './parseXml';

/** An element with what is in it. For parts and sections that are small in any honest file: every element is paid for. */
export interface XmlElement {
  /** Without prefix. */
  name: string;
  attributes: Attributes;
  children: XmlElement[];
  /** The text directly in it, in one piece. */
  text: string;
}

/** An element with its attributes takes as much memory as two cells. */
const ELEMENT_COST = 2;

/** Builds elements from the events of a parser, and hands each over that stands in no other. */
export class XmlTree implements XmlHandler {
  private readonly path: XmlElement[] = [];
  /** How deep it stands in an element that is left out. */
  private leftOut = 0;

  /** @param without elements of this name are left out with all that is in them */
  constructor(
    private readonly budget: ReadBudget,
    private readonly take: (element: XmlElement) => unknown,
    private readonly without: string | null = null,
  ) {}

  open(tag: string, attributes: Attributes): void {
    const name = localName(tag);
    if (this.leftOut > 0 || name === this.without) {
      this.leftOut += 1;
      return;
    }
    this.budget.spendCells(ELEMENT_COST);
    const element: XmlElement = { name, attributes, children: [], text: '' };
    this.path.at(-1)?.children.push(element);
    this.path.push(element);
  }

  text(text: string): void {
    const element = this.path.at(-1);
    if (!element || this.leftOut > 0) return;
    element.text += text;
    this.budget.checkCellText(element.text.length);
  }

  close(): void {
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    const element = this.path.pop();
    if (element && this.path.length === 0) this.take(element);
  }
}

/** The first element that is reached by these names, one level each; undefined where one is missing. */
export function findElement(from: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let element = from;
  for (const name of names) element = element?.children.find((child) => child.name === name);
  return element;
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Whether an element of one of the names stands anywhere in it; nesting is bounded by the parser. */
export function contains(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => names.has(child.name) || contains(child, names));
}
