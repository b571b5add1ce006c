import type { SheetWording } from '../../wording/zh-TW/sheets';
import type { Style } from '../../workbook/workbook';
import { formStyles } from '../formStyles';

/** Formats of set-up sheets. Texts are cells of the format text, so that no program makes a date or number of what is typed. */
export type SetupStyle =
  | 'setupText'
  | 'setupTextCentered'
  | 'setupNumber'
  | 'setupGenerated'
  | 'setupGeneratedCentered'
  | `setupItem${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | 'setupFieldText'
  | 'setupFieldNumber'
  | 'setupFieldPercent';

/** Fills that tell rows of parents, by level; a live format, so that an inserted row has its own. */
export const PARENT_FILLS = ['C9D8E6', 'DCE6EF', 'EAF0F6'] as const;

/**
 * The formats as plain data.
 * @param fontName of the plan's language
 * @param formats number formats that hold words
 */
export function setupStyles(fontName: string, formats: SheetWording['formats']): Record<SetupStyle, Style> {
  const { cellText, cellCentered, entryText, growthText } = formStyles(fontName, formats);
  const text: Style = { ...cellText, numberFormat: '@', locked: false };
  const generated: Style = { ...growthText, locked: false };
  const field: Style = { ...entryText, vertical: 'center' };
  const items = Array.from({ length: 8 }, (_, indent) => [`setupItem${indent}`, { ...text, indent }]);
  return {
    setupText: text,
    setupTextCentered: { ...text, horizontal: 'center' },
    setupNumber: { ...cellCentered, locked: false },
    setupGenerated: generated,
    setupGeneratedCentered: { ...generated, horizontal: 'center' },
    setupFieldText: { ...field, numberFormat: '@' },
    setupFieldNumber: { ...field, horizontal: 'left' },
    setupFieldPercent: { ...field, horizontal: 'left', numberFormat: '0.0%' },
    ...(Object.fromEntries(items) as Record<`setupItem${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`, Style>),
  };
}
