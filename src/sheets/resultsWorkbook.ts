import type { GrowthFigures } from '../assessment/growth';
import type { GroupOutcome } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { bindBook, sheetWords } from './book';
import type { Finding } from './finding';
import { planIdentity, type Identity } from './identity';
import { logSheet, type LogLine } from './logSheet';
import type { RankingPeer } from './rankingContext';
import { rankingLayout } from './rankingLayout';
import { rankingSheet } from './rankingSheet';
import { tallySheet } from './tallySheet';

export interface ResultsContent {
  outcomes: readonly GroupOutcome[];
  log: readonly LogLine[];
  findings: readonly Finding[];
  /** 申報值 by agency code, then growth key; left out where no agency reported any. */
  figures?: ReadonlyMap<string, ReadonlyMap<string, GrowthFigures>>;
  /** ISO 8601 UTC; dates the file. */
  created: string;
}

/** The results of a merge: each group's 成績總表 with its agencies' 彙總, then 合併紀錄. */
export function resultsWorkbook(plan: Plan, content: ResultsContent): Workbook {
  const words = sheetWords(plan);
  const taken = [words.log.name];
  const name = (wanted: string): string => {
    const free = sheetName(wanted, taken);
    taken.push(free);
    return free;
  };
  const identity = (group: string | null, agency: string | null): Identity => ({
    ...planIdentity(plan, content.created),
    kind: 'results',
    group,
    member: null,
    agency,
  });
  const peers: RankingPeer[] = content.outcomes.map((outcome) => ({
    sheet: name(words.ranking.name(outcome.group.name)),
    layout: rankingLayout(plan, outcome.group, outcome.members.length),
    outcome,
  }));
  const sheets = peers.flatMap((peer): Sheet[] => {
    const { outcome, layout } = peer;
    const { group } = outcome;
    const tallies = outcome.agencies.map(({ agency }) => name(words.tally.name(agency.name)));
    const among = plan.awards.firstAmong === 'all' ? peers : [peer];
    const ranking = { name: peer.sheet, identity: identity(group.code, null), outcome, layout, tallies, among };
    return [
      rankingSheet(plan, ranking),
      ...outcome.agencies.map((agency, index) =>
        tallySheet(plan, {
          name: tallies[index]!,
          group,
          agency: agency.agency,
          identity: identity(group.code, agency.agency.code),
          outcome: agency,
          figures: content.figures?.get(agency.agency.code) ?? new Map<string, GrowthFigures>(),
        }),
      ),
    ];
  });
  const log = logSheet(plan, content.created, content.log, content.findings);
  return bindBook(plan, identity(null, null), words.ranking.title(plan.title), [...sheets, log]);
}
