import type { AgencyOutcome } from '../assessment/agencyOutcome';
import type { Agency, Group, Plan } from '../assessment/plan';
import { SheetDraft } from '../workbook/draft';
import { cellReference, join } from '../workbook/formula';
import type { ConditionalFormat, Sheet } from '../workbook/workbook';
import { LOCKED, printed, sheetWords } from './book';
import { WRONG } from './formStyles';
import { printIdentity, type Identity } from './identity';
import { putTallyFoot } from './tallyFoot';
import { putTallyGrowth, tallyGrowthValidations, type KnownFigures } from './tallyGrowth';
import { MEMBER_WIDTH, putTallyHead, tallyValidations } from './tallyHead';
import { TALLY_COLUMNS as COLUMN, TALLY_ROWS as ROW, tallyColumns, tallyFoot } from './tallyLayout';
import { ITEM_WIDTH, putTallyTable, type TallyContext } from './tallyTable';

/** What a tally holds beside the plan. */
export interface TallyContent {
  name: string;
  group: Group;
  agency: Agency;
  identity: Identity;
  outcome: AgencyOutcome;
  /** See `TallyContext`. */
  paper: (member: number) => string | null;
  /** See `TallyContext`. */
  here: (member: number) => string | null;
  figures: KnownFigures;
}

/**
 * 彙總－機關: one agency, all members side by side, and what their scores come to. 出席情形, 計入 with reason and
 * resolution are entries that every formula honours.
 */
export function tallySheet(plan: Plan, content: TallyContent): Sheet {
  const words = sheetWords(plan);
  const members = content.outcome.members.length;
  const columns = tallyColumns(members);
  const context: TallyContext = {
    plan,
    words,
    draft: new SheetDraft(content.name),
    outcome: content.outcome,
    columns,
    foot: tallyFoot(plan),
    paper: content.paper,
    here: content.here,
  };
  const { draft, foot } = context;
  const widths = [0, 9, ITEM_WIDTH, 8, ...Array<number>(members).fill(MEMBER_WIDTH), 9, 9, 9, 9, 9];
  draft.widths([...widths, ...Array<number>(2 + 4 * members).fill(0)]);
  draft.put(ROW.title, COLUMN.key, printIdentity(content.identity), 'hidden');
  draft.merge(ROW.title, COLUMN.number, columns.range, words.tally.title(plan.title), 'title');
  draft.height(ROW.title, 30);
  const agency = words.tally.agency(content.group.name, content.agency.name);
  draft.merge(ROW.agency, COLUMN.number, columns.range, agency, 'subtitle');
  draft.height(ROW.agency, 22);
  putTallyHead(context);
  putTallyTable(context);
  putTallyFoot(context);
  putTallyGrowth(context, content.figures);
  return {
    ...draft.finish(),
    tabColor: '5B8C5A',
    gridlines: false,
    freeze: { rows: ROW.attendance, columns: COLUMN.points + 1 },
    validations: [...tallyValidations(context), ...tallyGrowthValidations(context)],
    conditionalFormats: wrongEntries(context),
    protection: LOCKED,
    print: {
      ...printed('landscape', widths, words.header.page(plan.title, agency), words.header.pages, {
        first: ROW.head,
        last: ROW.head,
      }),
      area: { top: 0, left: 0, bottom: foot.signatures + Math.ceil(members / 3), right: columns.range },
    },
  };
}

/** Entries and sums that need correction turn red. */
function wrongEntries({ columns, foot, outcome }: TallyContext): ConditionalFormat[] {
  const right = COLUMN.members + outcome.members.length - 1;
  const formula = join('>', cellReference(ROW.table, columns.invalid(0), 'none'), 0);
  return [
    {
      areas: [{ top: ROW.table, left: COLUMN.members, bottom: foot.total, right }],
      rule: { kind: 'expression', formula, style: WRONG, stopIfTrue: false },
    },
  ];
}
