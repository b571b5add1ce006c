import type { Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import type { Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { printIdentity, type Identity } from './identity';
import { KEY_MARK } from './marks';
import { opinionKey, type Opinion } from './opinions';
import { fittingHeight } from './rowHeight';

const WIDTHS = [0, 10, 18, 24, 9, 46, 46];
const COLUMN = { key: 0, group: 1, agency: 2, item: 3, member: 4, strengths: 5, improvements: 6 } as const;

/** 意見彙整: what members wrote, by agency and criterion; members stand by their code. */
export function opinionsSheet(plan: Plan, name: string, identity: Identity, opinions: readonly Opinion[]): Sheet {
  const words = sheetWords(plan);
  const texts = words.opinions;
  const draft: FormDraft = new SheetDraft(name);
  draft.widths(WIDTHS);
  draft.put(0, COLUMN.key, printIdentity(identity), 'hidden');
  draft.merge(0, COLUMN.group, COLUMN.improvements, texts.title(plan.title), 'title');
  draft.height(0, 30);
  draft.put(1, COLUMN.key, KEY_MARK, 'hidden');
  draft.put(1, COLUMN.strengths, '@strengths', 'hidden');
  draft.put(1, COLUMN.improvements, '@improvements', 'hidden');
  draft.hideRow(1);
  const heads = ['group', 'agency', 'item', 'member', 'strengths', 'improvements'] as const;
  for (const head of heads) draft.put(2, COLUMN[head], texts[head], 'tableHead');
  draft.height(2, 24);
  opinions.forEach((opinion, index) => {
    const row = 3 + index;
    draft.put(row, COLUMN.key, opinionKey(opinion), 'hidden');
    draft.put(row, COLUMN.group, opinion.group.name, 'cellText');
    draft.put(row, COLUMN.agency, opinion.agency.name, 'cellText');
    draft.put(row, COLUMN.item, opinion.item || texts.overall, 'cellText');
    draft.put(row, COLUMN.member, opinion.member.code, 'cellCentered');
    draft.put(row, COLUMN.strengths, opinion.strengths || null, 'cellText');
    draft.put(row, COLUMN.improvements, opinion.improvements || null, 'cellText');
    const sized = [opinion.strengths, opinion.improvements].map((text) => ({ text, width: 46, size: 10 }));
    draft.height(row, fittingHeight([...sized, { text: opinion.item, width: 24, size: 10 }], 20));
  });
  if (opinions.length === 0) draft.put(3, COLUMN.group, texts.none, 'body');
  return {
    ...draft.finish(),
    tabColor: '7B8794',
    gridlines: false,
    freeze: { rows: 3, columns: 0 },
    protection: LOCKED,
    print: printed('landscape', WIDTHS, words.header.page(plan.title, name), words.header.pages, { first: 2, last: 2 }),
  };
}
