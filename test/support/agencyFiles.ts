import { defaultPeriods } from '../../src/assessment/growthPeriod';
import type { Plan } from '../../src/assessment/plan';
import type { FileContent, ReturnedFile } from '../../src/actions/returnedFile';
import { agencyWorkbook, NO_AGENCY_ANSWERS, type AgencyAnswers } from '../../src/sheets/agencyWorkbook';
import { parseCell } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/workbook';

const CREATED = '2026-08-01T00:00:00Z';

/** An agency's workbook as it comes back, with its own figures for the first growth rates. */
export function agencyBook(
  plan: Plan,
  code: string,
  figures: readonly (readonly [last: number | null, now: number | null])[] = [],
  more: Partial<AgencyAnswers> = {},
): Workbook {
  const group = plan.groups.find(({ agencies }) => agencies.some((agency) => agency.code === code))!;
  const reported = figures.map(([lastYear, thisYear], index) => {
    const { key } = plan.growthRates[index]!;
    return [key, { lastYear, thisYear, unit: '', ...defaultPeriods(plan) }] as const;
  });
  return agencyWorkbook(plan, {
    ...NO_AGENCY_ANSWERS,
    figures: new Map(reported),
    ...more,
    group,
    agency: group.agencies.find((agency) => agency.code === code)!,
    created: CREATED,
  });
}

/** The workbook with something typed into a cell; null empties it. */
export function typed(
  workbook: Workbook,
  sheet: string,
  address: string,
  value: CellValue,
  formula?: string,
): Workbook {
  const { row, column } = parseCell(address)!;
  const sheets = workbook.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const others = each.cells.filter((cell) => cell.row !== row || cell.column !== column);
    const cell = { row, column, value, formula: formula ?? null, style: null };
    const cells = value === null && formula === undefined ? others : [...others, cell];
    return { ...each, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...workbook, sheets };
}

/** A file as a host gives it. */
export function fileOf(name: string, workbook: Workbook): ReturnedFile {
  const content: FileContent = { kind: 'workbook', workbook, sha256: `hash of ${name}` };
  return { name, read: () => Promise.resolve(content) };
}

/** Follows nothing and never stops. */
export const PATIENT = { progress: () => undefined, cancelled: () => false };
