import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { odsParts, relationships, xlsxParts, type Parts } from './handMadeFiles';
import type { ReadingCost } from './measureReading';
import { archiveOf, deflatedRepeat } from './rawArchive';

// Measured in a process of its own: under jest the same code is several times slower, and memory is everybody's.
const folder = mkdtempSync(join(tmpdir(), 'scorebook-reader-'));
const program = join(folder, 'measure.js');

beforeAll(() => {
  const esbuild = join(__dirname, '../../../node_modules/.bin/esbuild');
  const options = ['--bundle', '--platform=node', '--log-level=error', `--outfile=${program}`];
  execFileSync(esbuild, [join(__dirname, 'measureReading.ts'), ...options]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** @param path of a file that is made when it is not there */
function costOf(path: string, make: () => Uint8Array, part: 'content' | 'whole'): ReadingCost {
  if (!existsSync(path)) writeFileSync(path, make());
  return JSON.parse(execFileSync(process.execPath, [program, path, part], { encoding: 'utf8' })) as ReadingCost;
}

/** A file whose one sheet unpacks to a start and a block repeated, and says it has 100 bytes or as many as it has. */
function bomb(start: string, block: string | Uint8Array, times: number, declared: boolean): Uint8Array {
  const bytes = typeof block === 'string' ? strToU8(block) : block;
  const size = declared ? start.length + bytes.length * times : 100;
  const sheet = { data: deflatedRepeat(start, bytes, times), size, crc: 0, deflated: true };
  return archiveOf(
    Object.entries(xlsxParts('')).map(([name, part]) =>
      name === 'xl/worksheets/sheet1.xml' ? { name, ...sheet } : { name, data: part },
    ),
  );
}

/** Node's own compression packs large parts faster than the one of the other tests. */
const packed = (parts: Parts): Uint8Array => archiveOf(Object.entries(parts).map(([name, data]) => ({ name, data })));
const xlsx = (sheet: string, others?: Parts): Uint8Array => packed(xlsxParts(sheet, others));
const ods = (inner: string): Uint8Array => packed(odsParts(inner));
const odsRows = (rows: string): Uint8Array => ods(`<table:table table:name="S">${rows}</table:table>`);
const sheetData = (rows: string, others?: Parts): Uint8Array => xlsx(`<sheetData>${rows}</sheetData>`, others);
const sheets = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<sheet name="s${index}" r:id="rId1"/>`).join('');
const manyAttributes = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
const sharedFormula = `<row><c><f t="shared" si="0">1${'+A1'.repeat(2_700)}</f></c></row>`;
const validation = `<dataValidation sqref="${'A1 '.repeat(30_000)}"/>`;

const almostPlain = (count: number): Uint8Array =>
  xlsx('', {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${sheets(count)}</sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c t="b"/></row>'.repeat(47_000)}</sheetData><!-- --></worksheet>`,
  });

const cases: [name: string, make: () => Uint8Array, outcome: string][] = [
  ['1 GB of elements, declared', () => bomb('<worksheet><a>', '<a/>'.repeat(250_000), 1_000, true), 'too-large'],
  ['1 GB of elements, hidden', () => bomb('<worksheet><a>', '<a/>'.repeat(250_000), 1_000, false), 'too-large'],
  ['1 GB of spaces', () => bomb('<worksheet>', ' '.repeat(1_000_000), 1_000, false), 'too-large'],
  ['1 GB of zeros', () => bomb('', new Uint8Array(1_000_000), 1_000, false), 'too-large'],
  [
    'many parts, each within its limit',
    () =>
      sheetData('<row/>'.repeat(300_000), {
        'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${sheets(200)}</sheets></workbook>`,
      }),
    'too-large',
  ],
  [
    '1,048,576 rows of nothing',
    () => sheetData(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')),
    'read',
  ],
  ['as many cells as fit', () => sheetData('<row><c><v>1</v></c></row>'.repeat(499_000)), 'read'],
  [
    'as many texts as fit',
    () => sheetData('', { 'xl/sharedStrings.xml': `<sst>${'<si><t>評</t></si>'.repeat(499_000)}</sst>` }),
    'read',
  ],
  ['elements full of attributes', () => xlsx(`<a>${`<a ${manyAttributes(100)}/>`.repeat(20_000)}</a>`), 'read'],
  [
    'cells from the last to the first',
    () =>
      sheetData(
        Array.from({ length: 248_000 }, (_, row) => `<row><c r="A${249_000 - row}"><v>1</v></c></row>`).join(''),
      ),
    'read',
  ],
  [
    'cells in no order',
    () =>
      sheetData(
        Array.from(
          { length: 248_000 },
          (_, row) => `<row><c r="A${((row * 7919) % 248_999) + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    'read',
  ],
  [
    'formulas full of sheet names',
    () => sheetData(`<row><c><f>1${'+a!A1'.repeat(18_000)}</f></c></row>`.repeat(200)),
    'too-large',
  ],
  [
    'different formulas full of sheet names',
    () =>
      sheetData(
        Array.from({ length: 20_000 }, (_, row) => `<row><c><f>${row}${'+a!A1'.repeat(180)}</f></c></row>`).join(''),
      ),
    'too-large',
  ],
  [
    'texts full of escapes',
    () => sheetData(`<row><c t="str"><v>${'_x0041_'.repeat(14_000)}</v></c></row>`.repeat(190)),
    'read',
  ],
  [
    'cells that nearly end',
    () => sheetData(`<row>${'<c r="A1"></c ><x/><c r="A1"><v>1</v></c ><f>></f>'.repeat(350_000)}</row>`),
    'too-large',
  ],
  [
    'tags that seem to end',
    () => xlsx(`<a>${Array.from({ length: 500_000 }, (_, index) => `<b c=">${index}>>>" d='>'/>`).join('')}</a>`),
    'read',
  ],
  ['one tag full of attributes', () => xlsx(`<a ${manyAttributes(1_500_000)}/>`), 'too-large'],
  [
    'tags full of attributes',
    () => xlsx(Array.from({ length: 150 }, (_, index) => `<a b${index}="" ${manyAttributes(9_000)}/>`).join('')),
    'too-large',
  ],
  [
    'references to characters',
    () => sheetData(`<row><c><v>${'&amp;'.repeat(50_000)}</v></c></row>`.repeat(70)),
    'damaged',
  ],
  ['text without end', () => xlsx('&amp;'.repeat(3_900_000)), 'too-large'],
  ['a comment without end', () => xlsx(`<!--${'x]'.repeat(9_000_000)}-->`), 'too-large'],
  ['plain XML up to the last tag, part after part', () => almostPlain(7), 'read'],
  ['more of that', () => almostPlain(24), 'too-large'],
  [
    'shared formulas that grow',
    () => sheetData(sharedFormula + '<row><c><f t="shared" si="0"/></c></row>'.repeat(100_000)),
    'too-large',
  ],
  ['areas that multiply', () => xlsx(`<dataValidations>${validation.repeat(50)}</dataValidations>`), 'too-large'],
  [
    'columns that multiply',
    () => xlsx(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(900)}</cols>`),
    'too-large',
  ],
  [
    '.ods: repeats of nothing',
    () =>
      odsRows(
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(
          150_000,
        ),
      ),
    'read',
  ],
  [
    '.ods: formulas of thousands of references',
    () =>
      odsRows(
        `<table:table-row><table:table-cell table:formula="of:=1${"+[$'a'.A1]".repeat(9_000)}"/></table:table-row>`.repeat(
          200,
        ),
      ),
    'too-large',
  ],
  [
    '.ods: spaces and line ends',
    () =>
      odsRows(
        `<table:table-row><table:table-cell><text:p>x\n${' '.repeat(99_000)}x</text:p></table:table-cell></table:table-row>`.repeat(
          100,
        ),
      ),
    'read',
  ],
  [
    '.ods: repeats with content, just within the limit',
    () =>
      odsRows(
        '<table:table-row table:number-rows-repeated="499000"><table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="1.5"/></table:table-row>',
      ),
    'read',
  ],
  [
    '.ods: repeats with content, many times',
    () =>
      odsRows(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
      ),
    'too-large',
  ],
  [
    '.ods: validations that do not run together',
    () =>
      ods(
        `<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content()&lt;1"/></table:content-validations><table:table table:name="S">${`<table:table-row>${'<table:table-cell/><table:table-cell table:content-validation-name="v"/>'.repeat(8_000)}</table:table-row>`.repeat(26)}</table:table>`,
      ),
    'read',
  ],
];

const withStyles = (styles: string, sheet: string, others: Parts = {}): Uint8Array =>
  xlsx(sheet, {
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...others,
  });
const twoFormats = '<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
const chart =
  '<c:chartSpace><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>A1</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>A1</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>';
const anchor =
  '<twoCellAnchor><from><col>1</col><row>1</row></from><to><col>9</col><row>9</row></to><graphicFrame><graphic><graphicData><chart r:id="rId1"/></graphicData></graphic></graphicFrame></twoCellAnchor>';
const rules = (sqref: string, formula: string, times: number): string =>
  `<conditionalFormatting sqref="${sqref}">${`<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`.repeat(times)}</conditionalFormatting>`;

/** Only where the file is read whole. */
const wholeCases: typeof cases = [
  [
    'as many formats as fit',
    () =>
      withStyles(`<cellXfs>${'<xf fontId="0"><alignment indent="1"/><protection/></xf>'.repeat(80_000)}</cellXfs>`, ''),
    'read',
  ],
  ['more formats', () => withStyles(`<cellXfs>${'<xf/>'.repeat(600_000)}</cellXfs>`, ''), 'too-large'],
  ['formats nested', () => withStyles('<a>'.repeat(200), ''), 'too-large'],
  [
    'as many blank cells with formats as fit',
    () => withStyles(twoFormats, `<sheetData>${'<row><c s="1"/></row>'.repeat(490_000)}</sheetData>`),
    'read',
  ],
  [
    'formats of columns that multiply',
    () =>
      withStyles(
        twoFormats,
        `<cols>${'<col min="1" max="16384" style="1"/>'.repeat(9_000)}</cols><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>`,
      ),
    'too-large',
  ],
  [
    'formats of rows and columns that meet',
    () =>
      withStyles(
        twoFormats,
        `<cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`,
      ),
    'read',
  ],
  ['rules that multiply by their areas', () => xlsx(rules('A1 '.repeat(30_000), '1', 100)), 'too-large'],
  [
    'rules that grow when they are taken apart',
    () => xlsx(rules(`C9${' A1'.repeat(20_000)}`, `1${'+A1'.repeat(900)}`, 1)),
    'too-large',
  ],
  [
    'one chart fifteen thousand times',
    () =>
      xlsx('<drawing r:id="rId1"/>', {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
        'xl/drawings/drawing1.xml': `<wsDr xmlns:r="r">${anchor.repeat(15_000)}</wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relationships({ rId1: ['chart', '../charts/chart1.xml'] }),
        'xl/charts/chart1.xml': chart,
      }),
    'read',
  ],
  [
    'as many names as fit',
    () =>
      xlsx('', {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets><definedNames>${Array.from({ length: 160_000 }, (_, index) => `<definedName name="n_${index}">A1</definedName>`).join('')}</definedNames></workbook>`,
      }),
    'read',
  ],
  [
    'quotes without end in a print area',
    () =>
      xlsx('', {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${"'".repeat(99_999)}</definedName></definedNames></workbook>`,
      }),
    'read',
  ],
];

const files = [...cases, ...wholeCases].map(([name, make, outcome], index) => {
  const file = { path: join(folder, `${index}`), make, outcome };
  return [name, file, index < cases.length] as const;
});

// What the project promises for any file.
describe.each(['content', 'whole'] as const)('%s', (part) => {
  test.each(files.filter(([, , isForBoth]) => isForBoth || part === 'whole'))('%s', (_, { path, make, outcome }) => {
    const cost = costOf(path, make, part);
    expect(cost.outcome).toBe(outcome);
    expect(cost.seconds).toBeLessThan(2);
    expect(cost.megabytes).toBeLessThan(300);
  });
});
