import type { Figure, GrowthFigures, VerifiedFigures } from '../assessment/growth';
import type { Agency, GrowthRate, Plan } from '../assessment/plan';
import type { Sheet } from '../workbook/workbook';
import { sheetWords } from './book';
import { withoutPlace, type EarlierResults } from './earlierResults';
import { parseFigures } from './figuresText';
import { finding, type Finding } from './finding';
import { growthKey } from './growthRow';
import { findMarkedTable, type MarkedTable } from './marks';
import { showValue } from './readEntry';
import { readFigure } from './readFigure';
import { GROWTH, markerOf } from './scoreLayout';
import { FIGURES_MARK } from './tallyLayout';

const SHOWN = { lastYear: markerOf('lastYear'), thisYear: markerOf('thisYear') } as const;
const VERIFIED = { lastYear: markerOf('verifiedLast'), thisYear: markerOf('verifiedThis') } as const;
const YEARS = ['lastYear', 'thisYear'] as const;

/**
 * Reads the growth figures of a tally: 申報值 from where they are kept whole, hidden, and 查核值 as they were typed.
 * @param table the tally's main table
 */
export function readTallyGrowth(
  plan: Plan,
  sheet: Sheet,
  table: MarkedTable,
  agency: Agency,
  earlier: EarlierResults,
): void {
  // Results made before there were 查核值 have no such table, and hold none.
  const marked = findMarkedTable<string>(sheet, ...Object.values(VERIFIED), ...Object.values(SHOWN));
  const growth = marked.columns.has(VERIFIED.lastYear) ? marked : null;
  const figures = new Map<string, GrowthFigures>();
  const verified = new Map<string, VerifiedFigures>();
  const say = (found: Finding): void => {
    earlier.findings.push({ ...found, sheet: sheet.name });
  };
  for (const rate of plan.growthRates) {
    const reported = readReported(plan, rate, table, growth, say);
    if (reported) figures.set(rate.key, reported);
    const typed = growth && readVerified(plan, rate, growth, say);
    if (typed) verified.set(rate.key, typed);
  }
  if (figures.size > 0) earlier.figures.set(agency.code, figures);
  if (verified.size > 0) earlier.verified.set(agency.code, verified);
  const known = new Set(plan.growthRates.map(growthKey));
  for (const key of growth?.rows.keys() ?? []) {
    const lost = YEARS.map((year) => growth!.text(key, VERIFIED[year])).filter((text) => text !== '');
    if (key.startsWith(GROWTH) && !known.has(key) && lost.length > 0) {
      earlier.findings.push(withoutPlace(sheet.name, [key.slice(GROWTH.length), ...lost].join(' ')));
    }
  }
}

function readReported(
  plan: Plan,
  rate: GrowthRate,
  table: MarkedTable,
  growth: MarkedTable | null,
  say: (found: Finding) => void,
): GrowthFigures | null {
  const words = sheetWords(plan);
  const key = growthKey(rate);
  const kept = table.text(key, FIGURES_MARK);
  const reported = parseFigures(kept);
  const isShown = YEARS.some((year) => growth && growth.text(key, SHOWN[year]) !== '');
  if (!reported) {
    if (kept === '' && !isShown) return null;
    const values = { item: rate.name };
    say(finding('figures-damaged', 'error', { cell: table.address(key, FIGURES_MARK), value: kept || null, values }));
    return null;
  }
  for (const year of growth ? YEARS : []) {
    const cell = growth!.cell(key, SHOWN[year]);
    const value = cell ? showValue(cell) : null;
    if (isSame(value, reported[year])) continue;
    const item = rate.name + words.parenthesis(words.score[year]);
    const values = { item, value: String(value ?? ''), expected: reported[year] ?? '' };
    say(finding('figures-altered', 'warning', { cell: growth!.address(key, SHOWN[year]), value, values }));
  }
  return reported;
}

/** Programs write some numbers with fewer digits than they had. */
function isSame(shown: Finding['value'], reported: Figure): boolean {
  if (typeof shown !== 'number' || typeof reported !== 'number') return String(shown ?? '') === String(reported ?? '');
  return Math.abs(shown - reported) <= 1e-9 * Math.max(1, Math.abs(reported));
}

function readVerified(
  plan: Plan,
  rate: GrowthRate,
  growth: MarkedTable,
  say: (found: Finding) => void,
): VerifiedFigures | null {
  const words = sheetWords(plan);
  const [lastYear, thisYear] = YEARS.map((year): Figure => {
    const item = rate.name + words.parenthesis(words.tally.verified(words.score[year]).replace('\n', ' '));
    const { figure, findings } = readFigure(growth.cell(growthKey(rate), VERIFIED[year]), item);
    findings.forEach(say);
    return figure;
  });
  return lastYear === null && thisYear === null ? null : { lastYear: lastYear!, thisYear: thisYear! };
}
