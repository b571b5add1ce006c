import type { DefinedName } from '../../../workbook/workbook';
import { readFlag } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';
import { convertFormula } from './odsFormula';
import { convertReference } from './odsReference';

/** What Excel calls print areas and repeated rows, and LibreOffice keeps of them as names. */
const RESERVED = '_xlnm.';

/** A defined name from a `named-range` or a `named-expression`; null for any other element, and for reserved names. */
export function readNamed(element: string, attributes: Attributes, sheet: string | null): DefinedName | null {
  const name = attributes['table:name'] ?? '';
  const hidden = readFlag(attributes['table:hidden'] ?? attributes['loext:hidden']);
  if (name.startsWith(RESERVED)) return null;
  switch (element) {
    case 'table:named-range':
      return { name, refersTo: convertReference(attributes['table:cell-range-address'] ?? ''), sheet, hidden };
    case 'table:named-expression':
      return { name, refersTo: convertFormula(attributes['table:expression'] ?? ''), sheet, hidden };
    default:
      return null;
  }
}
