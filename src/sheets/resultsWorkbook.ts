import type { GrowthFigures, VerifiedFigures } from '../assessment/growth';
import type { GroupOutcome } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { awardsSheet, type AwardEntries } from './awardsSheet';
import { bindBook, sheetWords } from './book';
import type { Finding } from './finding';
import { planIdentity, type Identity } from './identity';
import { improvementsSheet, type ImprovementEntries } from './improvementsSheet';
import { logSheet, type LogRow } from './logSheet';
import { opinionsOf, type OwnedAnswers } from './opinions';
import { opinionsSheet } from './opinionsSheet';
import { paperEntrySheet, type PaperScores } from './paperEntrySheet';
import type { RankingPeer } from './rankingContext';
import { rankingLayout } from './rankingLayout';
import { rankingSheet } from './rankingSheet';
import { tallySheet } from './tallySheet';

/** Everything a results workbook is made of: what was computed, and what was typed into an earlier one. */
export interface ResultsContent {
  outcomes: readonly GroupOutcome[];
  /** Sheets that are used, for the opinions in them. */
  answers: readonly OwnedAnswers[];
  /** Scores typed in from paper, by agency and member code; null: no 登打 sheets. */
  paper: ReadonlyMap<string, ReadonlyMap<string, PaperScores>> | null;
  /** True where no file came for a member and agency, so that the tally reads the 登打 sheet. */
  readsPaper: (agency: string, member: string) => boolean;
  awards: AwardEntries;
  improvements: ReadonlyMap<string, ImprovementEntries>;
  log: readonly LogRow[];
  findings: readonly Finding[];
  /** 申報值 by agency code, then growth key. */
  figures: ReadonlyMap<string, ReadonlyMap<string, GrowthFigures>>;
  /** 查核值, the same way. */
  verified: ReadonlyMap<string, ReadonlyMap<string, VerifiedFigures>>;
  /** ISO 8601 UTC; dates the file. */
  created: string;
}

/** Content with nothing typed in and nothing logged. */
export const PLAIN_RESULTS: Omit<ResultsContent, 'outcomes' | 'created'> = {
  answers: [],
  figures: new Map(),
  verified: new Map(),
  paper: null,
  readsPaper: () => false,
  awards: new Map(),
  improvements: new Map(),
  log: [],
  findings: [],
};

/**
 * The results of a merge: each group's 成績總表 with its agencies' 彙總, 獎懲建議, 意見彙整, 改進事項, the 登打 sheets where
 * paper is used, and 合併紀錄.
 */
export function resultsWorkbook(plan: Plan, content: ResultsContent): Workbook {
  const words = sheetWords(plan);
  const own = [words.awards.name, words.opinions.name, words.improvements.name, words.log.name];
  const taken = [...own];
  const name = (wanted: string): string => {
    const free = sheetName(wanted, taken);
    taken.push(free);
    return free;
  };
  const base = planIdentity(plan, content.created);
  const identity = (kind: Identity['kind'], group: string | null = null, agency: string | null = null): Identity => ({
    ...base,
    kind,
    group,
    member: null,
    agency,
  });
  const peers: RankingPeer[] = content.outcomes.map((outcome) => ({
    sheet: name(words.ranking.name(outcome.group.name)),
    layout: rankingLayout(plan, outcome.group, outcome.members.length),
    outcome,
  }));
  const paperSheets: Sheet[] = [];
  const groupSheets = peers.flatMap((peer): Sheet[] => {
    const { outcome, layout } = peer;
    const { group } = outcome;
    const tallies = outcome.agencies.map(({ agency }) => name(words.tally.name(agency.name)));
    const among = plan.awards.firstAmong === 'all' ? peers : [peer];
    const tallySheets = outcome.agencies.map((agency, index) => {
      const { code } = agency.agency;
      const paper = content.paper && name(words.paperEntry.name(agency.agency.name));
      if (paper !== null) {
        paperSheets.push(
          paperEntrySheet(plan, {
            name: paper,
            group,
            agency: agency.agency,
            identity: identity('paperEntry', group.code, code),
            members: outcome.members,
            scores: content.paper?.get(code) ?? new Map<string, PaperScores>(),
          }),
        );
      }
      return tallySheet(plan, {
        name: tallies[index]!,
        group,
        agency: agency.agency,
        identity: identity('tally', group.code, code),
        outcome: agency,
        figures: {
          reported: content.figures.get(code) ?? new Map<string, GrowthFigures>(),
          verified: content.verified.get(code) ?? new Map<string, VerifiedFigures>(),
        },
        paper: (at) => (content.readsPaper(code, outcome.members[at]!.code) ? paper : null),
      });
    });
    const ranking = { name: peer.sheet, identity: identity('ranking', group.code), outcome, layout, tallies, among };
    return [rankingSheet(plan, ranking), ...tallySheets];
  });
  const opinions = opinionsOf(plan, content.answers);
  return bindBook(plan, identity('results'), words.ranking.title(plan.title), [
    ...groupSheets,
    awardsSheet(plan, words.awards.name, identity('awards'), peers, content.awards),
    opinionsSheet(plan, words.opinions.name, identity('opinions'), opinions),
    improvementsSheet(plan, words.improvements.name, identity('improvements'), opinions, content.improvements),
    ...paperSheets,
    logSheet(plan, identity('log'), content.created, content.log, content.findings),
  ]);
}
