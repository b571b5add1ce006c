import type { PartSource } from '../partSource';
import { localName } from '../xml/localName';
import { RichText } from './richText';

/** The texts that cells refer to by index. */
export function readSharedStrings(parts: PartSource, part: string): string[] {
  const strings: string[] = [];
  const richText = new RichText(parts.budget);
  parts.parse(part, {
    open(name, attributes) {
      const element = localName(name);
      if (element === 'si') richText.start();
      else richText.open(element, attributes);
    },
    text(text) {
      richText.text(text);
    },
    close(name) {
      const element = localName(name);
      if (element !== 'si') {
        richText.close(element);
        return;
      }
      parts.budget.spendCells(1);
      strings.push(richText.finish());
    },
  });
  return strings;
}
