import { addUp } from '../assessment/total';
import { scoringMembers, type Plan } from '../assessment/plan';
import type { EarlierResults } from '../sheets/readResults';
import { wordingOf } from '../wording/wording';
import type { CollectedSheet } from './collect';

/** The sheets an earlier results workbook stands for: those it took from files, then those typed in from paper. */
export function earlierSheets(plan: Plan, earlier: EarlierResults, file: string): CollectedSheet[] {
  const words = wordingOf(plan.language).sheets;
  const common = { file, sha256: '', findings: [], created: '' };
  const taken = earlier.sheets.map((sheet): CollectedSheet => ({
    ...common,
    ...sheet,
    source: 'earlier',
    totals: addUp(plan.rubric, plan.settings.step, sheet.answers.entries),
  }));
  const members = scoringMembers(plan, words.consensusPanel);
  const typed = plan.groups.flatMap((group) =>
    group.agencies.flatMap((agency) =>
      members.flatMap((member): CollectedSheet[] => {
        const scores = earlier.paper?.get(agency.code)?.get(member.code);
        if (!scores || scores.entries.size === 0) return [];
        return [
          {
            ...common,
            group,
            agency,
            member,
            sheet: words.paperEntry.name(agency.name),
            source: 'paper',
            answers: { entries: scores.entries, remarks: new Map(), overall: '' },
            totals: addUp(plan.rubric, plan.settings.step, scores.entries),
          },
        ];
      }),
    ),
  );
  return [...taken, ...typed];
}
