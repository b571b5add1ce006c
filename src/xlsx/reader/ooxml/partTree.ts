import type { PartSource } from '../partSource';
import { UnreadableFile } from '../unreadableFile';
import { XmlTree, type XmlElement } from '../xml/xmlTree';

/**
 * The root of a small part. Throws what unpacking and parsing throw.
 * @param without name of elements that are left out with all that is in them
 */
export function readPartTree(parts: PartSource, part: string, without: string | null = null): XmlElement {
  let root: XmlElement | null = null;
  const take = (element: XmlElement): void => {
    root = element;
  };
  parts.parse(part, new XmlTree(parts.budget, take, without));
  // A parser that accepted the part has told its root.
  return root ?? refuse(part);
}

function refuse(part: string): never {
  throw new UnreadableFile('damaged', `${part}: no root`);
}
