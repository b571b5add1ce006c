import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import type { ConditionalFormat, Style } from '../../workbook/workbook';
import { areasOf } from '../address';
import { lineOfLook } from '../borderLine';
import { plainColor } from '../color';
import type { Answer } from './answer';

const EDGES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;

/** What the first question asks of a sheet's rules: their kinds, and what they do. */
const QUESTION = [
  'type,priority,stopIfTrue',
  'customOrNullObject/rule/formula',
  'customOrNullObject/format/numberFormat',
  'customOrNullObject/format/fill/color',
  'customOrNullObject/format/font/bold,customOrNullObject/format/font/italic',
  'customOrNullObject/format/font/underline,customOrNullObject/format/font/color',
  'dataBarOrNullObject/lowerBoundRule,dataBarOrNullObject/upperBoundRule',
  'dataBarOrNullObject/positiveFormat/fillColor',
]
  .join(',')
  .split(',')
  .map((path) => `items/${path}`)
  .join(',');

/**
 * Asks for a sheet's conditional formats; their answer is a second question, for the places of each. Kinds that a workbook
 * of ours cannot say are left out.
 */
export function askConditionalFormats(sheet: Excel.Worksheet): Answer<Answer<ConditionalFormat[]>> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load(QUESTION);
  return () => {
    const known = [...formats.items]
      .sort((a, b) => a.priority - b.priority)
      .filter(({ type }) => type === 'Custom' || type === 'DataBar');
    const asked = known.map((format) => {
      const ranges = format.getRanges();
      ranges.load('address');
      return { format, ranges, borders: format.type === 'Custom' ? askBorders(format.custom) : () => ({}) };
    });
    return () =>
      asked.map(({ format, ranges, borders }) => ({
        areas: areasOf(ranges.address),
        rule: format.type === 'Custom' ? readCustom(format, borders()) : readDataBar(format.dataBarOrNullObject),
      }));
  };
}

function askBorders(custom: Excel.CustomConditionalFormat): Answer<NonNullable<Style['border']>> {
  const sides = Object.entries(EDGES).map(([side, edge]) => {
    const border = custom.format.borders.getItem(edge);
    border.load('style,color');
    return { side, border };
  });
  return () =>
    Object.fromEntries(
      sides.flatMap(({ side, border }) => {
        const line = lineOfLook(border.style, 'Thin');
        return line === null ? [] : [[side, { line, color: plainColor(border.color) ?? '000000' }]];
      }),
    );
}

/** A rule changes only what it names: what Excel answers as empty or null is left out. */
function readCustom(
  { customOrNullObject: custom, stopIfTrue }: Excel.ConditionalFormat,
  border: NonNullable<Style['border']>,
): ConditionalFormat['rule'] {
  const { fill, font } = custom.format;
  const numberFormat: unknown = custom.format.numberFormat;
  const underline: string | null = font.underline;
  const color = plainColor(font.color);
  const background = plainColor(fill.color);
  const looks: NonNullable<Style['font']> = {
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(underline === 'Single' || underline === 'Double' ? { underline: true } : {}),
    ...(color === null ? {} : { color }),
  };
  const style: Style = {
    ...(Object.keys(looks).length > 0 ? { font: looks } : {}),
    ...(background === null ? {} : { fill: background }),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(typeof numberFormat === 'string' && numberFormat !== '' ? { numberFormat } : {}),
  };
  return { kind: 'expression', formula: normalizeFormula(custom.rule.formula), style, stopIfTrue };
}

function readDataBar(bar: Excel.DataBarConditionalFormat): ConditionalFormat['rule'] {
  return {
    kind: 'dataBar',
    minimum: Number(normalizeFormula(bar.lowerBoundRule.formula ?? '0')),
    maximum: Number(normalizeFormula(bar.upperBoundRule.formula ?? '0')),
    color: plainColor(bar.positiveFormat.fillColor) ?? '000000',
  };
}
