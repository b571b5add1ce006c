import type { StartedOffice } from '../../support/officeHost/startInNode';
import { startInNode } from '../../support/officeHost/startInNode';
import { refusalOf } from '../../support/officeHost/refusal';
import { workbookOf } from '../../support/officeHost/smallWorkbook';

let office: StartedOffice;

beforeEach(async () => {
  office = await startInNode({ workbook: workbookOf('評分－甲', 'B') });
});

test('writes and reads values through the real library', async () => {
  const read = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('評分－甲').getRange('B2:C3');
    range.values = [
      ['1.10', "'1.10"],
      [true, ''],
    ];
    range.load('values,address,rowCount');
    await context.sync();
    return [range.values, range.address, range.rowCount];
  });
  expect(read).toEqual([
    [
      [1.1, '1.10'],
      [true, ''],
    ],
    "'評分－甲'!B2:C3",
    2,
  ]);
  expect(office.host.workbook().sheets[0]!.cells).toEqual([
    { row: 1, column: 1, value: 1.1, formula: null, style: null },
    { row: 1, column: 2, value: '1.10', formula: null, style: null },
    { row: 2, column: 1, value: true, formula: null, style: null },
  ]);
});

test('loads nested members and the items of collections', async () => {
  const read = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    const sheet = worksheets.getItem('B').load({ name: true, pageLayout: { orientation: true } });
    await context.sync();
    return [worksheets.items.map((each) => [each.name, each.protection.protected]), sheet.pageLayout.orientation];
  });
  expect(read).toEqual([
    [
      ['評分－甲', false],
      ['B', false],
    ],
    'Portrait',
  ]);
});

test('objects outlive their batch: ranges by reference, sheets by id', async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('新');
    const range = sheet.getRange('A1');
    await context.sync();
    range.values = [[1]];
    sheet.name = '舊';
    await context.sync();
    range.load('address');
    sheet.load('name');
    await context.sync();
    return [sheet.name, range.address];
  });
  expect(read).toEqual(['舊', '舊!A1']);
  expect(office.host.workbook().sheets.length).toBe(3);
});

test('an object that is not there is a null object, and so is what hangs on it', async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('C');
    const merged = context.workbook.worksheets.getItem('B').getRange('A1:B2').getMergedAreasOrNullObject();
    const { areas } = merged;
    areas.load('items/address');
    sheet.load('name');
    await context.sync();
    return [sheet.isNullObject, merged.isNullObject, areas.isNullObject];
  });
  expect(read).toEqual([true, true, true]);
});

test('calling a null object is refused', async () => {
  const refusal = await refusalOf(() =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('C').delete();
      await context.sync();
    }),
  );
  expect(refusal.code).toBe('ItemNotFound');
});

test('the library refuses what was not loaded', async () => {
  const refusal = await refusalOf(() =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('B');
      await context.sync();
      return sheet.name;
    }),
  );
  expect(refusal.code).toBe('PropertyNotLoaded');
});

test.each([
  ['a method', 'Worksheet.calculate', (sheet: Excel.Worksheet) => sheet.calculate(true)],
  ['an object', 'Worksheet.shapes', (sheet: Excel.Worksheet) => sheet.shapes.load('items')],
  ['a property', 'Worksheet.showHeadings', (sheet: Excel.Worksheet) => sheet.load('showHeadings')],
  ['a settable property', 'Worksheet.enableCalculation', (sheet: Excel.Worksheet) => (sheet.enableCalculation = false)],
  [
    'an event',
    'Worksheet._RegisterCalculatedEvent',
    (sheet: Excel.Worksheet) => sheet.onCalculated.add(() => Promise.resolve()),
  ],
])('%s the host does not know is refused by its name', async (_, member, use) => {
  const refusal = await refusalOf(() =>
    office.Excel.run(async (context) => {
      use(context.workbook.worksheets.getItem('B'));
      await context.sync();
    }),
  );
  expect(refusal.code).toBe('ApiNotFound');
  expect(refusal.message.toLowerCase()).toContain(member.toLowerCase());
});

test.each(['constructor', 'toString', 'identity', 'hasOwnProperty', '__proto__'])(
  'the wire cannot reach %s',
  async (name) => {
    const answer = await raw(office, { ActionType: 3, Name: name });
    expect(answer.Error).toMatchObject({ Code: 'ApiNotFound' });
  },
);

/** Sends a batch of one action on the workbook that the library itself would never send. */
async function raw({ OfficeExtension }: StartedOffice, action: object): Promise<{ Error?: { Code: string } }> {
  const bridge = (OfficeExtension as unknown as { HostBridge: { instance: Bridge } }).HostBridge.instance;
  const body = {
    Actions: [{ Id: 1, ObjectPathId: 2, ArgumentInfo: { Arguments: [] }, ...action }],
    ObjectPaths: { 2: { Id: 2, ObjectPathType: 1, Name: '' } },
  };
  const message = { id: 1_000_000, type: 1, flags: 0, message: { url: 'ProcessQuery', body } };
  const answer = await bridge.sendMessageToHostAndExpectResponse(message);
  return answer.message.body;
}

interface Bridge {
  sendMessageToHostAndExpectResponse: (message: object) => Promise<{ message: { body: { Error?: { Code: string } } } }>;
}

test('a failing action ends its batch, and what came before stays', async () => {
  const refusal = await refusalOf(() =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('B');
      sheet.getRange('A1').values = [[1]];
      sheet.name = '評分－甲';
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    }),
  );
  expect(refusal).toMatchObject({ code: 'ItemAlreadyExists', location: 'Worksheet.name' });
  expect(refusal.statement).toContain('.name = ');
  expect(office.host.workbook().sheets[1]!.cells.map(({ row }) => row)).toEqual([0]);
});

test('a batch can be told to fail in its middle', async () => {
  const { Excel, host } = office;
  const write = (value: number): Promise<unknown> =>
    Excel.run(async (context) => {
      for (const address of ['A1', 'A2', 'A3', 'A4']) {
        context.workbook.worksheets.getItem('B').getRange(address).values = [[value]];
      }
      await context.sync();
    });
  host.failBatch(2);
  await write(1);
  const refusal = await refusalOf(() => write(2));
  expect(refusal.code).toBe('GeneralException');
  const values = host.workbook().sheets[1]!.cells.map(({ value }) => value);
  expect(values[0]).toBe(2);
  expect(values.at(-1)).toBe(1);
  await write(3);
  expect(host.workbook().sheets[1]!.cells.map(({ value }) => value)).toEqual([3, 3, 3, 3]);
});

test('messages have a largest size', async () => {
  const { Excel, host } = office;
  const big = 'x'.repeat(30_000);
  const request = await refusalOf(() =>
    Excel.run(async (context) => {
      const rows = Array.from({ length: 200 }, () => [big]);
      context.workbook.worksheets.getItem('B').getRange('A1:A200').values = rows;
      await context.sync();
    }),
  );
  expect(request.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.workbook().sheets[1]!.cells).toEqual([]);
  const sheet = { ...workbookOf('C').sheets[0]! };
  sheet.cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 0, value: big, formula: null, style: null }));
  host.load(workbookOf(sheet));
  const response = await refusalOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('C').getRange('A1:A200').load('values');
      await context.sync();
    }),
  );
  expect(response.code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(host.batches().at(-1)!.response).toBeLessThan(1000);
});

test('while a cell is edited, batches fail or wait', async () => {
  const { Excel, host } = office;
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('B').getRange('A1').values = [[1]];
    await context.sync();
  };
  host.cellEditMode(true);
  const refusal = await refusalOf(() => Excel.run(write));
  expect(refusal.code).toBe('InvalidOperationInCellEditMode');
  const waiting = Excel.run({ delayForCellEdit: true }, write);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.workbook().sheets[1]!.cells).toEqual([]);
  host.cellEditMode(false);
  await waiting;
  expect(host.workbook().sheets[1]!.cells.length).toBe(1);
});

test('members newer than the host are refused by the library, with the set they need', async () => {
  const old = await startInNode({ workbook: workbookOf('A'), apiVersion: '1.9' });
  const isNewEnough = (version: string) => old.Office.context.requirements.isSetSupported('ExcelApi', version);
  expect([isNewEnough('1.9'), isNewEnough('1.13'), isNewEnough('1.10')]).toEqual([true, false, false]);
  const refusal = await refusalOf(() =>
    old.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64('');
      await context.sync();
    }),
  );
  expect(refusal.code).toBe('ApiNotFound');
});

test('supplies what Office would', async () => {
  const theme = { bodyBackgroundColor: '#000000' };
  const { Office } = await startInNode({ workbook: workbookOf('A'), language: 'en-US', theme });
  expect(Office.context.displayLanguage).toBe('en-US');
  expect(Office.context.officeTheme).toEqual(theme);
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
});

test.each(['PC', 'OfficeOnline'])('a created workbook is handed on: %s', async (platform) => {
  const opened: string[] = [];
  const { Excel } = await startInNode({
    workbook: workbookOf('A'),
    platform,
    onCreateWorkbook: (base64) => opened.push(base64),
  });
  await Excel.createWorkbook('UEsDBA==');
  expect(opened).toEqual(['UEsDBA==']);
});

test('a sheet of 3,000 cells is written and read in few requests', async () => {
  const { Excel, host } = office;
  const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 15 }, (_, column) => row * 15 + column));
  const look = rows.map((row) =>
    row.map((value) => ({ format: { fill: value % 2 ? { color: '#FFFFCC' } : { pattern: 'None' as const } } })),
  );
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('B').getRange('A1:O200');
    range.values = rows;
    range.setCellProperties(look);
    await context.sync();
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(rows);
  expect(Object.keys(host.workbook().styles)).toEqual(['s1']);
  expect(host.batches().length).toBeLessThan(5);
});
