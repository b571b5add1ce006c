import { checkCode, checkHalf, checkWeights } from '../assessment/checkCode';
import { leavesOf, nameOf, placeCriteria, isLeaf } from '../assessment/criterion';
import { rubricTotal, type Agency, type Group, type Member, type Plan } from '../assessment/plan';
import { scoreRange } from '../assessment/score';
import { addUp, type Entries } from '../assessment/total';
import { cellArea } from '../workbook/address';
import { SheetDraft } from '../workbook/draft';
import { areaReference, call, cellReference, join, text, when, type Expression } from '../workbook/formula';
import type { Sheet } from '../workbook/workbook';
import type { SheetWording } from '../wording/zh-TW/sheets';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { WRONG } from './formStyles';
import { printIdentity, type Identity } from './identity';
import { KEY_MARK } from './marks';
import { fittingHeight } from './rowHeight';
import { checkHalfFormula, guard, verdictFormula } from './scoreFormulas';
import { validationOf } from './scoreRules';
import { shownSum, validScores } from './scoreValues';

/** Scores of one member that came on paper, and who typed and checked them. */
export interface PaperScores {
  entries: Entries;
  typedBy: string;
  checkedBy: string;
}

export const NO_PAPER: PaperScores = { entries: new Map(), typedBy: '', checkedBy: '' };

/** What a 登打 sheet holds beside the plan. */
export interface PaperEntryContent {
  name: string;
  group: Group;
  agency: Agency;
  identity: Identity;
  members: readonly Member[];
  /** By member code. */
  scores: ReadonlyMap<string, PaperScores>;
}

const COLUMN = { key: 0, number: 1, item: 2, points: 3, members: 4 } as const;
const ROW = { title: 0, agency: 1, note: 2, marks: 3, head: 4, typedBy: 5, checkedBy: 6, table: 7 } as const;
const ITEM_WIDTH = 30;
const PER_MEMBER = 5;

/** Keys of the rows that say who typed and who checked. */
export const TYPED_BY = '@typedBy';
export const CHECKED_BY = '@checkedBy';

/** Columns of one member: the yellow cell, a hidden locked corner beside it, the check, and two hidden working columns. */
function columnsOf(member: number) {
  const score = COLUMN.members + PER_MEMBER * member;
  return { score, firstWeight: score + 1, check: score + 2, sum: score + 3, secondWeight: score + 4 };
}

/**
 * The entry of a leaf for a member as other formulas read it: over an area whose corners are locked.
 * @param leaf index among the plan's leaves
 */
export function paperEntryReference(sheet: string | undefined, leaf: number, member: number): Expression {
  const { score, firstWeight } = columnsOf(member);
  const row = ROW.table + leaf;
  const around = areaReference({ top: row, left: score - 1, bottom: row, right: firstWeight }, 'all', sheet);
  return call('INDEX', around, 1, 2);
}

/** The 檢核碼 of a member's typed scores as other formulas read it; '' until they are complete. */
export function paperCheckCodeReference(plan: Plan, sheet: string, member: number): Expression {
  return cellReference(ROW.table + leavesOf(plan.rubric).length + 1, columnsOf(member).score, 'all', sheet);
}

/** 登打－機關: leaves × members for scores that came on paper, with the same checks as a score sheet and its 檢核碼. */
export function paperEntrySheet(plan: Plan, content: PaperEntryContent): Sheet {
  const words = sheetWords(plan);
  const texts = words.paperEntry;
  const { members } = content;
  const draft: FormDraft = new SheetDraft(content.name);
  const leaves = placeCriteria(plan.rubric).filter(({ criterion }) => isLeaf(criterion));
  const total = ROW.table + leaves.length;
  const widths = [0, 10, ITEM_WIDTH, 8, ...members.flatMap(() => [10, 0, 11, 0, 0])];
  const right = columnsOf(members.length - 1).check;
  draft.widths(widths);
  draft.put(ROW.title, COLUMN.key, printIdentity(content.identity), 'hidden');
  draft.merge(ROW.title, COLUMN.number, right, texts.title(plan.title), 'title');
  draft.height(ROW.title, 30);
  draft.merge(ROW.agency, COLUMN.number, right, texts.agency(content.group.name, content.agency.name), 'subtitle');
  draft.height(ROW.agency, 22);
  draft.merge(ROW.note, COLUMN.number, right, texts.note, 'note');
  draft.height(ROW.note, 34);
  draft.put(ROW.marks, COLUMN.key, KEY_MARK, 'hidden');
  draft.hideRow(ROW.marks);
  for (const column of ['number', 'item', 'points'] as const) {
    draft.put(ROW.head, COLUMN[column], words.score.columns[column], 'tableHead');
  }
  const names = members.map((member) => `${member.code}\n${member.name}`);
  draft.height(
    ROW.head,
    fittingHeight(
      names.map((name) => ({ text: name, width: 10, size: 10 })),
      36,
    ),
  );
  for (const [key, row, label] of [
    [TYPED_BY, ROW.typedBy, texts.typedBy],
    [CHECKED_BY, ROW.checkedBy, texts.checkedBy],
  ] as const) {
    draft.put(row, COLUMN.key, key, 'hidden');
    draft.merge(row, COLUMN.number, COLUMN.points, label, 'label');
    draft.height(row, 22);
  }
  leaves.forEach(({ criterion, number }, index) => {
    const row = ROW.table + index;
    draft.put(row, COLUMN.key, criterion.key, 'hidden');
    draft.put(row, COLUMN.number, number, 'cellNumber');
    draft.put(row, COLUMN.item, nameOf(criterion), 'cellText');
    draft.put(row, COLUMN.points, criterion.points, 'cellScore');
    draft.height(row, fittingHeight([{ text: nameOf(criterion), width: ITEM_WIDTH, size: 10 }], 20));
  });
  draft.merge(total, COLUMN.number, COLUMN.item, texts.total, 'totalText');
  draft.put(total, COLUMN.points, rubricTotal(plan), 'totalScore');
  draft.height(total, 24);
  draft.merge(total + 1, COLUMN.number, COLUMN.points, texts.checkCode, 'label');
  draft.height(total + 1, 22);
  members.forEach((member, index) => putMember(plan, words, draft, content, member, index, names[index]!));
  return {
    ...draft.finish(),
    tabColor: '6B4E9B',
    gridlines: false,
    freeze: { rows: ROW.table, columns: COLUMN.members },
    validations: validationsOf(plan, words, members.length),
    conditionalFormats: members.map((_, index) => {
      const { score, check } = columnsOf(index);
      const shown = cellReference(ROW.table, check, 'column');
      const fine = [words.verdicts.valid, words.verdicts.blank].map((word) => join('<>', shown, text(word)));
      return {
        areas: [{ top: ROW.table, left: score, bottom: total - 1, right: check }],
        rule: { kind: 'expression' as const, formula: call('AND', ...fine), style: WRONG, stopIfTrue: false },
      };
    }),
    protection: LOCKED,
    print: printed('landscape', widths, words.header.page(plan.title, content.agency.name), words.header.pages, {
      first: ROW.head,
      last: ROW.head,
    }),
  };
}

function putMember(
  plan: Plan,
  words: SheetWording,
  draft: FormDraft,
  content: PaperEntryContent,
  member: Member,
  index: number,
  name: string,
): void {
  const { score, firstWeight, check, sum, secondWeight } = columnsOf(index);
  const leaves = leavesOf(plan.rubric);
  const total = ROW.table + leaves.length;
  const paper = content.scores.get(member.code) ?? NO_PAPER;
  const totals = addUp(plan.rubric, plan.settings.step, paper.entries);
  const identity = { plan: plan.id, member: member.code, agency: content.agency.code };
  const weights = checkWeights(
    identity,
    leaves.map((leaf) => leaf.key),
  );
  draft.put(ROW.marks, score, member.code, 'hidden');
  draft.put(ROW.head, score, name, 'tableHead');
  draft.put(ROW.head, check, words.paperEntry.check, 'tableHead');
  draft.put(ROW.typedBy, score, paper.typedBy || null, 'entryCentered');
  draft.put(ROW.typedBy, check, null, 'cellCentered');
  draft.put(ROW.checkedBy, score, paper.checkedBy || null, 'entryCentered');
  draft.put(ROW.checkedBy, check, null, 'cellCentered');
  leaves.forEach((leaf, at) => {
    const row = ROW.table + at;
    const range = scoreRange(leaf, plan.settings.step);
    const verdict = totals.verdicts.get(leaf.key)!;
    const entry = paperEntryReference(undefined, at, index);
    const isValid = join('=', cellReference(row, check), text(words.verdicts.valid));
    draft.put(row, score, paper.entries.get(leaf.key) ?? null, 'entryScore');
    draft.put(row, firstWeight, weights[0].byKey.get(leaf.key)!, 'hidden');
    draft.formula(row, check, verdictFormula(entry, range, words.verdicts), words.verdicts[verdict], 'cellCentered');
    draft.formula(row, sum, when(isValid, entry, 0), totals.byKey.get(leaf.key)!.sum, 'hidden');
    draft.put(row, secondWeight, weights[1].byKey.get(leaf.key)!, 'hidden');
  });
  const column = (at: number): Expression => areaReference({ top: ROW.table, left: at, bottom: total - 1, right: at });
  const countOf = (word: string): Expression => call('COUNTIF', column(check), text(word));
  const scored = countOf(words.verdicts.valid);
  const wrong = join('-', leaves.length, scored, countOf(words.verdicts.blank));
  const leavesOnly = {
    ...totals.total,
    invalid: [...totals.verdicts.values()].filter((verdict) => verdict !== 'valid' && verdict !== 'blank').length,
  };
  const added = when(join('=', scored, 0), text(''), guard(call('SUM', column(sum))));
  draft.formula(
    total,
    score,
    when(join('>', wrong, 0), text(words.toCorrect), added),
    shownSum(leavesOnly, words),
    'totalScore',
  );
  const progress = join('&', scored, text('/'), leaves.length);
  draft.formula(total, check, progress, `${totals.total.scored}/${leaves.length}`, 'totalCentered');
  const valid = validScores({ totals });
  const halves = ([0, 1] as const).map((half) => {
    const at = half === 0 ? firstWeight : secondWeight;
    const weighted = call('SUMPRODUCT', column(at), column(sum));
    draft.formula(
      total,
      at,
      checkHalfFormula(weighted, weights[half].seed, half),
      checkHalf(weights[half], half, valid),
      'hidden',
    );
    return cellReference(total, at);
  });
  const complete = totals.total.scored === leaves.length;
  const code = when(join('=', scored, leaves.length), join('&', halves[0]!, text('-'), halves[1]!), text(''));
  draft.formula(total + 1, score, code, complete ? checkCode(identity, valid) : '', 'cellCentered');
  draft.put(total + 1, check, null, 'cellCentered');
}

function validationsOf(plan: Plan, words: SheetWording, members: number): Sheet['validations'] {
  return leavesOf(plan.rubric).map((leaf, at) =>
    validationOf(
      scoreRange(leaf, plan.settings.step),
      Array.from({ length: members }, (_, index) => cellArea(ROW.table + at, columnsOf(index).score)),
      words,
    ),
  );
}
