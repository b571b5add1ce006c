import { figuresForPanel, type GrowthFigures, type VerifiedFigures } from '../assessment/growth';
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
import { scoreSheet } from './scoreSheet';
import type { SheetHere } from './earlierResults';
import { tallySheet } from './tallySheet';

/** A score sheet in the workbook of the results: whose it is, and what is on it so far. */
export type ScoredHere = Pick<SheetHere, 'group' | 'agency' | 'member' | 'answers'>;

/** Everything a results workbook is made of: what was computed, and what was typed into an earlier one. */
export interface ResultsContent {
  outcomes: readonly GroupOutcome[];
  /** Sheets that are used, for the opinions in them. */
  answers: readonly OwnedAnswers[];
  /** Scores typed in from paper, by agency and member code; null: no 登打 sheets. */
  paper: ReadonlyMap<string, ReadonlyMap<string, PaperScores>> | null;
  /** True where no file came for a member and agency, so that the tally reads the 登打 sheet. */
  readsPaper: (agency: string, member: string) => boolean;
  /** Score sheets in the workbook itself. */
  here: readonly ScoredHere[];
  /** True where such a sheet is what counts, so that the tally reads it. */
  readsHere: (agency: string, member: string) => boolean;
  /** What a sheet is called where it stands already; null gives it a name of its own. */
  called: (of: SheetOwner) => string | null;
  /** Names of other sheets of the workbook. */
  taken: readonly string[];
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

/** What a sheet is, and whose. */
export type SheetOwner = Pick<Identity, 'kind' | 'group' | 'member' | 'agency'>;

/** Content with nothing typed in and nothing logged. */
export const PLAIN_RESULTS: Omit<ResultsContent, 'outcomes' | 'created'> = {
  answers: [],
  figures: new Map(),
  verified: new Map(),
  paper: null,
  readsPaper: () => false,
  here: [],
  readsHere: () => false,
  called: () => null,
  taken: [],
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
  const steps = resultsInSteps(plan, content);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, step by step, for a page that has to answer in between: a hundred sheets take half a second. */
export function* resultsInSteps(plan: Plan, content: ResultsContent): Generator<void, Workbook> {
  const words = sheetWords(plan);
  const taken = [...content.taken];
  const name = (wanted: string, owner: Partial<SheetOwner> & Pick<SheetOwner, 'kind'>): string => {
    const free = content.called({ group: null, member: null, agency: null, ...owner }) ?? sheetName(wanted, taken);
    taken.push(free);
    return free;
  };
  const own = {
    awards: name(words.awards.name, { kind: 'awards' }),
    opinions: name(words.opinions.name, { kind: 'opinions' }),
    improvements: name(words.improvements.name, { kind: 'improvements' }),
    log: name(words.log.name, { kind: 'log' }),
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
    sheet: name(words.ranking.name(outcome.group.name), { kind: 'ranking', group: outcome.group.code }),
    layout: rankingLayout(plan, outcome.group, outcome.members.length),
    outcome,
  }));
  const paperSheets: Sheet[] = [];
  const groupSheets: Sheet[] = [];
  for (const peer of peers) {
    yield;
    const { outcome, layout } = peer;
    const { group } = outcome;
    const tallies = outcome.agencies.map(({ agency }) =>
      name(words.tally.name(agency.name), { kind: 'tally', group: group.code, agency: agency.code }),
    );
    const scored = content.here
      .filter((each) => each.group.code === group.code)
      .map((each) => ({ ...each, sheet: name(scoredName(plan, each), ownerOf(each)) }));
    const among = plan.awards.firstAmong === 'all' ? peers : [peer];
    const tallySheets = outcome.agencies.map((agency, index) => {
      const { code } = agency.agency;
      const paper =
        content.paper &&
        name(words.paperEntry.name(agency.agency.name), { kind: 'paperEntry', group: group.code, agency: code });
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
        here: (at) => {
          const member = outcome.members[at]!.code;
          const own = scored.find((each) => each.agency.code === code && each.member.code === member);
          return own && content.readsHere(code, member) ? own.sheet : null;
        },
        paper: (at) => (content.readsPaper(code, outcome.members[at]!.code) ? paper : null),
      });
    });
    const ranking = { name: peer.sheet, identity: identity('ranking', group.code), outcome, layout, tallies, among };
    const scoreSheets = scored.map((each) =>
      scoreSheet(plan, {
        ...each,
        ...each.answers,
        name: each.sheet,
        identity: { ...base, ...ownerOf(each) },
        form: 'screen',
        figures: figuresForPanel(
          content.figures.get(each.agency.code) ?? new Map<string, GrowthFigures>(),
          content.verified.get(each.agency.code) ?? new Map<string, VerifiedFigures>(),
        ),
      }),
    );
    groupSheets.push(rankingSheet(plan, ranking), ...scoreSheets, ...tallySheets);
  }
  yield;
  const opinions = opinionsOf(plan, content.answers);
  return bindBook(
    plan,
    identity('results'),
    words.ranking.title(plan.title),
    [
      ...groupSheets,
      awardsSheet(plan, own.awards, identity('awards'), peers, content.awards),
      opinionsSheet(plan, own.opinions, identity('opinions'), opinions),
      improvementsSheet(plan, own.improvements, identity('improvements'), opinions, content.improvements),
      ...paperSheets,
      { ...logSheet(plan, identity('log'), content.created, content.log, content.findings), name: own.log },
    ],
    { plan, figures: new Map() },
  );
}

function ownerOf({ group, agency, member }: ScoredHere): SheetOwner {
  return { kind: 'member', group: group.code, agency: agency.code, member: member.code };
}

/** What a score sheet would like to be called: 評分－衛生局, and with the member's code where there is a sheet for each. */
export function scoredName(plan: Plan, { agency, member }: Pick<ScoredHere, 'agency' | 'member'>): string {
  const { score, parenthesis } = sheetWords(plan);
  return score.name(plan.settings.scoring === 'consensus' ? agency.name : agency.name + parenthesis(member.code));
}
