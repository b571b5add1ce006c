import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { placeCriteria } from '../../src/assessment/criterion';
import { sum } from '../../src/assessment/decimal';
import { growthOf, type GrowthFigures } from '../../src/assessment/growth';
import { assess, takesPart, type GroupOutcome, type RankedAgency } from '../../src/assessment/outcome';
import { scoringMembers, type Member, type Plan } from '../../src/assessment/plan';
import type { GroupRecord } from '../../src/assessment/record';
import { arbitraryPlan, arbitraryRecords, PANEL_NAME } from '../support/samplePlans';

/** A plan and what is on record for it. */
export interface AgreementCase {
  name: string;
  plan: Plan;
  records: GroupRecord[];
  outcomes: GroupOutcome[];
  /** Whose workbook is filled in, for which group: of all the first whose entries are judged in most different ways. */
  filled: Filled;
}

export interface Filled {
  group: GroupOutcome;
  member: Member;
  /** What stands at every growth rate of an agency, by its code. */
  figures: Map<string, GrowthFigures>;
}

/** Growth figures of every kind: both there, none, one missing, a mistake, nothing to divide by. */
const FIGURES: [number | null, number | null][] = [
  [120, 150],
  [null, null],
  [80, null],
  [-3, 12],
  [0, 12],
  [97.5, 88.125],
];

const BUILT_IN_CASES = 2;
const RANDOM_CASES = 14;
/** Further cases are taken from so many, and from as many again while there is something that none of them has. */
const POOL = 250;
const LARGEST_POOL = 2_000;

/** What cases are for: the features that have to be there between them, and those of one case. */
interface Coverage {
  wanted: readonly string[];
  of: (one: AgreementCase) => string[];
}

/**
 * The built-in plan, random plans, and as many more as it takes until everything wanted of them is there: of `results`
 * each value of a setting with each of every other and every kind of result, of `members` every kind of entry.
 */
export function agreementCases(seed: number): { results: AgreementCase[]; members: AgreementCase[] } {
  const builtIn = arbitraryRecords(plan105).map((records) => caseOf('plan 105', plan105, records));
  const random = arbitraryPlan().chain((plan) =>
    arbitraryRecords(plan).map((records) => caseOf(nameOf(plan), plan, records)),
  );
  const base = [
    ...fc.sample(builtIn, { seed, numRuns: BUILT_IN_CASES }),
    ...fc.sample(random, { seed, numRuns: RANDOM_CASES }),
  ];
  const pool: AgreementCase[] = [];
  for (;;) {
    pool.push(...fc.sample(random, { seed: seed + 1 + pool.length, numRuns: POOL }));
    const cases = { results: completed(base, pool, RESULTS), members: completed(base, pool, MEMBERS) };
    if (missingFeatures(cases).length === 0 || pool.length >= LARGEST_POOL) return cases;
  }
}

/** The base and what it lacks, taken from the pool: always the case that brings most for the time it takes. */
function completed(
  base: readonly AgreementCase[],
  pool: readonly AgreementCase[],
  coverage: Coverage,
): AgreementCase[] {
  const chosen = [...base];
  const missing = new Set(missingOf(base, coverage));
  const candidates = pool.map((one) => ({ one, features: coverage.of(one), cost: costOf(one) }));
  const gain = ({ features, cost }: (typeof candidates)[number]): number =>
    new Set(features.filter((feature) => missing.has(feature))).size / cost;
  while (missing.size > 0) {
    const best = candidates.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    if (gain(best) === 0) break;
    chosen.push(best.one);
    for (const feature of best.features) missing.delete(feature);
  }
  return chosen.map((one, index) => ({ ...one, name: `case ${index} (${one.name})` }));
}

/** The cells of its workbooks, roughly; even an empty one takes as long to open as some 2,500 cells. */
function costOf({ plan, outcomes }: AgreementCase): number {
  const criteria = placeCriteria(plan.rubric).length;
  const cells = outcomes.map(({ agencies, members }) => agencies.length * criteria * (5 * members.length + 10));
  return 2_500 + sum(cells);
}

function missingOf(cases: readonly AgreementCase[], { wanted, of }: Coverage): string[] {
  const found = new Set(cases.flatMap(of));
  return wanted.filter((feature) => !found.has(feature));
}

/** What the cases should hold and do not. */
export function missingFeatures({ results, members }: ReturnType<typeof agreementCases>): string[] {
  return [...missingOf(results, RESULTS), ...missingOf(members, MEMBERS)];
}

function caseOf(name: string, plan: Plan, records: GroupRecord[]): AgreementCase {
  const outcomes = assess(plan, scoringMembers(plan, PANEL_NAME), records);
  const candidates = outcomes.flatMap((group) =>
    group.members.map((member) => ({ group, member, figures: figuresOf(plan, group) })),
  );
  const kinds = (filled: Filled): number => new Set(sheetsOf(filled).flatMap(({ verdicts }) => verdicts)).size;
  const filled = candidates.reduce((a, b) => (kinds(b) > kinds(a) ? b : a));
  return { name, plan, records, outcomes, filled };
}

function figuresOf(plan: Plan, { agencies }: GroupOutcome): Filled['figures'] {
  const turn = plan.rubric.length;
  return new Map(
    agencies.map(({ agency }, row) => {
      const [lastYear, thisYear] = FIGURES[(turn + row) % FIGURES.length]!;
      return [agency.code, { lastYear, thisYear, lastPeriod: null, thisPeriod: null, unit: '' }];
    }),
  );
}

/** The sheets of a member's workbook: how the entries are judged, how far they are, and the growth figures beside. */
function sheetsOf({
  group,
  member,
  figures,
}: Filled): { verdicts: string[]; progress: string; growth: GrowthFigures }[] {
  return group.agencies.flatMap((agency) => {
    const sheet = agency.members.find((candidate) => candidate.member.code === member.code)!;
    if (sheet.state === 'recused') return [];
    const { scored, invalid, leaves } = sheet.totals.total;
    const progress = scored === leaves ? 'complete' : scored === 0 ? 'untouched' : 'partly';
    return {
      verdicts: [...sheet.totals.verdicts.values()],
      progress: invalid > 0 ? 'to correct' : progress,
      growth: figures.get(agency.agency.code)!,
    };
  });
}

function growthKind({ lastYear, thisYear }: GrowthFigures, plan: Plan): string {
  return lastYear === null && thisYear === null ? 'none' : growthOf(lastYear, thisYear, plan.settings.growth).kind;
}

function nameOf({ language, settings, awards }: Plan): string {
  const { combine, rounding, ties, tieBreaks, compareRankSum } = settings;
  const breaks = tieBreaks.map(({ kind }) => kind).join(' then ') || 'no tie-break';
  const beside = compareRankSum ? ', rank sums beside' : '';
  return `${language}, ${combine}, rounded at ${rounding.at}, ${ties}, ${breaks}, first of ${awards.firstAmong}${beside}`;
}

/** Every setting that formulas depend on, with its values; a plan has one of each, of tie-breaks one or more. */
const SETTINGS = {
  combine: [
    'mean total',
    'mean item',
    'mean level',
    'median total',
    'trimmedMean total',
    'weightedMean total',
    'rankSum total',
    'rankSum item',
    'rankSum level',
  ],
  ties: ['competition', 'dense'],
  tieBreak: ['none', 'criterion', 'firstPlaces', 'lot'],
  firstAmong: ['group', 'all'],
  compareRankSum: ['false', 'true'],
  language: ['zh-TW', 'en'],
} as const;

type Setting = keyof typeof SETTINGS;

function valuesOf({ language, settings, awards, groups }: Plan): Record<Setting, string[]> {
  const kinds = new Set(settings.tieBreaks.map(({ kind }) => kind));
  return {
    combine: [`${settings.combine} ${settings.rounding.at}`],
    ties: [settings.ties],
    tieBreak: kinds.size === 0 ? ['none'] : [...kinds],
    // With one group it makes no difference.
    firstAmong: groups.length > 1 ? [awards.firstAmong] : [],
    compareRankSum: [String(settings.compareRankSum)],
    language: [language],
  };
}

/** Every one of these in every language. */
function inEachLanguage(kinds: string[]): string[] {
  return SETTINGS.language.flatMap((language) => kinds.map((kind) => `${kind} in ${language}`));
}

/** Each value of a setting with each value of every other one. */
function pairs(values: Record<Setting, readonly string[]>): string[] {
  const names = Object.keys(SETTINGS) as Setting[];
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) =>
        values[one].flatMap((left) => values[other].map((right) => `${one} ${left} × ${other} ${right}`)),
      ),
  );
}

const RESULTS: Coverage = {
  wanted: [
    // A plan cannot ask for a first of all by rank sums: those of different groups cannot be compared.
    ...pairs(SETTINGS).filter((pair) => !/^combine rankSum .* × firstAmong all$/.test(pair)),
    ...inEachLanguage([
      ...['tie', 'rounding', 'difference', 'provisional', 'methods', 'extra', 'rankSumImpossible'].map(
        (note) => `note ${note}`,
      ),
      ...['award', 'none', 'undecided', 'pending', 'not proposed'].map((award) => `award ${award}`),
      ...['kept', 'awaiting', 'passed', 'failed', 'missing'].map((grade) => `final grade ${grade}`),
    ]),
    ...['優', '甲', '乙', '丙'].map((grade) => `grade ${grade}`),
    ...['criterion', 'firstPlaces', 'lot'].map((kind) => `tie broken by ${kind}`),
    'tie-breaks of nobody ranked',
    ...SETTINGS.ties.map((ties) => `place after a tie, ${ties}`),
    ...SETTINGS.firstAmong.map((among) => `first of ${among} among several groups`),
  ],
  of: ({ plan, outcomes }) => [
    ...pairs(valuesOf(plan)),
    ...outcomes.flatMap(({ agencies }) => agencies.flatMap((agency) => resultsOf(plan, agency, agencies))),
    ...(outcomes.length > 1 && outcomes.some(({ agencies }) => agencies.some((agency) => hasFirstAward(plan, agency)))
      ? [`first of ${plan.awards.firstAmong} among several groups`]
      : []),
  ],
};

const MEMBERS: Coverage = {
  wanted: inEachLanguage([
    ...['blank', 'valid', 'aboveCap', 'belowMinimum', 'notNumber', 'offStep'].map((verdict) => `verdict ${verdict}`),
    ...['complete', 'partly', 'untouched', 'to correct'].map((progress) => `sheet ${progress}`),
    ...['rate', 'percentagePoints', 'impossible', 'negative', 'none'].map((growth) => `growth ${growth}`),
  ]),
  of: ({ plan, filled }) =>
    sheetsOf(filled)
      .flatMap(({ verdicts, progress, growth }) => [
        ...verdicts.map((verdict) => `verdict ${verdict}`),
        `sheet ${progress}`,
        `growth ${growthKind(growth, plan)}`,
      ])
      .map((kind) => `${kind} in ${plan.language}`),
};

function hasFirstAward(plan: Plan, { rank, award }: RankedAgency): boolean {
  const first = plan.awards.rules.find((rule) => rule.firstPlace)?.award;
  return rank === 1 && award?.kind === 'award' && award.award === first;
}

function resultsOf(plan: Plan, agency: RankedAgency, beside: readonly RankedAgency[]): string[] {
  const features = [
    ...agency.notes.map((note) => `note ${note}`),
    `award ${agency.award?.kind ?? 'not proposed'}`,
    `final grade ${finalGradeKind(agency)}`,
  ].map((shown) => `${shown} in ${plan.language}`);
  const unranked = beside.filter((other) => takesPart(other) && other.rank === null);
  if (new Set(unranked.map(({ breaks }) => String(breaks))).size > 1) features.push('tie-breaks of nobody ranked');
  if (agency.grade) features.push(`grade ${agency.grade.name}`);
  const { rank } = agency;
  if (rank === null) return features;
  const ahead = beside.filter((other) => other.rank !== null && other.rank < rank);
  if (ahead.some((other) => other.tied)) features.push(`place after a tie, ${plan.settings.ties}`);
  const score = ({ official, rankSum }: RankedAgency): number | null =>
    plan.settings.combine === 'rankSum' ? rankSum : official;
  for (const other of ahead.filter((one) => score(one) === score(agency))) {
    const decisive = other.breaks.findIndex((value, index) => value !== agency.breaks[index]);
    features.push(`tie broken by ${plan.settings.tieBreaks[decisive]!.kind}`);
  }
  return features;
}

function finalGradeKind({ grade, finalGrade, record }: RankedAgency): string {
  if (!grade || !finalGrade) return 'missing';
  if (grade.reassessedTo === undefined) return 'kept';
  return finalGrade.pending ? 'awaiting' : record.reassessment!;
}
