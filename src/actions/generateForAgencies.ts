import type { Agency, Group, Plan } from '../assessment/plan';
import { agencyWorkbook, NO_AGENCY_ANSWERS, type AgencyAnswers } from '../sheets/agencyWorkbook';
import { wordingOf } from '../wording/wording';
import { fileName, type Deliver } from './generate';
import { step, type Watcher } from './watcher';

/**
 * 產生自評檔: a workbook for each agency of the groups.
 * @param groups already looked up in the plan
 * @param created ISO 8601 UTC; dates the files
 * @param known what agencies handed in before, by code; their new forms begin with it
 * @returns how many were made
 */
export async function generateForAgencies(
  plan: Plan,
  groups: readonly Group[],
  created: string,
  deliver: Deliver,
  watcher: Watcher,
  known: ReadonlyMap<string, AgencyAnswers> = new Map(),
): Promise<number> {
  const wanted = groups.flatMap((group) => group.agencies.map((agency) => ({ group, agency })));
  for (const [index, { group, agency }] of wanted.entries()) {
    const name = agencyFileName(plan, group.name, agency);
    step(watcher, index, wanted.length, name);
    const { figures, texts, selfScores } = known.get(agency.code) ?? NO_AGENCY_ANSWERS;
    const workbook = agencyWorkbook(plan, { figures, texts, selfScores, group, agency, created });
    await deliver({ name, workbook });
  }
  return wanted.length;
}

/** `第1組-A01-衛生局-自評表.xlsx`. */
export function agencyFileName(plan: Plan, group: string, { code, name }: Pick<Agency, 'code' | 'name'>): string {
  return fileName(`${group}-${code}-${name}-${wordingOf(plan.language).sheets.selfAssessment.name}`);
}
