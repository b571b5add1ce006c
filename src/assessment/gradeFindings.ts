import { finding, repeated, type PlanFinding } from './planFinding';
import { rubricTotal, type Plan } from './plan';

/** Findings about grade bands and the awards that name them. */
export function gradeFindings(plan: Plan): PlanFinding[] {
  const names = plan.grades.map((grade) => grade.name);
  return [
    ...(names.length === 0 ? [finding('no-grades', 'error', 'grades')] : []),
    ...repeated(names, 'duplicate-grade'),
    ...bandFindings(plan),
    ...plan.grades
      .filter((grade) => grade.reassessedTo !== undefined && !names.includes(grade.reassessedTo))
      .map((grade) => finding('grade-unknown-after-reassessment', 'error', grade.name, { to: grade.reassessedTo! })),
    ...plan.grades.flatMap((grade) => {
      const to = plan.grades.find(({ name }) => name === grade.reassessedTo);
      const isRaised = to === undefined || to.from > grade.from;
      return isRaised ? [] : [finding('grade-not-raised', 'error', grade.name, { to: to.name })];
    }),
    ...plan.awards.rules
      .filter((rule) => !names.includes(rule.grade))
      .map((rule) => finding('award-unknown-grade', 'error', rule.award, { grade: rule.grade })),
  ];
}

/** Bands must meet: every score from 0 to full marks has just one grade. */
function bandFindings(plan: Plan): PlanFinding[] {
  const bands = plan.grades
    .map((grade) => ({ name: grade.name, from: grade.from, below: grade.below ?? Infinity }))
    .sort((a, b) => a.from - b.from);
  const found = bands
    .filter((band) => band.from >= band.below)
    .map((band) => finding('grade-empty', 'error', band.name, { from: band.from, below: band.below }));
  const full = rubricTotal(plan);
  let reached = 0;
  for (const band of bands.filter(({ from, below }) => from < below)) {
    if (band.from > reached) found.push(finding('grade-gap', 'error', band.name, { from: reached, to: band.from }));
    else if (band.from < reached && reached !== 0) {
      found.push(
        finding('grade-overlap', 'error', band.name, { from: band.from, to: Math.min(reached, band.below, full) }),
      );
    }
    reached = Math.max(reached, band.below);
  }
  if (bands.length > 0 && reached <= full) {
    found.push(finding('grade-gap', 'error', bands.at(-1)!.name, { from: reached, to: full }));
  }
  return found;
}
