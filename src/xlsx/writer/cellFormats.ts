import type { WriteSheet } from 'hucre/xlsx';
import type { Workbook } from '../../workbook/workbook';
import { styleLookup } from './cellStyles';

type Cells = NonNullable<WriteSheet['cells']>;

/** The formats that cells of a workbook have, by their keys, in the order in which they are met. */
export function formatsInUse({ sheets }: Workbook): string[] {
  const keys = new Set<string>();
  for (const { cells } of sheets) for (const { style } of cells) if (style !== null) keys.add(style);
  return [...keys];
}

/**
 * A cell of each format, one below the other, by which hucre learns of them and says what number it gave them; and a text,
 * so that it makes a part for texts. The cells of the file itself take their place, see amendments.ts.
 */
export function specimens({ styles }: Workbook, formats: string[]): Cells {
  const styleOf = styleLookup(styles);
  const cells: Cells = new Map(formats.map((key, row) => [`${row},0`, { value: 0, style: styleOf(key)! }]));
  return cells.set(`${formats.length},0`, { value: 'text' });
}

/** How a cell names its format, an attribute with a space before it; empty for the default format. */
export type FormatAttributes = ReadonlyMap<string | null, string>;

/** Reads from the sheet that holds the specimens what numbers the formats have. */
export function readFormats(xml: string, formats: string[]): FormatAttributes {
  const attributes = [...xml.matchAll(/<c r="A\d+"( s="\d+")?><v>0<\/v>/g)].map(([, attribute = '']) => attribute);
  return new Map([[null, ''], ...formats.map((key, row) => [key, attributes[row]!] as const)]);
}
