import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import type { Sheet } from '../../../src/workbook/workbook';
import { relationships, worksheet, xlsx, xlsxParts, zipOf, type Parts } from './handMadeFiles';
import { refusalOf } from './refusal';

const sheetOf = (inner: string, others: Parts = {}): Sheet => readWorkbook(xlsx(inner, others)).sheets[0]!;
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const values = (sheet: Sheet): unknown[] => sheet.cells.map(({ value }) => value);
const formulas = (sheet: Sheet): unknown[] => sheet.cells.map(({ formula }) => formula);
const strings = (items: string): Parts => ({ 'xl/sharedStrings.xml': `<sst>${items}</sst>` });

describe('values', () => {
  test.each([
    ['<c r="A1"><v>1.5</v></c>', 1.5],
    ['<c r="A1" t="n"><v> 2E3 </v></c>', 2000],
    ['<c r="A1" t="s"><v>0</v></c>', 'first'],
    ['<c r="A1" t="str"><v>a_x000D_b &amp; &#x8A55;</v></c>', 'a\rb & 評'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['<c r="A1" t="d"><v>2016-09-01T12:00:00</v></c>', 42614.5],
    ['<c r="A1" t="inlineStr"><is><t> trimmed </t></is></c>', 'trimmed'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> kept </t></is></c>', ' kept '],
    ['<c r="A1" t="inlineStr"><is><r><t>評分</t></r><r><rPr/><t xml:space="preserve"> A</t></r></is></c>', '評分 A'],
    ['<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', '_x000D_'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', '<b>'],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
  ])('%s', (cell, expected) => {
    expect(values(sheetOf(data(`<row r="1">${cell}</row>`)))).toEqual([expected]);
  });

  test('shared texts: runs joined, phonetic guides left out, escapes decoded, ideographic spaces kept', () => {
    const items =
      '<si><r><t>評分</t></r><r><t>Score</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>a_x000a_b</t></si><si><t>\u3000x\u3000</t></si><si/>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(values(sheetOf(data(`<row>${cells}</row>`), strings(items)))).toEqual([
      '評分Score',
      '課',
      'a\nb',
      '\u3000x\u3000',
      '',
    ]);
  });

  test('a file that counts days from 1904: dates are moved, other numbers and times of day are not', () => {
    const formats = [0, 14, 20, 164, 165].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const own =
      '<numFmt numFmtId="164" formatCode="[$-404]e/m/d"/><numFmt numFmtId="165" formatCode="0.00E+00&quot;day&quot;"/>';
    const cells = ['s="1"><v>100', 's="2"><v>0.5', 's="3"><f>A1</f><v>7', 's="4"><v>3', 't="n"><v>20'];
    const iso = '<c s="1" t="d"><v>2016-09-01</v></c>';
    const sheet = data(`<row>${cells.map((cell) => `<c ${cell}</v></c>`).join('')}${iso}</row>`);
    const parts = xlsxParts(sheet);
    const book = String(parts['xl/workbook.xml']);
    const others = {
      'xl/styles.xml': `<styleSheet><numFmts>${own}</numFmts><cellXfs>${formats}</cellXfs></styleSheet>`,
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId3: ['styles', 'styles.xml'],
      }),
    };
    expect(values(sheetOf(sheet, others))).toEqual([100, 0.5, 7, 3, 20, 42614]);
    const counted = { ...others, 'xl/workbook.xml': book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') };
    expect(values(sheetOf(sheet, counted))).toEqual([1562, 0.5, 1469, 3, 20, 42614]);
  });

  test("Excel 2010's second names of functions are read as the first; texts stay", () => {
    const formula = "_xlfn.RANK.EQ(A1,'_xlfn.RANK.EQ('!A1)&quot;_xlfn.VAR.S(&quot;_xlfn.VAR.S(1)_xlfn.RANK.AVG(1)";
    expect(formulas(sheetOf(data(`<row><c><f>${formula}</f><v>1</v></c></row>`)))).toEqual([
      `RANK(A1,'_xlfn.RANK.EQ('!A1)"_xlfn.VAR.S("VAR(1)_xlfn.RANK.AVG(1)`,
    ]);
  });

  test('rows and cells without addresses count on; empty ones leave nothing', () => {
    const sheet = sheetOf(
      data('<row/><row><c/><c><v>1</v></c></row><row r="9"><c r="D9" s="1"/><c><v>2</v></c></row>'),
    );
    expect(sheet.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 1, 1],
      [8, 4, 2],
    ]);
  });

  test('a blank is nothing, not 0', () => {
    expect(values(sheetOf(data('<row><c><v> </v></c><c><v/></c><c><f>A1</f><v></v></c></row>')))).toEqual([null]);
  });

  test('cells out of order are sorted, one that comes twice is refused', () => {
    const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
    const sheet = sheetOf(data(`<row r="2">${cell('B2')}${cell('A2')}</row><row r="1">${cell('C1')}</row>`));
    expect(sheet.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
    expect(refusalOf(xlsx(data(`<row r="1">${cell('A1')}${cell('B1')}${cell('A1')}</row>`)))).toBe('damaged');
  });

  test.each(['A0', 'XFE1', 'A1048577', '1A', 'A', '', '評1'])('the address "%s" is refused', (address) => {
    expect(refusalOf(xlsx(data(`<row r="1"><c r="${address}"><v>1</v></c></row>`)))).toBe('damaged');
  });

  test.each([
    '<c><v>x</v></c>',
    '<c><v>1e999</v></c>',
    '<c t="s"><v>7</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="s"><v> </v></c>',
  ])('the value %s is refused', (cell) => {
    expect(refusalOf(xlsx(data(`<row>${cell}</row>`)))).toBe('damaged');
  });
});

describe('formulas', () => {
  test('shared ones are expanded, results kept', () => {
    const sheet = sheetOf(
      data(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">SUM($A2:A2,總覽!$A$1,A$1)&amp;"A1"</f><v>1</v></c></row>' +
          '<row r="3"><c r="B3" t="str"><f t="shared" si="0"/><v>x</v></c></row>' +
          '<row r="4"><c r="C4"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(formulas(sheet)).toEqual([
      `SUM($A2:A2,'總覽'!$A$1,A$1)&"A1"`,
      `SUM($A3:A3,'總覽'!$A$1,A$1)&"A1"`,
      `SUM($A4:B4,'總覽'!$A$1,B$1)&"A1"`,
    ]);
    expect(values(sheet)).toEqual([1, 'x', null]);
  });

  test('a shared formula that nobody has is refused', () => {
    expect(refusalOf(xlsx(data('<row><c><f t="shared" si="3"/><v>1</v></c></row>')))).toBe('damaged');
  });

  test('array formulas, an empty result, a data table', () => {
    const sheet = sheetOf(
      data(
        '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>6</v></c>' +
          '<c r="B1" t="str"><f>""</f><v></v></c>' +
          '<c r="C1"><f t="dataTable" ref="C1"/><v>3</v></c></row>',
      ),
    );
    expect(formulas(sheet)).toEqual(['SUM(B1:B2*2)', '""', null]);
    expect(values(sheet)).toEqual([6, '', 3]);
  });
});

describe('validations', () => {
  const rule = (attributes: string, inner: string): unknown =>
    sheetOf(`<dataValidations><dataValidation sqref="B2:B3" ${attributes}>${inner}</dataValidation></dataValidations>`)
      .validations[0]?.rule;

  test.each([
    ['type="whole"', '<formula1>0</formula1><formula2>60</formula2>', { kind: 'whole', minimum: '0', maximum: '60' }],
    ['type="decimal" operator="equal"', '<formula1>5</formula1>', { kind: 'decimal', minimum: '5', maximum: '5' }],
    ['type="time"', '<formula1>0</formula1><formula2>1</formula2>', { kind: 'decimal', minimum: '0', maximum: '1' }],
    [
      'type="whole" operator="lessThanOrEqual"',
      '<formula1>C2</formula1>',
      { kind: 'custom', formula: 'AND(ISNUMBER(B2),B2=INT(B2),B2<=C2)' },
    ],
    [
      'type="textLength" operator="notBetween"',
      '<formula1>1</formula1><formula2>2</formula2>',
      { kind: 'custom', formula: 'OR(LEN(B2)<1,LEN(B2)>2)' },
    ],
    ['type="list"', '<formula1>"甲, 乙,""丙"""</formula1>', { kind: 'list', values: ['甲', '乙', '"丙"'] }],
    ['type="list"', '<formula1>名單!$A$1:$A$3</formula1>', { kind: 'listRange', source: "'名單'!$A$1:$A$3" }],
    ['type="list"', '<formula1>Agencies</formula1>', { kind: 'listRange', source: 'Agencies' }],
    ['', '', { kind: 'custom', formula: 'TRUE' }],
  ])('%s %s', (attributes, inner, expected) => {
    expect(rule(attributes, inner)).toEqual(expected);
  });

  test('those of the extension list, with their areas inside', () => {
    const sheet = sheetOf(
      '<sheetData/><extLst><ext xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm"><x14:dataValidation type="list" ' +
        'allowBlank="1" showErrorMessage="1" errorTitle="a_x000a_b"><x14:formula1><xm:f>Other!$A$1:$A$9</xm:f>' +
        '</x14:formula1><xm:sqref>C2:C3 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
        '<ext><x14:conditionalFormatting xmlns:x14="urn:x14"><x14:f>1</x14:f></x14:conditionalFormatting></ext></extLst>',
    );
    expect(sheet.validations).toEqual([
      {
        areas: [
          { top: 1, left: 2, bottom: 2, right: 2 },
          { top: 1, left: 4, bottom: 1, right: 4 },
        ],
        rule: { kind: 'listRange', source: "'Other'!$A$1:$A$9" },
        allowBlank: true,
        prompt: null,
        alert: { title: 'a\nb', message: '', style: 'stop' },
      },
    ]);
  });
});

describe('the file around the sheets', () => {
  test('other prefixes and the namespaces of the strict edition', () => {
    const parts = xlsxParts('', {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="S" sheetId="5" q:id="rId1"/></x:sheets><x:definedNames><x:definedName name="N">S!$A$1</x:definedName></x:definedNames></x:workbook>',
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="urn:x"><x:si><x:r><x:t>a</x:t></x:r><x:r><x:t>b</x:t></x:r></x:si></x:sst>',
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:f>"ab"</x:f><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const workbook = readWorkbook(zipOf(parts));
    expect(workbook.sheets[0]!.cells).toEqual([{ row: 0, column: 0, value: 'ab', formula: '"ab"', style: null }]);
    expect(workbook.names).toEqual([{ name: 'N', refersTo: "'S'!$A$1", sheet: null, hidden: false }]);
  });

  test('parts are found by relationships: absolute, with steps up, under any name', () => {
    const parts: Parts = {
      ...xlsxParts(''),
      'xl/workbook.xml':
        '<workbook xmlns:r="urn:r"><sheets><sheet name="A" r:id="a"/><sheet name="Chart" r:id="c"/><sheet name="B" r:id="b"/></sheets><definedNames><definedName name="L" localSheetId="2" hidden="1">B!$A$1</definedName></definedNames><bookViews><workbookView activeTab="2"/></bookViews></workbook>',
      'xl/_rels/workbook.xml.rels': relationships({
        b: ['worksheet', '/elsewhere/b.xml'],
        a: ['worksheet', '../x/./a.xml'],
        c: ['chartsheet', 'chartsheets/sheet1.xml'],
      }),
      'elsewhere/b.xml': worksheet(data('<row><c><v>2</v></c></row>')),
      'x/a.xml': worksheet(data('<row><c><v>1</v></c></row>')),
    };
    const workbook = readWorkbook(zipOf(parts));
    expect(workbook.sheets.map((sheet) => [sheet.name, ...values(sheet)])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(workbook.activeSheet).toBe(1);
    expect(workbook.names).toEqual([{ name: 'L', refersTo: "'B'!$A$1", sheet: 'B', hidden: true }]);
  });

  test('names of elements mean something only in their place', () => {
    const sheet = sheetOf(
      `${data('<row r="1"><c r="A1"><v>1</v></c></row>')}<controls><control><row>5</row><col min="1" max="3" hidden="1"/><c r="B1"><v>9</v></c></control></controls>`,
    );
    expect(sheet.cells).toHaveLength(1);
    expect(sheet.columns).toEqual([]);
  });

  test('links: inside only, from the first cell of their area', () => {
    const sheet = sheetOf(
      '<sheetData/><hyperlinks><hyperlink ref="B2:C3" location="T!A1" tooltip="t"/><hyperlink ref="A1" r:id="rId9" location="x"/><hyperlink ref="A2"/></hyperlinks>',
    );
    expect(sheet.links).toEqual([{ row: 1, column: 1, target: "'T'!A1", tooltip: 't' }]);
  });

  test('two sheets of one name, a name of a missing sheet, a sheet without part', () => {
    const workbookPart = (sheets: string, names = ''): Uint8Array =>
      xlsx('', { 'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${sheets}</sheets>${names}</workbook>` });
    expect(refusalOf(workbookPart('<sheet name="a" r:id="rId1"/><sheet name="A" r:id="rId1"/>'))).toBe('damaged');
    expect(refusalOf(workbookPart('<sheet name="a" r:id="rId7"/>'))).toBe('damaged');
    const name = '<definedNames><definedName name="N" localSheetId="4">1</definedName></definedNames>';
    expect(refusalOf(workbookPart('<sheet name="a" r:id="rId1"/>', name))).toBe('damaged');
  });
});
