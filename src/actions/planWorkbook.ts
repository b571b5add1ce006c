import type { Plan } from '../assessment/plan';
import { masterWorkbook } from '../sheets/setup/masterWorkbook';
import { readMaster } from '../sheets/setup/readMaster';
import type { Workbook } from '../workbook/workbook';
import type { Language } from '../wording/wording';
import type { OpenedPlan } from './openPlan';

/** A plan as the set-up sheets of a master workbook. */
export function exportMaster(plan: Plan, created: string): Workbook {
  return masterWorkbook(plan, created);
}

/** A plan from the set-up sheets of a master workbook, with everything found; null when it cannot be used. */
export function openPlanWorkbook(workbook: Workbook, language: Language): OpenedPlan {
  const { plan, notices } = readMaster(workbook, language);
  return { plan, findings: notices };
}
