import { figuresForPanel, type GrowthFigures, type VerifiedFigures } from '../assessment/growth';
import type { Plan } from '../assessment/plan';
import { noEarlierResults, type EarlierResults } from '../sheets/earlierResults';
import { finding } from '../sheets/finding';
import { readResultFigures } from '../sheets/readResultFigures';
import { readResults } from '../sheets/readResults';
import type { Workbook } from '../workbook/workbook';
import type { ReportedFigures } from './collectAgencies';
import type { ReturnedFile } from './returnedFile';

/** 申報值 of earlier results and of the self-assessments that came since; a blank never replaces a figure. */
export function joinFigures(earlier: ReportedFigures, came: ReportedFigures): ReportedFigures {
  const joined = new Map(earlier);
  for (const [agency, own] of came) {
    const given = [...own].filter(([, { lastYear, thisYear }]) => lastYear !== null || thisYear !== null);
    joined.set(agency, new Map([...(earlier.get(agency) ?? []), ...given]));
  }
  return joined;
}

/** What a workbook's results hold of growth, and what is odd about it. */
export type FiguresSoFar = Pick<EarlierResults, 'figures' | 'verified' | 'findings'>;

/** Reads the growth figures of results; a workbook without them, or none at all, holds nothing. */
export function figuresSoFar(plan: Plan, workbook: Workbook | null): FiguresSoFar {
  return workbook ? readResultFigures(plan, workbook) : noEarlierResults();
}

/** The same of a file that should hold results; where it does not, that is what is found. */
export async function figuresOfFile(plan: Plan, file: ReturnedFile): Promise<FiguresSoFar> {
  const nothing = noEarlierResults();
  const content = await file.read();
  if (content.kind === 'unreadable') {
    const values = { reason: content.reason };
    return { ...nothing, findings: [finding(content.code, 'error', { file: file.name, values })] };
  }
  if (!readResults(plan, content.workbook)) {
    return { ...nothing, findings: [finding('not-a-results-workbook', 'error', { file: file.name })] };
  }
  const held = readResultFigures(plan, content.workbook);
  return { ...held, findings: held.findings.map((found) => ({ ...found, file: file.name })) };
}

/** What score sheets are to show: 申報值, and before them the 查核值 that were typed into earlier results. */
export function panelFigures(earlier: FiguresSoFar, came: ReportedFigures): ReportedFigures {
  const reported = joinFigures(earlier.figures, came);
  const agencies = new Set([...reported.keys(), ...earlier.verified.keys()]);
  return new Map(
    [...agencies].map((agency) => [
      agency,
      figuresForPanel(
        reported.get(agency) ?? new Map<string, GrowthFigures>(),
        earlier.verified.get(agency) ?? new Map<string, VerifiedFigures>(),
      ),
    ]),
  );
}
