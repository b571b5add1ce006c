import { emptySheet } from '../../../../src/workbook/draft';
import type { Chart, Workbook } from '../../../../src/workbook/workbook';
import { chartContent } from '../../../../src/workbench/grid/charts/chartContent';
import { chartPicture } from '../../../../src/workbench/grid/charts/chartPicture';
import { valueAxis } from '../../../../src/workbench/grid/charts/valueAxis';

const chart: Chart = {
  kind: 'column',
  title: '第1組 <總分>',
  from: { row: 5, column: 0 },
  to: { row: 20, column: 6 },
  categories: "'成績''總表'!$A$1:$A$3",
  series: [
    { name: '總分', values: "'成績''總表'!$B$1:$B$3", drawn: 'bars', color: '33536F' },
    { name: '甲等', values: "'成績''總表'!$C$1:$C$3", drawn: 'line', color: 'B7791F' },
  ],
  minimum: 0,
  maximum: 100,
  altText: '各機關總分',
};

function workbook(): Workbook {
  const rows = [
    ['衛生局', 90, 80],
    ['稅務局', null, 80],
    ['環保局', 45, 80],
  ];
  const cells = rows.flatMap((values, row) =>
    values.map((value, column) => ({ row, column, value, formula: null, style: null })),
  );
  return {
    sheets: [{ ...emptySheet("成績'總表"), cells, charts: [chart] }],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

it('takes the values that the workbook has now', () => {
  expect(chartContent(workbook(), chart)).toMatchObject({
    categories: ['衛生局', '稅務局', '環保局'],
    series: [{ values: [90, null, 45] }, { values: [80, 80, 80] }],
  });
});

it('numbers what has no names, and shows nothing for cells that are not there', () => {
  const { categories, series } = chartContent(workbook(), { ...chart, categories: "'other'!$A$1:$A$3" });
  expect(categories).toEqual(['1', '2', '3']);
  expect(series[0]!.values).toEqual([90, null, 45]);
  expect(chartContent(workbook(), { ...chart, series: [], categories: '#REF!' }).categories).toEqual([]);
});

/** Attributes of the elements of a picture. */
function elements(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );
}

it.each(['column', 'bar'] as const)('draws %ss as long as their values, and lines over them', (kind) => {
  const svg = chartPicture(chartContent(workbook(), { ...chart, kind }), 600, 300);
  const length = kind === 'column' ? 'height' : 'width';
  const bars = elements(svg, 'rect').filter(({ fill }) => fill === '#33536F');
  // The last is the legend's.
  expect(bars).toHaveLength(3);
  expect(Number(bars[0]![length]) / Number(bars[1]![length])).toBeCloseTo(2, 1);
  const lines = elements(svg, 'line').filter(({ stroke }) => stroke === '#B7791F');
  expect(lines).toHaveLength(3);
  // A limit is straight.
  const [one, other] = kind === 'column' ? (['y1', 'y2'] as const) : (['x1', 'x2'] as const);
  expect(new Set(lines.slice(0, 2).flatMap((line) => [line[one], line[other]])).size).toBe(1);
});

it('says what it shows', () => {
  const svg = chartPicture(chartContent(workbook(), chart), 600, 300);
  expect(svg).toContain('aria-label="各機關總分"');
  expect(svg).toContain('第1組 &lt;總分>');
  for (const text of ['衛生局', '環保局', '甲等', '>100<']) expect(svg).toContain(text);
});

it.each([
  [[851, 649], null, null, [0, 200, 400, 600, 800, 1000]],
  [[851, 649], 0, 1000, [0, 200, 400, 600, 800, 1000]],
  [[0.3, 0.1], null, null, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
  [[-3, 5], null, null, [-3, -2, -1, 0, 1, 2, 3, 4, 5]],
  [[], null, null, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('scales %j between %s and %s', (values, minimum, maximum, ticks) => {
  expect(valueAxis(values, minimum, maximum).ticks).toEqual(ticks);
});
