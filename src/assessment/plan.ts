import { z } from 'zod';
import { codeSchema, criterionSchema, fullMarks } from './criterion';
import { sum } from './decimal';
import { settingsSchema } from './settings';

const name = z.string().trim().min(1).max(100);
/** ISO 8601 calendar date; shown in the plan's own years. */
const date = z.iso.date();
const dateSpan = z.strictObject({ from: date, to: date });

/** 受考核機關. */
const agencySchema = z.strictObject({
  code: codeSchema,
  name,
  /** The name exactly as printed, where `name` corrects a slip. */
  printed: name.optional(),
  /** 額外考核: scored and graded this year, not ranked (計畫 捌之二: 列入次年額外考核). */
  extra: z.boolean().default(false),
});

/** 組別: ranked on its own. */
const groupSchema = z.strictObject({ code: codeSchema, name, agencies: z.array(agencySchema).max(500) });

/** 考核小組的一員. */
const memberSchema = z.strictObject({
  code: codeSchema,
  name,
  role: z.enum(['convener', 'deputyConvener', 'member', 'expert']),
  /** 評分 or, when false, 列席. */
  scores: z.boolean().default(true),
  /** Counts only with `combine: weightedMean`. */
  weight: z.number().positive().max(1000).default(1),
  /** 迴避: codes of agencies this member does not score. */
  recusedFrom: z.array(codeSchema).default([]),
});

/** 成長率, tied to the criterion whose assessment it informs; members never key it. */
const growthRateSchema = z.strictObject({
  key: codeSchema,
  name,
  criterion: codeSchema,
  /** The calculation as the plan prints it. */
  text: z.string().max(1000),
});

/** 等第: from `from` (inclusive) to `below` (exclusive; null: no upper end). */
const gradeSchema = z.strictObject({
  name: z.string().trim().min(1).max(10),
  from: z.number(),
  below: z.number().nullable(),
  /** 複評: an agency with this grade is judged again; the grade it gets when it passes. */
  reassessedTo: z.string().trim().min(1).max(10).optional(),
});

/** 獎懲: the first rule that fits an agency is proposed for it. */
const awardRuleSchema = z.strictObject({
  grade: z.string(),
  /** Only for the first of its group (or of all groups, see `firstAmong`). */
  firstPlace: z.boolean().default(false),
  /** Only when the re-evaluation was not passed. */
  reassessmentFailed: z.boolean().default(false),
  award: name,
});

/** Awards for the national prize; of several that apply the last in this list replaces the others (不予重複給獎). */
const nationalAwardSchema = z.strictObject({ result: name, award: name });

const awardsSchema = z.strictObject({
  /** Who receives them: 主管、承辦科長、承辦人員. */
  recipients: z.array(name),
  rules: z.array(awardRuleSchema),
  firstAmong: z.enum(['group', 'all']).default('group'),
  national: z.array(nationalAwardSchema).default([]),
  /** Whether a national award also replaces the city's own; 待主辦單位認定, hence off. */
  nationalReplacesOwn: z.boolean().default(false),
});

/** 行程與收件: when an agency is visited and by whom, and its report; the secretariat's own record, which changes no score. */
const scheduleEntrySchema = z.strictObject({
  agency: codeSchema,
  visit: date.nullable().default(null),
  /** Codes of the members who were present. */
  present: z.array(codeSchema).default([]),
  /** When the performance report was due, came, and was supplemented. */
  reportDue: date.nullable().default(null),
  received: date.nullable().default(null),
  supplemented: date.nullable().default(null),
});

/** 考核計畫: one year's assessment. The version of this format is `scorebook`. */
export const planSchema = z.strictObject({
  scorebook: z.literal(1),
  id: codeSchema,
  language: z.enum(['zh-TW', 'en']),
  /** Years are shown as 民國 (roc) or common era (ce). */
  calendar: z.enum(['roc', 'ce']).default('roc'),
  /** In the calendar's own count: 105 = 2016. */
  year: z.number().int().min(1).max(9999),
  title: z.string().trim().min(1).max(200),
  authority: name,
  /** 主辦單位. */
  organizer: name,
  /** 考核範圍: the months assessed; growth compares the same months of the year before. */
  period: dateSpan,
  /** Planned work up to here may be shown for reference. */
  plannedUntil: date.nullable().default(null),
  /** 考核時間. */
  visits: dateSpan,
  /** When filled-in score sheets are due back. */
  sheetsDue: date.nullable().default(null),
  /** When the agencies' self-assessments are due (計畫 柒之一: 績效報告送本府). */
  reportsDue: date.nullable().default(null),
  totalPoints: z.number().positive(),
  /** Names of the rubric's levels from the top, such as 評核構面. */
  levelNames: z.array(name).max(8).default([]),
  rubric: z.array(criterionSchema).max(100),
  growthRates: z.array(growthRateSchema).max(50).default([]),
  groups: z.array(groupSchema).max(100),
  /** 按組別分年: codes of the groups assessed on site this year. */
  assessedGroups: z.array(codeSchema),
  panel: z.array(memberSchema).max(200),
  grades: z.array(gradeSchema).max(20),
  awards: awardsSchema,
  settings: settingsSchema.default(settingsSchema.parse({})),
  /** Results are 草案 until both are filled in. */
  approval: z
    .strictObject({ date: date.nullable(), number: z.string().nullable() })
    .default({ date: null, number: null }),
  schedule: z.array(scheduleEntrySchema).max(5000).default([]),
});

export type Plan = z.infer<typeof planSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Agency = z.infer<typeof agencySchema>;
export type Member = z.infer<typeof memberSchema>;
export type GrowthRate = z.infer<typeof growthRateSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type ScheduleEntry = z.infer<typeof scheduleEntrySchema>;
export type Awards = z.infer<typeof awardsSchema>;

/** Code of the one sheet of a panel that scores by consensus. */
export const CONSENSUS_CODE = 'PANEL';

/**
 * Those who fill in score sheets: the members that score, or with 共識評分 the panel as one.
 * @param consensusName what the one sheet calls the panel
 */
export function scoringMembers(plan: Plan, consensusName: string): Member[] {
  if (plan.settings.scoring === 'individual') return plan.panel.filter((member) => member.scores);
  return [{ code: CONSENSUS_CODE, name: consensusName, role: 'convener', scores: true, weight: 1, recusedFrom: [] }];
}

/** Full marks of the whole rubric. */
export function rubricTotal(plan: Plan): number {
  return sum(plan.rubric.map(fullMarks));
}

/** The plan's year in the common era, whatever calendar it counts in. */
export function commonYear(plan: Plan): number {
  return plan.calendar === 'roc' ? plan.year + 1911 : plan.year;
}
