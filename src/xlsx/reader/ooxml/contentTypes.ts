import type { PartSource } from '../partSource';
import { localName } from '../xml/localName';

export const CONTENT_TYPES = '[Content_Types].xml';

/** The content type of one part: its own, or that of its extension; null when the file says none. */
export function readContentType(parts: PartSource, part: string): string | null {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let own: string | undefined;
  let general: string | undefined;
  parts.parse(CONTENT_TYPES, {
    open(name, { PartName: partName, Extension: partExtension, ContentType: type }) {
      const element = localName(name);
      if (element === 'Override' && partName === `/${part}`) own = type;
      if (element === 'Default' && partExtension?.toLowerCase() === extension) general = type;
    },
  });
  return own ?? general ?? null;
}
