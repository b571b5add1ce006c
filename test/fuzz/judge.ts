import { readMemberWorkbook } from '../../src/sheets/readMemberWorkbook';
import {
  readWholeWorkbook,
  readWorkbook,
  UnreadableFile,
  type UnreadableFileCode,
} from '../../src/xlsx/reader/readWorkbook';
import type { Workbook } from '../../src/workbook/workbook';
import { PLAN } from './samples';

const CODES: Record<UnreadableFileCode, true> = {
  empty: true,
  'not-a-spreadsheet': true,
  'password-protected': true,
  'old-format': true,
  truncated: true,
  damaged: true,
  'too-large': true,
  doctype: true,
};

/** What came of one file. */
export interface Judgement {
  /** `read`, or why it was refused; `whole` and why when only its content could be read. */
  outcome: string;
  /** Scores found in it. */
  scores: number;
  /** What must not happen; null when all is well. */
  failure: string | null;
}

/** Reads a file as a merge does and, if that can be done, whole. */
export function judge(bytes: Uint8Array): Judgement {
  const judgement = judgeContent(bytes);
  if (judgement.outcome !== 'read' || judgement.failure !== null) return judgement;
  try {
    readWholeWorkbook(bytes);
    return judgement;
  } catch (error) {
    // What only the whole has can be too much or broken too.
    if (error instanceof UnreadableFile && error.code in CODES) return { ...judgement, outcome: `whole ${error.code}` };
    return { ...judgement, failure: `reading it whole threw ${describe(error)}` };
  }
}

/** It gives a workbook or a known refusal, and no score that is not in a cell. */
function judgeContent(bytes: Uint8Array): Judgement {
  let workbook: Workbook;
  try {
    workbook = readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code in CODES)
      return { outcome: error.code, scores: 0, failure: null };
    return { outcome: 'thrown', scores: 0, failure: `the reader threw ${describe(error)}` };
  }
  try {
    return { outcome: 'read', ...judgeScores(workbook) };
  } catch (error) {
    return { outcome: 'read', scores: 0, failure: `readMemberWorkbook threw ${describe(error)}` };
  }
}

function judgeScores(workbook: Workbook): Pick<Judgement, 'scores' | 'failure'> {
  let scores = 0;
  for (const { sheet: name, answers } of readMemberWorkbook(PLAN, workbook).sheets) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    const held = new Set(sheet?.cells.map(({ value }) => numberOf(value)));
    for (const [key, entry] of answers?.entries ?? []) {
      if (typeof entry !== 'number') continue;
      scores += 1;
      if (!held.has(entry)) return { scores, failure: `${name}: score ${entry} of ${key} stands in no cell` };
    }
  }
  return { scores, failure: null };
}

/** A number as scores are read: from text too, and without what lies beyond the eighth decimal. */
function numberOf(value: Workbook['sheets'][number]['cells'][number]['value']): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const plain = typeof value === 'string' ? value.normalize('NFKC').trim() : value;
  return plain === '' ? null : Number(Number(plain).toFixed(8));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
