import { DEFAULT_FONT } from '../../../../workbook/resolvedStyle';
import type { Font, Style } from '../../../../workbook/workbook';
import { readFlag } from '../../xml/attributeValues';
import { findElement, type XmlElement } from '../../xml/xmlTree';
import type { ColorTable } from './colorTable';
import {
  listed,
  readAlignment,
  readBorders,
  readFill,
  readFillDifference,
  readFont,
  type FormatPart,
} from './formatParts';
import { readNumberFormats } from './numberFormats';

/** The formats of a file, by the numbers that cells and rules give them. */
export interface StyleSheet {
  /** Formats of cells; the first is that of a cell that says none. */
  formats: FormatPart[];
  /** What conditional formats lay over them. */
  differences: FormatPart[];
}

/** Reads the part of styles; one without formats has the default one. */
export function readStyleSheet(styles: XmlElement, colors: ColorTable): StyleSheet {
  const fonts = listed(styles, 'fonts', 'font').map((font) => readFont(font, colors));
  const fills = listed(styles, 'fills', 'fill').map((fill) => readFill(fill, colors));
  const borders = listed(styles, 'borders', 'border').map((border) => readBorders(border, colors));
  const numberFormats = readNumberFormats(styles);
  const formats = listed(styles, 'cellXfs', 'xf').map((format) => {
    const { fontId, fillId, borderId, numFmtId } = format.attributes;
    const numberFormat = numberFormats.get(Number(numFmtId ?? 0));
    const alignment = findElement(format, 'alignment');
    const locked = readFlag(findElement(format, 'protection')?.attributes.locked, true);
    return joinParts([
      fonts[Number(fontId ?? 0)],
      fills[Number(fillId ?? 0)],
      borders[Number(borderId ?? 0)],
      alignment && readAlignment(alignment),
      {
        style: { ...(numberFormat !== undefined && { numberFormat }), ...(!locked && { locked }) },
        lost: false,
      },
    ]);
  });
  const differences = listed(styles, 'dxfs', 'dxf').map((difference) => readDifference(difference, colors));
  return { formats: formats.map(withoutDefaults), differences };
}

function readDifference(difference: XmlElement, colors: ColorTable): FormatPart {
  const font = findElement(difference, 'font');
  const fill = findElement(difference, 'fill');
  const border = findElement(difference, 'border');
  const numberFormat = findElement(difference, 'numFmt')?.attributes.formatCode;
  return joinParts([
    font && readFont(font, colors),
    fill && readFillDifference(fill, colors),
    border && readBorders(border, colors),
    { style: numberFormat ? { numberFormat } : {}, lost: false },
  ]);
}

function joinParts(parts: (FormatPart | undefined)[]): FormatPart {
  const known = parts.filter((part) => part !== undefined);
  return {
    style: Object.assign({}, ...known.map(({ style }) => style)) as Style,
    lost: known.some(({ lost }) => lost),
  };
}

/** The format without what a cell of a new workbook has anyway. */
function withoutDefaults({ style, lost }: FormatPart): FormatPart {
  const { font: fullFont, vertical, numberFormat, ...rest } = style;
  const font: Font = { ...fullFont };
  if (font.name === DEFAULT_FONT.name) delete font.name;
  if (font.size === DEFAULT_FONT.size) delete font.size;
  if (font.color === DEFAULT_FONT.color) delete font.color;
  if (!font.bold) delete font.bold;
  if (!font.italic) delete font.italic;
  if (!font.underline) delete font.underline;
  return {
    style: {
      ...(Object.keys(font).length > 0 && { font }),
      ...rest,
      ...(vertical && vertical !== 'bottom' && { vertical }),
      ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
    },
    lost,
  };
}
