import type { Style } from '../../../../workbook/workbook';
import type { PartSource } from '../../partSource';
import type { LostKind } from '../../wholeWorkbook';
import type { XmlElement } from '../../xml/xmlTree';
import { LostFeatures } from '../lostFeatures';
import { readPartTree } from '../partTree';
import { findRelationship, type Relationship } from '../relationships';
import { CellStyles } from '../styles/cellStyles';
import { ColorTable } from '../styles/colorTable';
import { readStyleSheet, type StyleSheet } from '../styles/styleSheet';
import { digitPixels } from './columnWidths';

/** What all sheets of a file share when they are read whole. */
export interface BookDesign {
  parts: PartSource;
  colors: ColorTable;
  styleSheet: StyleSheet;
  cellStyles: CellStyles;
  /** Pixels of a digit in the font that column widths are counted in. */
  digit: number;
  lost: LostFeatures;
  /** Parts that belong to one place only, and were read. */
  taken: Set<string>;
}

/**
 * The root of a part that something on a sheet leads to; null when it is missing, or belongs to something else already: a
 * file that leads to one part a hundred thousand times shall not make us read it as often.
 */
export function takePart(
  { parts, taken }: BookDesign,
  relationship: Relationship | undefined,
  without: string | null = null,
): XmlElement | null {
  const part = relationship?.target;
  if (part === undefined || !parts.has(part) || taken.has(part)) return null;
  taken.add(part);
  return readPartTree(parts, part, without);
}

/** Reads theme and styles, and notes what the workbook refers to that has no place in ours. */
export function readBookDesign(parts: PartSource, relationships: ReadonlyMap<string, Relationship>): BookDesign {
  const treeOf = (type: string) => {
    const part = findRelationship(relationships, type)?.target;
    return part === undefined || !parts.has(part) ? undefined : readPartTree(parts, part);
  };
  const styles = treeOf('styles');
  const colors = new ColorTable(treeOf('theme'), styles);
  const styleSheet = styles ? readStyleSheet(styles, colors) : { formats: [], differences: [] };
  const lost = new LostFeatures();
  noteLostParts(relationships, null, lost);
  return {
    parts,
    colors,
    styleSheet,
    cellStyles: new CellStyles(styleSheet.formats),
    digit: digitPixels(usualStyle(styleSheet).font ?? {}),
    lost,
    taken: new Set(),
  };
}

function usualStyle({ formats }: StyleSheet): Style {
  return formats[0]?.style ?? {};
}

/** Parts by the last word of their relationship's type. */
const LOST_PARTS: ReadonlyMap<string, LostKind> = new Map([
  ['vbaProject', 'macro'],
  ['xlMacrosheet', 'macro'],
  ['externalLink', 'external link'],
  ['connections', 'data connection'],
  ['queryTable', 'data connection'],
  ['comments', 'comment'],
  ['threadedComment', 'comment'],
  ['pivotTable', 'pivot table'],
  ['pivotCacheDefinition', 'pivot table'],
  ['slicer', 'control'],
  ['timeline', 'control'],
  ['ctrlProp', 'control'],
  ['control', 'control'],
  ['oleObject', 'control'],
  ['package', 'control'],
  ['image', 'picture'],
]);

/** Notes parts of a sheet, or with null of the whole file, that are not read. */
export function noteLostParts(
  relationships: ReadonlyMap<string, Relationship>,
  sheet: string | null,
  lost: LostFeatures,
): void {
  for (const { type } of relationships.values()) {
    const kind = LOST_PARTS.get(type);
    if (kind !== undefined) lost.add(kind, sheet);
  }
}
