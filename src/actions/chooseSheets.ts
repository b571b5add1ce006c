import { leavesOf, nameOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { finding, type Finding } from '../sheets/finding';
import { wordingOf } from '../wording/wording';
import type { CollectedSheet } from './collect';

/** Which of the returned sheets enter the result. */
export interface Choice {
  used: CollectedSheet[];
  /** Why each of the others does not. */
  others: { sheet: CollectedSheet; why: 'repeated' | 'conflicting' | 'notUsed' }[];
  findings: Finding[];
}

/**
 * Chooses one sheet a member and agency. A wholly blank sheet never stands against a filled one, nor one with remarks only
 * against one with scores; of two others that differ the earlier stands until somebody decides, and both are reported; a
 * recused member's scores are not used.
 */
export function chooseSheets(plan: Plan, sheets: readonly CollectedSheet[]): Choice {
  const choice: Choice = { used: [], others: [], findings: [] };
  const chosen = new Map<string, CollectedSheet>();
  for (const sheet of [...sheets.filter(isScored), ...sheets.filter((sheet) => !isScored(sheet))]) {
    const detail = { file: sheet.file, sheet: sheet.sheet };
    if (!sheet.answers || isBlank(sheet)) {
      choice.others.push({ sheet, why: 'notUsed' });
      continue;
    }
    if (sheet.member.recusedFrom.includes(sheet.agency.code)) {
      const { scored, invalid } = sheet.totals.total;
      const values = { agency: sheet.agency.name, scores: scored + invalid };
      choice.findings.push(finding('recused-but-filled', 'error', { ...detail, values }));
      choice.others.push({ sheet, why: 'notUsed' });
      continue;
    }
    const key = `${sheet.member.code}/${sheet.agency.code}`;
    const earlier = chosen.get(key);
    if (!earlier) {
      chosen.set(key, sheet);
      choice.used.push(sheet);
      continue;
    }
    const differences = describeDifferences(plan, earlier, sheet);
    if (differences === '') {
      choice.findings.push(finding('same-sheet-identical', 'note', { ...detail, values: { file: earlier.file } }));
      choice.others.push({ sheet, why: 'repeated' });
    } else {
      const values = { file: earlier.file, differences };
      choice.findings.push(finding('same-sheet-different', 'error', { ...detail, values }));
      choice.others.push({ sheet, why: 'conflicting' });
    }
  }
  return choice;
}

/** Something was entered as a score, whether it is valid or not. */
export function isScored({ totals }: CollectedSheet): boolean {
  return totals.total.scored + totals.total.invalid > 0;
}

/** Nothing at all was filled in: no score, no remark. */
function isBlank(sheet: CollectedSheet): boolean {
  return !isScored(sheet) && sheet.answers?.remarks.size === 0 && sheet.answers.overall === '';
}

/** Names of criteria whose scores or remarks differ, with both scores; empty when the sheets say the same. */
function describeDifferences(plan: Plan, earlier: CollectedSheet, later: CollectedSheet): string {
  const [a, b] = [earlier.answers!, later.answers!];
  const parts = leavesOf(plan.rubric).flatMap((leaf) => {
    const [left, right] = [a.entries.get(leaf.key) ?? '', b.entries.get(leaf.key) ?? ''];
    if (left !== right) return [`${nameOf(leaf)} ${String(left) || '–'}→${String(right) || '–'}`];
    const remarks = [a.remarks.get(leaf.key), b.remarks.get(leaf.key)];
    return JSON.stringify(remarks[0]) === JSON.stringify(remarks[1]) ? [] : [nameOf(leaf)];
  });
  if (a.overall !== b.overall) parts.push(wordingOf(plan.language).sheets.score.overall);
  return parts.join('; ');
}
