import { printArea, printCell, printColumn, type Area } from './address';
import { joinAreas, seenFrom } from './areas';
import { gatherValidations } from './gatherValidations';
import { resolveStyle, type ResolvedStyle, type StyleResolver } from './resolvedStyle';
import type { Chart, ConditionalFormat, PrintSetup, Sheet, Table, Validation, Workbook } from './workbook';

/**
 * A value to be compared: arrays where order has meaning, maps keyed by what identifies an element (a cell's address, a
 * name) where it has none, objects with named fields.
 */
export type Comparable = string | number | boolean | null | undefined | Comparable[] | Map<string, Comparable> | Fields;
export interface Fields {
  [field: string]: Comparable;
}

/** A workbook without its sheets, in the form in which equal ones are alike. */
export function normalBook({ names, properties, structureLocked, activeSheet }: Workbook): Fields {
  return {
    names: keyed(
      names.map((name) => ({ ...name })),
      ({ name, sheet }) => (sheet === null ? name : `${sheet}!${name}`),
    ),
    properties: { ...properties, custom: new Map(Object.entries(properties.custom)) },
    structureLocked,
    activeSheet,
  };
}

/** A sheet with the formats of its cells resolved, without the cells, columns and rows that say nothing. */
export function normalSheet(sheet: Sheet, resolve: StyleResolver): Fields {
  return {
    ...sheet,
    tabColor: sheet.tabColor?.toUpperCase() ?? null,
    cells: normalCells(sheet, resolve),
    columns: keyed(
      sheet.columns.filter(({ width, hidden }) => width !== null || hidden).map((column) => ({ ...column })),
      ({ column }) => printColumn(column),
    ),
    rows: keyed(
      sheet.rows.filter(({ height, hidden }) => height !== null || hidden).map((row) => ({ ...row })),
      ({ row }) => String(row + 1),
    ),
    merges: areaSet(sheet.merges),
    freeze: sheet.freeze && { ...sheet.freeze },
    validations: keyed(gatherValidations(sheet.validations).map(normalValidation), ({ areas }) =>
      [...areas.keys()].sort().join(' '),
    ),
    conditionalFormats: sheet.conditionalFormats.map(normalConditionalFormat),
    protection: sheet.protection && {
      password: sheet.protection.password,
      allow: new Map(sheet.protection.allow.map((allowance) => [allowance, true])),
    },
    tables: keyed(sheet.tables.map(normalTable), ({ name }) => name),
    links: keyed(
      sheet.links.map((link) => ({ ...link })),
      ({ row, column }) => printCell(row, column),
    ),
    charts: sheet.charts.map(normalChart),
    print: sheet.print && normalPrint(sheet.print),
  };
}

/** Elements by key; a key that comes again gets a number, so that no element hides another. */
function keyed<Element extends Fields>(elements: Element[], keyOf: (element: Element) => string): Map<string, Element> {
  const map = new Map<string, Element>();
  for (const element of elements) {
    const key = keyOf(element);
    let free = key;
    for (let count = 2; map.has(free); count++) free = `${key}#${count}`;
    map.set(free, element);
  }
  return map;
}

function normalCells({ cells }: Sheet, resolve: StyleResolver): Map<string, Fields> {
  const filled: { row: number; column: number; value: Comparable; formula: string | null; style: Comparable }[] = [];
  for (const { row, column, value, formula, style: key } of cells) {
    const style = resolve(key);
    if (value === null && formula === null && style === null) continue;
    const plain = typeof value === 'object' && value ? { ...value } : value;
    filled.push({ row, column, value: plain, formula, style: isResolved(style) ? fieldsOf(style) : style });
  }
  return keyed(filled, ({ row, column }) => printCell(row, column));
}

function isResolved(style: ResolvedStyle | string | null): style is ResolvedStyle {
  return typeof style === 'object' && style !== null;
}

function fieldsOf({ font, border, ...rest }: ResolvedStyle): Fields {
  const { top, right, bottom, left } = border;
  const sides = { top: top && { ...top }, right: right && { ...right }, bottom: bottom && { ...bottom } };
  return { ...rest, font: { ...font }, border: { ...sides, left: left && { ...left } } };
}

function areaSet(areas: Area[]): Map<string, Fields> {
  return keyed(
    areas.map((area) => ({ ...area })),
    printArea,
  );
}

function normalValidation({ areas, rule, allowBlank, prompt, alert }: Validation) {
  return {
    areas: areaSet(areas),
    rule: { ...rule },
    allowBlank,
    prompt: prompt && { ...prompt },
    alert: alert && { ...alert },
  };
}

/**
 * What matters of a rule's areas are their cells, however they are cut; relative references are written as seen from the
 * first of them.
 */
function normalConditionalFormat({ areas, rule }: ConditionalFormat): Fields {
  const joined = joinAreas(areas);
  if (!('style' in rule)) return { areas: areaSet(joined), rule: { ...rule, color: rule.color.toUpperCase() } };
  const style = fieldsOf(resolveStyle(rule.style));
  const formula = areas[0] && joined[0] ? seenFrom(rule.formula, areas[0], joined[0]) : rule.formula;
  return { areas: areaSet(joined), rule: { ...rule, formula, style } };
}

function normalTable(table: Table) {
  return { ...table, area: printArea(table.area) };
}

function normalChart(chart: Chart): Fields {
  const series = chart.series.map((each) => ({ ...each, color: each.color.toUpperCase() }));
  return { ...chart, from: { ...chart.from }, to: { ...chart.to }, series };
}

function normalPrint(print: PrintSetup): Fields {
  const { margins, repeatRows, area } = print;
  return {
    ...print,
    margins: { ...margins },
    repeatRows: repeatRows && { ...repeatRows },
    area: area && printArea(area),
  };
}
