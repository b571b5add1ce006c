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

test('what was given stays as it was, and a sheet that nothing changes is the same object', async () => {
  const { host } = await startInNode({ workbook: sampleWorkbook() });
  const before = host.workbook();
  const [first, ...others] = before.sheets;
  host.type('評分－衛生局', 3, 5, '7');
  const after = host.workbook();
  expect(differences(before, sampleWorkbook())).toEqual([]);
  expect(after.sheets[0]).not.toBe(first);
  for (const [index, sheet] of others.entries()) {
    const hasFormulas = sheet.cells.some(({ formula }) => formula !== null);
    // Without a calculator their results are gone.
    if (!hasFormulas) expect(after.sheets[index + 1]).toBe(sheet);
  }
});

test('sheets are the very objects that were given until something changes them', async () => {
  const given = sampleWorkbook();
  const { host, Excel } = await startInNode({ workbook: given });
  const sheets = host.workbook().sheets;
  const canonical = given.sheets.filter((sheet) => sheets.includes(sheet));
  expect(canonical.map(({ name }) => name)).toContain('評分－衛生局');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('評分－衛生局').getUsedRange().load('formulas');
    await context.sync();
  });
  expect(host.workbook().sheets).toEqual(sheets);
  for (const [index, sheet] of host.workbook().sheets.entries()) expect(sheet).toBe(sheets[index]);
});

test('cells that come in no order, or say nothing, are put right', async () => {
  const [sheet] = sampleWorkbook().sheets;
  const blank = { row: 90, column: 0, value: null, formula: null, style: null };
  const { host } = await startInNode({
    workbook: { ...sampleWorkbook(), sheets: [{ ...sheet!, cells: [blank, ...[...sheet!.cells].reverse()] }] },
  });
  expect(host.workbook().sheets[0]!.cells).toEqual(sheet!.cells);
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
