import type { WriteOptions } from 'hucre/xlsx';
import { areaReference } from '../../workbook/formula';
import { quoteSheet } from '../../workbook/address';
import type { Sheet, Workbook } from '../../workbook/workbook';
import { cleanText } from './cleanText';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/**
 * The names of the workbook and, as the reserved names the format has for them, print areas and repeated rows:
 * hucre would write the latter without quoting the sheet's name.
 */
export function convertNames(workbook: Workbook): NamedRange[] {
  const own = workbook.names.map(({ name, refersTo, sheet }) => ({
    name,
    range: cleanText(refersTo),
    ...(sheet !== null && { scope: sheet }),
  }));
  return [...own, ...workbook.sheets.flatMap(printNames)];
}

function printNames({ name: scope, print }: Sheet): NamedRange[] {
  const names: NamedRange[] = [];
  if (print?.area) names.push({ name: '_xlnm.Print_Area', range: areaReference(print.area, 'all', scope), scope });
  if (print?.repeatRows) {
    const { first, last } = print.repeatRows;
    names.push({ name: '_xlnm.Print_Titles', range: `${quoteSheet(scope)}!$${first + 1}:$${last + 1}`, scope });
  }
  return names;
}
