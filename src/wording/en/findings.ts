import type { Message } from '../message';
import type { FindingCode } from '../zh-TW/findings';

/** What is wrong with a returned file, sheet or cell, and what to do, by code; in English. */
export const findings: Record<FindingCode, Message> = {
  'cannot-open': (v) => `The file cannot be read (${v.reason}). Check its path and permissions.`,
  'no-files': (v) => `“${v.path}” holds no .xlsx or .ods file that can be read.`,
  'skipped-file': () =>
    'Not an .xlsx or .ods file; not read. If it is a score workbook, save it as .xlsx and merge again.',
  empty: () => 'The file is empty. Ask the member to return it again.',
  'not-a-spreadsheet': () => 'Not a spreadsheet. Check the file, or save it as .xlsx and merge again.',
  'password-protected': () =>
    'The file needs a password to open and cannot be read. Remove the password and merge again.',
  'old-format': () => 'This is an old .xls file. Save it as .xlsx with Excel or LibreOffice and merge again.',
  truncated: () => 'The file is cut short; its transfer may have been interrupted. Obtain it again.',
  damaged: (v) =>
    `The file is damaged and cannot be read (${v.reason}). Repair it with Excel and save it anew, or ask the member to return it again.`,
  'too-large': (v) =>
    `The file holds more than can be read (${v.reason}). Check that it is a score workbook of this plan.`,
  doctype: () => 'The file holds an unsafe declaration (DOCTYPE); not read. Save it anew with Excel or LibreOffice.',

  'not-a-scoring-workbook': () => 'Not a score workbook made by Scorebook; nothing in it was used. Check the file.',
  'results-workbook': () => 'This is a workbook of merged results, not a member’s score workbook; not used.',
  'master-workbook': () => 'This is the master workbook (the plan’s set-up), not a member’s score workbook; not used.',
  'other-plan': (v) => `Belongs to another plan (${v.found}), not to “${v.expected}”; not used.`,
  'changed-scoring': (v) =>
    `Scoring in the plan has changed since this file was made${v.changes ? ` (${v.changes})` : ''}; ${v.sheets ? `sheets not used: ${v.sheets}` : 'nothing in it was used'}. Make new score sheets from the present plan and score again, or merge with the original plan.`,
  'changed-wording': () =>
    'Names, dates, members or other texts of the plan have changed since this file was made; scores are not affected, and it was used.',
  'unknown-group': (v) => `Group code “${v.found}” is not in the plan; not used.`,
  'unknown-member': (v) =>
    `Member code “${v.found}” is not among the scoring members of the plan; not used. Check the list of members.`,
  'unknown-agency': (v) => `Agency code “${v.found}” is not in group “${v.group}”; not used.`,
  'identity-conflict': (v) =>
    `The sheet is marked as member ${v.found}, the file as ${v.expected}; the sheet was followed. Check whether it was copied from another file.`,
  'identity-lost': (v) =>
    `The sheet has lost its identity; by the file’s identity and the sheet’s name it was taken as “${v.agency}”. Please confirm.`,
  'sheet-not-recognised': () =>
    'This looks like a score sheet that has lost its identity, and its agency cannot be told; not used. Fill in the original file again.',
  'extra-sheet': () => 'Not a score sheet made by Scorebook; not read.',
  'missing-sheet': (v) =>
    `The score sheet of “${v.agency}” is missing. If it was deleted, ask the member to score it in the original file.`,
  'layout-damaged': (v) =>
    `Column “${v.column}” was not found; columns or rows may have been deleted. This sheet was not used. Fill in the original file again.`,

  'column-missing': (v) =>
    `The column “${v.column}” is missing and may have been deleted. Scores were used; what stood in that column cannot be read.`,

  'same-sheet-identical': (v) =>
    `Says the same as, or adds nothing to, the same score sheet in “${v.file}”; used once only.`,
  'same-sheet-different': (v) =>
    `Differs from the same score sheet in “${v.file}” (${v.differences}). The one in “${v.file}” was used; keep only the right one and merge again.`,
  'recused-but-filled': (v) =>
    `The member is recused from “${v.agency}” but entered scores (number: ${v.scores}); not used. Check the list of recusals.`,
  'not-scored': () => 'This score sheet is not scored yet (wholly blank).',
  'member-not-returned': (v) => `Member “${v.member}” has not returned score sheets of ${v.group} (${v.agencies}).`,
  'group-not-asked': (v) => `Belongs to ${v.group}, which is not among the groups to be merged this time; not used.`,
  'group-not-returned': (v) => `No score workbook was received for ${v.group}; no results were made for it.`,

  'group-left-out': (v) =>
    `${v.group} of the earlier results is not among the groups to be merged this time; its scores and entries are not in the new results. Keep the earlier file, or merge without naming a group.`,
  'absent-but-filled': (v) =>
    `The tally says “${v.state}” of member “${v.member}”, whose score sheet for “${v.agency}” holds scores (number: ${v.scores}); not counted. Check the attendance; to leave a sheet out by resolution, choose that it does not count and enter date and number.`,
  'recusal-not-in-plan': (v) =>
    `The tally says that member “${v.member}” is recused, but the present plan does not; the scores are not counted, as the tally says. Correct the recusals of the plan, or the attendance in the tally.`,

  'entry-not-understood': (v) =>
    `“${v.value}” is none of the choices; taken as not filled in and not carried over. Choose from the list in the earlier results, then merge again.`,
  'earlier-scoring-changed': (v) =>
    `Since the earlier results were made the plan has changed how things are scored (${v.changes}). Scores given by the former points were carried over; check whether they have to be given anew.`,
  'results-sheet-missing': (v) =>
    `“${v.name}” was not found in the earlier results and may have been deleted; what was entered there cannot be carried over. If that was a mistake, use a file that still has it.`,
  'entry-without-place': (v) =>
    `“${v.what}” of the earlier results has no place in the present plan any more; what was entered for it was not carried over. See the earlier file.`,
  'not-a-results-workbook': () =>
    'This is not a results workbook of this plan and cannot be used as --master. Name a file that an earlier merge made.',
  'sheet-completed': (v) =>
    `Completes the same sheet of “${v.file}” (entries that were blank: ${v.count}); no score was changed.`,
  'sheet-replaced': (v) => `Replaces the same sheet of “${v.file}”: ${v.differences}.`,
  'paper-differs': (v) =>
    `The scores typed in from paper differ from the file “${v.file}” (${v.differences}); the file is used. Check the paper, then correct the typed scores or the file.`,

  'sheet-here-differs': (v) =>
    `The score sheet in this workbook differs from the file “${v.file}” (${v.differences}); the file is used. Check both and correct one of them.`,

  'missing-score': (v) => `“${v.item}” is not scored. A blank is not 0; please score it.`,
  'above-cap': (v) => `“${v.item}”: ${v.value} is above the maximum of ${v.cap} points; not counted. Please correct.`,
  'below-minimum': (v) =>
    `“${v.item}”: ${v.value} is below the minimum of ${v.minimum} points; not counted. Please correct.`,
  'off-step': (v) => `“${v.item}”: ${v.value} is off the step (${v.allowed}); not counted. Please correct.`,
  'not-a-number': (v) => `“${v.item}”: “${v.value}” is not a number; not counted. Please correct.`,
  'repaired-number': (v) => `“${v.item}”: “${v.value}” is text and was read as ${v.number}. Please confirm.`,
  'repaired-blank': (v) => `“${v.item}” holds only blank characters and was taken as not scored.`,
  'formula-instead-of-value': (v) =>
    `“${v.item}” is a formula (${v.formula}); its result ${v.value} was read. Please confirm.`,
  'formula-not-calculated': (v) =>
    `“${v.item}” is a formula (${v.formula}) without a result; not counted. Enter a number instead.`,
  'error-value': (v) => `“${v.item}” is the error value ${v.value}; not counted. Enter a number instead.`,
  'parent-above-points': (v) =>
    `“${v.item}”: the items below it add up to ${v.value}, above its maximum of ${v.cap} points; not counted in the total. Correct the scores below it.`,
  'cap-altered': (v) =>
    `The points of “${v.item}” were changed to “${v.value}” and should be ${v.cap}; scores were checked against the plan.`,
  'name-altered': (v) => `The name of “${v.item}” was changed to “${v.value}”; its key was followed.`,
  'formula-altered': (v) =>
    `Formulas of ${v.count} cells were changed (${v.cells}). Results are computed anew and are not affected.`,
  'criterion-missing': (v) =>
    `The row of “${v.item}” was not found; taken as not scored. Please score it in the original file.`,
  'criterion-twice': (v) => `“${v.item}” stands in two rows; the first was used. Please confirm.`,
  'stray-entry': (v) =>
    `This row belongs to no criterion; “${v.value}” was not used. Check whether a score was entered in the wrong place.`,
  'unknown-criterion': (v) => `Key “${v.value}” is not a criterion of the plan; this row was not used.`,

  'not-agency-workbook': () =>
    'Not an agency’s self-assessment workbook made by Scorebook; nothing in it was used. Check the file.',
  'agency-plan-changed': () =>
    'The criteria, points or agencies of the plan have changed since this self-assessment was made; what it holds was read by its keys. Check whether the agency has to add anything.',
  'agency-identity-conflict': (v) =>
    `The sheet is marked as “${v.found}”, the file as “${v.expected}”; the sheet was followed. Check whether it was copied from another agency’s file.`,
  'agency-sheet-missing': (v) =>
    `The sheet “${v.sheet}” of “${v.agency}” is missing. Ask the agency to fill it in in the original file.`,
  'agency-sheet-twice': (v) =>
    `The sheet “${v.sheet}” of “${v.agency}” is twice in the file; the first was used. Please confirm.`,
  'same-agency-identical': (v) => `Identical to the self-assessment of “${v.agency}” in “${v.file}”; used once only.`,
  'same-agency-different': (v) =>
    `Differs from the self-assessment of “${v.agency}” in “${v.file}”. The one read first was used; keep only the right one.`,
  'agency-not-returned': (v) =>
    `No self-assessment of “${v.agency}” (${v.group}) was received; its growth rates show as not reported.`,
  'growth-blank': (v) => `“${v.agency}” has not reported any growth figure.`,
  'growth-row-missing': (v) =>
    `The row of “${v.item}” was not found; taken as not reported. Ask the agency to fill it in in the original file.`,
  'unknown-growth': (v) => `Key “${v.value}” is not a growth rate of the plan; this row was not used.`,
  'figure-missing': (v) =>
    `“${v.item}” is blank, so the growth rate cannot be computed. A blank is not 0; ask the agency to fill it in.`,
  'figure-not-number': (v) =>
    `“${v.item}”: “${v.value}” is not a number, so the growth rate cannot be computed. Have it corrected.`,
  'figure-negative': (v) =>
    `“${v.item}” is negative (${v.value}), so the growth rate cannot be computed. Have it corrected.`,
  'figure-scale': (v) =>
    `“${v.item}”: the two years are ${v.last} and ${v.current}; their units may differ (85 % stored as 0.85, for example). Ask the agency to confirm.`,
  'repaired-percent': (v) =>
    `“${v.item}”: “${v.value}” is text with a percent sign and was read as ${v.number}. Please confirm.`,
  'period-missing': (v) =>
    `“${v.item}” has no period, so it cannot be told what is compared. Ask the agency to fill it in.`,
  'period-wrong': (v) =>
    `The period of “${v.item}” (${v.value}) cannot be read or ends before it begins. Enter year and month in digits, such as ${v.example}.`,
  'repaired-period': (v) => `“${v.item}”: the month “${v.value}” was read as ${v.number}. Please confirm.`,
  'periods-unlike': (v) =>
    `“${v.item}”: the two periods differ in length (last year, months: ${v.last}; this year, months: ${v.current}). The growth was computed and is marked. Ask the agency to confirm.`,
  'figures-damaged': (v) =>
    `The hidden record of the figures reported for “${v.item}” in the earlier results was changed and cannot be read; it was not carried over. Merge the agency’s self-assessment again.`,
  'figures-altered': (v) =>
    `The figure reported for “${v.item}” was changed to “${v.value}” in the earlier results; the agency’s “${v.expected}” still counts. If it was verified to be another, enter it as the verified figure.`,
  'performance-blank': (v) =>
    `The self-assessment has criteria without a description of what was done (${v.count} of ${v.total}).`,
};
