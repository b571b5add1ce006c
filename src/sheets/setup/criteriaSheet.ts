import { placeCriteria, type PlacedCriterion } from '../../assessment/criterion';
import type { Plan } from '../../assessment/plan';
import { areaReference, call, cellReference, join, text } from '../../workbook/formula';
import type { ConditionalFormat, Sheet } from '../../workbook/workbook';
import { sum } from '../../assessment/decimal';
import { printList } from './listText';
import { PLAN_FIELDS } from './planFields';
import { bodyArea, columnAt, SETUP_ROWS, setupSheet, setupWords, type SetupDraft, type SetupRow } from './setupSheet';
import { PARENT_FILLS, type SetupStyle } from './setupStyles';
import { GROWTH_MARK } from './setupTables';

const LEVEL = columnAt('criteria', 'level');
const POINTS = columnAt('criteria', 'points');

const TOTAL_ROW = SETUP_ROWS.table + PLAN_FIELDS.findIndex(({ key }) => key === 'totalPoints');

/** 評分標準: a row for each criterion, parents first. The tree is 層級 and the order of rows; 編號 is only shown. */
export function criteriaSheet(plan: Plan): Sheet {
  const placed = placeCriteria(plan.rubric);
  const area = bodyArea('criteria', placed.length);
  return setupSheet(plan, 'criteria', {
    rows: placed.map((place) => rowOf(plan, place)),
    extra: (draft) => putSum(plan, draft, area.bottom),
    conditionalFormats: parentFormats(area),
  });
}

function rowOf(plan: Plan, { criterion, level, number }: PlacedCriterion): SetupRow {
  const { title, label, printed, points, minimum, step, levels, key } = criterion;
  const rates = plan.growthRates.filter((rate) => rate.criterion === key);
  const item: SetupStyle = `setupItem${Math.min(7, level - 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;
  return {
    values: {
      number,
      level,
      title: title || null,
      label: label ?? null,
      text: criterion.text ?? null,
      points,
      minimum: minimum ?? null,
      step: step ?? null,
      levels: levels ? printList(levels.map(String), setupListSeparator(plan)) : null,
      growth: rates.length > 0 ? GROWTH_MARK : null,
      key,
      printed: printed ?? null,
    },
    styles: { title: item },
  };
}

function setupListSeparator(plan: Plan): string {
  return plan.language === 'en' ? '; ' : '、';
}

/** The sum of the top level beside what the plan states, live. */
function putSum(plan: Plan, draft: SetupDraft, lastRow: number): void {
  const words = setupWords(plan);
  const below = (column: number) =>
    areaReference({ top: SETUP_ROWS.table, left: column, bottom: lastRow, right: column });
  const stated = sum(plan.rubric.map((criterion) => criterion.points ?? 0));
  const title = columnAt('criteria', 'title');
  draft.put(SETUP_ROWS.extra, title, words.sumCheck, 'label');
  draft.formula(
    SETUP_ROWS.extra,
    columnAt('criteria', 'label'),
    call('SUMIF', below(LEVEL), 1, below(POINTS)),
    stated,
    'valueNumber',
  );
  const total = cellReference(TOTAL_ROW, columnAt('fields', 'value'), 'all', words.sheets.fields);
  draft.formula(
    SETUP_ROWS.extra,
    columnAt('criteria', 'text'),
    join('&', text(words.stated), total),
    `${words.stated}${plan.totalPoints}`,
    'note',
  );
  draft.height(SETUP_ROWS.extra, 22);
}

/** Rows of parents are shaded by level: what follows is deeper, whatever is typed or inserted. */
function parentFormats(area: ReturnType<typeof bodyArea>): ConditionalFormat[] {
  const own = cellReference(SETUP_ROWS.table, LEVEL, 'column');
  const next = cellReference(SETUP_ROWS.table + 1, LEVEL, 'column');
  return PARENT_FILLS.map((fill, index) => {
    const last = index === PARENT_FILLS.length - 1;
    return {
      areas: [area],
      rule: {
        kind: 'expression',
        formula: call('AND', join('>', next, own), join(last ? '>=' : '=', own, index + 1)),
        style: index === 0 ? { fill, font: { bold: true } } : { fill },
        stopIfTrue: true,
      },
    };
  });
}
