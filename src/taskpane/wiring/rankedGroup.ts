import type { GroupOutcome, RankedAgency } from '../../assessment/outcome';
import { rubricTotal, type Plan } from '../../assessment/plan';
import { wordingOf } from '../../wording/wording';
import type { RankedGroup, RankedRow } from '../paneActions';

/**
 * A group's outcome as the pane shows it, in the plan's words, so that pane and sheets say the same.
 * @param sheet name of its ranking sheet; null while there is none
 */
export function rankedGroup(plan: Plan, outcome: GroupOutcome, sheet: string | null): RankedGroup {
  const { group, provisional } = outcome;
  const place = (agency: RankedAgency): number => agency.rank ?? Infinity;
  return {
    code: group.code,
    name: group.name,
    sheet,
    draft: plan.approval.date === null || !plan.approval.number,
    provisional,
    fullMarks: rubricTotal(plan),
    digits: plan.settings.rounding.digits,
    gradeLines: plan.grades.map(({ name, from }) => ({ name, from })),
    rows: outcome.agencies
      .map((agency, index) => ({ agency, index }))
      .sort((a, b) => {
        const [left, right] = [place(a.agency), place(b.agency)];
        return left === right ? a.index - b.index : left - right;
      })
      .map(({ agency }) => rankedRow(plan, agency)),
  };
}

function rankedRow(plan: Plan, outcome: RankedAgency): RankedRow {
  const { ranking } = wordingOf(plan.language).sheets;
  const { agency, rank, tied, official, counted, expected, finalGrade, award, notes } = outcome;
  return {
    code: agency.code,
    name: agency.name,
    rank,
    tied,
    total: official,
    counted: `${counted}/${expected}`,
    grade: finalGrade ? (finalGrade.pending ? ranking.awaiting(finalGrade.name) : finalGrade.name) : '',
    award: award === null ? '' : award.kind === 'award' ? award.award : ranking.awards[award.kind],
    notes: notes.map((note) => ranking.noteTexts[note]),
  };
}
