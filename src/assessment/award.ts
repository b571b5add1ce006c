import type { FinalGrade, Reassessment } from './grade';
import type { Awards } from './plan';

/** What an agency's award hangs on. */
export interface AwardCase {
  finalGrade: FinalGrade;
  reassessment: Reassessment;
  /** Ranked first where the plan looks for the first. */
  first: boolean;
  /** Others are first as well. */
  tiedFirst: boolean;
  /** The panel's decision on a tie at first: this agency is (true) or is not (false) the first; null: none yet. */
  firstDecision: boolean | null;
}

export type AwardProposal =
  | { kind: 'award'; award: string }
  /** No rule fits. */
  | { kind: 'none' }
  /** 待決議: a tie at first place that the panel has to decide. */
  | { kind: 'undecided' }
  /** 待複評: proposed once the re-evaluation has a result. */
  | { kind: 'pending' };

/**
 * 獎懲 of one agency by the plan's rules, the first that fits (計畫 捌之二). Never called for a provisional result.
 */
export function proposeAward(awards: Awards, facts: AwardCase): AwardProposal {
  if (facts.finalGrade.pending) return { kind: 'pending' };
  const isFirst = facts.first && (facts.tiedFirst ? facts.firstDecision : true);
  const fitting = awards.rules.filter(
    (rule) =>
      rule.grade === facts.finalGrade.name &&
      (!rule.reassessmentFailed || facts.reassessment === 'failed') &&
      (!rule.firstPlace || facts.first),
  );
  const rule = fitting.find((candidate) => !candidate.firstPlace || isFirst !== false);
  if (!rule) return { kind: 'none' };
  if (rule.firstPlace && isFirst === null) return { kind: 'undecided' };
  return { kind: 'award', award: rule.award };
}

/**
 * 政府服務品質獎: of the results that apply the highest counts, the others are not given besides (計畫 捌之四: 不予重複給獎).
 * @param results results of this agency, as the plan names them; empty while they are 待公布
 * @returns null when none applies
 */
export function nationalAward(awards: Awards, results: readonly string[]): string | null {
  return awards.national.findLast((award) => results.includes(award.result))?.award ?? null;
}
