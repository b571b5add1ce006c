import type { Plan } from '../assessment/plan';
import type { Sheet, Workbook } from '../workbook/workbook';
import { SheetDraft, emptySheet } from '../workbook/draft';
import { wordingOf, type Wording } from '../wording/wording';
import { printCarried, type CarriedPlan } from './carriedPlan';
import { formStyles, type FormStyle } from './formStyles';
import { IDENTITY_PROPERTY, IDENTITY_SHEET, printIdentity, type Identity } from './identity';

/** A sheet of ours in the making. */
export type FormDraft = SheetDraft<FormStyle>;

/** The words sheets of a plan are written in. */
export function sheetWords(plan: Plan): Wording['sheets'] {
  return wordingOf(plan.language).sheets;
}

/**
 * Binds sheets into a workbook: formats, the identity as custom property and on a hidden sheet at the end.
 * @param identity its `created` also dates the file, so that the same plan at the same time gives the same bytes
 * @param carried what the workbook carries of its plan; null where the plan stands on sheets of its own
 */
export function bindBook(
  plan: Plan,
  identity: Identity,
  title: string,
  sheets: Sheet[],
  carried: CarriedPlan | null = null,
): Workbook {
  const words = sheetWords(plan);
  return {
    sheets: [...sheets, identitySheet(identity, words.identity.note, carried)],
    styles: formStyles(words.font, words.formats),
    names: [],
    properties: {
      title,
      subject: plan.title,
      creator: plan.authority,
      created: identity.created,
      modified: identity.created,
      custom: { [IDENTITY_PROPERTY]: printIdentity(identity) },
    },
    structureLocked: false,
    activeSheet: 0,
  };
}

/** The hidden sheet: the identity of the whole book, and what it carries of its plan. */
function identitySheet(identity: Identity, note: string, carried: CarriedPlan | null): Sheet {
  const draft: FormDraft = new SheetDraft(IDENTITY_SHEET);
  draft.put(0, 0, printIdentity(identity), 'hidden');
  draft.put(1, 0, note, 'hidden');
  (carried ? printCarried(carried) : []).forEach((part, index) => draft.put(2 + index, 0, part, 'hidden'));
  return { ...emptySheet(IDENTITY_SHEET), ...draft.finish(), visibility: 'veryHidden', protection: LOCKED };
}

/** Locked without a password; rows and columns may be formatted so that long text can be seen. */
export const LOCKED: NonNullable<Sheet['protection']> = {
  password: null,
  allow: ['formatColumns', 'formatRows'],
};

/** Widths in characters that a page takes at the scale where 10 pt is still printed as 9. */
const PAGE_WIDTHS = { portrait: 104, landscape: 153 };

/**
 * One page wide, title in the header and page numbers in the footer: on A4, or on A3 where a wide panel would make the
 * print smaller than 9 pt.
 * @param widths of the columns that are printed
 */
export function printed(
  orientation: 'portrait' | 'landscape',
  widths: readonly number[],
  header: string,
  footer: string,
  repeat: { first: number; last: number } | null,
): NonNullable<Sheet['print']> {
  return {
    orientation,
    paper: widths.reduce((sum, width) => sum + width, 0) > PAGE_WIDTHS[orientation] ? 'A3' : 'A4',
    fitToWidth: 1,
    fitToHeight: null,
    margins: { top: 0.65, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    repeatRows: repeat,
    area: null,
    // An ampersand is a code in headers; doubled it is itself. The blank keeps a leading digit out of the font size.
    header: `&R&9 ${header.replaceAll('&', '&&')}`,
    footer: `&C&9 ${footer}`,
    centered: true,
  };
}
