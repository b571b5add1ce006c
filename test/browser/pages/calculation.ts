import type { Workbook } from '../../../src/workbook/workbook';
import { univerCalculator } from '../../../src/workbench/calculation/univerCalculator';

export async function calculate(workbook: Workbook): Promise<Workbook> {
  await univerCalculator.calculate(workbook);
  return workbook;
}

/** The code of the failure. */
export function codeOf(workbook: Workbook): Promise<string> {
  return univerCalculator.calculate(workbook).then(
    () => 'none',
    (problem: unknown) => (problem as { code: string }).code,
  );
}
