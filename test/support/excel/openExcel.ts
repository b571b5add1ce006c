import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';
import type { OfficeHostOptions } from '../../../src/workbench/officeHost/startOfficeHost';
import { startInNode } from '../officeHost/startInNode';
import { newWorkbook } from './newWorkbook';

type Globals = Partial<Record<'Excel' | 'Office' | 'OfficeExtension', unknown>>;

/** Starts the stand-in with Microsoft's library, which stands where the code of `src/excel` looks for it. */
export async function openExcel(
  options: Partial<Omit<OfficeHostOptions, 'global' | 'loadLibrary'>> = {},
): Promise<OfficeHost> {
  const { host, ...library } = await startInNode({ workbook: newWorkbook(), apiVersion: '1.15', ...options });
  Object.assign(globalThis, library);
  return host;
}

/** Takes Excel away again. */
export function closeExcel(): void {
  const globals = globalThis as Globals;
  delete globals.Excel;
  delete globals.Office;
  delete globals.OfficeExtension;
}
