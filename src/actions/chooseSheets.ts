import { leavesOf, nameOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import { addUp } from '../assessment/total';
import { finding, type Finding } from '../sheets/finding';
import type { Remarks, ScoreSheetAnswers } from '../sheets/scoreContent';
import { placeOf, type CollectedSheet } from './collect';

/** Which of the sheets enter the result, and what became of each. */
export interface Choice {
  /** One a member and agency; a sheet that was completed holds the union. */
  used: CollectedSheet[];
  /** In the order given. */
  fates: Fate[];
  findings: Finding[];
}

/** What became of one sheet. */
export interface Fate {
  sheet: CollectedSheet;
  use: 'used' | 'completed' | 'replaced' | 'repeated' | 'conflicting' | 'notUsed';
  /** The file whose sheet it met, if any. */
  met: string | null;
  /** What it changed or would have changed, in words. */
  differences: string;
}

/** Of sheets that differ the higher stands: what a member handed in, then what was typed here, then from paper. */
const STANDING = { file: 3, earlier: 3, here: 2, paper: 1 } as const;

/** How a later sheet relates to an earlier one of the same member and agency. */
interface Comparison {
  /** Entered on both, and not the same. */
  conflicts: string[];
  /** Entered on the later one only. */
  additions: number;
}

/**
 * Chooses among sheets, earlier ones first. A blank never replaces a score: a sheet that only adds what was blank
 * completes the earlier one. Of two that differ the earlier stands until somebody decides, or `latest` decides for the
 * later; scores on a file stand against scores typed in from paper. A recused member's scores are not used.
 */
export function chooseSheets(plan: Plan, sheets: readonly CollectedSheet[], latest: boolean): Choice {
  const fates: Fate[] = [];
  const findings: Finding[] = [];
  const chosen = new Map<string, CollectedSheet>();
  for (const sheet of sheets) {
    const at = { file: sheet.file, sheet: sheet.sheet };
    const meet = (use: Fate['use'], met: string | null = null, differences = ''): void => {
      fates.push({ sheet, use, met, differences });
    };
    if (!sheet.answers || isBlank(sheet)) {
      meet('notUsed');
      continue;
    }
    if (sheet.member.recusedFrom.includes(sheet.agency.code)) {
      const { scored, invalid } = sheet.totals.total;
      const values = { agency: sheet.agency.name, scores: scored + invalid };
      findings.push(finding('recused-but-filled', 'error', { ...at, values }));
      meet('notUsed');
      continue;
    }
    const key = placeOf(sheet);
    const earlier = chosen.get(key);
    if (!earlier?.answers) {
      chosen.set(key, sheet);
      meet('used');
      continue;
    }
    const { conflicts, additions } = compare(plan, earlier.answers, sheet.answers);
    const differences = conflicts.join('; ');
    const values = { file: earlier.file, differences, count: additions };
    if (conflicts.length === 0 && additions === 0) {
      if (sheet.source === 'file') findings.push(finding('same-sheet-identical', 'note', { ...at, values }));
      meet('repeated', earlier.file);
    } else if (conflicts.length === 0) {
      chosen.set(key, unite(plan, sheet, earlier.answers, sheet.answers));
      findings.push(finding('sheet-completed', 'note', { ...at, values }));
      meet('completed', earlier.file);
    } else if (STANDING[earlier.source] !== STANDING[sheet.source]) {
      const paper = STANDING[earlier.source] < STANDING[sheet.source] ? earlier : sheet;
      const file = paper === earlier ? sheet : earlier;
      chosen.set(key, file);
      const place = { file: paper.file, sheet: paper.sheet };
      findings.push(
        finding(paper.source === 'here' ? 'sheet-here-differs' : 'paper-differs', 'error', {
          ...place,
          values: { file: file.file, differences },
        }),
      );
      meet(sheet === file ? 'used' : 'conflicting', earlier.file, differences);
    } else if (latest) {
      chosen.set(key, unite(plan, sheet, sheet.answers, earlier.answers));
      findings.push(finding('sheet-replaced', 'warning', { ...at, values }));
      meet('replaced', earlier.file, differences);
    } else {
      findings.push(finding('same-sheet-different', 'error', { ...at, values }));
      meet('conflicting', earlier.file, differences);
    }
  }
  return { used: [...chosen.values()], fates, findings };
}

/** Something was entered as a score, whether it is valid or not. */
export function isScored({ totals }: CollectedSheet): boolean {
  return totals.total.scored + totals.total.invalid > 0;
}

/** Nothing at all was filled in: no score, no remark. */
function isBlank(sheet: CollectedSheet): boolean {
  return !isScored(sheet) && sheet.answers?.remarks.size === 0 && sheet.answers.overall === '';
}

function compare(plan: Plan, earlier: ScoreSheetAnswers, later: ScoreSheetAnswers): Comparison {
  const comparison: Comparison = { conflicts: [], additions: 0 };
  const judge = (a: Entry, b: Entry, describe: () => string): void => {
    if (b === null || b === '' || a === b) return;
    if (a === null || a === '') comparison.additions++;
    else comparison.conflicts.push(describe());
  };
  for (const leaf of leavesOf(plan.rubric)) {
    const name = nameOf(leaf);
    const [a, b] = [earlier.entries.get(leaf.key) ?? null, later.entries.get(leaf.key) ?? null];
    judge(a, b, () => `${name} ${String(a)}→${String(b)}`);
    const [left, right] = [earlier.remarks.get(leaf.key), later.remarks.get(leaf.key)];
    for (const part of ['strengths', 'improvements'] as const) {
      judge(left?.[part] ?? '', right?.[part] ?? '', () => `${name} “${left?.[part] ?? ''}”→“${right?.[part] ?? ''}”`);
    }
  }
  judge(earlier.overall, later.overall, () => `“${earlier.overall}”→“${later.overall}”`);
  return comparison;
}

/** The sheet with what `first` says, and what `second` says where `first` is blank. */
function unite(plan: Plan, sheet: CollectedSheet, first: ScoreSheetAnswers, second: ScoreSheetAnswers): CollectedSheet {
  const entries = new Map<string, Entry>();
  const remarks = new Map<string, Remarks>();
  for (const { key } of leavesOf(plan.rubric)) {
    entries.set(
      key,
      (first.entries.get(key) ?? '') === '' ? (second.entries.get(key) ?? null) : first.entries.get(key)!,
    );
    const [a, b] = [first.remarks.get(key), second.remarks.get(key)];
    const strengths = a?.strengths || b?.strengths || '';
    const improvements = a?.improvements || b?.improvements || '';
    if (strengths || improvements) remarks.set(key, { strengths, improvements });
  }
  const answers = { entries, remarks, overall: first.overall || second.overall };
  const { total } = addUp(plan.rubric, plan.settings.step, entries);
  return { ...sheet, source: 'file', answers, totals: { total } };
}
