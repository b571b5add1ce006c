import { countedFigures, growthOf, type Growth, type GrowthFigures, type VerifiedFigures } from '../assessment/growth';
import type { Group, Plan } from '../assessment/plan';
import type { ReportedFigures } from './collectAgencies';

/** One growth rate of one agency: what was reported, and what it comes to. */
export interface ReportedGrowth {
  /** Null when neither year was reported. */
  figures: GrowthFigures | null;
  /** What the secretariat found instead; null where it typed nothing. */
  verified: VerifiedFigures | null;
  growth: Growth | { kind: 'notReported' };
}

/** 查核值 by agency code, then growth key. */
export type VerifiedByAgency = ReadonlyMap<string, ReadonlyMap<string, VerifiedFigures>>;

/** Every growth rate of every agency of the groups, by agency code, then growth key. */
export function agencyGrowth(
  plan: Plan,
  groups: readonly Group[],
  reported: ReportedFigures,
  checked: VerifiedByAgency = new Map(),
): ReadonlyMap<string, ReadonlyMap<string, ReportedGrowth>> {
  const ofAgency = (code: string): Map<string, ReportedGrowth> =>
    new Map(
      plan.growthRates.map(({ key }): [string, ReportedGrowth] => {
        const figures = reported.get(code)?.get(key) ?? null;
        const verified = checked.get(code)?.get(key) ?? null;
        if (!figures && !verified) return [key, { figures, verified, growth: { kind: 'notReported' } }];
        const { lastYear, thisYear } = countedFigures(figures, verified);
        return [key, { figures, verified, growth: growthOf(lastYear, thisYear, plan.settings.growth) }];
      }),
    );
  const agencies = groups.flatMap((group) => group.agencies);
  return new Map(agencies.map(({ code }) => [code, ofAgency(code)]));
}

/** A growth rate in the shape that docs/json-results.md documents: plain numbers, null for what is none. */
export function reportGrowth({ figures, verified, growth }: ReportedGrowth) {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return {
    lastYear: number(figures?.lastYear),
    thisYear: number(figures?.thisYear),
    verifiedLastYear: number(verified?.lastYear),
    verifiedThisYear: number(verified?.thisYear),
    lastPeriod: figures?.lastPeriod ?? null,
    thisPeriod: figures?.thisPeriod ?? null,
    unit: figures?.unit ?? '',
    rate: growth.kind === 'rate' ? growth.rate : null,
    percentagePoints: growth.kind === 'percentagePoints' ? growth.points : null,
    kind: growth.kind,
  };
}
