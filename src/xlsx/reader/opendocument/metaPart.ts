import type { Properties } from '../../../workbook/workbook';
import { readInstant } from '../isoDate';
import type { PartSource } from '../partSource';
import { withUsualPrefixes } from './odsNames';

const META = 'meta.xml';

/** Title, dates and user-defined properties; each null or missing when the file does not say it. */
export function readMeta(parts: PartSource): Properties {
  const texts = new Map<string, string>();
  const custom = new Map<string, string>();
  let text = '';
  let property: string | undefined;
  if (parts.has(META)) {
    parts.parse(
      META,
      withUsualPrefixes({
        open(_, attributes) {
          text = '';
          property = attributes['meta:name'];
        },
        text(piece) {
          text += piece;
          parts.budget.checkCellText(text.length);
        },
        close(name) {
          if (name === 'meta:user-defined' && property !== undefined) {
            parts.budget.spendCells(1);
            custom.set(property, text);
          } else if (text !== '') {
            texts.set(name, text);
          }
          text = '';
        },
      }),
    );
  }
  return {
    title: texts.get('dc:title') ?? null,
    subject: texts.get('dc:subject') ?? null,
    creator: texts.get('meta:initial-creator') ?? texts.get('dc:creator') ?? null,
    created: readInstant(texts.get('meta:creation-date') ?? ''),
    modified: readInstant(texts.get('dc:date') ?? ''),
    // fromEntries makes even `__proto__` a property of its own.
    custom: Object.fromEntries(custom),
  };
}

/** Name and version of the program that wrote the document, such as `LibreOffice/7.4.7.2`; empty when it does not say. */
export function readGenerator(parts: PartSource): string {
  let inside = false;
  let generator = '';
  if (!parts.has(META)) return generator;
  parts.parse(
    META,
    withUsualPrefixes({
      open(name) {
        inside = name === 'meta:generator';
      },
      text(piece) {
        if (inside) generator += piece;
        parts.budget.checkCellText(generator.length);
      },
      close() {
        inside = false;
      },
    }),
  );
  return generator.trim();
}
