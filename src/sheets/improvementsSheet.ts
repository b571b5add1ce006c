import type { Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import { call, cellReference, join, text } from '../workbook/formula';
import type { Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { WRONG } from './formStyles';
import type { Identity } from './identity';
import { LIST_ROWS, openList } from './listOpening';
import { opinionKey, type Opinion } from './opinions';
import { fittingHeight } from './rowHeight';

const WIDTHS = [0, 9, 16, 22, 8, 40, 12, 34, 9];
const COLUMN = { key: 0, group: 1, agency: 2, item: 3, member: 4, opinion: 5, due: 6, done: 7, closed: 8 } as const;
const TABLE = LIST_ROWS.table;

/** Columns of 改進事項 that are filled in. */
export const IMPROVEMENT_ENTRIES = ['due', 'done', 'closed'] as const;

/** What is on record about one improvement, by column. */
export type ImprovementEntries = Record<(typeof IMPROVEMENT_ENTRIES)[number], string | number | null>;

/**
 * 改進事項 (計畫 捌之三): what an agency is asked to improve, by when, what it did, and whether that is closed. Rows come
 * from 應行改進事項 only; the entries are carried over by key when sheets are made again.
 */
export function improvementsSheet(
  plan: Plan,
  name: string,
  identity: Identity,
  opinions: readonly Opinion[],
  entries: ReadonlyMap<string, ImprovementEntries>,
): Sheet {
  const words = sheetWords(plan);
  const texts = words.improvements;
  const draft: FormDraft = new SheetDraft(name);
  draft.widths(WIDTHS);
  const heads = ['group', 'agency', 'item', 'member', 'opinion', 'due', 'done', 'closed'] as const;
  openList(draft, {
    identity,
    title: texts.title(plan.title),
    note: texts.note,
    entries: IMPROVEMENT_ENTRIES.map((column) => ({ name: column, column: COLUMN[column] })),
    heads: heads.map((head) => ({ text: texts[head], column: COLUMN[head] })),
    heights: { note: 22, heads: 24 },
  });
  const asked = opinions.filter((opinion) => opinion.improvements !== '');
  asked.forEach((opinion, index) => {
    const row = TABLE + index;
    const key = opinionKey(opinion);
    const known = entries.get(key);
    draft.put(row, COLUMN.key, key, 'hidden');
    draft.put(row, COLUMN.group, opinion.group.name, 'cellText');
    draft.put(row, COLUMN.agency, opinion.agency.name, 'cellText');
    draft.put(row, COLUMN.item, opinion.item, 'cellText');
    draft.put(row, COLUMN.member, opinion.member.code, 'cellCentered');
    draft.put(row, COLUMN.opinion, opinion.improvements, 'cellText');
    draft.put(row, COLUMN.due, known?.due ?? null, 'entryDate');
    draft.put(row, COLUMN.done, known?.done ?? null, 'entryText');
    draft.put(row, COLUMN.closed, known?.closed ?? null, 'entryCentered');
    const sized = [
      { text: opinion.improvements, width: 40, size: 10 },
      { text: String(known?.done ?? ''), width: 34, size: 10 },
      { text: opinion.item, width: 22, size: 10 },
    ];
    draft.height(row, fittingHeight(sized, 22));
  });
  if (asked.length === 0) draft.put(TABLE, COLUMN.group, texts.none, 'body');
  const last = TABLE + Math.max(1, asked.length) - 1;
  const area = (column: number) => ({ top: TABLE, left: column, bottom: last, right: column });
  const due = cellReference(TABLE, COLUMN.due, 'column');
  const closed = cellReference(TABLE, COLUMN.closed, 'column');
  const overdue = call('AND', call('ISNUMBER', due), join('=', closed, text('')), join('<', due, call('TODAY')));
  return {
    ...draft.finish(),
    tabColor: '9B1C13',
    gridlines: false,
    freeze: { rows: TABLE, columns: 0 },
    validations:
      asked.length === 0
        ? []
        : [
            {
              areas: [area(COLUMN.closed)],
              rule: { kind: 'list', values: [texts.closedYes] },
              allowBlank: true,
              prompt: { title: texts.closed, message: texts.closedPrompt },
              alert: { style: 'stop', title: texts.closed, message: texts.closedPrompt },
            },
          ],
    conditionalFormats:
      asked.length === 0
        ? []
        : [
            {
              areas: [{ top: TABLE, left: COLUMN.group, bottom: last, right: COLUMN.closed }],
              rule: { kind: 'expression', formula: overdue, style: WRONG, stopIfTrue: false },
            },
          ],
    protection: LOCKED,
    print: printed('landscape', WIDTHS, words.header.page(plan.title, name), words.header.pages, {
      first: LIST_ROWS.heads,
      last: LIST_ROWS.heads,
    }),
  };
}
