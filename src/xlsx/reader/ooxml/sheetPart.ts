import type { Sheet } from '../../../workbook/workbook';
import type { PartSource } from '../partSource';
import { localName } from '../xml/localName';
import type { XmlHandler } from '../xml/parseXml';
import { SheetCells } from './sheetCells';
import { SheetSettings } from './sheetSettings';
import { SheetValidations } from './sheetValidations';

/**
 * Fills a sheet from its part. Each child of the root goes to the reader that knows it, because the same names mean
 * other things elsewhere: controls have a `row` and a `col` too.
 */
export function readSheetPart(parts: PartSource, part: string, sheet: Sheet, strings: readonly string[]): void {
  const cells = new SheetCells(sheet, strings, parts.budget);
  const readers = new Map<string, XmlHandler>([
    ['sheetData', cells],
    ['dataValidations', new SheetValidations(sheet, parts.budget)],
    ['extLst', new SheetValidations(sheet, parts.budget)],
  ]);
  const settings = new SheetSettings(sheet, parts.budget);
  for (const section of SETTINGS) readers.set(section, settings);

  let reader: XmlHandler | undefined;
  parts.parse(part, {
    open(name, attributes, depth) {
      if (depth === 0) return;
      if (depth === 1) reader = readers.get(localName(name));
      reader?.open?.(name, attributes, depth);
    },
    text(text) {
      reader?.text?.(text);
    },
    close(name, depth) {
      if (depth === 1) reader = undefined;
      else reader?.close?.(name, depth);
    },
    cell(cell) {
      cells.cell(cell);
    },
  });
  cells.finish();
}

const SETTINGS = ['sheetPr', 'sheetViews', 'cols', 'sheetProtection', 'mergeCells', 'hyperlinks'];
