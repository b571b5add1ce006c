import type { OpenWording } from '../zh-TW/open';

/** What is to be said of the workbook that is open, in English. */
export const open: OpenWording = {
  thisWorkbook: 'this workbook',
  kinds: {
    member: 'member’s score workbook',
    agency: 'agency’s self-assessment',
    master: 'master workbook',
    results: 'workbook of merged results',
    none: 'other workbook',
  },
  keptAside: ' (before)',
  repairs: {
    format: 'cell formats and locks',
    formula: 'formulas',
    value: 'fixed texts and numbers',
    validation: 'entry checks',
    conditionalFormat: 'highlighting rules',
    protection: 'sheet protection',
    columns: 'hidden columns',
    rows: 'hidden rows',
    merges: 'merged cells',
    sheet: 'missing sheets',
  },
  findings: {
    'no-plan': () => 'This workbook has no set-up sheets. Make them first, or open the master workbook.',
    'plan-not-carried': () =>
      'This file was made by an earlier version and does not carry its plan, so it cannot be checked or repaired here. It can still be returned and merged; the organizer can make a new one.',
    'plan-damaged': () =>
      'The plan on the hidden sheet was changed or is incomplete, so the file cannot be checked or repaired here. It can still be returned and merged; the organizer can make a new one.',
    'setup-not-here': (v) => `This is a ${v.kind}; set-up sheets cannot be made in it. Make them in a new workbook.`,
    'setup-unreadable': () =>
      'The workbook has set-up sheets already, and they hold errors. Correct what is listed, or choose to replace them by the new plan.',
    'setup-of-other-plan': (v) =>
      `The workbook has the set-up sheets of another plan (${v.found}); nothing was changed. To use “${v.expected}”, choose to replace them, or open a new workbook.`,
    'setup-kept': () =>
      'The workbook has the set-up sheets of this plan already; what was typed there was kept, and where the chosen plan differs it was not applied. To apply it, choose to replace them.',
    'code-written': (v) => `“${v.name}” had no code; “${v.code}” was written in. Do not change it from now on.`,
    'name-taken': (v) =>
      `There is a sheet named “${v.name}” that is not Scorebook’s own “${v.name}”. Rename it and try again.`,
    'sheet-left-over': (v) =>
      `“${v.what}” is no part of the present results; the sheet was left as it is. Delete it when it is not needed.`,
    'sheet-twice': (v) =>
      `This is the same sheet as “${v.first}” (perhaps a copy); “${v.first}” is used. Keep only one of them.`,
    'kept-aside': (v) =>
      `What was entered here and has no place in the present plan was kept with the former sheet in “${v.name}” (values only).`,
    'not-repairable': () =>
      'The marks that tell rows and columns are gone from this sheet, so it cannot be repaired safely; nothing was changed. Fill in the original file again, or ask the organizer.',
    'without-place': (v) =>
      `“${v.value}” has no place on the new sheet and was not carried over. Please enter it again.`,
    'validation-lost': (v) =>
      `Entry checks are missing or altered in cells: ${v.count} (${v.cells}), perhaps by pasting. Use “Repair formats”.`,
    'protection-lost': () =>
      'The sheet is not protected any more; formulas may be changed by mistake. Use “Repair formats”.',
    'word-unknown': (v) =>
      `“${v.value}” is none of the choices (${v.allowed}) and counts as blank. Choose from the list.`,
    'lot-not-number': (v) => `The lot “${v.value}” is not a whole number and counts as blank. Please correct.`,
    'resolution-missing': (v) =>
      `“${v.member}” is left out without a reason, or without date and number of the resolution; the ranking stays provisional.`,
    'nothing-to-rank': () => 'There are no score sheets yet. Make score sheets first, or choose files that came back.',
    'sheet-not-there': (v) => `There is no sheet “${v.name}”; it may have been renamed or deleted.`,
  },
};
