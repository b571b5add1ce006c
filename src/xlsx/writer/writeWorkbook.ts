import { writeXlsx } from 'hucre/xlsx';
import type { Workbook } from '../../workbook/workbook';
import { amendArchive } from './amendArchive';
import { amendmentsFor } from './amendments';
import { checkWorkbook } from './checkWorkbook';
import { convertWorkbook } from './convertWorkbook';

/**
 * A workbook as the bytes of an .xlsx file. The same workbook gives the same bytes: nothing asks for the time.
 * Programs are told to calculate on opening, so that a formula without a cached result (value null) gets one.
 * @throws UnwritableWorkbook for what Excel would refuse or repair
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const archive = await writeXlsx(convertWorkbook(workbook));
  return amendArchive(archive, amendmentsFor(workbook));
}
