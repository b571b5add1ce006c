import {
  fullMarks,
  isLeaf,
  MAX_LEVELS,
  nameOf,
  placeCriteria,
  type Criterion,
  type PlacedCriterion,
} from './criterion';
import { decimalsOf, isMultiple, SCORE_DIGITS, sum } from './decimal';
import { finding, repeated, type PlanFinding } from './planFinding';
import { rubricTotal, type Plan } from './plan';
import { scoreRange } from './score';

/** Findings about the rubric: keys, sums, caps and what a leaf allows. */
export function criteriaFindings(plan: Plan): PlanFinding[] {
  const placed = placeCriteria(plan.rubric);
  const total = rubricTotal(plan);
  return [
    ...(placed.length === 0 ? [finding('no-criteria', 'error', 'rubric')] : []),
    ...repeated(
      placed.map(({ criterion }) => criterion.key),
      'duplicate-criterion-key',
    ),
    ...placed.flatMap(({ criterion }) => siblingFindings(criterion.key, criterion.children)),
    ...siblingFindings('rubric', plan.rubric),
    ...placed.flatMap((place) => placeFindings(place, plan.settings.step)),
    ...(placed.length > 0 && total !== plan.totalPoints
      ? [finding('total-mismatch', 'warning', 'totalPoints', { stated: plan.totalPoints, sum: total })]
      : []),
    ...(decimalsOf(plan.settings.step) > SCORE_DIGITS
      ? [finding('too-many-decimals', 'error', 'settings.step', { value: plan.settings.step, digits: SCORE_DIGITS })]
      : []),
  ];
}

function siblingFindings(parent: string, siblings: readonly Criterion[]): PlanFinding[] {
  return repeated(siblings.map(nameOf), 'same-name-among-siblings', 'warning').map((found) => ({
    ...found,
    values: { ...found.values, parent },
  }));
}

function placeFindings({ criterion, level }: PlacedCriterion, step: number): PlanFinding[] {
  const { key, points } = criterion;
  const found: PlanFinding[] = [];
  if (level > MAX_LEVELS) found.push(finding('too-deep', 'error', key, { level, most: MAX_LEVELS }));
  if (points !== null && points <= 0) found.push(finding('points-not-positive', 'error', key, { points }));
  if (points !== null && decimalsOf(points) > SCORE_DIGITS) found.push(tooFine(key, points));
  return [...found, ...(isLeaf(criterion) ? leafFindings(criterion, step) : parentFindings(criterion))];
}

function parentFindings(parent: Criterion): PlanFinding[] {
  const found: PlanFinding[] = [];
  if (parent.minimum !== undefined || parent.step !== undefined || parent.levels !== undefined) {
    found.push(finding('only-for-leaves', 'error', parent.key, { name: nameOf(parent) }));
  }
  const children = sum(parent.children.map(fullMarks));
  if (parent.points !== null && children !== parent.points) {
    const values = { name: nameOf(parent), points: parent.points, sum: children };
    found.push(finding('sum-mismatch', 'warning', parent.key, values));
  }
  return found;
}

function leafFindings(leaf: Criterion, planStep: number): PlanFinding[] {
  const { key } = leaf;
  if (leaf.points === null) return [finding('leaf-without-points', 'error', key, { name: nameOf(leaf) })];
  const { minimum, cap, step, levels } = scoreRange(leaf, planStep);
  const found = [minimum, step, ...(levels ?? [])]
    .filter((value) => decimalsOf(value) > SCORE_DIGITS)
    .map((value) => tooFine(key, value));
  if (minimum > cap) found.push(finding('minimum-above-cap', 'error', key, { minimum, cap }));
  if (levels) return [...found, ...levelFindings(leaf, levels, cap)];
  return [
    ...found,
    ...[minimum, cap]
      .filter((value) => !isMultiple(value, step))
      .map((value) => finding('off-step', 'warning', key, { value, step })),
  ];
}

function levelFindings(leaf: Criterion, levels: readonly number[], cap: number): PlanFinding[] {
  const found: PlanFinding[] = [];
  if (levels.some((value, index) => index > 0 && value <= levels[index - 1]!)) {
    found.push(finding('levels-not-ascending', 'error', leaf.key));
  }
  if (levels.some((value) => value > cap)) found.push(finding('levels-above-cap', 'error', leaf.key, { cap }));
  if (leaf.minimum !== undefined || leaf.step !== undefined) {
    found.push(finding('levels-exclude-range', 'error', leaf.key));
  }
  return found;
}

function tooFine(where: string, value: number): PlanFinding {
  return finding('too-many-decimals', 'error', where, { value, digits: SCORE_DIGITS });
}
