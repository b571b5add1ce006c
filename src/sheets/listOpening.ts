import type { FormDraft } from './book';
import { printIdentity, type Identity } from './identity';
import { KEY_MARK } from './marks';
import { markerOf } from './scoreLayout';

/** What stands above a list that is filled in row by row, found again by its marks. */
export interface ListOpening {
  identity: Identity;
  title: string;
  note: string;
  /** Entries, whose columns carry a mark. */
  entries: readonly { name: string; column: number }[];
  heads: readonly { text: string; column: number }[];
  /** In points. */
  heights: { note: number; heads: number };
}

/** Rows of a list's opening; its first row follows. */
export const LIST_ROWS = { title: 0, note: 1, marks: 2, heads: 3, table: 4 } as const;

/** Puts title, note, hidden marks and heads; the first column holds the keys. */
export function openList(draft: FormDraft, { identity, title, note, entries, heads, heights }: ListOpening): void {
  const last = Math.max(...heads.map(({ column }) => column));
  draft.put(LIST_ROWS.title, 0, printIdentity(identity), 'hidden');
  draft.merge(LIST_ROWS.title, 1, last, title, 'title');
  draft.height(LIST_ROWS.title, 30);
  draft.merge(LIST_ROWS.note, 1, last, note, 'note');
  draft.height(LIST_ROWS.note, heights.note);
  draft.put(LIST_ROWS.marks, 0, KEY_MARK, 'hidden');
  for (const { name, column } of entries) draft.put(LIST_ROWS.marks, column, markerOf(name), 'hidden');
  draft.hideRow(LIST_ROWS.marks);
  for (const { text, column } of heads) draft.put(LIST_ROWS.heads, column, text, 'tableHead');
  draft.height(LIST_ROWS.heads, heights.heads);
}
