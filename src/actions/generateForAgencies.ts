import type { Group, Plan } from '../assessment/plan';
import { agencyWorkbook, NO_AGENCY_ANSWERS } from '../sheets/agencyWorkbook';
import { wordingOf } from '../wording/wording';
import { fileName, type Deliver } from './generate';
import { step, type Watcher } from './watcher';

/**
 * 產生自評檔: a workbook for each agency of the groups.
 * @param groups already looked up in the plan
 * @param created ISO 8601 UTC; dates the files
 * @returns how many were made
 */
export async function generateForAgencies(
  plan: Plan,
  groups: readonly Group[],
  created: string,
  deliver: Deliver,
  watcher: Watcher,
): Promise<number> {
  const { selfAssessment } = wordingOf(plan.language).sheets;
  const wanted = groups.flatMap((group) => group.agencies.map((agency) => ({ group, agency })));
  for (const [index, { group, agency }] of wanted.entries()) {
    const name = fileName(`${group.name}-${agency.code}-${agency.name}-${selfAssessment.name}`);
    step(watcher, index, wanted.length, name);
    await deliver({ name, workbook: agencyWorkbook(plan, { ...NO_AGENCY_ANSWERS, group, agency, created }) });
  }
  return wanted.length;
}
