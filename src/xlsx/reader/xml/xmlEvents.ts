/** An element's attributes under the names they have in the file, prefix included. No prototype behind it. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** A cell of a sheet in Office Open XML whose tags hold nothing unusual. */
export interface PlainCell {
  /** Its `r`. */
  readonly reference: string;
  /** Its `t`; undefined where it has none. */
  readonly type: string | undefined;
  /** Its `s`; undefined where it has none. */
  readonly style: string | undefined;
  /** Text of its `f`, which has no attribute that matters; null where there is none. */
  readonly formula: string | null;
  /** Text of its `v`; null where there is none. */
  readonly value: string | null;
}

/** What a parser tells, in document order; names are as in the file. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  /** Text between tags, in one or more pieces. */
  text?: ((text: string) => void) | undefined;
  close(name: string): void;
  /**
   * Instead of all the others: an element `c` in a `row` in the `sheetData` of the root, if it holds nothing unusual. The
   * object is used again for the next one.
   */
  cell?: ((cell: PlainCell) => void) | undefined;
}

/** The same events without the first `count` tags and the text before each of them, which somebody was told already. */
export function skipEvents(events: XmlEvents, count: number): XmlEvents {
  let left = count;
  const { text } = events;
  return {
    open(name, attributes) {
      if (left > 0) left -= 1;
      else events.open(name, attributes);
    },
    text:
      text &&
      ((piece) => {
        if (left === 0) text(piece);
      }),
    close(name) {
      if (left > 0) left -= 1;
      else events.close(name);
    },
  };
}
