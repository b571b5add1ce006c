import { readWholeWorkbook, type WholeWorkbook } from '../../../../src/xlsx/reader/readWorkbook';
import { ods, odsContent, odsPart, type Parts } from '../handMadeFiles';

const text = (value: string, more = ''): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const rows = row(text('甲') + text('乙')) + row(text('1') + text('2'));
const table = (inner: string, attributes = '', name = 'S'): string =>
  `<table:table table:name="${name}" ${attributes}>${inner}</table:table>`;

function whole(inner: string, styles = '', others: Parts = {}): WholeWorkbook {
  return readWholeWorkbook(ods('', { 'content.xml': odsContent(inner, styles), ...others }));
}

describe('how a document was last looked at', () => {
  const item = (name: string, value: string | number): string =>
    `<config:config-item config:name="${name}">${value}</config:config-item>`;
  const named = (tag: string, name: string, inner: string): string =>
    `<config:${tag} config:name="${name}">${inner}</config:${tag}>`;
  const view = (active: string, tables: string): string =>
    `<config:config-item-map-entry>${item('ViewId', 'view1')}${named('config-item-map-named', 'Tables', tables)}${item('ActiveTable', active)}${item('ZoomValue', 100)}</config:config-item-map-entry>`;
  const settings = (views: string): Parts => ({
    'settings.xml': odsPart(
      'document-settings',
      `<office:settings>${named('config-item-set', 'ooo:view-settings', named('config-item-map-indexed', 'Views', views))}${named('config-item-set', 'ooo:configuration-settings', item('ShowGrid', 'false'))}</office:settings>`,
    ),
  });
  const frozen =
    item('HorizontalSplitMode', 2) +
    item('VerticalSplitMode', 2) +
    item('HorizontalSplitPosition', 3) +
    item('VerticalSplitPosition', 2) +
    item('ZoomValue', 90) +
    item('ShowGrid', 'false');

  test('panes, grid lines, zoom and the sheet in front, of the first window', () => {
    const tables = named('config-item-map-entry', 'S', frozen);
    const split = named(
      'config-item-map-entry',
      'T',
      item('VerticalSplitMode', 1) + item('VerticalSplitPosition', 900),
    );
    const other = view('S', named('config-item-map-entry', 'S', item('ZoomValue', 50)));
    const { workbook } = whole(table(rows) + table(rows, '', 'T'), '', settings(view('T', tables + split) + other));
    expect(workbook.sheets.map(({ freeze, gridlines, zoom }) => ({ freeze, gridlines, zoom }))).toEqual([
      { freeze: { rows: 2, columns: 3 }, gridlines: false, zoom: 90 },
      { freeze: null, gridlines: true, zoom: 100 },
    ]);
    expect(workbook.activeSheet).toBe(1);
  });

  test('a hidden sheet is never in front, whatever is said', () => {
    const hidden =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false" table:tab-color="#00aa00"/></style:style>';
    const { workbook } = whole(table(rows) + table(rows, 'table:style-name="h"', 'T'), hidden, settings(view('T', '')));
    expect(workbook.activeSheet).toBe(0);
    expect(workbook.sheets.map(({ tabColor }) => tabColor)).toEqual([null, '00AA00']);
  });
});

describe('print set-up', () => {
  const styles = '<style:style style:name="t" style:family="table" style:master-page-name="M"/>';
  const page = (properties: string, master: string): Parts => ({
    'styles.xml': odsPart(
      'document-styles',
      `<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties ${properties}/>` +
        '<style:header-style><style:header-footer-properties fo:min-height="0.4in"/></style:header-style><style:footer-style/></style:page-layout>' +
        '<style:style style:name="big" style:family="text"><style:text-properties fo:font-size="14pt"/></style:style></office:automatic-styles>' +
        `<office:master-styles><style:master-page style:name="M" style:page-layout-name="L">${master}</style:master-page></office:master-styles>`,
    ),
  });
  const plain = 'fo:margin-top="0.75in" fo:margin-bottom="0.75in" fo:margin-left="0.7in" fo:margin-right="0.7in"';

  test('that says what every new sheet has is none', () => {
    expect(whole(table(rows, 'table:style-name="t"'), styles, page(plain, '')).workbook.sheets[0]!.print).toBeNull();
  });

  test('paper, pages, margins, repeated rows, area, header with sizes', () => {
    const header =
      '<style:header><style:region-left><text:p><text:span text:style-name="big">2 &amp; 3</text:span></text:p><text:p>次行</text:p></style:region-left><style:region-right><text:p><text:sheet-name>?</text:sheet-name></text:p></style:region-right></style:header>' +
      '<style:footer style:display="false"><text:p>no</text:p></style:footer>';
    const layout = `${plain} fo:page-width="42cm" fo:page-height="29.7cm" style:print-orientation="landscape" style:scale-to-X="1" style:table-centering="both"`;
    const sheet = table(
      `<table:table-header-rows>${row(text('a'))}</table:table-header-rows>${rows}`,
      `table:style-name="t" table:print-ranges="'S'.A1:'S'.B3"`,
    );
    const { workbook, lost } = whole(sheet, styles, page(layout, header));
    expect(workbook.sheets[0]!.print).toEqual({
      orientation: 'landscape',
      paper: 'A3',
      fitToWidth: 1,
      fitToHeight: null,
      margins: { top: 1.15, right: 0.7, bottom: 0.75, left: 0.7, header: 0.75, footer: 0.3 },
      repeatRows: { first: 0, last: 0 },
      area: { top: 0, left: 0, bottom: 2, right: 1 },
      header: '&L&14 2 && 3\n&10次行&R&A',
      footer: null,
      centered: true,
    });
    expect(lost).toEqual([]);
  });

  test('another paper, a scale or a header of certain pages is told', () => {
    for (const [layout, master] of [
      [`${plain} fo:page-width="8.5in" fo:page-height="11in"`, ''],
      [`${plain} style:scale-to="60%"`, ''],
      [plain, '<style:header-first><text:p>1</text:p></style:header-first>'],
    ] as const) {
      const { lost } = whole(table(rows, 'table:style-name="t"'), styles, page(layout, master));
      expect(lost).toEqual([{ kind: 'print', sheet: 'S', place: null }]);
    }
  });
});

describe('conditional formats', () => {
  const styles =
    '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/></style:style>';
  const formats = (inner: string): string =>
    table(
      `${rows}<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="S.B2:S.B9 S.D2:S.D9">${inner}</calcext:conditional-format></calcext:conditional-formats>`,
    );
  const condition = (value: string, base = 'S.A1'): string =>
    `<calcext:condition calcext:apply-style-name="C" calcext:value="${value}" calcext:base-cell-address="${base}"/>`;

  test.each([
    ['formula-is([.$A1]&gt;[.$F$1])', '$A2>$F$1'],
    ['&gt;=60', 'B2>=60'],
    ['!=&quot;a&quot;', 'B2<>"a"'],
    ['between(1,[.C1])', 'AND(B2>=1,B2<=D2)'],
    ['not-between(1,5)', 'OR(B2<1,B2>5)'],
    ['contains-text(&quot;a,b&quot;)', 'ISNUMBER(SEARCH("a,b",B2))'],
    ['is-error', 'ISERROR(B2)'],
  ])('%s', (value, formula) => {
    const [sheet] = whole(formats(condition(value)), styles).workbook.sheets;
    expect(sheet!.conditionalFormats).toEqual([
      {
        areas: [
          { top: 1, left: 1, bottom: 8, right: 1 },
          { top: 1, left: 3, bottom: 8, right: 3 },
        ],
        rule: { kind: 'expression', formula, style: { fill: 'FF0000' }, stopIfTrue: false },
      },
    ]);
  });

  test('of several on one range the first that holds counts', () => {
    const [sheet] = whole(formats(condition('=1') + condition('=2')), styles).workbook.sheets;
    expect(sheet!.conditionalFormats.map(({ rule }) => 'stopIfTrue' in rule && rule.stopIfTrue)).toEqual([true, false]);
  });

  test.each([
    condition('top-elements(3)'),
    condition('duplicate'),
    '<calcext:color-scale/>',
    '<calcext:data-bar><calcext:formatting-entry calcext:value="0" calcext:type="minimum"/><calcext:formatting-entry calcext:value="9" calcext:type="number"/></calcext:data-bar>',
  ])('%s is told', (inner) => {
    const { workbook, lost } = whole(formats(inner), styles);
    expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
    expect(lost).toEqual([{ kind: 'conditional format', sheet: 'S', place: 'B2:B9' }]);
  });

  test('those that stand in styles of cells only are told', () => {
    const mapped =
      '<style:style style:name="m" style:family="table-cell"><style:map style:condition="cell-content()&gt;5" style:apply-style-name="C"/></style:style>';
    expect(whole(table(row(text('a', 'table:style-name="m"'))), mapped).lost).toEqual([
      { kind: 'conditional format', sheet: 'S', place: 'A1' },
    ]);
  });
});

describe('tables', () => {
  const range = (name: string, address: string, more = ''): string =>
    `<table:database-range table:name="${name}" table:target-range-address="${address}" ${more}/>`;
  const ranges = (inner: string): WholeWorkbook =>
    whole(`${table(rows)}<table:database-ranges>${inner}</table:database-ranges>`);

  test('are ranges with a name for each column', () => {
    const { workbook, lost } = ranges(range('表', 'S.A1:S.B2', 'table:display-filter-buttons="true"'));
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    expect(workbook.sheets[0]!.tables).toEqual([
      { name: '表', area, columns: ['甲', '乙'], style: null, filter: true },
    ]);
    expect(lost).toEqual([]);
  });

  test.each([
    ['too few rows', range('表', 'S.A1:S.B1'), 'table part', 'A1:B1'],
    ['a column without a name', range('表', 'S.A1:S.C2'), 'table part', 'A1:C2'],
    ['no header', range('表', 'S.A1:S.B2', 'table:contains-header="false"'), 'table part', 'A1:B2'],
    [
      'a filter alone',
      range('__Anonymous_Sheet_DB__0', 'S.A1:S.B2', 'table:display-filter-buttons="true"'),
      'filter',
      'A1:B2',
    ],
  ])('%s is told', (_, inner, kind, place) => {
    const { workbook, lost } = ranges(inner);
    expect(workbook.sheets[0]!.tables).toEqual([]);
    expect(lost).toEqual([{ kind, sheet: 'S', place }]);
  });
});

describe('what has no place in a workbook', () => {
  const inCell = (inner: string): string => table(row(`<table:table-cell>${inner}</table:table-cell>`));
  const frame = (inner: string): string => `<draw:frame svg:width="3in" svg:height="2in">${inner}</draw:frame>`;
  const object = frame('<draw:object xlink:href="./Object 1"/>');

  test.each<[string, string, string | null]>([
    [inCell('<office:annotation><text:p>note</text:p></office:annotation>'), 'comment', 'A1'],
    [inCell(frame('<draw:image xlink:href="Pictures/1.png"/>')), 'picture', 'A1'],
    [inCell('<draw:custom-shape/>'), 'picture', 'A1'],
    [inCell(object), 'chart', 'A1'],
    [inCell('<text:p><text:a xlink:href="https://example.org">a</text:a></text:p>'), 'link', 'A1'],
    [table(`<table:shapes>${object}</table:shapes>${rows}`), 'chart', null],
    [table(`<table:shapes>${frame('<draw:image/>')}</table:shapes>${rows}`), 'picture', null],
    [table(`<office:forms><form:form><form:button/></form:form></office:forms>${rows}`), 'control', null],
    [table(`<table:table-row-group>${rows}</table:table-row-group>`), 'outline', null],
    [table(rows, 'table:protected="true" table:protection-key="abc="'), 'password', null],
  ])('%s', (inner, kind, place) => {
    expect(whole(inner).lost).toContainEqual({ kind, sheet: 'S', place });
  });

  test('what formulas read in other documents is no sheet', () => {
    const { workbook, lost } = whole(table(rows) + table(rows, '', "'file:///home/a.ods'#$S"));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['S']);
    expect(lost).toEqual([{ kind: 'external link', sheet: null, place: null }]);
  });

  test('an object that is no chart of bars', () => {
    const chart = odsPart(
      'document-content',
      '<office:body><office:chart><chart:chart chart:class="chart:circle"/></office:chart></office:body>',
    );
    const { workbook, lost } = whole(inCell(object), '', { 'Object 1/content.xml': chart });
    expect(workbook.sheets[0]!.charts).toEqual([]);
    expect(lost).toEqual([{ kind: 'chart', sheet: 'S', place: 'A1' }]);
  });
});
