import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import type { Sheet } from '../../../src/workbook/workbook';
import { ODS_TYPE, ods, odsContent, odsRows, zipOf } from './handMadeFiles';
import { refusalOf } from './refusal';

const sheetOf = (rows: string): Sheet => readWorkbook(odsRows(rows)).sheets[0]!;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number | string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;
const places = (sheet: Sheet): unknown[] => sheet.cells.map(({ row, column, value }) => [row, column, value]);

describe('values', () => {
  const valueOf = (cell: string): unknown => sheetOf(row(cell)).cells[0]?.value;

  test.each([
    ['office:value-type="percentage" office:value="0.5"', '', 0.5],
    ['office:value-type="currency" office:value="12" office:currency="TWD"', '', 12],
    ['office:value-type="date" office:date-value="2016-09-01"', '<text:p>105/9/1</text:p>', 42614],
    ['office:value-type="date" office:date-value="2016-09-01T18:00:00"', '', 42614.75],
    ['office:value-type="time" office:time-value="PT18H00M00S"', '', 0.75],
    ['office:value-type="boolean" office:boolean-value="true"', '<text:p>TRUE</text:p>', true],
    ['office:value-type="string" office:string-value="a"', '<text:p>shown</text:p>', 'a'],
    ['office:value-type="string"', '<text:p>a</text:p><text:p/><text:p>b</text:p>', 'a\n\nb'],
    [
      'office:value-type="string"',
      '<text:p>x<text:s text:c="2"/><text:tab/>y<text:line-break/>z</text:p>',
      'x  \ty\nz',
    ],
    [
      'office:value-type="string"',
      '<text:p>評分<text:span> A<text:a xlink:href="http://x">b</text:a></text:span></text:p>',
      '評分 Ab',
    ],
    ['office:value-type="string"', '<text:p>one\n        two</text:p>', 'one two'],
    [
      'office:value-type="string"',
      '<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>',
      'a',
    ],
    ['office:value-type="string"', '<text:p>a<text:note><text:p>1</text:p></text:note>b</text:p>', 'ab'],
    [
      'office:value-type="string"',
      '<draw:frame xmlns:draw="urn:d"><text:p>no</text:p></draw:frame><text:p>a</text:p>',
      'a',
    ],
    ['', '<text:p>untyped</text:p>', 'untyped'],
    [
      'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
      '<text:p>#DIV/0!</text:p>',
      { error: '#DIV/0!' },
    ],
    [
      'table:formula="of:=(" office:value-type="float" office:value="0"',
      '<text:p>Err:510</text:p>',
      { error: 'Err:510' },
    ],
    ['table:formula="of:=A1" office:value-type="string" office:string-value=""', '<text:p/>', ''],
    ['table:formula="of:=A1"', '', null],
    ['office:value-type="string"', '<text:p>#REF!</text:p>', '#REF!'],
  ])('%s %s', (attributes, inner, expected) => {
    expect(valueOf(`<table:table-cell ${attributes}>${inner}</table:table-cell>`)).toEqual(expected);
  });

  test('an error that was typed is a formula in the file, and no formula in the workbook', () => {
    const cell = (formula: string): string =>
      `<table:table-cell table:formula="${formula}"><text:p>#N/A</text:p></table:table-cell>`;
    const [typed, computed] = sheetOf(
      `<table:table-row>${cell('of:=#N/A')}${cell('of:=#N/A+1')}</table:table-row>`,
    ).cells;
    expect(typed).toMatchObject({ value: { error: '#N/A' }, formula: null });
    expect(computed).toMatchObject({ value: { error: '#N/A' }, formula: '#N/A+1' });
  });

  test('a number that is none is refused', () => {
    expect(refusalOf(odsRows(row(number('x'))))).toBe('damaged');
    expect(refusalOf(odsRows(row('<table:table-cell office:value-type="float"/>')))).toBe('damaged');
    expect(refusalOf(odsRows(row(number(' '))))).toBe('damaged');
  });
});

describe('positions', () => {
  test('repeated cells and rows, covered cells, groups and headers', () => {
    const sheet = sheetOf(
      `<table:table-header-rows>${row(`${text('a', 'table:number-columns-spanned="3" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="2"/>${text('b')}`)}</table:table-header-rows>` +
        `<table:table-rows>${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="3"')}</table:table-rows>` +
        `<table:table-row-group><table:table-row-group>${row(`<table:table-cell/>${number(7, 'table:number-columns-repeated="2"')}`, 'table:number-rows-repeated="2"')}</table:table-row-group></table:table-row-group>` +
        row(text('end')) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048569"'),
    );
    expect(places(sheet)).toEqual([
      [0, 0, 'a'],
      [0, 3, 'b'],
      [4, 1, 7],
      [4, 2, 7],
      [5, 1, 7],
      [5, 2, 7],
      [6, 0, 'end'],
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test('hidden rows and columns, but not the blank rest of the sheet', () => {
    const hidden = 'table:visibility="collapse"';
    const sheet = sheetOf(
      `<table:table-header-columns><table:table-column ${hidden}/></table:table-header-columns><table:table-column table:number-columns-repeated="2"/>` +
        `<table:table-column ${hidden} table:number-columns-repeated="16381"/>` +
        row(text('a'), 'table:visibility="filter"') +
        row(text('b')) +
        row('<table:table-cell/>', `${hidden} table:number-rows-repeated="1048574"`),
    );
    expect(sheet.columns).toEqual([{ column: 0, width: null, hidden: true }]);
    expect(sheet.rows).toEqual([{ row: 0, height: null, hidden: true }]);
  });

  test('tables that are no sheets', () => {
    const workbook = readWorkbook(
      ods(
        `<table:tracked-changes><table:cell-content-change><text:p>old</text:p></table:cell-content-change></table:tracked-changes>` +
          `<table:table table:name="S"><table:shapes><table:table table:name="no">${row(text('no'))}</table:table></table:shapes>` +
          `${row(`<table:table-cell office:value-type="string"><table:table table:name="no">${row(text('no'))}</table:table><text:p>a</text:p></table:table-cell>${text('b')}`)}</table:table>` +
          `<table:dde-links><table:dde-link><table:table>${row(text('no'))}</table:table></table:dde-link></table:dde-links>`,
      ),
    );
    expect(workbook.sheets).toHaveLength(1);
    expect(places(workbook.sheets[0]!)).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
    ]);
  });
});

describe('validations', () => {
  test('areas are gathered from the cells, and formulas moved from their base cell', () => {
    const validated = '<table:table-cell table:content-validation-name="v"/>';
    const workbook = readWorkbook(
      ods(
        '<table:content-validations><table:content-validation table:name="v" table:condition="of:is-true-formula([.A1]&lt;[.$Z$9])" table:base-cell-address="S.A1"/>' +
          '<table:content-validation table:name="unused"/></table:content-validations>' +
          `<table:table table:name="S">${row(`<table:table-cell/>${validated}${validated}`, 'table:number-rows-repeated="3"')}${row(`<table:table-cell/>${validated}<table:table-cell table:number-columns-repeated="2" table:content-validation-name="v"/>`)}${row(validated)}</table:table>` +
          `<table:table table:name="T">${row(validated, 'table:number-rows-repeated="1048576"')}</table:table>`,
      ),
    );
    expect(workbook.sheets.map(({ validations }) => validations)).toMatchObject([
      [
        {
          areas: [
            { top: 0, left: 1, bottom: 2, right: 2 },
            { top: 3, left: 1, bottom: 3, right: 3 },
            { top: 4, left: 0, bottom: 4, right: 0 },
          ],
          rule: { kind: 'custom', formula: 'B1<$Z$9' },
          allowBlank: true,
        },
      ],
      [{ areas: [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }], rule: { kind: 'custom', formula: 'A1<$Z$9' } }],
    ]);
  });
});

describe('the document around the sheets', () => {
  test('hidden sheets by style, tab colour, locks, names', () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false" table:tab-color="#ffc000"/></style:style>' +
      '<style:style style:name="ta2" style:family="table-cell"><style:table-properties table:display="false"/></style:style>';
    const inner =
      `<table:table table:name="A" table:style-name="ta1">${row('')}<table:named-expressions><table:named-expression table:name="L" table:expression="of:=SUM([$A.$A$1];1)" table:hidden="true"/></table:named-expressions></table:table>` +
      `<table:table table:name="B" table:style-name="ta2" table:protected="true">${row('')}</table:table>` +
      `<table:named-expressions><table:named-range table:name="N" table:cell-range-address="$'a.b'.$A$1:.$B$2"/></table:named-expressions>`;
    const workbook = readWorkbook(ods('', { 'content.xml': odsContent(inner, styles) }));
    expect(
      workbook.sheets.map(({ name, visibility, tabColor, protection }) => [name, visibility, tabColor, protection]),
    ).toEqual([
      ['A', 'hidden', 'FFC000', null],
      ['B', 'visible', null, { password: null, allow: [] }],
    ]);
    expect(workbook.activeSheet).toBe(1);
    expect(workbook.names).toEqual([
      { name: 'L', refersTo: "SUM('A'!$A$1,1)", sheet: 'A', hidden: true },
      { name: 'N', refersTo: "'a.b'!$A$1:$B$2", sheet: null, hidden: false },
    ]);
  });

  test('other prefixes than the usual ones', () => {
    const odf = 'urn:oasis:names:tc:opendocument:xmlns';
    const content = `<o:document-content xmlns:o="${odf}:office:1.0" xmlns="${odf}:table:1.0" xmlns:t="${odf}:table:1.0" xmlns:p="${odf}:text:1.0"><o:body><o:spreadsheet><table t:name="S"><table-row><table-cell o:value-type="float" o:value="3" t:formula="of:=1+2"/><t:table-cell o:value-type="string"><p:p>a<p:span>b</p:span></p:p></t:table-cell></table-row></table></o:spreadsheet></o:body></o:document-content>`;
    const [sheet] = readWorkbook(ods('', { 'content.xml': content })).sheets;
    expect(sheet!.cells.map(({ value, formula }) => [value, formula])).toEqual([
      [3, '1+2'],
      ['ab', null],
    ]);
  });

  test('without a mimetype entry the manifest decides', () => {
    const manifest = (type: string): string =>
      `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="${type}"/></m:manifest>`;
    const content = odsContent(`<table:table table:name="S">${row(text('a'))}</table:table>`);
    const file = (type: string): Uint8Array =>
      zipOf({ 'content.xml': content, 'META-INF/manifest.xml': manifest(type) });
    expect(readWorkbook(file(ODS_TYPE)).sheets).toHaveLength(1);
    expect(readWorkbook(file(`${ODS_TYPE}-template`)).sheets).toHaveLength(1);
    expect(refusalOf(file('application/vnd.oasis.opendocument.text'))).toBe('not-a-spreadsheet');
  });
});
