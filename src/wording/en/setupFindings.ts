import type { Message } from '../message';
import type { SetupFindingCode } from '../zh-TW/setupFindings';

/** What is wrong on a set-up sheet and what to do, by code; in English. */
export const setupFindings: Record<SetupFindingCode, Message> = {
  'no-setup-sheets': () => 'The file holds no set-up sheets. Export a master workbook with plan export and edit that.',
  'not-a-master': (v) =>
    `This is no master workbook (${v.found}) and cannot be the plan. Use the master or a plan in .json.`,
  'missing-table': (v) =>
    `The sheet “${v.table}” was not found. Copy it from the original master, or export the master again.`,
  'table-twice': (v) =>
    `The sheet “${v.table}” is there twice (${v.first}, ${v.second}), and it cannot be told which is meant. Delete one.`,
  'markers-lost': (v) =>
    `The hidden markers of sheet “${v.table}” are gone; its columns were told by their heads. Please confirm.`,
  'missing-column': (v) =>
    `Sheet “${v.table}” has no column “${v.head}”. Put the column back, or export the master again.`,
  'column-twice': (v) => `Sheet “${v.table}” has the column “${v.head}” twice. Delete one of them.`,
  'unknown-column': (v) =>
    `The column “${v.head}” is not supported but is filled in; rather than leave it out, the plan was not used. Delete it; if it holds remarks, name it “Remarks”.`,
  'cell-without-head': (v) =>
    `“${v.value}” stands in a column without a head and was not read. If it is a remark, head the column “Remarks”.`,
  'missing-field': (v) => `Sheet “Plan” has no row “${v.head}”. Put it back, or export the master again.`,
  'field-twice': (v) => `“${v.head}” is there twice on sheet “Plan”. Delete one of the rows.`,
  'unknown-field': (v) => `The field “${v.head}” on sheet “Plan” is not supported but is filled in. Delete the row.`,
  'missing-value': (v) => `“${v.head}” is blank. Please fill it in.`,
  'unknown-word': (v) => `“${v.head}”: “${v.value}” is none of the choices. Possible: ${v.allowed}.`,
  'not-a-number': (v) => `“${v.head}”: “${v.value}” is not a number. Enter a number.`,
  'repaired-number': (v) => `“${v.head}”: “${v.value}” was read as ${v.number}. Please confirm.`,
  'repaired-code': (v) =>
    `“${v.head}”: “${v.value}” holds full-width characters and was read as ${v.code}. Please confirm.`,
  'bad-date': (v) => `“${v.head}”: “${v.value}” is not a date. Enter one such as 2016/9/1, or 105/9/1 in ROC years.`,
  'ambiguous-date': (v) =>
    `“${v.head}”: year, month and day of “${v.value}” cannot be told. Enter the full year, such as 2016/9/1.`,
  'repaired-date': (v) => `“${v.head}”: “${v.value}” was read as ${v.date}. Please confirm.`,
  'bad-code': (v) =>
    `“${v.head}”: “${v.value}” cannot be a code. Codes begin with a letter and hold letters, digits, - and _ only, 40 at most.`,
  'code-looks-like-number': (v) =>
    `“${v.head}”: “${v.value}” is a number or a date. Spreadsheets change these (1.10 becomes 1.1, 1-2 a date); codes begin with a letter, such as K${v.value}.`,
  'generated-code': (v) =>
    `“${v.name}” has no ${v.head}; ${v.code} was made for it. Export the master again (plan export) to write it back before making score workbooks.`,
  'bad-level': (v) => `The level “${v.value}” must be a whole number from 1 to ${v.most}.`,
  'level-jump': (v) =>
    `Level ${v.level} comes after level ${v.before}; a level between them is missing. A row is at most one level deeper.`,
  'formula-used': (v) => `“${v.head}” is a formula (${v.formula}); its result “${v.value}” was used.`,
  'formula-not-calculated': (v) =>
    `“${v.head}” is a formula (${v.formula}) without a result. Enter the content instead.`,
  'error-value': (v) => `“${v.head}” is the error value ${v.value}. Enter the content instead.`,
  'unknown-reference': (v) =>
    `“${v.head}”: “${v.value}” is not on sheet “${v.table}”. Enter a name or code from there.`,
  'ambiguous-reference': (v) =>
    `“${v.head}”: “${v.value}” occurs more than once on sheet “${v.table}”. Enter the code instead.`,
  'group-name-differs': (v) =>
    `Group ${v.code} is named both “${v.first}” and “${v.second}”; the first was used. Make them the same.`,
  'generated-changed': (v) =>
    `“${v.head}” is made by the program; “${v.value}” typed there is not read. Set it on sheet “${v.table}” instead.`,
  'only-for-kind': (v) => `“${v.head}” is for awards of this plan only, not for national prizes. Clear it.`,
};
