import { workbookOf } from '../../support/officeHost/smallWorkbook';
import { startInNode, type StartedOffice } from '../../support/officeHost/startInNode';

let office: StartedOffice;

beforeEach(async () => {
  office = await startInNode({ workbook: workbookOf('A', 'B') });
});

/** Lets the library call its handlers. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

test('tells of entries by hand, on one sheet and in the workbook', async () => {
  const seen: unknown[] = [];
  const ranges: string[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('B').onChanged.add(async ({ address, details, changeType, source, triggerSource }) => {
      seen.push(['sheet', address, details, changeType, source, triggerSource]);
      return Promise.resolve();
    });
    worksheets.onChanged.add(async (event) => {
      seen.push(['workbook', event.address]);
      await office.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address');
        await inner.sync();
        ranges.push(range.address);
      });
    });
    await context.sync();
  });
  office.host.type('A', 0, 0, '5');
  office.host.type('B', 1, 1, '6');
  await settle();
  const details = { valueBefore: '', valueAfter: 6, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' };
  expect(seen).toEqual([
    ['workbook', 'A1'],
    ['sheet', 'B2', details, 'RangeEdited', 'Local', 'Unknown'],
    ['workbook', 'B2'],
  ]);
  expect(ranges).toEqual(['A!A1', 'B!B2']);
});

test('typing obeys locks', () => {
  const locked = workbookOf('A');
  locked.sheets[0]!.protection = { password: null, allow: [] };
  office.host.load(locked);
  expect(() => office.host.type('A', 0, 0, '5')).toThrow(/locked/);
});

test('tells of writes by the API too, unless events are off', async () => {
  const seen: unknown[] = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ address, triggerSource }) => {
      seen.push([address, triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    const sheet = worksheets.getItem('A');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[5]];
    context.runtime.enableEvents = true;
    sheet.getRange('B1').clear('Contents');
    await context.sync();
  });
  await settle();
  expect(seen).toEqual([
    ['A1:B2', 'ThisLocalAddin'],
    ['B1', 'ThisLocalAddin'],
  ]);
});

test('tells of sheets and cells that are selected, until the handler is removed', async () => {
  const seen: string[] = [];
  const registered = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const activated = worksheets.onActivated.add(({ worksheetId }) => {
      seen.push(worksheetId);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
    await context.sync();
    return { context, remove: () => activated.remove() };
  });
  office.host.select('B', { top: 1, left: 1, bottom: 3, right: 2 });
  await settle();
  const selected = await office.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    return [sheet.id, range.address];
  });
  expect(selected).toEqual([seen[0], 'B!B2:C4']);
  expect(seen[1]).toBe('B2:C4');
  // Handlers are removed in the context they were added in.
  registered.remove();
  await registered.context.sync();
  office.host.activate('A');
  await settle();
  expect(seen.length).toBe(2);
});
