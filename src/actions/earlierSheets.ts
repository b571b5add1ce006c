import { leavesOf } from '../assessment/criterion';
import { scoringMembers, type Plan } from '../assessment/plan';
import { addUp } from '../assessment/total';
import type { Finding } from '../sheets/finding';
import type { EarlierResults } from '../sheets/earlierResults';
import { verdictFindings } from '../sheets/verdictFindings';
import { wordingOf } from '../wording/wording';
import type { CollectedSheet } from './collect';

type Place = Pick<CollectedSheet, 'group' | 'agency' | 'member' | 'sheet' | 'source'>;

/** The sheets an earlier results workbook stands for: those it took from files, then its own score sheets and those typed in from paper. */
export function earlierSheets(plan: Plan, earlier: EarlierResults, file: string): CollectedSheet[] {
  const carry = (
    place: Place,
    answers: NonNullable<CollectedSheet['answers']>,
    cells: ReadonlyMap<string, string | null>,
  ): CollectedSheet => {
    const totals = addUp(plan.rubric, plan.settings.step, answers.entries);
    const findings = leavesOf(plan.rubric).flatMap((leaf): Finding[] => {
      const verdict = totals.verdicts.get(leaf.key)!;
      const entry = answers.entries.get(leaf.key) ?? null;
      const found = verdictFindings(plan, leaf, verdict, entry, cells.get(leaf.key) ?? null);
      return found.map((each) => ({ ...each, file, sheet: place.sheet }));
    });
    const { total } = totals;
    return { ...place, answers, totals: { total }, findings, file, sha256: '', created: '' };
  };
  const taken = earlier.sheets.map(({ answers, cells, ...place }) =>
    carry({ ...place, source: 'earlier' }, answers, cells),
  );
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const typed = plan.groups.flatMap((group) =>
    group.agencies.flatMap((agency) =>
      members.flatMap((member): CollectedSheet[] => {
        const scores = earlier.paper?.get(agency.code)?.get(member.code);
        if (!scores || scores.entries.size === 0) return [];
        const { entries, sheet, cells } = scores;
        const answers = { entries, remarks: new Map(), overall: '' };
        return [carry({ group, agency, member, sheet, source: 'paper' }, answers, cells)];
      }),
    ),
  );
  const here = [...earlier.here.values()].map(({ answers, findings, ...place }): CollectedSheet => {
    const totals = addUp(plan.rubric, plan.settings.step, answers.entries);
    const located = findings.map((found) => ({ ...found, file }));
    return { ...place, answers, totals, findings: located, file, sha256: '', created: '', source: 'here' };
  });
  return [...taken, ...here, ...typed];
}
