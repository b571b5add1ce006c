import type { Plan } from '../../assessment/plan';
import type { TieBreak } from '../../assessment/settings';
import { cellArea } from '../../workbook/address';
import type { CellValue, Sheet } from '../../workbook/workbook';
import { sheetWords } from '../book';
import { printList } from './listText';
import { fieldOf, PLAN_FIELDS, type FieldSpec } from './planFields';
import { namedGroups } from './readAgencies';
import { referTo } from './references';
import { printDate } from './setupDate';
import { columnAt, SETUP_ROWS, setupSheet, setupWords, type SetupRow } from './setupSheet';
import type { SetupStyle } from './setupStyles';
import { fieldMarker } from './setupTables';
import { valueValidation } from './setupValidations';

/** 計畫: a row for each field, told by the marker beside it. */
export function fieldsSheet(plan: Plan): Sheet {
  const words = setupWords(plan);
  const rows = PLAN_FIELDS.map((field): SetupRow => {
    const { head, help } = words.fields[field.key];
    const values = { section: words.sections[field.section], label: head, value: shown(plan, field), help };
    return { values, styles: { value: styleOf(field) } };
  });
  return setupSheet(plan, 'fields', {
    rows,
    rowMarkers: PLAN_FIELDS.map(({ key }) => fieldMarker(key)),
    validations: PLAN_FIELDS.map((field, index) => {
      const { head, help } = words.fields[field.key];
      const cell = cellArea(SETUP_ROWS.table + index, columnAt('fields', 'value'));
      return valueValidation(words, field, head, help, cell);
    }),
  });
}

function styleOf({ kind, percent }: FieldSpec): SetupStyle {
  if (kind !== 'number') return 'setupFieldText';
  return percent ? 'setupFieldPercent' : 'setupFieldNumber';
}

/** A field's value as a person would type it. */
function shown(plan: Plan, { key, kind, options }: FieldSpec): CellValue {
  const words = setupWords(plan);
  const { listSeparator } = sheetWords(plan);
  const value = fieldOf(plan, key);
  if (key === 'assessedGroups') {
    const groups = namedGroups(plan.groups);
    return printList(
      plan.assessedGroups.map((code) => referTo(code, groups)),
      listSeparator,
    );
  }
  if (key === 'settings.tieBreaks') {
    return printList(
      plan.settings.tieBreaks.map((tieBreak) => printTieBreak(plan, tieBreak)),
      listSeparator,
    );
  }
  if (value === null || value === undefined) return null;
  if (kind === 'list') return printList(value as string[], listSeparator);
  if (kind === 'date') return printDate(value as string, plan.calendar);
  if (kind === 'yesNo') return value === true ? words.yesNo.yes : words.yesNo.no;
  if (kind === 'word') return (words.options[options!] as Record<string, string>)[value as string]!;
  return value as string | number;
}

/** A criterion is named by its key: names may repeat. */
function printTieBreak(plan: Plan, tieBreak: TieBreak): string {
  const words = setupWords(plan);
  if (tieBreak.kind !== 'criterion') return words.options.tieBreaks[tieBreak.kind];
  return `${words.tieBreakItem}:${tieBreak.criterion}`;
}
