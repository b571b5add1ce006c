import { emptySheet } from '../../../src/workbook/draft';
import type { Workbook } from '../../../src/workbook/workbook';
import { startInNode } from '../../support/officeHost/startInNode';

function workbook(): Workbook {
  return {
    sheets: [emptySheet('A')],
    styles: {},
    names: [],
    properties: { title: null, subject: null, creator: null, created: null, modified: null, custom: {} },
    structureLocked: false,
    activeSheet: 0,
  };
}

test('writes and reads values through the real library', async () => {
  const { Excel, host } = await startInNode({ workbook: workbook() });
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('評分－甲');
    const range = sheet.getRange('B2:C3');
    range.values = [
      ['1.10', "'1.10"],
      [true, ''],
    ];
    range.load('values,address');
    await context.sync();
    return [range.values, range.address];
  });
  expect(values).toEqual([
    [
      [1.1, '1.10'],
      [true, ''],
    ],
    "'評分－甲'!B2:C3",
  ]);
  expect(host.workbook().sheets[1]!.cells.length).toBe(3);
});
