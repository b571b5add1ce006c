import { criteriaFindings } from './criteriaFindings';
import { decimalsOf, roundHalfUp, sum, WEIGHT_DIGITS } from './decimal';
import { gradeFindings } from './gradeFindings';
import { finding, repeated, type PlanFinding } from './planFinding';
import { fullMarks, isLeaf, placeCriteria } from './criterion';
import { rubricTotal, type Plan } from './plan';

/**
 * Everything that is wrong or odd about a plan that has the right shape. Errors make it unusable; warnings are for the
 * secretariat to look at, since real plans do not always add up.
 */
export function checkPlan(plan: Plan): PlanFinding[] {
  return [
    ...criteriaFindings(plan),
    ...growthFindings(plan),
    ...groupFindings(plan),
    ...panelFindings(plan),
    ...gradeFindings(plan),
    ...settingsFindings(plan),
    ...dateFindings(plan),
    ...scheduleFindings(plan),
  ];
}

function hasCriterion(plan: Plan, key: string): boolean {
  return placeCriteria(plan.rubric).some(({ criterion }) => criterion.key === key);
}

function growthFindings(plan: Plan): PlanFinding[] {
  return [
    ...repeated(
      plan.growthRates.map((rate) => rate.key),
      'duplicate-growth-key',
    ),
    ...plan.growthRates
      .filter((rate) => !hasCriterion(plan, rate.criterion))
      .map((rate) => finding('growth-unknown-criterion', 'error', rate.key, { criterion: rate.criterion })),
  ];
}

function groupFindings(plan: Plan): PlanFinding[] {
  const agencies = plan.groups.flatMap((group) => group.agencies);
  const codes = plan.groups.map((group) => group.code);
  return [
    ...(plan.groups.length === 0 ? [finding('no-groups', 'error', 'groups')] : []),
    ...repeated(codes, 'duplicate-group-code'),
    ...repeated(
      plan.groups.map((group) => group.name),
      'duplicate-group-name',
    ),
    ...repeated(
      agencies.map((agency) => agency.code),
      'duplicate-agency-code',
    ),
    ...repeated(
      agencies.map((agency) => agency.name),
      'duplicate-agency-name',
    ),
    ...plan.groups
      .filter((group) => group.agencies.length === 0)
      .map((group) => finding('empty-group', 'error', group.code, { name: group.name })),
    ...plan.assessedGroups
      .filter((code) => !codes.includes(code))
      .map((code) => finding('assessed-unknown-group', 'error', code)),
    ...repeated(plan.assessedGroups, 'duplicate-assessed-group'),
    ...(plan.assessedGroups.length === 0 ? [finding('no-assessed-group', 'warning', 'assessedGroups')] : []),
  ];
}

function panelFindings(plan: Plan): PlanFinding[] {
  const scoring = plan.panel.filter((member) => member.scores);
  const agencies = plan.groups.flatMap((group) => group.agencies);
  const individually = plan.settings.scoring === 'individual';
  return [
    ...repeated(
      plan.panel.map((member) => member.code),
      'duplicate-member-code',
    ),
    ...repeated(
      plan.panel.map((member) => member.name),
      'duplicate-member-name',
      'warning',
    ),
    ...plan.panel
      .filter((member) => decimalsOf(member.weight) > WEIGHT_DIGITS)
      .map((member) =>
        finding('too-many-decimals', 'error', member.code, { value: member.weight, digits: WEIGHT_DIGITS }),
      ),
    ...(individually && scoring.length === 0 ? [finding('no-scoring-member', 'error', 'panel')] : []),
    ...plan.panel.flatMap((member) =>
      member.recusedFrom
        .filter((code) => !agencies.some((agency) => agency.code === code))
        .map((code) => finding('unknown-recusal', 'error', member.code, { agency: code })),
    ),
    ...agencies
      .filter(
        (agency) =>
          individually && scoring.length > 0 && scoring.every((member) => member.recusedFrom.includes(agency.code)),
      )
      .map((agency) => finding('everyone-recused', 'error', agency.code, { name: agency.name })),
  ];
}

function settingsFindings(plan: Plan): PlanFinding[] {
  const { combine, rounding, tieBreaks } = plan.settings;
  const addsUp = combine === 'mean' || combine === 'rankSum';
  return [
    ...tieBreaks
      .filter((tieBreak) => tieBreak.kind === 'criterion')
      .filter((tieBreak) => !hasCriterion(plan, tieBreak.criterion))
      .map((tieBreak) => finding('tie-break-unknown-criterion', 'error', tieBreak.criterion)),
    ...(rounding.at !== 'total' && !addsUp ? [finding('rounding-needs-mean', 'error', 'settings')] : []),
    ...roundingFindings(plan),
    ...(combine === 'rankSum' && plan.awards.firstAmong === 'all'
      ? [finding('rank-sum-is-per-group', 'error', 'settings')]
      : []),
    ...(combine !== 'weightedMean' && plan.panel.some((member) => member.weight !== 1)
      ? [finding('weights-unused', 'warning', 'panel')]
      : []),
  ];
}

/** Where full marks are not a round number, rounding half up may give more than them. */
function roundingFindings(plan: Plan): PlanFinding[] {
  const { digits, at } = plan.settings.rounding;
  const criteria = placeCriteria(plan.rubric);
  const rounded = criteria.filter(({ criterion, level }) => (at === 'item' ? isLeaf(criterion) : level === 1));
  const full = rubricTotal(plan);
  const highest =
    at === 'total'
      ? roundHalfUp(full, digits)
      : sum(rounded.map(({ criterion }) => roundHalfUp(fullMarks(criterion), digits)));
  if (highest <= full) return [];
  return [finding('rounding-above-full-marks', 'warning', 'settings', { digits, highest, full })];
}

function dateFindings(plan: Plan): PlanFinding[] {
  const spans = { period: plan.period, visits: plan.visits };
  return Object.entries(spans)
    .filter(([, span]) => span.from > span.to)
    .map(([where, span]) => finding('dates-reversed', 'error', where, span));
}

/** Warnings only: what is recorded of visits and reports changes no score. */
function scheduleFindings({ schedule, groups, panel }: Plan): PlanFinding[] {
  const agencies = new Set(groups.flatMap((group) => group.agencies.map((agency) => agency.code)));
  const members = new Set(panel.map((member) => member.code));
  return [
    ...schedule
      .filter((entry) => !agencies.has(entry.agency))
      .map((entry) => finding('schedule-unknown-agency', 'warning', entry.agency)),
    ...schedule.flatMap((entry) =>
      entry.present
        .filter((code) => !members.has(code))
        .map((member) => finding('schedule-unknown-member', 'warning', entry.agency, { member })),
    ),
    ...repeated(
      schedule.map((entry) => entry.agency),
      'duplicate-schedule',
      'warning',
    ),
  ];
}
