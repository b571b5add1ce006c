import { read, write } from '../../src/excel/openWorkbook';
import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { rememberedResults } from '../support/rememberedResults';
import { calculatedSample } from '../support/excel/calculatedSample';
import { addedElements, changedValues, removedElements, type Change } from '../workbook/everyChange';

afterEach(closeExcel);

/** Fields that Office.js cannot set, or that a write leaves alone by its own rules; and changes that make no workbook. */
const NOT_CARRIED: [RegExp, string][] = [
  [/^properties\.(created|modified)$/, 'Office.js cannot set them'],
  [/^properties\.(title|subject|creator)$/, 'what the open workbook says of itself stays'],
  [/^properties\.custom/, 'properties of others stay'],
  [/^names/, 'names of others stay; those of ours have a test of their own'],
  [/^structureLocked$/, 'a lock stays'],
  [/^styles\.unused/, 'no cell has it'],
  [/\.zoom$/, 'Office.js has none'],
  [/\.altText$/, 'Office.js has none for charts'],
  [/\.charts\.\*\.(minimum|maximum)$/, 'Excel tells no axis without limits from one with them'],
  [/\.charts\.\*\.series\.\*\.color$/, 'Excel does not tell what bars are filled with'],
  [/\.(kind|line|orientation|paper|drawn)$/, 'a value that does not exist; those that do stand in the sample'],
  [/\.protection(\.password)?$/, 'a password has to be known; tested elsewhere'],
  [/\.tables\.\*\.(columns|area\.(top|left|right))/, 'headers are what stands in the cells; tested below'],
  [/\.(categories|values)$/, 'no reference; tested below'],
  [/^sheets\.\*\.(merges|tables|charts|conditionalFormats)$/, 'one more like the last would lie over it'],
  [/\.charts\.\*$/, 'charts are known by their place; tested below'],
  [/^activeSheet$/, 'a hidden sheet cannot be shown'],
  [/^styles\.\w+$/, 'cells have formats that are not there'],
  [/\.(horizontal|vertical)$/, 'a value that does not exist; those that do stand in the sample'],
  [/\.links\.\*\.(row|column)$/, 'a blank cell with a link shows its target in Excel'],
  [/\.(merges|areas)\.\*\.\w+$/, 'such an area overlaps another, or stands on its head'],
  [/\.cells\.\*\.(row|column)$|\.columns\.\*\.column$|\.rows\.\*\.row$/, 'two would stand in one place'],
  [/\.columns\.\*\.(width|hidden)$|\.rows\.\*\.(height|hidden)$/, 'tested below'],
  [/^sheets$|^sheets\.\*$|^sheets\.\*\.name$/, 'other sheets stay'],
];

/** Every kind of change once: the first of each field that leaves a workbook. */
function onePerField(changes: readonly Change[]): Change[] {
  const fields = new Map<string, Change>();
  for (const change of changes) {
    if (NOT_CARRIED.some(([pattern]) => pattern.test(change.pattern))) continue;
    if (!fields.has(change.pattern) && !isResult(change)) fields.set(change.pattern, change);
  }
  return [...fields.values()];
}

/** Results of formulas are computed, not written. */
function isResult({ path, changed }: Change): boolean {
  const [, sheet, cell] = /^sheets\.(\d+)\.cells\.(\d+)\.value/.exec(path) ?? [];
  return cell !== undefined && changed.sheets[Number(sheet)]!.cells[Number(cell)]!.formula !== null;
}

const CHANGES = [changedValues, removedElements, addedElements].flatMap((changesOf) =>
  onePerField(changesOf(calculatedSample())),
);

/** Where the changed workbook differs from what the open one became. */
async function rewrite(changed: Workbook): Promise<string[]> {
  const before = calculatedSample();
  const host = await openExcel({ workbook: before, calculator: rememberedResults(changed, before) });
  await write(changed);
  await read('content');
  return differences(changed, host.workbook());
}

it.each(CHANGES.map((change) => [change.path, change.changed] as const))('rewrites %s in place', async (_, changed) => {
  expect(await rewrite(changed)).toEqual([]);
});

it('rewrites sizes of lines in place', async () => {
  const changed = calculatedSample();
  const [first] = changed.sheets;
  first!.columns = [
    { column: 1, width: null, hidden: true },
    { column: 3, width: 12, hidden: false },
    { column: 6, width: 20, hidden: false },
  ];
  first!.rows = [
    { row: 1, height: 60, hidden: false },
    { row: 3, height: null, hidden: true },
  ];
  const found = await rewrite(changed);
  // Hidden behind its back a column keeps the width it had.
  expect(found).toEqual(['sheets[評分－衛生局].columns[B].width: null ≠ 24']);
});

it('moves tables and changes what charts show, in place', async () => {
  const changed = calculatedSample();
  const overview = changed.sheets[1]!;
  const [table] = overview.tables;
  const header = table!.columns.map((value, index) => ({
    row: 9,
    column: table!.area.left + index,
    value,
    formula: null,
    style: null,
  }));
  overview.cells = [...overview.cells.filter(({ row }) => row < 9), ...header];
  table!.area = { ...table!.area, top: 9, bottom: 12 };
  const [chart] = overview.charts;
  chart!.categories = "'總覽'!$B$4:$B$5";
  chart!.series[0]!.values = "'總覽'!$C$4:$C$5";
  chart!.series.pop();
  expect(await rewrite(changed)).toEqual([]);
});

it('takes a chart away, on a protected sheet too', async () => {
  const changed = calculatedSample();
  changed.sheets[1]!.charts.pop();
  expect(await rewrite(changed)).toEqual([]);
});

it('adds and changes names and properties, and leaves those of others alone', async () => {
  const before = calculatedSample();
  before.names.push({ name: '別人的', refersTo: "'總覽'!$A$1", sheet: null, hidden: false });
  before.properties.custom.other = 'stays';
  const wanted = calculatedSample();
  wanted.names[0]!.refersTo = "'評分－衛生局'!$F$4";
  wanted.names[1]!.hidden = false;
  wanted.names.push({ name: '_new', refersTo: "'總覽'!$B$3", sheet: '總覽', hidden: true });
  wanted.properties.custom = { scorebook: 'changed', another: 'one' };
  const host = await openExcel({ workbook: before, calculator: rememberedResults(wanted) });
  await write(wanted);
  const { names, properties } = host.workbook();
  expect(new Set(names.map(({ name, refersTo }) => `${name} ${refersTo}`))).toEqual(
    new Set([...wanted.names, before.names[2]!].map(({ name, refersTo }) => `${name} ${refersTo}`)),
  );
  expect(names.find(({ name }) => name === '_scores')?.hidden).toBe(false);
  expect(properties.custom).toEqual({ ...before.properties.custom, scorebook: 'changed', another: 'one' });
});

it('leaves what is equal alone: nothing is sent but what opens and closes the sheets', async () => {
  const host = await openExcel({ workbook: calculatedSample(), calculator: rememberedResults(calculatedSample()) });
  await write(calculatedSample());
  const { length } = host.batches();
  const sheets = calculatedSample().sheets.length;
  expect(length).toBeLessThanOrEqual(2 * (sheets + 2));
  expect(
    Math.max(
      ...host
        .batches()
        .slice(-sheets - 2)
        .map(({ request }) => request),
    ),
  ).toBeLessThan(5_000);
});
