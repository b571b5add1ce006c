import type { planFindings as followed } from '../zh-TW/planFindings';

/** What is wrong with a plan and what to do, by code; in English. */
export const planFindings: typeof followed = {
  'not-a-plan': (v) => `The file is not a plan in JSON (${v.reason}). Edit a file made with plan export.`,
  'invalid-field': (v) =>
    `Field “${v.where}” is not valid: ${v.reason}. Correct it as the plan format says; remove fields this version does not support.`,
  'sum-mismatch': (v) =>
    `“${v.name}” (${v.where}) has ${v.points} points, but the items below it add up to ${v.sum}. Check the points.`,
  'total-mismatch': (v) =>
    `The plan states a total of ${v.stated} points, but the criteria add up to ${v.sum}. Check the points or the total.`,
  'duplicate-criterion-key': (v) =>
    `Criterion key “${v.where}” occurs ${v.times} times (regardless of case). Every criterion needs a key of its own.`,
  'same-name-among-siblings': (v) =>
    `“${v.parent}” has ${v.times} items of the same name “${v.where}”. Check for a repetition.`,
  'too-deep': (v) => `Criterion “${v.where}” is at level ${v.level}; at most ${v.most} levels are allowed.`,
  'no-criteria': () => 'The plan has no criteria.',
  'points-not-positive': (v) => `Criterion “${v.where}” has ${v.points} points; points must be above 0.`,
  'leaf-without-points': (v) =>
    `Scored criterion “${v.name}” (${v.where}) has no points. Give it points or add items below it.`,
  'only-for-leaves': (v) =>
    `“${v.name}” (${v.where}) has items below it and cannot have a minimum, a step or fixed scores.`,
  'minimum-above-cap': (v) =>
    `Criterion “${v.where}”: the minimum ${v.minimum} is above the maximum of ${v.cap} points.`,
  'levels-not-ascending': (v) => `Criterion “${v.where}”: fixed scores must ascend without repetition.`,
  'levels-above-cap': (v) => `Criterion “${v.where}” has a fixed score above the maximum of ${v.cap} points.`,
  'levels-exclude-range': (v) => `Criterion “${v.where}” lists fixed scores and cannot also have a minimum or a step.`,
  'too-many-decimals': (v) => `“${v.where}”: the value ${v.value} has more than ${v.digits} decimals.`,
  'off-step': (v) =>
    `Criterion “${v.where}”: the value ${v.value} is not a multiple of the step ${v.step}, so that score cannot be given.`,
  'duplicate-growth-key': (v) => `Growth rate key “${v.where}” occurs ${v.times} times.`,
  'growth-unknown-criterion': (v) =>
    `Growth rate “${v.where}” refers to criterion “${v.criterion}”, which does not exist.`,
  'no-groups': () => 'The plan has no groups.',
  'duplicate-group-code': (v) => `Group code “${v.where}” occurs ${v.times} times.`,
  'duplicate-group-name': (v) => `Group name “${v.where}” occurs ${v.times} times.`,
  'duplicate-agency-code': (v) => `Agency code “${v.where}” occurs ${v.times} times.`,
  'duplicate-agency-name': (v) => `Agency name “${v.where}” occurs ${v.times} times.`,
  'empty-group': (v) => `Group “${v.name}” (${v.where}) has no agencies.`,
  'assessed-unknown-group': (v) => `Group “${v.where}”, to be assessed this year, does not exist.`,
  'duplicate-assessed-group': (v) => `Group “${v.where}” occurs ${v.times} times among those assessed this year.`,
  'no-assessed-group': () => 'No group is named for on-site assessment this year.',
  'duplicate-member-code': (v) => `Member code “${v.where}” occurs ${v.times} times.`,
  'duplicate-member-name': (v) =>
    `Member name “${v.where}” occurs ${v.times} times. Check whether it is the same person.`,
  'no-scoring-member': () => 'The panel has no member who scores.',
  'unknown-recusal': (v) => `Member “${v.where}” is recused from agency “${v.agency}”, which does not exist.`,
  'everyone-recused': (v) =>
    `Every scoring member is recused from “${v.name}” (${v.where}); nobody is left to score it.`,
  'no-grades': () => 'The plan has no grades.',
  'duplicate-grade': (v) => `Grade “${v.where}” occurs ${v.times} times.`,
  'grade-gap': (v) => `There is a gap near grade “${v.where}”: ${v.from} to ${v.to} points have no grade.`,
  'grade-overlap': (v) => `Grade “${v.where}” overlaps another grade from ${v.from} to ${v.to} points.`,
  'grade-empty': (v) => `The range of grade “${v.where}”, ${v.from} to ${v.below}, holds no score.`,
  'grade-unknown-after-reassessment': (v) =>
    `Grade “${v.where}” becomes “${v.to}” after a passed re-evaluation, but that grade does not exist.`,
  'grade-not-raised': (v) =>
    `Grade “${v.where}” becomes “${v.to}” once the re-evaluation is passed, which is no higher. Name a higher grade.`,
  'award-unknown-grade': (v) => `Award “${v.where}” refers to grade “${v.grade}”, which does not exist.`,
  'tie-break-unknown-criterion': (v) => `Criterion “${v.where}”, named as a tie-break, does not exist.`,
  'rounding-needs-mean': () =>
    'Rounding by item or by level can only be used with the mean: with other methods the item figures do not add up to the total.',
  'rounding-above-full-marks': (v) =>
    `Rounded to ${v.digits} decimals, a total can reach ${v.highest}, above full marks of ${v.full}. Check the number of decimals.`,
  'rank-sum-is-per-group': () =>
    'Rank sums cannot be compared between groups, so first place cannot be set to first over all groups.',
  'weights-unused': () =>
    'Members have weights, but the method is not the weighted mean; the weights will not be used.',
  'dates-reversed': (v) => `“${v.where}” begins on ${v.from}, after it ends on ${v.to}.`,
  'schedule-unknown-agency': (v) => `Agency “${v.where}” in the schedule is not in the plan.`,
  'schedule-unknown-member': (v) =>
    `Member “${v.member}”, present at agency “${v.where}” by the schedule, is not on the panel.`,
  'duplicate-schedule': (v) => `Agency “${v.where}” occurs ${v.times} times in the schedule.`,
};
