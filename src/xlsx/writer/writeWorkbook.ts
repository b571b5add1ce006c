import { writeXlsx } from 'hucre/xlsx';
import type { Workbook } from '../../workbook/workbook';
import { amendArchive, partOf } from './amendArchive';
import { amendmentsFor, sheetPath } from './amendments';
import { formatsInUse, readFormats, specimens } from './cellFormats';
import { checkWorkbook } from './checkWorkbook';
import { convertWorkbook } from './convertWorkbook';
import { OWN_PACKING, type Packing } from './packing';

/**
 * A workbook as the bytes of an .xlsx file. The same workbook gives the same bytes: nothing asks for the time.
 * Programs are told to calculate on opening, so that a formula without a cached result (value null) gets one.
 * @param packing faster ways that the host has
 * @throws UnwritableWorkbook for what Excel would refuse or repair
 */
export async function writeWorkbook(workbook: Workbook, packing: Packing = OWN_PACKING): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const formats = formatsInUse(workbook);
  const archive = await writeXlsx(convertWorkbook(workbook, specimens(workbook, formats)));
  const attributes = readFormats(partOf(archive, sheetPath(0)), formats);
  return amendArchive(archive, amendmentsFor(workbook, attributes), packing);
}
