import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { odsContent, odsPart, odsParts, type Parts } from '../handMadeFiles';
import type { ReadingCost } from '../measureReading';
import { archiveOf } from '../rawArchive';

// As in hostileCosts.test.ts, but reading the whole: formats, sizes, charts and all.
const folder = mkdtempSync(join(tmpdir(), 'scorebook-look-'));
const program = join(folder, 'measure.js');

beforeAll(() => {
  const esbuild = join(__dirname, '../../../../node_modules/.bin/esbuild');
  const options = ['--bundle', '--platform=node', '--log-level=error', `--outfile=${program}`];
  execFileSync(esbuild, [join(__dirname, '../measureReading.ts'), ...options]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function costOf(bytes: Uint8Array): ReadingCost {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return JSON.parse(execFileSync(process.execPath, [program, path, 'whole'], { encoding: 'utf8' })) as ReadingCost;
}

const count = (number: number, make: (index: number) => string): string =>
  Array.from({ length: number }, (_, index) => make(index)).join('');
const style = (name: string, inner: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${inner}</style:style>`;
const fill = (color: number): string =>
  `<style:table-cell-properties fo:background-color="#${color.toString(16).padStart(6, '0')}"/>`;
const row = (cells: string, repeats = 1): string =>
  `<table:table-row table:number-rows-repeated="${repeats}">${cells}</table:table-row>`;
const cell = (more: string): string => `<table:table-cell ${more}/>`;
const column = (more: string): string => `<table:table-column ${more}/>`;

function file(sheet: string, styles = '', others: Parts = {}, rest = ''): Uint8Array {
  const content = odsContent(`<table:table table:name="S">${sheet}</table:table>${rest}`, styles);
  const parts = odsParts('', { 'content.xml': content, ...others });
  return archiveOf(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

const two = style('a', fill(1)) + style('b', fill(2));
const striped = count(
  8_192,
  () => column('table:default-cell-style-name="a"') + column('table:default-cell-style-name="b"'),
);
const wide = 'table:number-columns-repeated="16384"';

const cases: [name: string, make: () => Uint8Array, outcome: string][] = [
  [
    'formatted blanks that multiply',
    () => file(row(cell('table:style-name="a" table:number-columns-repeated="256"'), 1_000).repeat(1_000), two),
    'too-large',
  ],
  [
    'formatted blanks of the whole sheet',
    () => file(row(cell(`table:style-name="a" ${wide}`), 1_048_576).repeat(100_000), two),
    'read',
  ],
  ['columns in stripes, rows without end', () => file(striped + row(cell(wide), 1_001).repeat(120_000), two), 'read'],
  ['columns in stripes, row by row', () => file(striped + row(cell(wide)).repeat(120_000), two), 'too-large'],
  [
    'a chain of parents',
    () =>
      file(
        row(cell('table:style-name="s1"')),
        count(100_000, (i) => style(`s${i}`, fill(i), `s${i + 1}`)),
      ),
    'read',
  ],
  [
    'many formats, each with a long chain of parents',
    () =>
      file(
        count(50_000, (i) => row(cell(`table:style-name="s${i}" office:value-type="float" office:value="1"`))),
        count(50_000, (i) => style(`s${i}`, fill(i), `s${i + 1}`)),
      ),
    'read',
  ],
  [
    'rows with heights that multiply',
    () =>
      file(
        '<table:table-row table:style-name="r" table:number-rows-repeated="1000"/>'.repeat(1_000),
        '<style:style style:name="r" style:family="table-row"><style:table-row-properties style:row-height="1in" style:use-optimal-row-height="false"/></style:style>',
      ),
    'too-large',
  ],
  [
    'conditional formats that multiply',
    () =>
      file(
        `<calcext:conditional-format calcext:target-range-address="${'S.A1 '.repeat(50_000)}">${'<calcext:condition calcext:value="=1" calcext:apply-style-name="a"/>'.repeat(10_000)}</calcext:conditional-format>`,
        two,
      ),
    'too-large',
  ],
  [
    'ranges with an apostrophe that never ends',
    () => file(`<calcext:conditional-format calcext:target-range-address="${"'a ".repeat(150_000)}"/>`.repeat(10), two),
    'read',
  ],
  [
    'number formats without end',
    () =>
      file(
        '',
        `<number:number-style style:name="n">${'<number:number number:decimal-places="1e99" number:min-integer-digits="999999999" number:grouping="true"/>'.repeat(100_000)}</number:number-style>`,
      ),
    'read',
  ],
  [
    'one chart on many cells',
    () =>
      file(
        count(20_000, () =>
          row('<table:table-cell><draw:frame><draw:object xlink:href="./O"/></draw:frame></table:table-cell>'),
        ),
        '',
        {
          'O/content.xml': odsPart('document-content', `<office:body>${'<chart:series/>'.repeat(1_000)}</office:body>`),
        },
      ),
    'too-large',
  ],
  [
    'tables over everything',
    () =>
      file(
        row(
          count(
            5_000,
            () =>
              '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>',
          ),
        ).repeat(20),
        '',
        {},
        `<table:database-ranges>${'<table:database-range table:name="t" table:target-range-address="S.A1:S.XFD9"/>'.repeat(10_000)}</table:database-ranges>`,
      ),
    'read',
  ],
  [
    'headers without end',
    () =>
      file('', '', {
        'styles.xml': odsPart(
          'document-styles',
          `<office:master-styles><style:master-page style:name="M"><style:header>${'<text:p><text:page-number/></text:p>'.repeat(300_000)}</style:header></style:master-page></office:master-styles>`,
        ),
      }),
    'too-large',
  ],
  [
    'views without end',
    () =>
      file('', '', {
        'settings.xml': odsPart(
          'document-settings',
          `<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${count(200_000, (i) => `<config:config-item-map-entry config:name="${i}"/>`)}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>`,
        ),
      }),
    'read',
  ],
];

// What the project promises for any file.
test.each(cases)('%s', (_, make, outcome) => {
  const cost = costOf(make());
  expect(cost.outcome).toBe(outcome);
  expect(cost.seconds).toBeLessThan(2);
  expect(cost.megabytes).toBeLessThan(300);
});
