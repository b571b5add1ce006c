import { SaxesParser } from 'saxes';

/** An element of a manifest. */
export interface Element {
  /** Without the prefix; the schemas give no two elements of one parent the same name. */
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Parses a manifest; throws when it is not well-formed. */
export function manifestTree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = {
      name: local,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** The element and all below it, with the names of those above. */
export function* elementsOf(element: Element, above = ''): Generator<{ path: string; element: Element }> {
  const path = above ? `${above}/${element.name}` : element.name;
  yield { path, element };
  for (const child of element.children) yield* elementsOf(child, path);
}
