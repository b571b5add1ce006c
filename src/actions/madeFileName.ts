import { scoringMembers } from '../assessment/plan';
import { carriedPlan } from '../sheets/carriedPlan';
import { bookIdentity } from '../sheets/identity';
import { wordingOf } from '../wording/wording';
import type { Workbook } from '../workbook/workbook';
import { memberFileName } from './generate';
import { agencyFileName } from './generateForAgencies';

/**
 * The name that the file of a member's or an agency's workbook is given when it is made, which a host that opens it as a new
 * workbook is not told; null for any other workbook.
 */
export function madeFileName(workbook: Workbook): string | null {
  const identity = bookIdentity(workbook);
  const carried = carriedPlan(workbook);
  if (!identity || typeof carried === 'string') return null;
  const { plan } = carried;
  const group = plan.groups.find(({ code }) => code === identity.group);
  if (!group) return null;
  if (identity.kind === 'agency') {
    const agency = group.agencies.find(({ code }) => code === identity.agency);
    return agency ? agencyFileName(plan, group.name, agency) : null;
  }
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const member = members.find(({ code }) => code === identity.member);
  return member ? memberFileName(plan, group.name, member, 'screen') : null;
}
