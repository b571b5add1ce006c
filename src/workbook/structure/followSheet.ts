import { cellArea, type Area } from '../address';
import { seenFrom } from '../areas';
import { mapRule } from '../ruleFormulas';
import type { Chart, ConditionalFormat, DefinedName, Sheet, Validation } from '../workbook';
import type { AreaMove } from './areaMove';
import { followFormula, type Home } from './followFormula';

/** The formulas of a sheet's cells and charts after cells have moved; the very same sheet where nothing changes. */
export function followCells(sheet: Sheet, move: AreaMove): Sheet {
  const home = { before: sheet.name, now: sheet.name };
  const cells = mapSame(sheet.cells, (cell) => {
    if (cell.formula === null) return cell;
    const formula = followFormula(cell.formula, home, move);
    return formula === cell.formula ? cell : { ...cell, formula };
  });
  const charts = mapSame(sheet.charts, (chart) => followChart(chart, home, move));
  return cells === sheet.cells && charts === sheet.charts ? sheet : { ...sheet, cells, charts };
}

function followChart(chart: Chart, home: Home, move: AreaMove): Chart {
  const categories = followFormula(chart.categories, home, move);
  const series = mapSame(chart.series, (each) => {
    const values = followFormula(each.values, home, move);
    return values === each.values ? each : { ...each, values };
  });
  return categories === chart.categories && series === chart.series ? chart : { ...chart, categories, series };
}

/** All formulas of a sheet none of whose own cells moved; the very same sheet where nothing changes. */
export function followSheet(sheet: Sheet, move: AreaMove): Sheet {
  const home = { before: sheet.name, now: sheet.name };
  const followed = followCells(sheet, move);
  const follow = (formula: string): string => followFormula(formula, home, move);
  const validations = mapSame(sheet.validations, (rule) => mapFormulas(rule, follow));
  const conditionalFormats = mapSame(sheet.conditionalFormats, (rule) => mapFormulas(rule, follow));
  const isSame = validations === sheet.validations && conditionalFormats === sheet.conditionalFormats;
  return isSame ? followed : { ...followed, validations, conditionalFormats };
}

/** What names refer to after cells have moved; the very same list where nothing changes. */
export function followNames(names: DefinedName[], move: AreaMove): DefinedName[] {
  return mapSame(names, (name) => {
    const sheet = name.sheet ?? '';
    const refersTo = followFormula(name.refersTo, { before: sheet, now: sheet }, move);
    return refersTo === name.refersTo ? name : { ...name, refersTo };
  });
}

/** A rule that lies on areas, with formulas seen from the top left cell of the first. */
export type AreaRule = Validation | ConditionalFormat;

/**
 * A rule after cells have moved.
 * @param areasNow where what is left of an area of the rule lies; several pieces, or none, are possible
 * @param placeBefore where a cell that lies there now stood
 * @returns the rule, or nothing when no cell of it is left
 */
export function followRule<Rule extends AreaRule>(
  rule: Rule,
  home: Home,
  move: AreaMove,
  areasNow: (area: Area) => Area[],
  placeBefore: (row: number, column: number) => { row: number; column: number },
): Rule[] {
  const areas = rule.areas.flatMap(areasNow);
  const [first] = areas;
  if (!first) return [];
  const base = placeBefore(first.top, first.left);
  const from = cellArea(base.row, base.column);
  const follow = (formula: string): string => followFormula(seenFrom(formula, rule.areas[0]!, from), home, move);
  return [{ ...mapFormulas(rule, follow), areas }];
}

/** Applies a change to the formulas of a rule; the very same rule where nothing changes. */
function mapFormulas<Rule extends AreaRule>(rule: Rule, change: (formula: string) => string): Rule {
  const before = rule.rule;
  if (before.kind === 'dataBar') return rule;
  const after = before.kind === 'expression' ? { ...before, formula: change(before.formula) } : mapRule(before, change);
  return JSON.stringify(after) === JSON.stringify(before) ? rule : { ...rule, rule: after };
}

/** The list with each element changed; the very same list when no element is another one. */
export function mapSame<Element>(list: Element[], change: (element: Element) => Element): Element[] {
  const changed = list.map(change);
  return changed.some((element, index) => element !== list[index]) ? changed : list;
}
