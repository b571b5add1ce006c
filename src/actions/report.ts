import { leavesOf, nameOf, placeCriteria, fullMarks } from '../assessment/criterion';
import type { GroupOutcome, RankedAgency } from '../assessment/outcome';
import { rubricTotal, type Plan } from '../assessment/plan';
import { sheetState } from '../assessment/sheetState';
import type { Finding } from '../sheets/finding';
import { rankingRow } from '../sheets/rankingContext';
import type { PlanNotice } from '../sheets/setup/setupFinding';
import { wordingOf, type Language } from '../wording/wording';
import { reportGrowth } from './agencyGrowth';
import type { Collection } from './collect';
import type { MergeResult } from './merge';
import { planMessage } from './openPlan';

/**
 * Results in the shapes that docs/json-results.md documents: plain data for other programs, codes instead of words, except
 * `message`. These shapes are a promise; change them only by adding.
 */

/** A finding as other programs get it. */
export function reportFinding(found: Finding, language: Language) {
  const { file, sheet, cell, code, severity, value } = found;
  return { file, sheet, cell, code, severity, value, message: findingMessage(found, language) };
}

/** What a finding says to people. */
export function findingMessage(found: Finding, language: Language): string {
  return wordingOf(language).findings[found.code](found.values);
}

/** A plan's tree and what was found about it. */
export function reportPlan(plan: Plan | null, findings: readonly PlanNotice[], language: Language) {
  return {
    plan: plan && {
      id: plan.id,
      title: plan.title,
      year: plan.year,
      total: rubricTotal(plan),
      leaves: leavesOf(plan.rubric).length,
      groups: plan.groups.map(({ code, name, agencies }) => ({ code, name, agencies: agencies.length })),
      members: plan.panel.length,
    },
    criteria: plan
      ? placeCriteria(plan.rubric).map(({ criterion, level, number }) => ({
          key: criterion.key,
          number,
          level,
          name: nameOf(criterion),
          points: fullMarks(criterion),
          leaf: criterion.children.length === 0,
        }))
      : [],
    findings: findings.map((found) => ({
      code: found.code,
      severity: found.severity,
      where: found.where,
      sheet: found.sheet,
      cell: found.cell,
      value: found.value,
      message: planMessage(found, language),
    })),
  };
}

/** What a check of returned files found. */
export function reportCheck(collection: Collection, language: Language) {
  return {
    files: collection.files.map((file) => ({
      name: file.name,
      sha256: file.sha256,
      sheets: file.sheets.map(({ sheet, group, member, agency, totals: { total } }) => ({
        sheet,
        group: group.code,
        member: member.code,
        agency: agency.code,
        state: sheetState('present', total),
        scored: total.scored,
        expected: total.leaves,
        total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
      })),
      agencies: collection.agencies
        .filter((agency) => agency.file === file.name)
        .map(({ sheets, group, agency, figures, texts }) => ({
          sheets,
          group: group.code,
          agency: agency.code,
          growthRates: figures.size,
          criteria: texts.size,
        })),
    })),
    findings: collection.findings.map((found) => reportFinding(found, language)),
  };
}

/** What a merge came to. */
export function reportMerge(result: MergeResult, language: Language) {
  return {
    files: result.files,
    sheets: result.sheets,
    groups: result.outcomes.map((outcome) => ({
      code: outcome.group.code,
      name: outcome.group.name,
      provisional: outcome.provisional,
      agencies: outcome.agencies.map((agency) => ({
        ...reportAgency(agency),
        growth: growthOfAgency(result, agency.agency.code),
      })),
    })),
    findings: result.findings.map((found) => reportFinding(found, language)),
  };
}

function growthOfAgency({ growth }: MergeResult, agency: string) {
  return Object.fromEntries([...(growth.get(agency) ?? [])].map(([key, reported]) => [key, reportGrowth(reported)]));
}

function reportAgency(agency: RankedAgency) {
  return {
    code: agency.agency.code,
    name: agency.agency.name,
    total: agency.official,
    unrounded: agency.raw,
    means: Object.fromEntries([...agency.spreads].map(([key, spread]) => [key, spread.mean])),
    members: agency.members.map(({ member, state, counted, notable, totals: { total } }) => ({
      code: member.code,
      name: member.name,
      state,
      counted,
      notable,
      total: total.invalid > 0 || total.scored === 0 ? null : total.sum,
    })),
    counted: agency.counted,
    expected: agency.expected,
    rank: agency.rank,
    tied: agency.tied,
    rankSum: agency.rankSum,
    grade: agency.grade?.name ?? null,
    finalGrade: agency.finalGrade,
    award: agency.award,
    notes: agency.notes,
  };
}

/** A ranking as rows of words, best first, for a terminal. */
export function rankingLines(plan: Plan, outcome: GroupOutcome): string[][] {
  const words = wordingOf(plan.language).sheets;
  return [...outcome.agencies]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map((agency) => {
      const { rank, total, counted, finalGrade, award, notes } = rankingRow(plan, words, agency);
      const { digits } = plan.settings.rounding;
      const shown = total === '' ? '' : total.toFixed(digits);
      return [String(rank), agency.agency.name, shown, counted, finalGrade, award, notes];
    });
}
