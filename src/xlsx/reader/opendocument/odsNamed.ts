import type { DefinedName } from '../../../workbook/workbook';
import { readFlag } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';
import { convertFormula } from './odsFormula';
import { convertReference } from './odsReference';

/** A defined name from a `named-range` or a `named-expression`; null for any other element. */
export function readNamed(element: string, attributes: Attributes, sheet: string | null): DefinedName | null {
  const name = attributes['table:name'] ?? '';
  const hidden = readFlag(attributes['table:hidden'] ?? attributes['loext:hidden']);
  switch (element) {
    case 'table:named-range':
      return { name, refersTo: convertReference(attributes['table:cell-range-address'] ?? ''), sheet, hidden };
    case 'table:named-expression':
      return { name, refersTo: convertFormula(attributes['table:expression'] ?? ''), sheet, hidden };
    default:
      return null;
  }
}
