import { parseArea, type Area } from '../../../workbook/address';
import { cellsOf } from '../../../workbook/areas';
import { splitFormula } from '../../../workbook/formulaText/formulaTokens';
import { lookUpCells } from '../../../workbook/lookup';
import type { CellValue, Chart, ChartSeries, Sheet, Workbook } from '../../../workbook/workbook';

/** A chart with the values that the workbook has now: all that its picture needs. */
export interface ChartContent extends Pick<Chart, 'kind' | 'title' | 'minimum' | 'maximum' | 'altText'> {
  categories: string[];
  series: (Pick<ChartSeries, 'name' | 'drawn' | 'color'> & {
    /** One for each category; null where there is no number. */
    values: (number | null)[];
  })[];
}

/** Looks up what a chart shows. A reference to cells that are not there gives nothing. */
export function chartContent(workbook: Workbook, chart: Chart): ChartContent {
  const { kind, title, minimum, maximum, altText } = chart;
  const series = chart.series.map(({ name, drawn, color, values }) => ({
    name,
    drawn,
    color,
    values: valuesAt(workbook, values).map((value) => (typeof value === 'number' ? value : null)),
  }));
  const named = valuesAt(workbook, chart.categories).map(printValue);
  const count = Math.max(named.length, ...series.map(({ values }) => values.length));
  return {
    kind,
    title,
    minimum,
    maximum,
    altText,
    // Without names, categories are numbered.
    categories: Array.from({ length: count }, (_, index) => named[index] ?? String(index + 1)),
    series: series.map((one) => ({
      ...one,
      values: Array.from({ length: count }, (_, index) => one.values[index] ?? null),
    })),
  };
}

function valuesAt(workbook: Workbook, reference: string): CellValue[] {
  const found = areaOf(workbook, reference);
  if (!found) return [];
  const cellAt = lookUpCells(found.sheet);
  return cellsOf([found.area]).map(({ top, left }) => cellAt(top, left)?.value ?? null);
}

/** What `'sheet'!$C$8:$C$12` refers to. */
function areaOf(workbook: Workbook, reference: string): { sheet: Sheet; area: Area } | null {
  const [prefix, ...rest] = splitFormula(reference);
  if (prefix?.kind !== 'sheet') return null;
  const name = prefix.name.toUpperCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toUpperCase() === name);
  const area = parseArea(rest.map((token) => ('text' in token ? token.text : '')).join(''));
  return sheet && area ? { sheet, area } : null;
}

function printValue(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}
