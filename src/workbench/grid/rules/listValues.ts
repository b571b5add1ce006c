import { parseArea, type Area } from '../../../workbook/address';
import { splitFormula } from '../../../workbook/formulaText/formulaTokens';
import type { CellValue, ValidationRule } from '../../../workbook/workbook';
import { entryText } from '../editing/entryText';
import { cellAt, sheetNamed, type ShownBook, type ShownSheet } from '../shown/shownBook';

/**
 * What can be chosen for a cell, as one types it; null when its rule is no list, or its list is computed in a way that only a
 * calculator could follow.
 */
export function listValues(book: ShownBook, sheet: ShownSheet, rule: ValidationRule): string[] | null {
  if (rule.kind === 'list') return rule.values;
  if (rule.kind !== 'listRange') return null;
  const place = areaOfFormula(book, sheet, rule.source);
  if (!place) return null;
  const texts: string[] = [];
  for (let row = place.area.top; row <= place.area.bottom; row++) {
    for (let column = place.area.left; column <= place.area.right; column++) {
      const { value, style } = cellAt(place.sheet, row, column);
      if (value !== null && value !== '') texts.push(listText(value, style));
    }
  }
  return texts;
}

function listText(value: CellValue, style: Parameters<typeof entryText>[0]['style']): string {
  return typeof value === 'string' ? value : entryText({ value, formula: null, style });
}

/** A formula that is nothing but a reference, or a name for one. */
function areaOfFormula(book: ShownBook, sheet: ShownSheet, formula: string): { sheet: ShownSheet; area: Area } | null {
  const named = book.plain.names.find(
    ({ name, sheet: scope }) =>
      name.toLowerCase() === formula.toLowerCase() && (scope === null || scope === sheet.plain.name),
  );
  const tokens = splitFormula(named?.refersTo ?? formula);
  const first = tokens[0];
  const owner = first?.kind === 'sheet' ? sheetNamed(book, first.name) : sheet;
  const rest = tokens.slice(first?.kind === 'sheet' ? 1 : 0);
  if (!owner || rest.some(({ kind }) => kind === 'sheet')) return null;
  const area = parseArea(rest.map((token) => (token.kind === 'sheet' ? '' : token.text)).join(''));
  return area && { sheet: owner, area };
}
