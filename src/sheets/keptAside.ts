import { restyle } from '../workbook/restyle';
import type { Sheet, Workbook } from '../workbook/workbook';
import { emptySheet } from '../workbook/draft';
import { LOCKED } from './book';
import { parseIdentity } from './identity';

/**
 * A sheet as it was, to be looked at: values only, without the identity by which it would be read. For what was entered on it
 * and has no place any more.
 */
export function keptAside(sheet: Sheet, styles: Workbook['styles'], name: string): ReturnType<typeof restyle> {
  const cells = sheet.cells
    .filter(({ value }) => parseIdentity(value) === null)
    .map((cell) => ({ ...cell, formula: null }));
  const { columns, rows, merges, freeze, gridlines, print } = sheet;
  const copy = { ...emptySheet(name), cells, columns, rows, merges, freeze, gridlines, print, protection: LOCKED };
  return restyle(copy, styles, `${name} `);
}
