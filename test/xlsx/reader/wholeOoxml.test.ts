import { readWholeWorkbook, type LostFeature, type WholeWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import type { Sheet, Style } from '../../../src/workbook/workbook';
import { relationships, xlsx, type Parts } from './handMadeFiles';

const WORKBOOK_RELATIONSHIPS = {
  rId1: ['worksheet', 'worksheets/sheet1.xml'],
  rId2: ['styles', 'styles.xml'],
  rId3: ['theme', 'theme/theme1.xml'],
} as const;

/** A theme with colours of its own in the places from `dk1` on. */
const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x">${[
  '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>',
  '<a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>',
  '<a:dk2><a:srgbClr val="202020"/></a:dk2>',
  '<a:lt2><a:srgbClr val="E0E0E0"/></a:lt2>',
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1>',
  '<a:accent2><a:srgbClr val="ED7D31"/></a:accent2>',
].join('')}</a:clrScheme></a:themeElements></a:theme>`;

/** A styles part as Excel writes it, with Calibri for the default font, around further fonts, fills and formats. */
function styles({ fonts = '', fills = '', borders = '', formats = '', others = '' }): string {
  return (
    `<styleSheet><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>${fonts}</fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
    `<borders><border><left/><right/><top/><bottom/><diagonal/></border>${borders}</borders>` +
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${formats}</cellXfs>${others}</styleSheet>`
  );
}

function read(sheet: string, stylesPart = styles({}), others: Parts = {}): WholeWorkbook & { sheet: Sheet } {
  const whole = readWholeWorkbook(
    xlsx(sheet, {
      'xl/styles.xml': stylesPart,
      'xl/theme/theme1.xml': THEME,
      'xl/_rels/workbook.xml.rels': relationships(WORKBOOK_RELATIONSHIPS),
      ...others,
    }),
  );
  return { ...whole, sheet: whole.workbook.sheets[0]! };
}

/** The formats of cells by address number: those of `A1`, `B1` and so on. */
function stylesOf({ workbook, sheet }: ReturnType<typeof read>): (Style | null)[] {
  return sheet.cells.map(({ style }) => (style === null ? null : workbook.styles[style]!));
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const kinds = (lost: LostFeature[]): string[] => lost.map(({ kind, place }) => (place ? `${kind} ${place}` : kind));

describe('formats', () => {
  const calibri = { name: 'Calibri', size: 11, color: '101010' };

  test('the default font of the file is said, because it is not that of a new workbook', () => {
    expect(stylesOf(read(row('<c r="A1"><v>1</v></c><c r="B1" s="0"><v>1</v></c><c r="C1" s="0"/>')))).toEqual([
      { font: calibri },
      { font: calibri },
    ]);
  });

  test('colours: by theme, made lighter and darker, by number, of a palette of the file, automatic', () => {
    const fill = (color: string): string =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const colors = [
      'theme="4"',
      'theme="4" tint="0.7999816888943144"',
      'theme="4" tint="-0.249977111117893"',
      'theme="0"',
    ];
    const numbers = ['indexed="13"', 'indexed="64"', 'rgb="80ABCDEF"', 'theme="constructor"', 'indexed="12"'];
    const all = [...colors, ...numbers];
    const whole = read(
      row(all.map((_, index) => `<c r="${'ABCDEFGHI'[index]!}1" s="${index + 1}"><v>1</v></c>`).join('')),
      styles({
        fills: all.map(fill).join(''),
        formats: all.map((_, index) => `<xf fontId="0" fillId="${index + 2}"/>`).join(''),
        others: `<colors><indexedColors>${'<rgbColor rgb="00000000"/>'.repeat(12)}<rgbColor rgb="00123456"/></indexedColors></colors>`,
      }),
    );
    expect(stylesOf(whole).map((style) => style?.fill)).toEqual([
      '4472C4',
      // As Excel shows "Accent 1, lighter 80 %" and "darker 25 %".
      'DAE3F3',
      '2F5597',
      'FEFEFE',
      'FFFF00',
      undefined,
      'ABCDEF',
      undefined,
      '123456',
    ]);
  });

  test('fonts, lines, alignment, numbers and locks', () => {
    const whole = read(
      row('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1" s="99"><v>1</v></c>'),
      styles({
        fonts: '<font><b/><i val="0"/><u val="double"/><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font>',
        borders:
          '<border><left style="mediumDashDot"><color indexed="64"/></left><top style="thin"><color theme="4"/></top></border>',
        formats:
          '<xf numFmtId="14" fontId="1" borderId="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1" indent="0"/></xf>' +
          '<xf numFmtId="170" fontId="0"><alignment horizontal="right" textRotation="90" indent="3"/><protection locked="0"/></xf>',
        others: '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot;分&quot;"/></numFmts>',
      }),
    );
    expect(stylesOf(whole)).toEqual([
      {
        font: { bold: true, underline: true },
        border: { top: { line: 'thin', color: '4472C4' }, left: { line: 'dashed', color: '000000' } },
        vertical: 'center',
        wrap: true,
        numberFormat: 'mm-dd-yy',
      },
      { font: calibri, horizontal: 'right', indent: 3, numberFormat: '0.0"分"', locked: false },
      { font: calibri },
    ]);
    expect(kinds(whole.lost)).toEqual(['cell format A1']);
  });

  test('what is no more than a pattern', () => {
    const whole = read(
      row('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>'),
      styles({
        fills:
          '<fill><patternFill patternType="darkGrid"><fgColor rgb="FF111111"/><bgColor rgb="FF222222"/></patternFill></fill>' +
          '<fill><gradientFill><stop position="0"><color rgb="FF333333"/></stop></gradientFill></fill>',
        formats: '<xf fillId="2"/><xf fillId="3"/>',
      }),
    );
    expect(stylesOf(whole).map((style) => style?.fill)).toEqual(['222222', '333333']);
    expect(kinds(whole.lost)).toEqual(['cell format A1']);
  });

  test('formats of whole rows and columns go as far as there are cells', () => {
    const whole = read(
      '<cols><col min="2" max="3" width="9.140625" style="1"/></cols>' +
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="B2"><v>1</v></c></row></sheetData>',
      styles({
        fills: ['AA', 'BB']
          .map(
            (part) =>
              `<fill><patternFill patternType="solid"><fgColor rgb="FF${part.repeat(3)}"/></patternFill></fill>`,
          )
          .join(''),
        formats: '<xf fillId="2"/><xf fillId="3"/>',
      }),
    );
    const fills = whole.sheet.cells.map(
      ({ row: line, column, style }) => `${line},${column} ${whole.workbook.styles[style!]!.fill ?? ''}`,
    );
    expect(fills).toEqual([
      '0,0 ',
      '0,1 AAAAAA',
      '0,2 AAAAAA',
      '0,3 ',
      '1,0 BBBBBB',
      '1,1 ',
      '1,2 BBBBBB',
      '1,3 BBBBBB',
    ]);
    expect(kinds(whole.lost)).toEqual(['line format']);
  });
});

describe('sizes and view', () => {
  const one = row('<c r="D1"><v>1</v></c>');

  test('columns share a width, and a default that goes to the end of the sheet stops with the cells', () => {
    const { sheet } = read(
      `<cols><col min="1" max="2" width="20.7109375" customWidth="1"/><col min="3" max="16384" width="11.5" customWidth="1"/></cols>${one}`,
    );
    expect(sheet.columns.map(({ column, width }) => [column, width])).toEqual([
      [0, 20],
      [1, 20],
      [2, 10.79],
      [3, 10.79],
    ]);
  });

  test('hidden columns to the end of the sheet stay hidden', () => {
    const { sheet } = read(`<cols><col min="5" max="16384" width="0" hidden="1" customWidth="1"/></cols>${one}`);
    expect(sheet.columns).toHaveLength(16_380);
  });

  test('a default width, and widths counted in a larger font', () => {
    const columns = (whole: ReturnType<typeof read>) => whole.sheet.columns.map(({ width }) => width);
    expect(columns(read(`<sheetFormatPr defaultColWidth="12.7109375"/>${one}`))).toEqual([12, 12, 12, 12]);
    const ming = styles({}).replace('<sz val="11"/>', '<sz val="12"/>').replace('Calibri', '新細明體');
    // 72 pixels by default, and 10 digits of 8 pixels, where ours have 7.
    expect(columns(read(`<cols><col min="2" max="2" width="10" customWidth="1"/></cols>${one}`, ming))).toEqual([
      9.57, 10.71, 9.57, 9.57,
    ]);
  });

  test('colour of the tab by theme', () => {
    expect(read(`<sheetPr><tabColor theme="5"/></sheetPr>${one}`).sheet.tabColor).toBe('ED7D31');
  });
});

describe('conditional formats', () => {
  const red =
    '<dxfs><dxf><font><color rgb="FFFF0000"/></font><fill><patternFill><bgColor theme="4"/></patternFill></fill></dxf></dxfs>';
  const rulesOf = (rules: string) => read(`<sheetData/>${rules}`, styles({ others: red }));
  const style = { font: { color: 'FF0000' }, fill: '4472C4' };

  test.each([
    ['type="cellIs" operator="lessThan"', '<formula>60</formula>', 'B2<60'],
    ['type="cellIs" operator="between"', '<formula>$A$1</formula><formula>A1+1</formula>', 'AND(B2>=$A$1,B2<=(A1+1))'],
    ['type="cellIs" operator="notBetween"', '<formula>-1</formula><formula>"x"</formula>', 'OR(B2<-1,B2>"x")'],
    [
      'type="containsText" operator="containsText" text="缺"',
      '<formula>NOT(ISERROR(SEARCH("缺",B2)))</formula>',
      'NOT(ISERROR(SEARCH("缺",B2)))',
    ],
    ['type="expression"', '<formula>$B2=""</formula>', '$B2=""'],
  ])('%s', (attributes, formulas, formula) => {
    const { sheet, lost } = rulesOf(
      `<conditionalFormatting sqref="B2:C9"><cfRule ${attributes} dxfId="0" priority="1">${formulas}</cfRule></conditionalFormatting>`,
    );
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [{ top: 1, left: 1, bottom: 8, right: 2 }],
        rule: { kind: 'expression', formula, style, stopIfTrue: false },
      },
    ]);
    expect(lost).toEqual([]);
  });

  test('in the order of their priority over all areas', () => {
    const { sheet } = rulesOf(
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>3</formula></cfRule><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>2</formula></cfRule></conditionalFormatting>',
    );
    expect(sheet.conditionalFormats.map(({ rule }) => rule.kind === 'expression' && rule.formula)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('one over areas of which the first is not the top left becomes several', () => {
    const { sheet } = rulesOf(
      '<conditionalFormatting sqref="C5 A1:B2"><cfRule type="expression" priority="1"><formula>C5=$D5</formula></cfRule></conditionalFormatting>',
    );
    expect(
      sheet.conditionalFormats.map(({ areas, rule }) => [areas[0]!.top, rule.kind === 'expression' && rule.formula]),
    ).toEqual([
      [4, 'C5=$D5'],
      [0, 'A1=$D1'],
    ]);
  });

  test.each([
    [
      'a scale of colours',
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/></colorScale></cfRule>',
    ],
    [
      'a bar between the smallest and the largest',
      '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/></dataBar></cfRule>',
    ],
    ['the ten largest', '<cfRule type="top10" dxfId="0" priority="1" rank="10"/>'],
  ])('%s is told to be lost', (_, rule) => {
    const { sheet, lost } = rulesOf(`<conditionalFormatting sqref="B2:C9">${rule}</conditionalFormatting>`);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(lost).toEqual([{ kind: 'conditional format', sheet: 'S', place: 'B2:C9' }]);
  });

  test('a bar with details in the newer place is no second one', () => {
    const bar =
      '<conditionalFormatting sqref="B2:C9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color theme="4"/></dataBar><extLst><ext uri="x"><x14:id>{A}</x14:id></ext></extLst></cfRule></conditionalFormatting>';
    const details = (id: string): string =>
      `<extLst><ext uri="y"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/><xm:sqref>B2:C9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const known = rulesOf(bar + details('{A}'));
    expect(known.sheet.conditionalFormats[0]?.rule).toEqual({
      kind: 'dataBar',
      minimum: 0,
      maximum: 100,
      color: '4472C4',
    });
    expect(known.lost).toEqual([]);
    expect(kinds(rulesOf(bar + details('{B}')).lost)).toEqual(['conditional format B2:C9']);
  });
});

describe('printing', () => {
  const names = (area: string, titles: string): Parts => ({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames>' +
      `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames></workbook>`,
  });
  const margins = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

  test('margins that Excel always writes say nothing', () => {
    expect(read(`<sheetData/>${margins}`).sheet.print).toBeNull();
  });

  test('area and repeated rows, of sheets with commas and apostrophes in their names', () => {
    const { sheet, lost } = read('<sheetData/>', styles({}), names("'a,b''!c'!$A$1:$F$9", "'a,b''!c'!$1:$2"));
    expect(sheet.print).toMatchObject({
      area: { top: 0, left: 0, bottom: 8, right: 5 },
      repeatRows: { first: 0, last: 1 },
    });
    expect(lost).toEqual([]);
  });

  test('repeated columns, several areas, other paper, scale and breaks are lost', () => {
    const several = read('<sheetData/>', styles({}), names('S!$A$1:$F$9,S!$A$20:$F$29', 'S!$A:$B,S!$3:$4'));
    expect(several.sheet.print).toMatchObject({ area: null, repeatRows: { first: 2, last: 3 } });
    expect(kinds(several.lost)).toEqual(['print']);
    for (const section of [
      '<pageSetup paperSize="1"/>',
      '<pageSetup scale="50"/>',
      '<rowBreaks><brk id="3"/></rowBreaks>',
    ]) {
      expect(kinds(read(`<sheetData/>${section}`).lost)).toEqual(['print']);
    }
  });

  test('pages', () => {
    const { sheet } = read('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup fitToHeight="0"/>');
    expect(sheet.print).toMatchObject({ fitToWidth: 1, fitToHeight: null });
  });
});

describe('charts', () => {
  const chartSpace = (plot: string, title = ''): string =>
    `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>${title}<c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`;
  const series = (inner = ''): string =>
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>S!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>分數</c:v></c:pt></c:strCache></c:strRef></c:tx>${inner}<c:cat><c:strRef><c:f>S!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>S!$B$2:$B$4</c:f><c:numCache><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;
  const bars = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series()}</c:barChart>`;

  function chartOf(chart: string, anchor = 'two'): ReturnType<typeof read> {
    const frame =
      '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="x" descr="說明"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>';
    const from =
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>';
    const to =
      '<xdr:to><xdr:col>7</xdr:col><xdr:colOff>590000</xdr:colOff><xdr:row>19</xdr:row><xdr:rowOff>10</xdr:rowOff></xdr:to>';
    const place = anchor === 'two' ? from + to : `${from}<xdr:ext cx="5400000" cy="2700000"/>`;
    return read('<sheetData/><drawing r:id="rId1"/>', styles({}), {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:c="c" xmlns:r="r"><xdr:${anchor}CellAnchor>${place}${frame}</xdr:${anchor}CellAnchor></xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships({ rId1: ['chart', '../charts/chart1.xml'] }),
      'xl/charts/chart1.xml': chart,
    });
  }

  test('names that are references are what was shown, colours those of the theme', () => {
    const { sheet, lost } = chartOf(chartSpace(bars));
    expect(sheet.charts).toEqual([
      {
        kind: 'column',
        title: '',
        from: { row: 5, column: 1 },
        to: { row: 19, column: 8 },
        categories: "'S'!$A$2:$A$4",
        series: [{ name: '分數', values: "'S'!$B$2:$B$4", drawn: 'bars', color: '4472C4' }],
        minimum: null,
        maximum: null,
        altText: '說明',
      },
    ]);
    expect(lost).toEqual([]);
  });

  test('a title that is only said to be there is the name of the one series', () => {
    expect(chartOf(chartSpace(bars, '<c:title/>')).sheet.charts[0]?.title).toBe('分數');
  });

  test('a colour of the theme made lighter', () => {
    const fill =
      '<c:spPr><a:solidFill><a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr></a:solidFill></c:spPr>';
    const chart = chartSpace(`<c:barChart><c:barDir val="bar"/>${series(fill)}</c:barChart>`);
    expect(chartOf(chart).sheet.charts[0]?.series[0]?.color).toBe('B4C7E7');
  });

  test('one that says how large it is, as openpyxl writes it', () => {
    expect(chartOf(chartSpace(bars), 'one').sheet.charts[0]?.to).toEqual({ row: 20, column: 10 });
  });

  test.each([
    ['a pie', `<c:pieChart>${series()}</c:pieChart>`],
    ['stacked bars', bars.replace('clustered', 'stacked')],
    ['lines alone', `<c:lineChart><c:grouping val="standard"/>${series()}</c:lineChart>`],
    ['bars on two axes', bars + bars],
    ['bars without categories', bars.replace('<c:cat>', '<c:no>').replace('</c:cat>', '</c:no>')],
  ])('%s is told to be lost', (_, plot) => {
    const { sheet, lost } = chartOf(chartSpace(plot));
    expect(sheet.charts).toEqual([]);
    expect(lost).toEqual([{ kind: 'chart', sheet: 'S', place: 'B6' }]);
  });
});

describe('what a workbook cannot hold', () => {
  test('is told, by sheet and place', () => {
    const whole = read(
      '<sheetData><row r="1" outlineLevel="1"><c r="A1"><v>1</v></c></row></sheetData>' +
        '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1"/><autoFilter ref="A1:B3"/>' +
        '<hyperlinks><hyperlink ref="B2" r:id="rId9"/></hyperlinks><drawing r:id="rId1"/>',
      styles({}),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({
          rId1: ['drawing', '../drawings/drawing1.xml'],
          rId2: ['comments', '../comments1.xml'],
          rId3: ['pivotTable', '../pivotTables/pivotTable1.xml'],
        }),
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>3</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
        'xl/_rels/workbook.xml.rels': relationships({
          ...WORKBOOK_RELATIONSHIPS,
          rId4: ['vbaProject', 'vbaProject.bin'],
          rId5: ['externalLink', 'externalLinks/externalLink1.xml'],
        }),
      },
    );
    expect(whole.lost.map(({ kind, sheet, place }) => [kind, sheet, place])).toEqual([
      ['macro', null, null],
      ['external link', null, null],
      ['outline', 'S', null],
      ['password', 'S', null],
      ['filter', 'S', 'A1:B3'],
      ['link', 'S', 'B2'],
      ['comment', 'S', null],
      ['pivot table', 'S', null],
      ['picture', 'S', 'C4'],
    ]);
  });

  test('what Excel would not take again is left out, so that the workbook can be saved', async () => {
    const whole = read(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#SPILL!</v></c></row></sheetData>' +
        '<dataValidations><dataValidation type="list" sqref="A5"><formula1>"a,,b"</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="A6"><formula1>""</formula1></dataValidation>' +
        '<dataValidation type="custom" sqref="C9 A7"><formula1>C9&gt;0</formula1></dataValidation></dataValidations>' +
        '<tableParts><tablePart r:id="rId1"/></tableParts>',
      styles({}),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['table', '../tables/table1.xml'] }),
        // Its heading is a number.
        'xl/tables/table1.xml':
          '<table displayName="T" ref="A1:A3"><tableColumns><tableColumn name="1"/></tableColumns></table>',
      },
    );
    expect(whole.lost).toEqual([
      { kind: 'validation', sheet: 'S', place: 'A6' },
      { kind: 'table part', sheet: 'S', place: 'A1:A3' },
    ]);
    expect(whole.sheet.validations.map(({ areas, rule }) => [areas.length, rule])).toEqual([
      [1, { kind: 'list', values: ['a', 'b'] }],
      [1, { kind: 'custom', formula: 'C9>0' }],
      [1, { kind: 'custom', formula: 'A7>0' }],
    ]);
    expect(whole.sheet.cells[1]?.value).toEqual({ error: '#VALUE!' });
    await writeWorkbook(whole.workbook);
  });
});
