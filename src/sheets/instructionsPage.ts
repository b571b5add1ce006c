import type { Plan } from '../assessment/plan';
import { quoteSheet } from '../workbook/address';
import { SheetDraft } from '../workbook/draft';
import type { Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords, type FormDraft } from './book';
import type { FormStyle } from './formStyles';
import { fittingHeight } from './rowHeight';

/** A sheet of the workbook one can go to. */
export interface SheetLink {
  label: string;
  sheet: string;
}

/** What a page of instructions says. */
export interface Instructions {
  title: string;
  /** Label and text. */
  facts: readonly (readonly [string, string])[];
  how: string;
  steps: readonly string[];
  colours: readonly (readonly [FormStyle, string])[];
  linksTitle: string;
  links: readonly SheetLink[];
}

const LABELS = 1;
const TEXTS = 2;
const TEXT_WIDTH = 76;
const WIDTHS = [0, 16, TEXT_WIDTH];

/** 填表說明: who and by when, how to fill in step by step, what the colours mean, and links to the sheets. */
export function instructionsPage(plan: Plan, content: Instructions): Sheet {
  const words = sheetWords(plan);
  const texts = words.instructions;
  const draft: FormDraft = new SheetDraft(texts.name);
  draft.widths(WIDTHS);
  draft.merge(0, LABELS, TEXTS, content.title, 'title');
  draft.height(0, fittingHeight([{ text: content.title, width: WIDTHS[LABELS]! + TEXT_WIDTH, size: 16 }], 34));
  let row = 1;
  for (const [label, value] of content.facts) {
    draft.put(row, LABELS, label, 'label');
    draft.put(row, TEXTS, value, 'value');
    draft.height(row, fittingHeight([{ text: value, width: TEXT_WIDTH, size: 10 }], 22));
    row++;
  }
  row++;
  draft.put(row++, LABELS, content.how, 'heading');
  content.steps.forEach((step, index) => {
    draft.put(row, LABELS, index + 1, 'bodyCentered');
    draft.put(row, TEXTS, step, 'body');
    draft.height(row, fittingHeight([{ text: step, width: TEXT_WIDTH, size: 11 }], 20));
    row++;
  });
  row++;
  draft.put(row++, LABELS, texts.colours, 'heading');
  for (const [style, label] of content.colours) {
    draft.put(row, LABELS, null, style);
    draft.put(row, TEXTS, label, 'body');
    draft.height(row++, 20);
  }
  row++;
  draft.put(row++, LABELS, content.linksTitle, 'heading');
  for (const { label, sheet } of content.links) {
    draft.put(row, TEXTS, label, 'link');
    draft.link(row, TEXTS, `${quoteSheet(sheet)}!A1`);
    draft.height(row++, 20);
  }
  return {
    ...draft.finish(),
    tabColor: 'B7791F',
    gridlines: false,
    protection: LOCKED,
    print: printed('portrait', WIDTHS, words.header.page(plan.title, texts.name), words.header.pages, null),
  };
}
