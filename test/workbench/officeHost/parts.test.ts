import { emptySheet } from '../../../src/workbook/draft';
import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

beforeAll(async () => {
  office = await startInNode({ workbook: workbookOf('成績總表－第1組'), apiVersion: '1.15' });
});

beforeEach(() => office.host.load(workbookOf('成績總表－第1組')));

async function on<Result>(
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return office.Excel.run((context) => use(context.workbook.worksheets.getActiveWorksheet(), context));
}

test('a table takes its column names from the cells, and makes up what is missing', async () => {
  const seen = await on(async (sheet, context) => {
    sheet.getRange('B2:E2').values = [['代碼', '', '代碼', 5]];
    const table = sheet.tables.add('B2:E4', true);
    table.name = '機關';
    table.style = 'TableStyleLight9';
    table.showFilterButton = false;
    table.load('name,style,showFilterButton,showTotals');
    const header = table.getHeaderRowRange().load('values,address');
    await context.sync();
    table.resize('B2:D9');
    sheet.getRange('C2').values = [['名稱']];
    const range = context.workbook.tables.getItem('機關').getRange().load('address');
    await context.sync();
    return [table.name, table.style, table.showFilterButton, header.values, range.address];
  });
  expect(seen).toEqual([
    '機關',
    'TableStyleLight9',
    false,
    [['代碼', 'Column2', '代碼2', '5']],
    "'成績總表－第1組'!B2:D9",
  ]);
  expect(office.host.workbook().sheets[0]!.tables).toEqual([
    {
      name: '機關',
      area: { top: 1, left: 1, bottom: 8, right: 3 },
      columns: ['代碼', '名稱', '代碼2'],
      style: 'TableStyleLight9',
      filter: false,
    },
  ]);
});

test('a table is converted or deleted', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [['a'], ['b']];
    sheet.getRange('C1:C2').values = [['c'], ['d']];
    sheet.tables.add('A1:A2', true).convertToRange();
    sheet.tables.add('C1:C2', true).delete();
    await context.sync();
  });
  const [sheet] = office.host.workbook().sheets;
  expect(sheet!.tables).toEqual([]);
  expect(sheet!.cells.map(({ value }) => value)).toEqual(['a', 'b']);
});

test('a chart of bars with lines over them', async () => {
  const seen = await on(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      ['機關', '總分'],
      ['甲', 90],
      ['乙', 80],
      ['丙', 70],
    ];
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.name = '圖';
    chart.title.text = '總分';
    chart.setPosition('D2', 'H10');
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 100;
    chart.legend.position = 'Bottom';
    chart.series.getItemAt(0).format.fill.setSolidColor('#33536F');
    const line = chart.series.add('優等');
    line.chartType = 'Line';
    line.setValues(sheet.getRange('C2:C4'));
    line.setXAxisValues(sheet.getRange('A2:A4'));
    line.format.line.color = '#C00000';
    await context.sync();
    const found = sheet.charts.getItem('圖').load('name,chartType,left,top,width,height');
    found.series.load('items/name,items/chartType');
    const source = found.series.getItemAt(1).getDimensionDataSourceString('Values');
    await context.sync();
    const { chartType, left, top, width, height, series } = found;
    return [chartType, left, top, width, height, series.items.map((each) => [each.name, each.chartType]), source.value];
  });
  expect(seen).toEqual([
    'BarClustered',
    144,
    12.75,
    240,
    114.75,
    [
      ['總分', 'BarClustered'],
      ['優等', 'Line'],
    ],
    "'成績總表－第1組'!$C$2:$C$4",
  ]);
  expect(office.host.workbook().sheets[0]!.charts).toEqual([
    {
      kind: 'bar',
      title: '總分',
      from: { row: 1, column: 3 },
      to: { row: 10, column: 8 },
      categories: "'成績總表－第1組'!$A$2:$A$4",
      series: [
        { name: '總分', values: "'成績總表－第1組'!$B$2:$B$4", drawn: 'bars', color: '33536F' },
        { name: '優等', values: "'成績總表－第1組'!$C$2:$C$4", drawn: 'line', color: 'C00000' },
      ],
      minimum: 0,
      maximum: 100,
      altText: '',
    },
  ]);
});

test('page layout', async () => {
  const seen = await on(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A3';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.topMargin = 46.8;
    pageLayout.leftMargin = 28.8;
    pageLayout.centerHorizontally = true;
    pageLayout.headersFooters.defaultForAllPages.rightHeader = '&9 評分表 && 說明';
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&9 &P / &N';
    pageLayout.setPrintArea('A1:H40');
    pageLayout.setPrintTitleRows('$1:$4');
    pageLayout.load('zoom,topMargin,headersFooters/defaultForAllPages');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    return [
      pageLayout.zoom,
      Math.round(pageLayout.topMargin * 10) / 10,
      pageLayout.headersFooters.defaultForAllPages.rightHeader,
      area.address,
      rows.address,
    ];
  });
  expect(seen).toEqual([
    { horizontalFitToPages: 1, verticalFitToPages: null },
    46.8,
    '&9 評分表 && 說明',
    "'成績總表－第1組'!A1:H40",
    "'成績總表－第1組'!1:4",
  ]);
  expect(office.host.workbook().sheets[0]!.print).toEqual({
    orientation: 'landscape',
    paper: 'A3',
    fitToWidth: 1,
    fitToHeight: null,
    margins: { top: 0.65, right: 0.7, bottom: 0.75, left: 0.4, header: 0.3, footer: 0.3 },
    repeatRows: { first: 0, last: 3 },
    area: { top: 0, left: 0, bottom: 39, right: 7 },
    header: '&R&9 評分表 && 說明',
    footer: '&C&9 &P / &N',
    centered: true,
  });
});

test('a page layout that is the default again is none', async () => {
  const sheet = emptySheet('A');
  office.host.load(workbookOf(sheet));
  await on((worksheet, context) => {
    worksheet.pageLayout.orientation = 'Landscape';
    worksheet.pageLayout.setPrintArea('A1');
    worksheet.pageLayout.orientation = 'Portrait';
    worksheet.pageLayout.setPrintArea('');
    return context.sync();
  });
  expect(office.host.workbook().sheets[0]).toEqual(sheet);
});
