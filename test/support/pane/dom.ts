import { TextDecoder, TextEncoder } from 'node:util';
import { runInThisContext } from 'node:vm';

/** What Fluent UI asks of a browser and jsdom has not: import before anything is rendered. */
class NoResizeObserver {
  observe(): void {
    // jsdom lays nothing out, so nothing ever changes its size.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

Object.defineProperty(globalThis, 'matchMedia', {
  configurable: true,
  value: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
/** What Node's own code makes are bytes of Node's kind; jsdom has another, which would not know them. */
const nodeBytes = new TextEncoder().encode('').constructor;

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  Uint8Array: nodeBytes,
  structuredClone: runInThisContext('structuredClone') as typeof structuredClone,
  ResizeObserver: NoResizeObserver,
});

/** What decides whether an element is there for people and can be pressed: all that the queries and the events ask of styles. */
const asked = /(?:^|[{;\s])(?:display|visibility|pointer-events|position)\s*:/;
const insertRule = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule')!.value as (
  this: CSSStyleSheet,
  rule: string,
  index?: number,
) => number;

/**
 * jsdom compares every element with every rule for each question, and Fluent UI has hundreds of rules, nearly all of them
 * colours, fonts and distances: these keep their place in the sheet, and say nothing of any element.
 */
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return insertRule.call(this, asked.test(rule) ? rule : '@media none {}', index);
};
