import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import type { DefinedName } from '../../workbook/workbook';
import type { Answer } from './answer';

/**
 * Asks for names that are scoped to a sheet, or to the workbook. Those that Excel makes itself, for print areas and
 * filters, begin with `_xlnm`.
 * @param sheet its name; null for the workbook
 */
export function askNames(names: Excel.NamedItemCollection, sheet: string | null): Answer<DefinedName[]> {
  names.load('items/name,items/formula,items/visible,items/scope');
  const scope = sheet === null ? 'Workbook' : 'Worksheet';
  return () =>
    names.items
      .filter((item) => item.scope === scope && !item.name.startsWith('_xlnm'))
      .map((item) => ({
        name: item.name,
        refersTo: normalizeFormula(String(item.formula)),
        sheet,
        hidden: !item.visible,
      }));
}
