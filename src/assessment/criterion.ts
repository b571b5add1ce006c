import { z } from 'zod';
import { sum } from './decimal';
import { derived } from './derived';

/**
 * Keys and codes are text given once and kept for good. They begin with a letter because spreadsheets compare text
 * that looks like a number as a number ("1.10" equals "1.1" in SUMIF), and hold nothing that a pattern could mean.
 */
export const codeSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/);

/** Most levels a rubric may have: far above real ones, and it bounds every walk down the tree. */
export const MAX_LEVELS = 8;

/** A node of the rubric: 構面, 評核指標, 次評核指標, 評核重點 or 細項, whichever its depth makes it. */
export interface Criterion {
  /** Its own code, unique in the rubric without regard to case. */
  key: string;
  /** The plan's name for it; empty where the plan prints none. */
  title: string;
  /** A short name of ours for a leaf without a title. */
  label?: string | undefined;
  /** 評核重點: the plan's wording, with printing slips corrected. */
  text?: string | undefined;
  /** The text exactly as printed, where `text` or `title` corrects a slip. */
  printed?: string | undefined;
  /** 配分, the cap. Null on a parent: whatever its children add up to. */
  points: number | null;
  /** Lowest score that may be given; 0 when left out. Leaves only. */
  minimum?: number | undefined;
  /** Scores are multiples of this; the plan's step when left out. Leaves only. */
  step?: number | undefined;
  /** The only scores that may be given, ascending. Leaves only; replaces minimum and step. */
  levels?: number[] | undefined;
  children: Criterion[];
}

const points = z.number().min(0).max(1_000_000);

export const criterionSchema: z.ZodType<Criterion> = z.strictObject({
  key: codeSchema,
  title: z.string().max(200),
  label: z.string().min(1).max(60).optional(),
  text: z.string().max(5000).optional(),
  printed: z.string().max(5000).optional(),
  points: z.number().max(1_000_000).nullable(),
  minimum: points.optional(),
  step: z.number().positive().optional(),
  levels: z.array(points).min(1).max(50).optional(),
  get children() {
    return z.array(criterionSchema).max(200);
  },
});

/** A criterion with where it stands in the tree. */
export interface PlacedCriterion {
  criterion: Criterion;
  /** 1 for the top level. */
  level: number;
  /** Null at the top. */
  parent: Criterion | null;
  /** Position as shown, such as `1.2.3`; generated, never a key. */
  number: string;
}

/** Every criterion, parents before their children, in the plan's order. */
export const placeCriteria = derived((criteria: readonly Criterion[]): readonly PlacedCriterion[] => {
  const placed: PlacedCriterion[] = [];
  const visit = (siblings: readonly Criterion[], parent: PlacedCriterion | null): void => {
    siblings.forEach((criterion, index) => {
      const place: PlacedCriterion = {
        criterion,
        level: (parent?.level ?? 0) + 1,
        parent: parent?.criterion ?? null,
        number: parent ? `${parent.number}.${index + 1}` : String(index + 1),
      };
      placed.push(place);
      visit(criterion.children, place);
    });
  };
  visit(criteria, null);
  return placed;
});

/** A criterion that is scored itself: 給分項目. */
export function isLeaf(criterion: Criterion): boolean {
  return criterion.children.length === 0;
}

/** The scored criteria below these, in order. */
export function leavesOf(criteria: readonly Criterion[]): Criterion[] {
  return criteria.flatMap((criterion) => (isLeaf(criterion) ? [criterion] : leavesOf(criterion.children)));
}

/** Full marks of a criterion: its own points, or what its children add up to. */
export function fullMarks(criterion: Criterion): number {
  return criterion.points ?? sum(criterion.children.map(fullMarks));
}

/** What people call it: the plan's title, else our label. */
export function nameOf(criterion: Criterion): string {
  return criterion.title || criterion.label || criterion.key;
}
