import type { Sheet } from '../../../workbook/workbook';
import type { PartSource } from '../partSource';
import { localName } from '../xml/localName';
import type { XmlHandler } from '../xml/parseXml';
import { XmlTree } from '../xml/xmlTree';
import { SheetCells, type SharedByCells } from './sheetCells';
import type { SheetDesign } from './whole/sheetDesign';
import { SheetSettings } from './sheetSettings';
import { SheetValidations } from './sheetValidations';

/**
 * Fills a sheet from its part. Each child of the root goes to the reader that knows it, because the same names mean
 * other things elsewhere: controls have a `row` and a `col` too.
 * @param design reads what content alone leaves out; null for the content alone
 */
export function readSheetPart(
  parts: PartSource,
  part: string,
  sheet: Sheet,
  shared: SharedByCells,
  design: SheetDesign | null = null,
): void {
  const { budget } = parts;
  const cells = new SheetCells(sheet, shared, budget, design);
  const readers = new Map<string, XmlHandler>([
    ['sheetData', cells],
    ['dataValidations', new SheetValidations(sheet, budget)],
    ['extLst', new SheetValidations(sheet, budget)],
  ]);
  const settings = new SheetSettings(sheet, budget);
  for (const section of SETTINGS) readers.set(section, settings);
  const sections = design && new XmlTree(budget, (section) => design.section(section));

  let reader: XmlHandler | undefined;
  let beside: XmlHandler | null = null;
  parts.parse(part, {
    open(name, attributes, depth) {
      if (depth === 0) return;
      if (depth === 1) {
        const element = localName(name);
        reader = readers.get(element);
        beside = design?.wants(element) ? sections : null;
      }
      reader?.open?.(name, attributes, depth);
      beside?.open?.(name, attributes, depth);
    },
    text(text) {
      reader?.text?.(text);
      beside?.text?.(text);
    },
    close(name, depth) {
      if (depth > 1) reader?.close?.(name, depth);
      beside?.close?.(name, depth);
      if (depth > 1) return;
      reader = undefined;
      beside = null;
    },
    cell(cell) {
      cells.cell(cell);
    },
  });
  cells.finish();
}

const SETTINGS = ['sheetPr', 'sheetViews', 'cols', 'sheetProtection', 'mergeCells', 'hyperlinks'];
