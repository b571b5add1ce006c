import { assess, type GroupOutcome } from '../assessment/outcome';
import { scoringMembers, type Group, type Member, type Plan } from '../assessment/plan';
import { finding, type Finding } from '../sheets/finding';
import { noEarlierResults, type EarlierResults } from '../sheets/earlierResults';
import { readResults } from '../sheets/readResults';
import { NO_ANSWERS } from '../sheets/scoreContent';
import { resultsInSteps, type ResultsContent, type ScoredHere } from '../sheets/resultsWorkbook';
import type { Workbook } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { agencyGrowth } from './agencyGrowth';
import { chooseSheets } from './chooseSheets';
import { chosenVersions, type VersionChoices } from './chosenVersions';
import { collect, placeOf, type CollectedSheet, type Collection } from './collect';
import {
  agenciesNotReturned,
  chooseAgencies,
  collectAgencies,
  figuresOf,
  type CollectedAgency,
} from './collectAgencies';
import { earlierSheets } from './earlierSheets';
import { agencyLines, logLines, logRow, nothingRow, type LogLine } from './mergeLog';
import { awayButFilled, groupsWithout, leftOut, lostOpinions, notAsked, notReturned } from './missingFindings';
import { joinFigures } from './panelFigures';
import { recordGroup } from './recordGroup';
import type { ReturnedFile } from './returnedFile';
import { inTurns, pause, type Watcher } from './watcher';

/** What a merge gives: the results as data and as a workbook, and everything found on the way. */
export interface MergeResult {
  outcomes: GroupOutcome[];
  findings: Finding[];
  /** What became of every sheet and file of this merge. */
  log: LogLine[];
  /** Everything that came, in the order of the files. */
  collection: Collection;
  /** The sheets that the earlier results stood for. */
  earlier: readonly CollectedSheet[];
  /** By agency code, then growth key; for every agency of the groups with results. */
  growth: ReturnType<typeof agencyGrowth>;
  /** Null when no sheet could be used, or the earlier results could not be read. */
  workbook: Workbook | null;
  files: number;
  sheets: number;
}

export interface MergeOptions {
  /** Group codes to make results for; null: every group of which something came back. */
  groups: readonly string[] | null;
  /** ISO 8601 UTC; dates the results. */
  created: string;
  /** Files of agencies' self-assessments, beside those found among the returned files. */
  agencies?: readonly ReturnedFile[];
  /** Results of an earlier merge, whose sheets and entries are carried over. */
  master?: ReturnedFile | null;
  /** Of two versions of one sheet that differ, take the later. */
  latest?: boolean;
  /** Which version of a sheet was chosen where they differ. */
  choices?: VersionChoices;
  /** Groups that get results also if nothing came back. */
  also?: readonly string[];
  /** Whose score sheets are made in the workbook of the results itself, by group and member; earlier ones are kept. */
  scoredHere?: (group: string, member: string) => boolean;
  /** What sheets are called where they are to be written into a workbook that holds others. */
  names?: Pick<ResultsContent, 'called' | 'taken'>;
  /** Make 登打 sheets for scores that come on paper; earlier ones are kept in any case. */
  paper?: boolean;
}

/**
 * 合併: returned workbooks become tallies and a ranking. Every file is read, every sheet is used or its not being used is
 * explained, who has not handed in is named, and everything an earlier result holds is carried over by key.
 */
export async function merge(
  plan: Plan,
  files: readonly ReturnedFile[],
  options: MergeOptions,
  watcher: Watcher,
): Promise<MergeResult> {
  const master = options.master ? await readMaster(plan, options.master) : null;
  const earlier = master?.earlier ?? noEarlierResults();
  const collection = await collect(plan, files, watcher);
  await pause(watcher);
  const asked = (sheet: CollectedSheet): boolean => options.groups?.includes(sheet.group.code) ?? true;
  const before = options.master ? earlierSheets(plan, earlier, options.master.name) : [];
  const rule = { latest: options.latest ?? false, isChosen: chosenVersions(options.choices, files, collection) };
  const choice = chooseSheets(plan, [...before, ...collection.sheets].filter(asked), rule);
  const given = await collectAgencies(plan, options.agencies ?? [], watcher);
  const agencies = chooseAgencies([...collection.agencies, ...given.agencies]);
  const figures = joinFigures(earlier.figures, figuresOf(agencies.used));
  const used = new Map(choice.used.map((sheet) => [placeOf(sheet), sheet]));
  const members = scoringMembers(plan, wordingOf(plan.language).sheets.consensusPanel);
  const wanted = plan.groups.filter((group) =>
    options.groups
      ? options.groups.includes(group.code)
      : isTouched(plan, group, [choice.used, agencies.used], earlier) || (options.also?.includes(group.code) ?? false),
  );
  const records = wanted.map((group) => recordGroup(group, members, used, earlier));
  await pause(watcher);
  // Agencies report before anybody scores; it is too early then to miss scores.
  const figuresOnly = agencies.used.length > 0 && collection.sheets.length + choice.used.length === 0;
  const outcomes = assess(plan, members, records);
  await pause(watcher);
  const findings = [
    ...(master?.findings ?? []),
    ...before.filter((sheet) => choice.counting.has(sheet)).flatMap((sheet) => sheet.findings),
    ...collection.findings,
    ...collection.files.flatMap((file) =>
      notAsked(
        file.name,
        file.sheets.filter((sheet) => !asked(sheet)),
      ),
    ),
    ...choice.findings,
    ...given.findings,
    ...agencies.findings,
    ...(figuresOnly ? [] : wanted.flatMap((group) => notReturned(plan, group, members, used, earlier))),
    // Where no agency handed in anything, figures are not collected this way.
    ...(agencies.used.length > 0 ? agenciesNotReturned(wanted, agencies.used, [...earlier.figures.keys()]) : []),
    ...(options.groups ? [] : groupsWithout(plan, wanted)),
    ...plan.groups
      .filter((group) => !wanted.includes(group) && isTouched(plan, group, [[], []], earlier))
      .map((group) => leftOut(group, options.master?.name ?? null)),
    ...wanted.flatMap((group) => awayButFilled(plan, group, members, used, earlier)),
    ...lostOpinions(plan, earlier, used, options.master?.name ?? null),
  ];
  await pause(watcher);
  const log = [...logLines(plan, collection, choice, agencies), ...agencyLines(given, agencies)];
  const here = wanted.flatMap((group) => sheetsHere(group, members, earlier, options));
  // Figures alone are worth results: they are verified (查核值) before anybody scores.
  const came = choice.used.length + here.length + agencies.used.length;
  const usable = came > 0 && master?.earlier !== null;
  const sourceOf = (agency: string, member: string): CollectedSheet['source'] | undefined =>
    used.get(`${member}/${agency}`)?.source;
  const cameNothing = files.length + given.files.length === 0 && master ? [nothingRow(plan, options.created)] : [];
  await pause(watcher);
  const workbook = usable
    ? await inTurns(
        watcher,
        resultsInSteps(plan, {
          outcomes,
          answers: choice.used.flatMap(({ group, agency, member, answers }) =>
            answers ? [{ group, agency, member, answers }] : [],
          ),
          figures,
          here,
          readsHere: (agency, member) => (sourceOf(agency, member) ?? 'here') === 'here',
          called: options.names?.called ?? (() => null),
          taken: options.names?.taken ?? [],
          verified: earlier.verified,
          paper: earlier.paper ?? (options.paper ? new Map() : null),
          readsPaper: (agency, member) => (sourceOf(agency, member) ?? 'paper') === 'paper',
          awards: earlier.awards,
          improvements: earlier.improvements,
          log: [...earlier.log, ...log.map((line) => logRow(plan, line, options.created)), ...cameNothing],
          findings,
          created: options.created,
        }),
      )
    : null;
  return {
    outcomes,
    findings,
    log,
    collection,
    earlier: before,
    growth: agencyGrowth(plan, wanted, figures, earlier.verified),
    workbook,
    files: collection.files.length + given.files.length,
    sheets: choice.used.length,
  };
}

async function readMaster(
  plan: Plan,
  file: ReturnedFile,
): Promise<{ earlier: EarlierResults | null; findings: Finding[] }> {
  const content = await file.read();
  if (content.kind === 'unreadable') {
    const values = { reason: content.reason };
    return { earlier: null, findings: [finding(content.code, 'error', { file: file.name, values })] };
  }
  const earlier = readResults(plan, content.workbook);
  if (!earlier) return { earlier, findings: [finding('not-a-results-workbook', 'error', { file: file.name })] };
  return { earlier, findings: earlier.findings.map((found) => ({ ...found, file: file.name })) };
}

/**
 * A group has results when a sheet of it is used, or when an earlier result had it. Agencies assess themselves also where
 * nobody else does this year (計畫 肆之一); their figures alone then make no results.
 */
function isTouched(
  plan: Plan,
  group: Group,
  [sheets, agencies]: [readonly CollectedSheet[], readonly CollectedAgency[]],
  earlier: EarlierResults,
): boolean {
  const codes = group.agencies.map((agency) => agency.code);
  return (
    sheets.some((sheet) => sheet.group.code === group.code) ||
    (plan.assessedGroups.includes(group.code) && agencies.some((each) => each.group.code === group.code)) ||
    [...earlier.attendance.keys(), ...earlier.here.keys()].some((key) => codes.includes(key.split('/')[0]!))
  );
}

/** Score sheets in the workbook itself: those that are there, and those that are asked for. */
function sheetsHere(
  group: Group,
  members: readonly Member[],
  earlier: EarlierResults,
  { scoredHere }: MergeOptions,
): ScoredHere[] {
  return group.agencies.flatMap((agency) =>
    members.flatMap((member): ScoredHere[] => {
      const known = earlier.here.get(`${agency.code}/${member.code}`);
      const isRecused = member.recusedFrom.includes(agency.code);
      if (isRecused || (!known && !scoredHere?.(group.code, member.code))) return [];
      return [{ group, agency, member, answers: known?.answers ?? NO_ANSWERS }];
    }),
  );
}
