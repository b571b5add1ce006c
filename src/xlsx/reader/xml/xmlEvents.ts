/** An element's attributes under the names they have in the file, prefix included. No prototype behind it. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a parser tells, in document order; names are as in the file. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  /** Text between tags, in one or more pieces. */
  text?: ((text: string) => void) | undefined;
  close(name: string): void;
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
