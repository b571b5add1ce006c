import type { Plan } from '../assessment/plan';
import type { SheetState } from '../assessment/sheetState';
import { SheetDraft } from '../workbook/draft';
import { fittingHeight } from './rowHeight';
import type { Sheet } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import { quote, type Finding } from './finding';

/** One score sheet that came back, or a file that holds none. */
export interface LogLine {
  file: string;
  sha256: string | null;
  sheet: string | null;
  member: string | null;
  agency: string | null;
  /** `used`, or why it was not. */
  use: 'used' | 'repeated' | 'conflicting' | 'notUsed';
  state: SheetState | null;
  /** Null while something needs correction or nothing is scored. */
  total: number | null;
  checkCode: string | null;
  created: string | null;
}

const WIDTHS = [0, 28, 17, 16, 14, 13, 8, 12, 20, 25];

/** 合併紀錄: every file with its hash, what was taken from it, and everything found. */
export function logSheet(plan: Plan, made: string, lines: readonly LogLine[], findings: readonly Finding[]): Sheet {
  const words = sheetWords(plan);
  const texts = words.log;
  const draft: FormDraft = new SheetDraft(texts.name);
  draft.widths(WIDTHS);
  draft.merge(0, 1, 9, texts.title(plan.title), 'title');
  draft.height(0, 30);
  draft.merge(1, 1, 9, texts.made(made), 'note');
  draft.put(2, 1, texts.filesTitle, 'heading');
  const heads = [
    texts.file,
    texts.sheet,
    texts.member,
    texts.agency,
    texts.state,
    texts.total,
    texts.checkCode,
    texts.created,
    texts.sha256,
  ];
  heads.forEach((head, index) => draft.put(3, index + 1, head, 'tableHead'));
  lines.forEach((line, index) => putLine(plan, draft, 4 + index, line));
  const title = 5 + lines.length;
  draft.put(title, 1, texts.findingsTitle, 'heading');
  putFindings(plan, draft, title + 1, findings);
  return {
    ...draft.finish(),
    tabColor: '7B8794',
    gridlines: false,
    freeze: { rows: 4, columns: 0 },
    protection: LOCKED,
    print: printed('landscape', WIDTHS, words.header.page(plan.title, texts.name), words.header.pages, null),
  };
}

function putLine(plan: Plan, draft: FormDraft, row: number, line: LogLine): void {
  const { states, log } = sheetWords(plan);
  const use = {
    used: line.state && states[line.state],
    repeated: log.repeated,
    conflicting: log.conflicting,
    notUsed: log.notUsed,
  };
  const cells = [
    line.file,
    line.sheet,
    line.member,
    line.agency,
    use[line.use],
    line.total,
    line.checkCode,
    line.created,
    line.sha256,
  ];
  cells.forEach((value, index) =>
    draft.put(row, index + 1, quote(value), index === 5 || index === 6 ? 'cellCentered' : 'cellText'),
  );
  draft.height(row, fittingHeight(sized(cells), 20));
}

function putFindings(plan: Plan, draft: FormDraft, row: number, findings: readonly Finding[]): void {
  const texts = sheetWords(plan).log;
  const messages = wordingOf(plan.language).findings;
  if (findings.length === 0) {
    draft.put(row, 1, texts.noFindings, 'body');
    return;
  }
  const heads = [texts.file, texts.sheet, texts.severity, texts.cell, texts.value];
  heads.forEach((head, index) => draft.put(row, index + 1, head, 'tableHead'));
  draft.merge(row, 6, 9, texts.message, 'tableHead');
  findings.forEach((found, index) => {
    const at = row + 1 + index;
    const cells = [found.file, found.sheet, texts.severities[found.severity], found.cell, found.value];
    cells.forEach((value, column) => draft.put(at, column + 1, quote(value), 'cellText'));
    const message = messages[found.code](found.values);
    draft.merge(at, 6, 9, message, 'cellText');
    draft.height(at, fittingHeight([...sized(cells), { text: message, width: 66, size: 10 }], 20));
  });
}

function sized(cells: readonly unknown[]): { text: string; width: number; size: number }[] {
  return cells.map((value, index) => ({
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    width: WIDTHS[index + 1]!,
    size: 10,
  }));
}
