import { isLeaf, leavesOf, nameOf, placeCriteria } from '../assessment/criterion';
import type { Plan } from '../assessment/plan';
import type { Entry } from '../assessment/score';
import { addUp } from '../assessment/total';
import type { Sheet } from '../workbook/workbook';
import { alteredCriterion, alteredFormulas, rubricFormulas } from './alteredCells';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { findMarkedTable, KEY_MARK, type MarkedTable } from './marks';
import { readEntry } from './readEntry';
import { markerOf } from './scoreLayout';
import { SELF_READ } from './selfAssessmentLayout';
import type { SelfTexts } from './selfAssessmentSheet';
import { verdictFindings } from './verdictFindings';

/** What 自評表 holds, by criterion key. */
export interface SelfAssessmentReading {
  texts: ReadonlyMap<string, SelfTexts>;
  selfScores: ReadonlyMap<string, Entry>;
  findings: Finding[];
}

type Mark = `@${(typeof SELF_READ)[number]}`;
type Layout = MarkedTable<Mark>;

/** What of the plan is still as it was when the sheet was made; a change of the other says nothing about who made it. */
export interface SamePlan {
  scoring: boolean;
  wording: boolean;
}

/** Reads 自評表 by markers and keys; 自評分數 only where the plan asks for them. */
export function readSelfAssessment(plan: Plan, sheet: Sheet, same: SamePlan): SelfAssessmentReading {
  const layout: Layout = findMarkedTable(sheet, ...SELF_READ.map(markerOf));
  const { performance } = sheetWords(plan).selfAssessment;
  const vital = { [KEY_MARK]: KEY_MARK, [markerOf('performance')]: performance };
  const damaged = Object.entries(vital)
    .filter(([column]) => !layout.columns.has(column))
    .map(([, column]) => finding('layout-damaged', 'error', { values: { column } }));
  if (damaged.length > 0) return { texts: new Map(), selfScores: new Map(), findings: damaged };
  const findings: Finding[] = [];
  const texts = new Map<string, SelfTexts>();
  const leaves = leavesOf(plan.rubric);
  for (const leaf of leaves) {
    if (!layout.rows.has(leaf.key)) {
      findings.push(finding('criterion-missing', 'warning', { values: { item: nameOf(leaf) } }));
      continue;
    }
    const written = (column: 'performance' | 'evidence' | 'planned'): string => layout.text(leaf.key, markerOf(column));
    const text = { performance: written('performance'), evidence: written('evidence'), planned: written('planned') };
    if (text.performance || text.evidence || text.planned) texts.set(leaf.key, text);
  }
  const blank = leaves.filter((leaf) => !texts.get(leaf.key)?.performance).length;
  if (blank > 0) {
    const values = { count: blank, total: leaves.length };
    findings.push(finding('performance-blank', 'note', { values }));
  }
  if (same.scoring) {
    for (const { criterion } of placeCriteria(plan.rubric)) {
      if (layout.rows.has(criterion.key)) findings.push(...alteredCriterion(layout, criterion, same.wording));
    }
    if (plan.settings.selfScores) findings.push(...alteredFormulas(layout, rubricFormulas(plan, '@selfScore')));
  }
  const scores = readScores(plan, layout);
  return { texts, selfScores: scores.selfScores, findings: [...findings, ...scores.findings] };
}

function readScores(plan: Plan, layout: Layout): { selfScores: Map<string, Entry>; findings: Finding[] } {
  const selfScores = new Map<string, Entry>();
  const findings: Finding[] = [];
  if (!plan.settings.selfScores || !layout.columns.has('@selfScore')) return { selfScores, findings };
  for (const leaf of leavesOf(plan.rubric)) {
    const reading = readEntry(layout.cell(leaf.key, '@selfScore'), nameOf(leaf));
    if (reading.entry !== null) selfScores.set(leaf.key, reading.entry);
    findings.push(...reading.findings);
  }
  const totals = addUp(plan.rubric, plan.settings.step, selfScores);
  // An agency that scores nothing at all has simply not done so.
  if (totals.total.scored + totals.total.invalid === 0) return { selfScores, findings };
  for (const { criterion } of placeCriteria(plan.rubric)) {
    const { key } = criterion;
    const cell = layout.address(key, '@selfScore');
    if (isLeaf(criterion)) {
      findings.push(...verdictFindings(plan, criterion, totals.verdicts.get(key)!, selfScores.get(key) ?? null, cell));
    }
  }
  return { selfScores, findings };
}
