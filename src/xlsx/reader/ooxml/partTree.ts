import type { PartSource } from '../partSource';
import { UnreadableFile } from '../unreadableFile';
import { XmlTree, type XmlElement } from '../xml/xmlTree';

/**
 * The root of a small part. Throws what unpacking and parsing throw.
 * @param without name of elements that are left out with all that is in them
 */
export function readPartTree(parts: PartSource, part: string, without: string | null = null): XmlElement {
  const roots: XmlElement[] = [];
  parts.parse(part, new XmlTree(parts.budget, (element) => roots.push(element), without));
  const [root] = roots;
  if (!root) throw new UnreadableFile('damaged', `${part}: no root`);
  return root;
}
