import { judgeFigures, type GrowthFigures } from '../assessment/growth';
import { monthsOf, periodOf, type GrowthPeriod } from '../assessment/growthPeriod';
import type { GrowthRate, Plan } from '../assessment/plan';
import type { Settings } from '../assessment/settings';
import { printCell } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';
import { alteredFormulas, alteredName } from './alteredCells';
import { sheetWords } from './book';
import { finding, type Finding } from './finding';
import { GROWTH_READ, typedMonth } from './growthLayout';
import { growthKey } from './growthRow';
import { shownRate } from './growthSheet';
import { findMarkedTable, KEY_MARK, type MarkedTable } from './marks';
import { readFigure } from './readFigure';
import { readMonth } from './readMonth';
import type { SamePlan } from './readSelfAssessment';
import { markerOf } from './scoreLayout';

/** What 成長率 holds: figures by growth key, only of rates of which something was reported. */
export interface GrowthSheetReading {
  figures: ReadonlyMap<string, GrowthFigures>;
  findings: Finding[];
}

type Mark = `@${(typeof GROWTH_READ)[number]}`;
type Layout = MarkedTable<Mark>;

/** Keys of growth rows begin so. */
const PREFIX = 'growth:';

/**
 * Reads 成長率 by markers and keys. A rate nothing was reported of is one finding; a sheet that is wholly blank is one too.
 * @param agency its name, for messages
 */
export function readGrowthSheet(plan: Plan, sheet: Sheet, agency: string, same: SamePlan): GrowthSheetReading {
  const layout: Layout = findMarkedTable(sheet, ...GROWTH_READ.map(markerOf));
  const damaged = missingColumns(plan, layout);
  if (damaged.length > 0) return { figures: new Map(), findings: damaged };
  const findings: Finding[] = [];
  const figures = new Map<string, GrowthFigures>();
  const missing: Finding[] = [];
  for (const rate of plan.growthRates) {
    const reading = readRate(plan, layout, rate);
    findings.push(...reading.findings);
    missing.push(...reading.missing);
    if (reading.figures) figures.set(rate.key, reading.figures);
  }
  const isBlank = figures.size === 0 && findings.length === 0;
  findings.push(...(isBlank ? [finding('growth-blank', 'warning', { values: { agency } })] : missing));
  return { figures, findings: [...findings, ...unknownRates(plan, layout), ...alteredRows(plan, layout, same)] };
}

/** Names and formulas that somebody has changed. */
function alteredRows(plan: Plan, layout: Layout, same: SamePlan): Finding[] {
  const names = plan.growthRates.flatMap((rate) => {
    const key = growthKey(rate);
    if (!same.wording || !layout.rows.has(key)) return [];
    return alteredName(layout, key, shownRate(plan, rate), rate.name);
  });
  const formulas = (column: '@rate' | '@check') => plan.growthRates.map((rate) => [growthKey(rate), column] as const);
  return [...names, ...alteredFormulas(layout, [...formulas('@rate'), ...formulas('@check')])];
}

function missingColumns(plan: Plan, layout: Layout): Finding[] {
  const { growth } = sheetWords(plan);
  const vital = {
    [KEY_MARK]: KEY_MARK,
    [markerOf('lastYear')]: growth.lastYear(plan.year - 1),
    [markerOf('thisYear')]: growth.thisYear(plan.year),
  };
  return Object.entries(vital)
    .filter(([column]) => !layout.columns.has(column))
    .map(([, name]) => finding('layout-damaged', 'error', { values: { column: name.replaceAll('\n', ' ') } }));
}

interface RateReading {
  /** Null when neither year was reported. */
  figures: GrowthFigures | null;
  findings: Finding[];
  /** What is not there; said only where something else is. */
  missing: Finding[];
}

function readRate(plan: Plan, layout: Layout, rate: GrowthRate): RateReading {
  const words = sheetWords(plan);
  const key = growthKey(rate);
  const rows = layout.rows.get(key) ?? [];
  if (rows.length === 0) {
    const gone = finding('growth-row-missing', 'error', { values: { item: rate.name } });
    return { figures: null, findings: [gone], missing: [] };
  }
  const findings: Finding[] = [];
  if (rows.length > 1) {
    const cell = printCell(rows[1]!, layout.columns.get('@lastYear')!);
    findings.push(finding('criterion-twice', 'error', { cell, values: { item: rate.name } }));
  }
  const missing: Finding[] = [];
  const years = [
    { column: '@lastYear', label: words.score.lastYear, from: '@lastFrom', to: '@lastTo' },
    { column: '@thisYear', label: words.score.thisYear, from: '@thisFrom', to: '@thisTo' },
  ] as const;
  const [last, current] = years.map(({ column, label, from, to }) => {
    const item = rate.name + words.parenthesis(label);
    const read = readFigure(layout.cell(key, column), item);
    findings.push(...read.findings);
    if (read.figure === null) {
      const cell = layout.address(key, column);
      missing.push(finding('figure-missing', 'warning', { cell, values: { item } }));
      return { figure: null, period: readPeriod(plan, layout, key, from, to, item).period };
    }
    const { period, findings: odd } = readPeriod(plan, layout, key, from, to, item);
    findings.push(...odd);
    return { figure: read.figure, period };
  });
  if (last!.figure === null && current!.figure === null) return { figures: null, findings, missing };
  const figures: GrowthFigures = {
    lastYear: last!.figure,
    thisYear: current!.figure,
    lastPeriod: last!.period,
    thisPeriod: current!.period,
    unit: layout.text(key, '@unit'),
  };
  const cell = layout.address(key, '@lastYear');
  findings.push(...comparisonFindings(figures, rate, plan.settings.growth, cell));
  return { figures, findings, missing };
}

function readPeriod(
  plan: Plan,
  layout: Layout,
  key: string,
  from: '@lastFrom' | '@thisFrom',
  to: '@lastTo' | '@thisTo',
  item: string,
): { period: GrowthPeriod | null; findings: Finding[] } {
  const ends = [readMonth(plan, layout.cell(key, from), item), readMonth(plan, layout.cell(key, to), item)];
  const findings = ends.flatMap((end) => end.findings);
  const cell = layout.address(key, from);
  const [first, last] = ends.map(({ month }) => month);
  if (first === 'blank' || last === 'blank') {
    return { period: null, findings: [...findings, finding('period-missing', 'warning', { cell, values: { item } })] };
  }
  const period = typeof first === 'object' && typeof last === 'object' ? periodOf(first, last) : null;
  if (period) return { period, findings };
  const value = `${layout.text(key, from)}–${layout.text(key, to)}`;
  const values = { item, value, example: typedMonth(plan.year, 1) };
  return { period: null, findings: [...findings, finding('period-wrong', 'warning', { cell, value, values })] };
}

/** Below this share of the other figure, a figure of at most 1 is likely a percentage that a program stored as a fraction. */
const UNLIKE_SCALE = 1 / 20;

/** What is odd of two good figures side by side. */
function comparisonFindings(
  figures: GrowthFigures,
  rate: GrowthRate,
  method: Settings['growth'],
  cell: string | null,
): Finding[] {
  const { lastYear, thisYear, lastPeriod, thisPeriod } = figures;
  const found: Finding[] = [];
  if (judgeFigures(figures) === 'periodsUnlike') {
    const values = { item: rate.name, last: monthsOf(lastPeriod), current: monthsOf(thisPeriod) };
    found.push(finding('periods-unlike', 'warning', { cell, values }));
  }
  if (typeof lastYear !== 'number' || typeof thisYear !== 'number') return found;
  const [low, high] = [Math.min(lastYear, thisYear), Math.max(lastYear, thisYear)];
  // As percentage points two fractions would give a difference a hundred times too small.
  const bothFractions = method === 'percentagePoints' && high <= 1;
  if (low > 0 && low <= 1 && (low / high < UNLIKE_SCALE || bothFractions)) {
    const values = { item: rate.name, last: lastYear, current: thisYear };
    found.push(finding('figure-scale', 'warning', { cell, values }));
  }
  return found;
}

function unknownRates(plan: Plan, layout: Layout): Finding[] {
  const known = new Set(plan.growthRates.map(growthKey));
  return [...layout.rows]
    .filter(([key]) => key.startsWith(PREFIX) && !known.has(key))
    .map(([key, rows]) => {
      const value = key.slice(PREFIX.length);
      const cell = printCell(rows[0]!, layout.columns.get('@key')!);
      return finding('unknown-growth', 'warning', { cell, value, values: { value } });
    });
}
