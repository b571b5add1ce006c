import type { Cell, Style } from '../../../../src/workbook/workbook';
import { readWholeWorkbook, readWorkbook, type WholeWorkbook } from '../../../../src/xlsx/reader/readWorkbook';
import { ods, odsContent, odsPart } from '../handMadeFiles';

const cellStyle = (name: string, inner: string, attributes = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" ${attributes}>${inner}</style:style>`;
const box = (attributes: string): string => `<style:table-cell-properties ${attributes}/>`;
const words = (attributes: string): string => `<style:text-properties ${attributes}/>`;
const paragraph = (attributes: string): string => `<style:paragraph-properties ${attributes}/>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (style: string | null, more = ''): string =>
  `<table:table-cell ${style === null ? '' : `table:style-name="${style}"`} ${more}/>`;
const one = 'office:value-type="float" office:value="1"';

/** @param common styles of the part of common styles, before any other part of it */
function file(automatic: string, sheet: string, common = ''): Uint8Array {
  return ods('', {
    'content.xml': odsContent(`<table:table table:name="S">${sheet}</table:table>`, automatic),
    'styles.xml': odsPart('document-styles', `<office:styles>${common}</office:styles>`),
  });
}
const whole = (automatic: string, sheet: string, common = ''): WholeWorkbook =>
  readWholeWorkbook(file(automatic, sheet, common));
const styleOf = ({ workbook }: WholeWorkbook, index = 0): Style | null => {
  const key = workbook.sheets[0]!.cells[index]!.style;
  return key === null ? null : workbook.styles[key]!;
};
const places = (cells: Cell[]): string[] => cells.map((each) => `${each.row} ${each.column} ${each.style ?? '-'}`);

describe('a format', () => {
  test.each<[string, Style | null]>([
    [box('fo:background-color="#aabbcc"'), { fill: 'AABBCC' }],
    [box('fo:background-color="transparent"'), null],
    [box('style:cell-protect="none"'), { locked: false }],
    [box('style:cell-protect="protected formula-hidden"'), null],
    [box('fo:wrap-option="wrap" style:vertical-align="middle"'), { wrap: true, vertical: 'center' }],
    [box('style:shrink-to-fit="true" style:vertical-align="top"'), { shrink: true, vertical: 'top' }],
    [box('style:text-align-source="fix"') + paragraph('fo:text-align="end"'), { horizontal: 'right' }],
    [box('style:text-align-source="value-type"') + paragraph('fo:text-align="end"'), null],
    [paragraph('fo:text-align="start" fo:margin-left="0.593cm"'), { horizontal: 'left', indent: 2 }],
    [
      words('fo:font-weight="bold" fo:font-style="italic" fo:font-size="12pt"'),
      { font: { bold: true, italic: true, size: 12 } },
    ],
    [words('style:text-underline-style="solid" fo:color="#ff0000"'), { font: { underline: true, color: 'FF0000' } }],
    [words('style:use-window-font-color="true" fo:color="#ff0000"'), null],
    [words(`fo:font-family="'Noto Sans CJK TC'"`), { font: { name: 'Noto Sans CJK TC' } }],
    [words('style:font-name="F1"'), { font: { name: 'Noto Serif' } }],
    [
      box('fo:border="0.74pt solid #010203"'),
      {
        border: {
          top: { line: 'thin', color: '010203' },
          right: { line: 'thin', color: '010203' },
          bottom: { line: 'thin', color: '010203' },
          left: { line: 'thin', color: '010203' },
        },
      },
    ],
    ...(
      [
        ['0.06pt solid #000000', 'hair'],
        ['0.002cm solid #000000', 'hair'],
        ['#000000 1pt solid', 'thin'],
        ['1.76pt solid #000000', 'medium'],
        ['medium solid #000000', 'medium'],
        ['2.49pt solid #000000', 'thick'],
        ['2.01pt double #000000', 'double'],
        ['0.74pt double-thin #000000', 'double'],
        ['0.74pt dotted #000000', 'dotted'],
        ['0.74pt fine-dashed #000000', 'dashed'],
      ] as const
    ).map(([text, line]): [string, Style] => [
      box(`fo:border="none" fo:border-top="${text}"`),
      { border: { top: { line, color: '000000' } } },
    ]),
  ])('%s', (inner, expected) => {
    const faces = `</office:automatic-styles><office:font-face-decls><style:font-face style:name="F1" svg:font-family="'Noto Serif'"/></office:font-face-decls><office:automatic-styles>`;
    expect(styleOf(whole(faces + cellStyle('a', inner), row(cell('a', one))))).toEqual(expected);
  });

  test('has what its parents say, and takes back what it does not want', () => {
    const common =
      `<style:default-style style:family="table-cell">${words('fo:font-size="9pt"')}</style:default-style>` +
      cellStyle('Default', words('fo:font-family="Noto Sans"')) +
      cellStyle(
        'P',
        box('fo:background-color="#00ff00" fo:border="1pt solid #000000"'),
        'style:parent-style-name="Default"',
      );
    const automatic =
      cellStyle('a', box('fo:border-left="none"') + words('fo:font-weight="bold"'), 'style:parent-style-name="P"') +
      cellStyle('b', box('fo:border="none" fo:background-color="transparent"'), 'style:parent-style-name="P"');
    const sheet = `<table:table-column/>${row(cell(null, one) + cell('a', one) + cell('b', one))}`;
    const read = whole(automatic, sheet, common);
    const line = { line: 'thin', color: '000000' };
    const font = { name: 'Noto Sans', size: 9 };
    expect(styleOf(read, 1)).toEqual({
      font: { ...font, bold: true },
      fill: '00FF00',
      border: { top: line, right: line, bottom: line },
    });
    expect(styleOf(read, 2)).toEqual({ font });
    expect(styleOf(read, 0)).toEqual({ font });
  });

  test('that names itself as its parent, through others, ends', () => {
    const circle =
      cellStyle('a', box('fo:background-color="#00ff00"'), 'style:parent-style-name="b"') +
      cellStyle('b', words('fo:font-weight="bold"'), 'style:parent-style-name="a"');
    expect(styleOf(whole(circle, row(cell('a', one))))).toEqual({ font: { bold: true }, fill: '00FF00' });
  });

  test('may have any name', () => {
    const automatic = cellStyle('__proto__', box('fo:background-color="#00ff00"'));
    const { workbook } = whole(automatic, row(cell('__proto__', one) + cell('constructor', one)));
    expect(workbook.sheets[0]!.cells.map(({ style }) => style)).toEqual(['s1', null]);
    expect(workbook.styles).toEqual({ s1: { fill: '00FF00' } });
  });

  test('that a workbook cannot hold is told', () => {
    const { lost } = whole(cellStyle('a', box('style:rotation-angle="90"')), row(cell(null) + cell('a', one)));
    expect(lost).toEqual([{ kind: 'cell format', sheet: 'S', place: 'B1' }]);
  });

  test('is not read with the content', () => {
    const [sheet] = readWorkbook(
      file(cellStyle('a', box('fo:background-color="#00ff00"')), row(cell('a', one))),
    ).sheets;
    expect(sheet!.cells).toEqual([{ row: 0, column: 0, value: 1, formula: null, style: null }]);
  });
});

describe('number formats', () => {
  const kind = (name: string, inner: string, attributes = ''): string =>
    `<number:${name}-style style:name="n" ${attributes}>${inner}</number:${name}-style>`;
  const section = (name: string, inner: string): string =>
    `<number:number-style style:name="${name}">${inner}</number:number-style>`;
  const map = (condition: string, name: string): string =>
    `<style:map style:condition="value()${condition}" style:apply-style-name="${name}"/>`;
  const text = (content: string): string => `<number:text>${content}</number:text>`;
  const digits = (places: number, more = ''): string =>
    `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" ${more}/>`;
  const roc = 'number:calendar="ROC"';

  test.each([
    [kind('number', '<number:number number:min-integer-digits="1"/>'), undefined],
    [kind('number', digits(0)), '0'],
    [kind('number', digits(2, 'number:grouping="true"')), '#,##0.00'],
    [kind('number', digits(0, 'number:display-factor="1000"')), '0,'],
    [
      kind(
        'percentage',
        `<number:number number:decimal-places="2" number:min-decimal-places="0" number:min-integer-digits="1"/>${text('%')}`,
      ),
      '0.##%',
    ],
    [kind('number', digits(2) + text(' pp')), '0.00" pp"'],
    [
      kind(
        'number',
        '<number:number number:decimal-places="0" number:min-integer-digits="3"><number:embedded-text number:position="2">年</number:embedded-text></number:number>' +
          text('月'),
      ),
      '0"年"00"月"',
    ],
    [
      kind(
        'date',
        '<number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/>',
      ),
      'yyyy/m/d',
    ],
    [
      kind(
        'date',
        `<number:year ${roc}/>${text('/')}<number:month ${roc}/>`,
        'number:language="zh" number:country="TW"',
      ),
      '[$-404]e/m',
    ],
    [kind('date', '<number:day number:style="long"/>' + text('-') + '<number:month number:textual="true"/>'), 'dd-mmm'],
    [kind('time', '<number:hours/><number:text>:</number:text><number:minutes number:style="long"/>'), 'h:mm'],
    [
      kind(
        'time',
        '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>',
        'number:truncate-on-overflow="false"',
      ),
      '[hh]:mm',
    ],
    [kind('text', '<number:text-content/>'), '@'],
    [kind('boolean', '<number:boolean/>'), undefined],
    [
      kind(
        'currency',
        `<number:currency-symbol number:language="zh" number:country="TW">NT$</number:currency-symbol>${digits(0)}`,
      ),
      '[$NT$-404]0',
    ],
    [
      kind(
        'number',
        '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>',
      ),
      '0.00E+00',
    ],
    [
      kind(
        'number',
        '<number:fraction number:min-integer-digits="0" number:min-numerator-digits="1" number:min-denominator-digits="2"/>',
      ),
      '# ?/??',
    ],
    [
      section('p', digits(0)) +
        kind('number', `<style:text-properties fo:color="#ff0000"/>${text('-')}${digits(0)}${map('&gt;=0', 'p')}`),
      '0;[Red]-0',
    ],
    [section('p', digits(1)) + kind('number', digits(0) + map('&gt;=100', 'p')), '[>=100]0.0;0'],
    [
      section('p', digits(0)) +
        section('q', text('-') + digits(0)) +
        kind('number', text('無') + map('&gt;0', 'p') + map('&lt;0', 'q')),
      '0;-0;"無"',
    ],
    [
      section('p', digits(0)) +
        section('q', '') +
        section('z', '') +
        kind('text', '<number:text-content/>' + map('&gt;0', 'p') + map('&lt;0', 'q') + map('=0', 'z')),
      '0;;;@',
    ],
    [kind('number', text('x'.repeat(300))), undefined],
  ])('%s', (source, expected) => {
    const automatic = source + cellStyle('a', '', 'style:data-style-name="n"');
    expect(styleOf(whole(automatic, row(cell('a', one))))?.numberFormat).toBe(expected);
  });
});

describe('cells without a format of their own', () => {
  const automatic =
    cellStyle('a', box('fo:background-color="#00ff00"')) + cellStyle('b', box('fo:background-color="#0000ff"'));
  const columns =
    '<table:table-column table:default-cell-style-name="a" table:number-columns-repeated="2"/>' +
    '<table:table-column table:default-cell-style-name="b"/>' +
    '<table:table-column table:default-cell-style-name="a" table:number-columns-repeated="16381"/>';

  test('take that of their row, then that of their column', () => {
    const sheet =
      columns +
      row(cell(null, `${one} table:number-columns-repeated="4"`)) +
      row(cell(null, one) + cell('b', one), 'table:default-cell-style-name="b"');
    const { workbook } = whole(automatic, sheet);
    expect(places(workbook.sheets[0]!.cells)).toEqual(['0 0 s1', '0 1 s1', '0 2 s2', '0 3 s1', '1 0 s2', '1 1 s2']);
  });

  test('and without content are cells where they stand among others, not as whole rows and columns', () => {
    const sheet =
      '<table:table-column table:default-cell-style-name="a"/><table:table-column table:number-columns-repeated="16383"/>' +
      row(cell(null) + cell('b', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
      row(cell('b', 'table:number-columns-repeated="16384"')) +
      row(cell(null, 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048572"') +
      row(cell(null, 'table:number-columns-repeated="16384"'));
    const { workbook, lost } = whole(automatic, sheet);
    expect(places(workbook.sheets[0]!.cells)).toEqual(['0 0 s1', '0 1 s2', '0 2 s2', '1 0 s1', '1 1 s2', '1 2 s2']);
    expect(lost).toEqual([{ kind: 'line format', sheet: 'S', place: 'A3' }]);
  });
});

describe('sizes', () => {
  const sizes =
    '<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>' +
    '<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="0.5in" style:use-optimal-row-height="false"/></style:style>' +
    '<style:style style:name="ro2" style:family="table-row"><style:table-row-properties style:row-height="0.5in" style:use-optimal-row-height="true"/></style:style>';

  test('widths in characters, to the last column that is used; heights in points where they are set by hand', () => {
    const sheet =
      '<table:table-column table:style-name="co1" table:visibility="collapse"/>' +
      '<table:table-column table:style-name="co1" table:number-columns-repeated="16383"/>' +
      row(cell(null) + cell(null, one), 'table:style-name="ro1"') +
      row(cell(null, one), 'table:style-name="ro2"') +
      row(cell(null), 'table:style-name="ro1" table:number-rows-repeated="1048573"') +
      row(cell(null), 'table:style-name="ro1"');
    const [read] = whole(sizes, sheet).workbook.sheets;
    // 2 cm are 76 pixels.
    expect(read!.columns).toEqual([
      { column: 0, width: 10.14, hidden: true },
      { column: 1, width: 10.14, hidden: false },
    ]);
    expect(read!.rows).toEqual([{ row: 0, height: 36, hidden: false }]);
  });

  test('rows hidden to the end, as LibreOffice writes them, are the blank rest', () => {
    const hidden = 'table:visibility="collapse"';
    const sheet =
      row(cell(null, one)) +
      row(cell(null), `${hidden} table:number-rows-repeated="1048574"`) +
      row(cell(null), hidden);
    expect(readWorkbook(file('', sheet)).sheets[0]!.rows).toEqual([]);
  });
});
