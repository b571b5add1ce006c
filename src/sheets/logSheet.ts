import type { Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import type { Sheet } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { quote, type Finding } from './finding';
import { printIdentity, type Identity } from './identity';
import { KEY_MARK } from './marks';
import { fittingHeight } from './rowHeight';

/** Columns of 合併紀錄, in their order. */
export const LOG_COLUMNS = [
  'merged',
  'file',
  'sheet',
  'member',
  'agency',
  'state',
  'total',
  'checkCode',
  'changes',
  'created',
  'sha256',
] as const;

/** One line of 合併紀錄 as it is shown; lines of earlier merges are carried over as they are. */
export type LogRow = Record<(typeof LOG_COLUMNS)[number], string | number | null>;

/** A moment as people read it, in UTC: 2016-09-01 08:30. */
export function showTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

const WIDTHS = [0, 12, 23, 14, 13, 11, 9, 7, 11, 18, 12, 23];
const RIGHT = WIDTHS.length - 1;
const CENTERED = new Set<string>(['total', 'checkCode', 'state']);

/** 合併紀錄: every file with its hash, what was taken from it and what that changed, and everything found. */
export function logSheet(
  plan: Plan,
  identity: Identity,
  made: string,
  rows: readonly LogRow[],
  findings: readonly Finding[],
): Sheet {
  const words = sheetWords(plan);
  const texts = words.log;
  const draft: FormDraft = new SheetDraft(texts.name);
  draft.widths(WIDTHS);
  draft.put(0, 0, printIdentity(identity), 'hidden');
  draft.merge(0, 1, RIGHT, texts.title(plan.title), 'title');
  draft.height(0, 30);
  draft.merge(1, 1, RIGHT, texts.made(showTime(made)), 'note');
  draft.put(2, 1, texts.filesTitle, 'heading');
  draft.put(3, 0, KEY_MARK, 'hidden');
  draft.hideRow(3);
  LOG_COLUMNS.forEach((column, index) => {
    draft.put(3, index + 1, `@${column}`, 'hidden');
    draft.put(4, index + 1, texts[column], 'tableHead');
  });
  rows.forEach((row, index) => putRow(draft, 5 + index, row));
  const title = 6 + rows.length;
  draft.put(title, 1, texts.findingsTitle, 'heading');
  putFindings(plan, draft, title + 1, findings);
  return {
    ...draft.finish(),
    tabColor: '7B8794',
    gridlines: false,
    freeze: { rows: 5, columns: 0 },
    protection: LOCKED,
    print: printed('landscape', WIDTHS, words.header.page(plan.title, texts.name), words.header.pages, null),
  };
}

function putRow(draft: FormDraft, at: number, row: LogRow): void {
  draft.put(at, 0, `log/${at}`, 'hidden');
  LOG_COLUMNS.forEach((column, index) => {
    draft.put(at, index + 1, quote(row[column]), CENTERED.has(column) ? 'cellCentered' : 'cellText');
  });
  draft.height(at, fittingHeight(sized(LOG_COLUMNS.map((column) => row[column])), 20));
}

function putFindings(plan: Plan, draft: FormDraft, row: number, findings: readonly Finding[]): void {
  const texts = sheetWords(plan).log;
  const messages = wordingOf(plan.language).findings;
  if (findings.length === 0) {
    draft.put(row, 1, texts.noFindings, 'body');
    return;
  }
  const heads = [texts.severity, texts.file, texts.sheet, texts.cell, texts.value];
  heads.forEach((head, index) => draft.put(row, index + 1, head, 'tableHead'));
  draft.merge(row, 6, RIGHT, texts.message, 'tableHead');
  const width = WIDTHS.slice(6).reduce((sum, each) => sum + each, 0);
  findings.forEach((found, index) => {
    const at = row + 1 + index;
    const cells = [texts.severities[found.severity], found.file, found.sheet, found.cell, found.value];
    cells.forEach((value, column) => draft.put(at, column + 1, quote(value), 'cellText'));
    const message = messages[found.code](found.values);
    draft.merge(at, 6, RIGHT, message, 'cellText');
    draft.height(at, fittingHeight([...sized(cells), { text: message, width, size: 10 }], 20));
  });
}

function sized(cells: readonly unknown[]): { text: string; width: number; size: number }[] {
  return cells.map((value, index) => ({
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    width: WIDTHS[index + 1]!,
    size: 10,
  }));
}
