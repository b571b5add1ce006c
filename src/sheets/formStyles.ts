import type { Borders, Style } from '../workbook/workbook';
import type { SheetWording } from '../wording/zh-TW/sheets';

/** Formats the sheets are made of. `entry…` are the yellow cells to be filled in, and the only unlocked ones. */
export type FormStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'body'
  | 'bodyCentered'
  | 'note'
  | 'link'
  | 'label'
  | 'value'
  | 'valueStrong'
  | 'valueNumber'
  | 'entryText'
  | 'entryCentered'
  | 'entryDate'
  | 'entryScore'
  | 'entryBox'
  | 'entryMonth'
  | 'entryFigure'
  | 'tableHead'
  | 'cellNumber'
  | 'cellText'
  | 'cellCentered'
  | 'cellScore'
  | 'cellMean'
  | 'cellLink'
  | 'cellPercent'
  | 'growthText'
  | 'growthRate'
  | 'growthPoints'
  | 'growthFigure'
  | 'signature'
  | 'hidden'
  | 'swatchEntry'
  | 'swatchLocked'
  | 'swatchWrong'
  | 'swatchDoubtful'
  | LevelStyle
  | `total${'Text' | 'Score' | 'Mean' | 'Centered'}`;

/** Rows of parents are shaded by level (1 the darkest), their names indented. */
export type LevelStyle =
  | `level${1 | 2 | 3 | 4}${'Text' | 'Score' | 'Mean' | 'Centered' | 'Item'}`
  | `leafItem${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

const INK = '1F2933';
const LINE = '7B8794';
const YELLOW = 'FFF6C2';
export const RED_FILL = 'FAD1CF';
export const RED_INK = '9B1C13';
const SHADES = ['C9D8E6', 'DCE6EF', 'EAF0F6', 'F4F7FA'] as const;

const thin: Borders = {
  top: { line: 'thin', color: LINE },
  right: { line: 'thin', color: LINE },
  bottom: { line: 'thin', color: LINE },
  left: { line: 'thin', color: LINE },
};

/**
 * The formats as plain data.
 * @param fontName of the plan's language; official forms in Taiwan are set in 標楷體
 * @param formats number formats that hold words
 */
export function formStyles(fontName: string, formats: SheetWording['formats']): Record<FormStyle, Style> {
  const font = (size: number, more: { bold?: boolean; color?: string; underline?: boolean } = {}) => ({
    name: fontName,
    size,
    color: INK,
    ...more,
  });
  const cell: Style = { font: font(10), border: thin, vertical: 'center', wrap: true };
  const centered: Style = { ...cell, horizontal: 'center' };
  const score: Style = { ...centered, numberFormat: 'General' };
  const mean: Style = { ...centered, numberFormat: '0.00' };
  const entry: Style = { fill: YELLOW, locked: false };
  const total = { fill: SHADES[0], font: font(11, { bold: true }) };
  const level = (index: number): Style => ({ fill: SHADES[index]!, font: font(10, { bold: index < 2 }) });
  const perLevel = (index: 0 | 1 | 2 | 3) => ({
    [`level${index + 1}Text`]: { ...cell, ...level(index) },
    [`level${index + 1}Item`]: { ...cell, ...level(index), indent: index },
    [`level${index + 1}Score`]: { ...score, ...level(index) },
    [`level${index + 1}Mean`]: { ...mean, ...level(index) },
    [`level${index + 1}Centered`]: { ...centered, ...level(index) },
  });
  const styles = {
    title: { font: font(16, { bold: true }), horizontal: 'center', vertical: 'center', wrap: true },
    subtitle: { font: font(12), horizontal: 'center', vertical: 'center' },
    heading: { font: font(12, { bold: true }), vertical: 'center' },
    body: { font: font(11), vertical: 'top', wrap: true },
    bodyCentered: { font: font(11), vertical: 'top', horizontal: 'center' },
    note: { font: font(10, { color: '52606D' }), vertical: 'center', wrap: true },
    link: { font: font(11, { color: '0B5CAD', underline: true }), vertical: 'center' },
    label: { ...cell, font: font(10, { bold: true }), fill: SHADES[2], horizontal: 'center' },
    value: cell,
    valueStrong: { ...centered, font: font(12, { bold: true }) },
    valueNumber: centered,
    entryText: { ...cell, ...entry, vertical: 'top' },
    entryCentered: { ...centered, ...entry },
    entryDate: { ...cell, ...entry, horizontal: 'center', numberFormat: 'yyyy/m/d' },
    entryScore: { ...score, ...entry, font: font(11) },
    entryBox: { ...cell, ...entry, vertical: 'top' },
    entryFigure: { ...centered, ...entry, wrap: false, shrink: true },
    entryMonth: { ...centered, ...entry, numberFormat: formats.month },
    tableHead: { ...centered, font: font(10, { bold: true, color: 'FFFFFF' }), fill: '33536F' },
    cellNumber: { ...cell, horizontal: 'left' },
    cellText: cell,
    cellCentered: centered,
    cellScore: score,
    cellMean: mean,
    cellLink: { ...cell, font: font(10, { color: '0B5CAD', underline: true }) },
    cellPercent: { ...centered, numberFormat: '0%' },
    growthText: { ...cell, font: font(10, { color: '3E4C59' }), fill: 'F7F7F2' },
    growthRate: { ...centered, font: font(10, { color: '3E4C59' }), fill: 'F7F7F2', numberFormat: '0.00%' },
    growthPoints: {
      ...centered,
      font: font(10, { color: '3E4C59' }),
      fill: 'F7F7F2',
      numberFormat: formats.points,
    },
    growthFigure: { ...centered, wrap: false, shrink: true },
    signature: { font: font(12), vertical: 'bottom' },
    hidden: { font: { name: 'Arial', size: 8, color: '9AA5B1' } },
    swatchEntry: { ...cell, fill: YELLOW },
    swatchLocked: { ...cell, fill: SHADES[2] },
    swatchDoubtful: { ...cell, fill: 'FCE3C4', font: font(10, { color: '8A4B08' }) },
    swatchWrong: { ...cell, fill: RED_FILL, font: font(10, { color: RED_INK }) },
    totalText: { ...cell, ...total },
    totalScore: { ...score, ...total },
    totalMean: { ...mean, ...total },
    totalCentered: { ...centered, ...total },
    ...perLevel(0),
    ...perLevel(1),
    ...perLevel(2),
    ...perLevel(3),
    ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`leafItem${index}`, { ...cell, indent: index }])),
  };
  return styles as Record<FormStyle, Style>;
}

/** How a score that needs correction looks. */
export const WRONG: Style = { font: { color: RED_INK, bold: true }, fill: RED_FILL };

/** How an entry looks that may be right but should be looked at. */
export const DOUBTFUL: Style = { font: { color: '8A4B08', bold: true }, fill: 'FCE3C4' };

/** Shade of a parent's row: the fourth level and deeper look alike. */
export function levelStyle(level: number, part: 'Text' | 'Score' | 'Mean' | 'Centered' | 'Item'): FormStyle {
  return `level${Math.min(4, level) as 1 | 2 | 3 | 4}${part}`;
}

/** Name of a leaf on a level, indented one step further than its parent. */
export function leafItemStyle(level: number): FormStyle {
  return `leafItem${Math.min(7, level - 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;
}
