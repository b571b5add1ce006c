import { leavesOf, nameOf } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import { finding, type Finding } from '../sheets/finding';
import type { CollectedSheet } from './collect';

/** Which of the returned sheets enter the result. */
export interface Choice {
  used: CollectedSheet[];
  /** Why each of the others does not. */
  others: { sheet: CollectedSheet; why: 'repeated' | 'conflicting' | 'notUsed' }[];
  findings: Finding[];
}

/**
 * Chooses one sheet a member and agency. A wholly blank sheet never stands against a filled one; of two filled ones that
 * differ the earlier stands until somebody decides, and both are reported; a recused member's scores are not used.
 */
export function chooseSheets(plan: Plan, sheets: readonly CollectedSheet[]): Choice {
  const choice: Choice = { used: [], others: [], findings: [] };
  const chosen = new Map<string, CollectedSheet>();
  for (const sheet of sheets) {
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

/** Nothing at all was filled in: no score, no remark. */
function isBlank({ answers, totals }: CollectedSheet): boolean {
  const { scored, invalid } = totals.total;
  return scored + invalid === 0 && answers?.remarks.size === 0 && answers.overall === '';
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
  if (a.overall !== b.overall) parts.push('…');
  return parts.join('; ');
}
