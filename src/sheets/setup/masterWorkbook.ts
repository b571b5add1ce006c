import type { Plan } from '../../assessment/plan';
import type { Workbook } from '../../workbook/workbook';
import { bindBook, sheetWords } from '../book';
import { planIdentity } from '../identity';
import { agenciesSheet } from './agenciesSheet';
import { criteriaSheet } from './criteriaSheet';
import { fieldsSheet } from './fieldsSheet';
import { awardsSheet, gradesSheet } from './gradingSheets';
import { growthSheet } from './growthSheet';
import { panelSheet } from './panelSheet';
import { scheduleSheet } from './scheduleSheet';
import { setupWords } from './setupSheet';
import { setupStyles } from './setupStyles';

/**
 * The secretariat's master workbook: the whole plan on set-up sheets that are edited in any spreadsheet program and read
 * back with `readMaster`.
 * @param created ISO 8601 UTC; dates the file
 */
export function masterWorkbook(plan: Plan, created: string): Workbook {
  const identity = { ...planIdentity(plan, created), kind: 'master' as const, group: null, member: null, agency: null };
  const book = bindBook(plan, identity, setupWords(plan).bookTitle(plan.title), [
    fieldsSheet(plan),
    criteriaSheet(plan),
    growthSheet(plan),
    gradesSheet(plan),
    awardsSheet(plan),
    agenciesSheet(plan),
    panelSheet(plan),
    scheduleSheet(plan),
  ]);
  const { font, formats } = sheetWords(plan);
  return { ...book, styles: { ...book.styles, ...setupStyles(font, formats) } };
}
