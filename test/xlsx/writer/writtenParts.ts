import { strFromU8, unzipSync } from 'fflate';
import type { Workbook } from '../../../src/workbook/workbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';

/** The XML of the parts of the file a workbook becomes, by path. */
export async function writtenParts(workbook: Workbook): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await writeWorkbook(workbook)));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The path of a sheet's part, by the sheet's place. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}
