import { nationalAward } from '../assessment/award';
import type { RankedAgency } from '../assessment/outcome';
import type { Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { Sheet } from '../workbook/workbook';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { awardHeight } from './awardHeight';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import type { Identity } from './identity';
import { LIST_ROWS, openList } from './listOpening';
import { rankingRow, type RankingPeer } from './rankingContext';

const WIDTHS = [0, 10, 20, 9, 12, 17, 25, 16, 0, 16, 25];
/** The hidden column after `result` is the locked corner of the area the result is read through. */
const COLUMN = {
  key: 0,
  group: 1,
  agency: 2,
  grade: 3,
  recipient: 4,
  name: 5,
  award: 6,
  result: 7,
  corner: 8,
  national: 9,
  counts: 10,
} as const;
const SHOWN = ['group', 'agency', 'grade', 'recipient', 'name', 'award', 'result', 'national', 'counts'] as const;
/** Rows for 其他有功人員 and 主辦單位及考核小組委員, entered by hand. */
const FREE_ROWS = 12;

/** Columns of 獎懲建議 that are filled in: by agency and recipient, and all of a free row. */
export const AWARD_ENTRIES = ['name', 'result'] as const;
export const FREE_AWARD_ENTRIES = ['agency', 'recipient', 'name', 'award', 'counts'] as const;

/** What is on record on 獎懲建議: row key → column → content. */
export type AwardEntries = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Key of one recipient's row; the first of an agency also takes the national award's result. */
export function awardKey(agency: string, recipient: number): string {
  return `${agency}/${recipient + 1}`;
}

/** Key of a free row. */
export function freeAwardKey(index: number): string {
  return `@free/${index + 1}`;
}

/**
 * 獎懲建議: for each agency its recipients (names to fill in), the award by rule, live from the ranking, the national
 * award chosen from its result, and the one that counts (計畫 捌之二、四); then free rows for others.
 */
export function awardsSheet(
  plan: Plan,
  name: string,
  identity: Identity,
  rankings: readonly RankingPeer[],
  entries: AwardEntries,
): Sheet {
  const words = sheetWords(plan);
  const texts = words.awards;
  const draft: FormDraft = new SheetDraft(name);
  draft.widths(WIDTHS);
  const marked = [...new Set([...AWARD_ENTRIES, ...FREE_AWARD_ENTRIES])];
  openList(draft, {
    identity,
    title: texts.title(plan.title),
    note: texts.note,
    entries: marked.map((column) => ({ name: column, column: COLUMN[column] })),
    heads: SHOWN.map((head) => ({
      text: head === 'name' ? texts.recipientName : texts[head],
      column: COLUMN[head],
    })),
    heights: { note: 34, heads: 30 },
  });
  let row: number = LIST_ROWS.table;
  const results: number[] = [];
  for (const peer of rankings) {
    peer.outcome.agencies.forEach((agency, index) => {
      results.push(row);
      row = putAgency(plan, words, draft, peer, agency, index, row, entries);
    });
  }
  const free = row + 1;
  draft.put(row, COLUMN.group, texts.others, 'heading');
  for (let index = 0; index < FREE_ROWS; index++) putFree(draft, free + index, freeAwardKey(index), entries);
  const area = (top: number) => ({ top, left: COLUMN.result, bottom: top, right: COLUMN.result });
  const national = plan.awards.national.map((award) => award.result);
  return {
    ...draft.finish(),
    tabColor: 'B7791F',
    gridlines: false,
    freeze: { rows: LIST_ROWS.table, columns: 0 },
    validations:
      results.length === 0 || national.length === 0
        ? []
        : [
            {
              areas: results.map(area),
              rule: { kind: 'list', values: national },
              allowBlank: true,
              prompt: { title: texts.result, message: texts.resultPrompt },
              alert: { style: 'stop', title: texts.result, message: texts.resultPrompt },
            },
          ],
    protection: LOCKED,
    print: printed('landscape', WIDTHS, words.header.page(plan.title, name), words.header.pages, {
      first: LIST_ROWS.heads,
      last: LIST_ROWS.heads,
    }),
  };
}

function putAgency(
  plan: Plan,
  words: SheetWording,
  draft: FormDraft,
  peer: RankingPeer,
  agency: RankedAgency,
  index: number,
  first: number,
  entries: AwardEntries,
): number {
  const { columns, table } = peer.layout;
  const shown = rankingRow(plan, words, agency);
  const code = agency.agency.code;
  const chosen = entries.get(awardKey(code, 0))?.get('result') ?? '';
  const national = nationalAward(plan.awards, [chosen]) ?? '';
  const ranking = (column: number): Expression => cellReference(table + index, column, 'all', peer.sheet);
  // Read through an area whose corners are locked, so that cutting and pasting the yellow cell breaks nothing.
  const around = areaReference({ top: first, left: COLUMN.award, bottom: first, right: COLUMN.corner });
  const result = call('INDEX', around, 1, COLUMN.result - COLUMN.award + 1);
  const nationalFormula = plan.awards.national.reduce<Expression>(
    (otherwise, award) => when(join('=', result, text(award.result)), text(award.award), otherwise),
    text(''),
  );
  plan.awards.recipients.forEach((recipient, at) => {
    const row = first + at;
    draft.put(row, COLUMN.key, awardKey(code, at), 'hidden');
    draft.put(row, COLUMN.group, peer.outcome.group.name, 'cellText');
    draft.put(row, COLUMN.agency, agency.agency.name, 'cellText');
    draft.formula(row, COLUMN.grade, ranking(columns.finalGrade), shown.finalGrade, 'cellCentered');
    draft.put(row, COLUMN.recipient, recipient, 'cellCentered');
    draft.put(row, COLUMN.name, entries.get(awardKey(code, at))?.get('name') ?? null, 'entryCentered');
    draft.formula(row, COLUMN.award, ranking(columns.award), shown.award, 'cellCentered');
    draft.put(row, COLUMN.result, (at === 0 && chosen) || null, at === 0 ? 'entryCentered' : 'cellCentered');
    draft.formula(row, COLUMN.national, nationalFormula, national, 'cellCentered');
    const counts = countingAward(plan, words, shown.award, national);
    draft.formula(row, COLUMN.counts, countingFormula(plan, words, row), counts, 'cellCentered');
    draft.height(row, awardHeight(plan, WIDTHS[COLUMN.award]!, WIDTHS[COLUMN.counts]!, 22));
  });
  return first + plan.awards.recipients.length;
}

/** The award that counts: the national one alone where it replaces the city's, else both. */
function countingAward(plan: Plan, words: SheetWording, own: string, national: string): string {
  if (national === '') return own;
  const replaced = plan.awards.nationalReplacesOwn || own === '' || own === words.ranking.awards.none;
  return replaced ? national : own + words.listSeparator + national;
}

function countingFormula(plan: Plan, words: SheetWording, row: number): Expression {
  const own = cellReference(row, COLUMN.award);
  const national = cellReference(row, COLUMN.national);
  const both = join('&', own, text(words.listSeparator), national);
  const nothing = call('OR', join('=', own, text('')), join('=', own, text(words.ranking.awards.none)));
  const given = plan.awards.nationalReplacesOwn ? national : when(nothing, national, both);
  return when(join('=', national, text('')), own, given);
}

function putFree(draft: FormDraft, row: number, key: string, entries: AwardEntries): void {
  const known = entries.get(key);
  draft.put(row, COLUMN.key, key, 'hidden');
  for (const column of SHOWN) {
    const isEntry = FREE_AWARD_ENTRIES.some((entry) => entry === column);
    draft.put(row, COLUMN[column], known?.get(column) ?? null, isEntry ? 'entryCentered' : 'cellCentered');
  }
  draft.height(row, 22);
}
