import type { Reassessment } from '../assessment/grade';
import type { Attendance } from '../assessment/sheetState';
import { wordingOf, type Language } from '../wording/wording';
import { finding, type Finding } from './finding';
import type { MarkedTable } from './marks';

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];

interface EntryWords {
  attendance: Attendance;
  count: 'counted' | 'leftOut';
  reassessment: Reassessment;
  firstDecision: boolean | null;
}

/** What a word chosen from a drop-down stands for, in either language; null for a blank or unknown one. */
export function wordIn<Kind extends keyof EntryWords>(kind: Kind, word: string): EntryWords[Kind] | null {
  for (const language of LANGUAGES) {
    const { attendance, count, ranking } = wordingOf(language).sheets;
    const meanings: { [K in keyof EntryWords]: [string, EntryWords[K]][] } = {
      attendance: Object.entries(attendance).map(([key, text]) => [text, key as Attendance]),
      count: Object.entries(count).map(([key, text]) => [text, key as EntryWords['count']]),
      reassessment: [
        [ranking.reassessments.passed, 'passed'],
        [ranking.reassessments.failed, 'failed'],
      ],
      firstDecision: [
        [ranking.firstDecisions.first, true],
        [ranking.firstDecisions.notFirst, false],
      ],
    };
    const meaning = meanings[kind].find(([text]) => text === word);
    if (meaning) return meaning[1];
  }
  return null;
}

/**
 * Reads a word chosen from a drop-down in a table's cell. One that means nothing, as after pasting over the drop-down, counts
 * as none chosen: what the results then say hangs on it, so it is an error.
 */
export function readWord<Kind extends keyof EntryWords>(
  kind: Kind,
  table: MarkedTable,
  key: string,
  column: string,
): { word: EntryWords[Kind] | null; findings: Finding[] } {
  const value = table.text(key, column);
  const word = wordIn(kind, value);
  if (word !== null || value === '') return { word, findings: [] };
  const cell = table.address(key, column);
  return { word, findings: [finding('entry-not-understood', 'error', { cell, value, values: { value } })] };
}
