import { differences } from '../../../src/workbook/equality';
import { sampleWorkbook } from '../../support/sampleWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

beforeAll(async () => {
  office = await startInNode({ workbook: sampleWorkbook() });
});

test('a workbook that is opened and left alone is the same', () => {
  expect(differences(office.host.workbook(), sampleWorkbook())).toEqual([]);
});

test('neither side can change the other’s data', () => {
  const workbook = office.host.workbook();
  workbook.sheets[0]!.name = 'changed';
  workbook.sheets[0]!.cells.length = 0;
  workbook.styles = {};
  expect(differences(office.host.workbook(), sampleWorkbook())).toEqual([]);
});

test('everything of a sheet can be loaded at once', async () => {
  const names = await office.Excel.run(async (context) => {
    const { worksheets, names: defined, properties } = context.workbook;
    worksheets.load();
    defined.load();
    properties.load();
    await context.sync();
    const charts = worksheets.items.map((sheet) => {
      sheet.pageLayout.load();
      sheet.protection.load();
      sheet.tables.load();
      sheet.getRange().conditionalFormats.load();
      return sheet.charts.load();
    });
    await context.sync();
    return [worksheets.items.map(({ name }) => name), charts.reduce((sum, { items }) => sum + items.length, 0)];
  });
  const { sheets } = sampleWorkbook();
  expect(names).toEqual([sheets.map(({ name }) => name), sheets.reduce((sum, { charts }) => sum + charts.length, 0)]);
});
