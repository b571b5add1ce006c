import type { PartSource } from '../partSource';
import type { Attributes } from '../xml/parseXml';
import { localName } from '../xml/localName';

export interface Relationship {
  /** Last word of the type, the same in both editions of the format: `worksheet`, `sharedStrings`. */
  type: string;
  /** Name of the part it leads to, as the archive has it. */
  target: string;
}

/** What a part (`''`: the whole file) refers to, by id; links that lead outside are left out. */
export function readRelationships(parts: PartSource, part: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!parts.has(name)) return relationships;
  parts.parse(name, {
    open(element, attributes) {
      if (localName(element) !== 'Relationship') return;
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (id === undefined || type === undefined || target === undefined || mode === 'External') return;
      parts.budget.spendCells(1);
      relationships.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) });
    },
  });
  return relationships;
}

/** The relationship of a type, the first one when there are several. */
export function findRelationship(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): Relationship | undefined {
  for (const relationship of relationships.values()) if (relationship.type === type) return relationship;
  return undefined;
}

/** The id by which an element refers to a part. It stands in another namespace, under whatever prefix; `sheetId` is something else. */
export function readRelationshipId(attributes: Attributes): string | undefined {
  if (attributes['r:id'] !== undefined) return attributes['r:id'];
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

/** A target is relative to the folder of the part it stands for, or begins with `/`. */
function resolveTarget(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
