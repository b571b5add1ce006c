import { leavesOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { entryName, entryPlaces } from '../sheets/entryPlaces';
import { sheetIdentity } from '../sheets/identity';
import { markerOf, OVERALL_KEY } from '../sheets/scoreLayout';
import { lookUpCells } from '../workbook/lookup';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { Language } from '../wording/wording';
import { planOfWorkbook } from './planOfWorkbook';
import { sampleAnswers } from './sample';

/** What to type into a blank cell; rows and columns are zero-based. */
export interface SampleEntry {
  sheet: string;
  row: number;
  column: number;
  value: string | number;
}

/**
 * Sample scores for every score that is still blank on a workbook's score sheets. What is there stays, also what is wrong.
 * Each sheet that gets one says so under 整體意見, behind what was written there.
 * @returns nothing for a workbook that has no plan or no blank score
 */
export function sampleEntries(workbook: Workbook, language: Language): SampleEntry[] {
  const { plan } = planOfWorkbook(workbook, language);
  return plan ? workbook.sheets.flatMap((sheet) => entriesOf(plan, sheet)) : [];
}

function entriesOf(plan: Plan, sheet: Sheet): SampleEntry[] {
  const identity = sheetIdentity(sheet);
  if (identity?.kind !== 'member' || identity.member === null || identity.agency === null) return [];
  const { entries, overall } = sampleAnswers(plan, identity.member, identity.agency);
  const places = entryPlaces(sheet);
  const cells = lookUpCells(sheet);
  const scores = leavesOf(plan.rubric).flatMap(({ key }): SampleEntry[] => {
    const place = places(entryName(key, markerOf('score')));
    const value = entries.get(key);
    if (!place || typeof value !== 'number') return [];
    const there = cells(place.row, place.column);
    const isBlank = (there?.value ?? null) === null && (there?.formula ?? null) === null;
    return isBlank ? [{ sheet: sheet.name, ...place, value }] : [];
  });
  if (scores.length === 0) return [];
  const label = places(entryName(OVERALL_KEY, markerOf('item')));
  const written = label && cells(label.row, label.column)?.value;
  const already = typeof written === 'string' ? written : '';
  if (!label || already.includes(overall)) return scores;
  return [...scores, { sheet: sheet.name, ...label, value: already === '' ? overall : `${already} ${overall}` }];
}
