import type { GrowthFigures } from '../assessment/growth';
import type { Group, Plan } from '../assessment/plan';
import { finding, type Finding } from '../sheets/finding';
import { readAgencyWorkbook, type ReturnedAgency } from '../sheets/readAgencyWorkbook';
import type { Workbook } from '../workbook/workbook';
import type { ReturnedFile } from './returnedFile';
import { step, type Watcher } from './watcher';

/** 申報值 by agency code, then growth key. */
export type ReportedFigures = ReadonlyMap<string, ReadonlyMap<string, GrowthFigures>>;

/** What one agency handed in, and the file it came in. */
export interface CollectedAgency extends ReturnedAgency {
  file: string;
  sha256: string;
}

/** Everything agencies handed in. */
export interface AgencyCollection {
  files: { name: string; sha256: string | null }[];
  agencies: CollectedAgency[];
  findings: Finding[];
}

/** Reads files that should be agencies' self-assessments; one that is none is a finding and never stops the others. */
export async function collectAgencies(
  plan: Plan,
  files: readonly ReturnedFile[],
  watcher: Watcher,
): Promise<AgencyCollection> {
  const collection: AgencyCollection = { files: [], agencies: [], findings: [] };
  for (const [index, file] of files.entries()) {
    step(watcher, index, files.length, file.name);
    const content = await file.read();
    collection.files.push({ name: file.name, sha256: content.sha256 });
    if (content.kind === 'unreadable') {
      const { code, reason } = content;
      const severity = code === 'skipped-file' ? 'warning' : 'error';
      collection.findings.push(finding(code, severity, { file: file.name, values: { reason } }));
      continue;
    }
    const reading = agenciesIn(plan, content.workbook, file.name, content.sha256);
    if (!reading) {
      collection.findings.push(finding('not-agency-workbook', 'error', { file: file.name }));
      continue;
    }
    collection.agencies.push(...reading.agencies);
    collection.findings.push(...reading.findings);
  }
  return collection;
}

/** What a workbook holds of agencies, with the file's name on everything; null when it holds nothing of one. */
export function agenciesIn(
  plan: Plan,
  workbook: Workbook,
  file: string,
  sha256: string,
): { agencies: CollectedAgency[]; findings: Finding[] } | null {
  const reading = readAgencyWorkbook(plan, workbook);
  return (
    reading && {
      agencies: reading.agencies.map((agency) => ({ ...agency, file, sha256 })),
      findings: reading.findings.map((found) => ({ ...found, file })),
    }
  );
}

/** Which of the self-assessments count: one an agency, the earlier where two differ. */
export interface AgencyChoice {
  used: CollectedAgency[];
  others: { agency: CollectedAgency; why: 'repeated' | 'conflicting' }[];
  findings: Finding[];
}

/** Chooses one self-assessment an agency; that there were more is said. */
export function chooseAgencies(collected: readonly CollectedAgency[]): AgencyChoice {
  const choice: AgencyChoice = { used: [], others: [], findings: [] };
  for (const agency of collected) {
    const earlier = choice.used.find((other) => other.agency.code === agency.agency.code);
    if (!earlier) {
      choice.used.push(agency);
      continue;
    }
    const isSame = contentOf(earlier) === contentOf(agency);
    const values = { file: earlier.file, agency: agency.agency.name };
    choice.others.push({ agency, why: isSame ? 'repeated' : 'conflicting' });
    choice.findings.push(
      isSame
        ? finding('same-agency-identical', 'note', { file: agency.file, values })
        : finding('same-agency-different', 'error', { file: agency.file, values }),
    );
  }
  return choice;
}

function contentOf({ figures, texts, selfScores }: CollectedAgency): string {
  return JSON.stringify([[...figures], [...texts], [...selfScores]]);
}

/** Nobody reported anything. */
export const NO_FIGURES: ReportedFigures = new Map();

/** The figures of the self-assessments that count. */
export function figuresOf(used: readonly CollectedAgency[]): ReportedFigures {
  return new Map(used.map(({ agency, figures }) => [agency.code, figures]));
}

/**
 * One finding for each agency of the groups that handed in nothing.
 * @param known codes of agencies whose figures came before
 */
export function agenciesNotReturned(
  groups: readonly Group[],
  used: readonly CollectedAgency[],
  known: readonly string[] = [],
): Finding[] {
  return groups.flatMap((group) =>
    group.agencies
      .filter(({ code }) => !known.includes(code) && !used.some(({ agency }) => agency.code === code))
      .map(({ code, name }) => {
        const values = { agency: name, group: group.name };
        return finding('agency-not-returned', 'warning', { value: code, values });
      }),
  );
}
