import type { Properties } from '../../../workbook/workbook';
import { readInstant } from '../isoDate';
import type { PartSource } from '../partSource';
import { localName } from '../xml/localName';
import { findRelationship, type Relationship } from './relationships';

/** Title, dates and custom properties; each null or missing when the file does not say it. */
export function readDocumentProperties(parts: PartSource, relationships: Map<string, Relationship>): Properties {
  const core = findRelationship(relationships, 'core-properties');
  const custom = findRelationship(relationships, 'custom-properties');
  const texts = core ? readTexts(parts, core.target) : new Map<string, string>();
  return {
    title: texts.get('title') ?? null,
    subject: texts.get('subject') ?? null,
    creator: texts.get('creator') ?? null,
    created: readInstant(texts.get('created') ?? ''),
    modified: readInstant(texts.get('modified') ?? ''),
    // fromEntries makes even `__proto__` a property of its own.
    custom: Object.fromEntries(custom ? readCustom(parts, custom.target) : []),
  };
}

/** Text of the elements below the root, by name; elements without text are left out. */
function readTexts(parts: PartSource, part: string): Map<string, string> {
  const texts = new Map<string, string>();
  let text = '';
  parts.parse(part, {
    open() {
      text = '';
    },
    text(piece) {
      text += piece;
      parts.budget.checkCellText(text.length);
    },
    close(name, depth) {
      if (depth === 1 && text !== '') texts.set(localName(name), text);
    },
  });
  return texts;
}

/** Custom properties of any type, as text. */
function readCustom(parts: PartSource, part: string): Map<string, string> {
  const properties = new Map<string, string>();
  let property = '';
  let text = '';
  parts.parse(part, {
    open(_, attributes, depth) {
      text = '';
      if (depth === 1) property = attributes.name ?? '';
    },
    text(piece) {
      text += piece;
      parts.budget.checkCellText(text.length);
    },
    close(_, depth) {
      if (depth !== 2) return;
      parts.budget.spendCells(1);
      properties.set(property, text);
    },
  });
  return properties;
}
