import { parseArea } from '../../../../workbook/address';
import type { Table } from '../../../../workbook/workbook';
import { readCount } from '../../xml/attributeValues';
import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';
import { unescapeText } from '../escapedText';

/** A table from the root of its part, null for one without a header row; `lost`: it has more than a workbook can hold. */
export function readTable(root: XmlElement): { table: Table | null; lost: boolean } {
  const { ref = '', displayName, name, headerRowCount, totalsRowCount } = root.attributes;
  const area = parseArea(ref);
  if (!area || readCount(headerRowCount, 1, 0, 1) === 0) return { table: null, lost: true };
  const totals = readCount(totalsRowCount, 0, 0, 1);
  const filter = findElement(root, 'autoFilter');
  const columns = childrenOf(findElement(root, 'tableColumns'), 'tableColumn');
  const style = findElement(root, 'tableStyleInfo')?.attributes.name;
  return {
    table: {
      name: unescapeText(displayName ?? name ?? ''),
      area: { ...area, bottom: area.bottom - totals },
      columns: columns.map(({ attributes }) => unescapeText(attributes.name ?? '')),
      style: style ? unescapeText(style) : null,
      filter: filter !== undefined,
    },
    lost: totals > 0 || (filter?.children.length ?? 0) > 0 || columns.some(({ children }) => children.length > 0),
  };
}
