import type { Grade } from './plan';

/** 複評結果: passed (通過), failed (未通過), null while it is open. */
export type Reassessment = 'passed' | 'failed' | null;

/** The grade a rounded score falls in: at least `from`, less than `below`. Null when the plan has no band for it. */
export function gradeOf(score: number, grades: readonly Grade[]): Grade | null {
  return grades.find((grade) => score >= grade.from && (grade.below === null || score < grade.below)) ?? null;
}

/** A grade after 複評 (計畫 捌之一: 考列丙等應辦理複評，複評通過予以改列乙等). */
export interface FinalGrade {
  name: string;
  /** The grade calls for a re-evaluation whose result is not in: shown as 丙（待複評）. */
  pending: boolean;
}

/** The grade that stands in the end; the original stays on record beside it. */
export function finalGrade(grade: Grade, reassessment: Reassessment): FinalGrade {
  if (grade.reassessedTo === undefined) return { name: grade.name, pending: false };
  if (reassessment === 'passed') return { name: grade.reassessedTo, pending: false };
  return { name: grade.name, pending: reassessment === null };
}
