import type { ReadBudget } from '../readBudget';
import type { ReadLimits } from '../readLimits';
import { UnreadableFile } from '../unreadableFile';
import { isUtf8 } from './decodeXml';
import { parseFully, PIECE } from './fullXml';
import { scanXml } from './scanXml';
import { skipEvents, type Attributes, type PlainCell, type XmlEvents } from './xmlEvents';

export type { Attributes, PlainCell } from './xmlEvents';

/** What a part's reader is told, in document order. Names are as in the file; the root has depth 0. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, depth: number): void;
  /** Text between tags, in one or more pieces. */
  text?(text: string): void;
  close?(name: string, depth: number): void;
  /** Instead of all the others, as often as possible: see {@link XmlEvents.cell}. */
  cell?(cell: PlainCell): void;
}

/** How deep the content of a cell stands. */
const CELL_DEPTH = 5;

/**
 * Parses a part, and refuses deep nesting (`too-large`) and what the full parser refuses. Where the part is plain XML that is
 * several times as fast, and the handler is told the same: where the scan stops, the full parser begins anew and is heard
 * from there on.
 */
export function parseXml(part: string, bytes: Uint8Array, handler: XmlHandler, budget: ReadBudget): void {
  const { limits } = budget;
  const events = eventsFor(part, handler, limits);
  // The full parser counts what stands between tags by pieces, those at both ends included.
  const longest = limits.taglessText - 2 * PIECE;
  const told = isUtf8(bytes) ? scanXml(bytes, events, longest) : 0;
  if (told === null) return;
  budget.spendParsing(bytes.length);
  parseFully(part, bytes, skipEvents(events, told), limits);
}

/** The same with the full parser alone. */
export function parseXmlFully(part: string, bytes: Uint8Array, handler: XmlHandler, limits: ReadLimits): void {
  parseFully(part, bytes, eventsFor(part, handler, limits), limits);
}

function eventsFor(part: string, handler: XmlHandler, limits: ReadLimits): XmlEvents {
  let depth = 0;
  return {
    open(name, attributes) {
      handler.open?.(name, attributes, depth);
      if (++depth > limits.depth) throw new UnreadableFile('too-large', `${part}: nesting`);
    },
    text: handler.text?.bind(handler),
    close(name) {
      // Not in the call: a handler that has no `close` would leave it out.
      depth -= 1;
      handler.close?.(name, depth);
    },
    cell: limits.depth < CELL_DEPTH ? undefined : handler.cell?.bind(handler),
  };
}
