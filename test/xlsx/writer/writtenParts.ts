import { strFromU8, unzipSync } from 'fflate';
import type { Workbook } from '../../../src/workbook/workbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';

/** The XML of the parts of the file a workbook becomes, by path. */
export async function writtenParts(workbook: Workbook): Promise<Record<string, string>> {
  return unzipped(await writeWorkbook(workbook));
}

/** The parts of a file as texts, by path. */
export function unzipped(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The path of a sheet's part, by the sheet's place. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}
