import { ExcelFailure } from '../../src/excel/excelFailure';
import { read, write } from '../../src/excel/openWorkbook';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { newWorkbook } from '../support/excel/newWorkbook';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { rememberedResults } from '../support/rememberedResults';
import { everyKind } from '../support/everyKind';
import { calculatedSample } from '../support/excel/calculatedSample';

afterEach(closeExcel);

/** The same sheets with much of everything changed: other cells, rules, formats, names, sizes, and a sheet more. */
function changed(): Workbook {
  const book = calculatedSample();
  const [first, second] = book.sheets;
  first!.cells = first!.cells.filter(({ formula }) => formula === null).map((cell) => ({ ...cell, style: 'date' }));
  first!.validations = first!.validations.slice(1);
  first!.conditionalFormats = [];
  first!.merges = [{ top: 8, left: 1, bottom: 8, right: 2 }];
  first!.tabColor = null;
  first!.freeze = null;
  first!.rows = [{ row: 1, height: 60, hidden: false }];
  second!.charts[0]!.title = '別的圖';
  second!.charts[0]!.to.row += 2;
  second!.tables = [];
  second!.print = null;
  book.sheets.push({ ...first!, name: '多一張' });
  book.names = [{ name: '總分', refersTo: "'評分－衛生局'!$F$9", sheet: null, hidden: true }];
  book.properties.custom = { scorebook: 'other', more: 'yes' };
  book.activeSheet = 0;
  return book;
}

const MEMBER = everyKind(plan105, []).member!;

const BOOKS: [string, Workbook, Workbook][] = [
  ['adds sheets to a new workbook', newWorkbook(), MEMBER],
  ['rewrites every kind of thing in place', calculatedSample(), changed()],
  ['has nothing to change', calculatedSample(), calculatedSample()],
];

describe.each(BOOKS)('a write that %s', (_, before, wanted) => {
  const open = () => openExcel({ workbook: before, calculator: rememberedResults(wanted, before) });

  /** The number of requests of a write that nothing disturbs. */
  async function count(): Promise<number> {
    const host = await open();
    await write(wanted);
    return host.batches().length;
  }

  it('leaves the workbook as it was, whichever request fails', async () => {
    const requests = await count();
    const host = await open();
    for (let failing = 1; failing <= requests; failing++) {
      host.load(before);
      const original = host.workbook();
      host.failBatch(failing);
      await expect(write(wanted)).rejects.toMatchObject({
        name: 'ExcelFailure',
        code: expect.not.stringMatching('not-put-back') as string,
      });
      await host.calculate();
      expect({ failing, differences: differences(original, host.workbook()) }).toEqual({ failing, differences: [] });
    }
    // Said so that a change of the number is seen in the log of the tests.
    process.stdout.write(`a write that ${_} takes ${requests} requests\n`);
    expect(requests).toBeGreaterThan(2);
  });

  it('leaves the workbook as it was, at whichever step it is stopped', async () => {
    const host = await open();
    for (let last = 0; last <= wanted.sheets.length; last++) {
      host.load(before);
      const original = host.workbook();
      const stop = new Error('stopped by the user');
      const step = (done: number): void => {
        if (done === last) throw stop;
      };
      await expect(write(wanted, step)).rejects.toBe(stop);
      await host.calculate();
      expect(differences(original, host.workbook())).toEqual([]);
    }
  });
});

it('says so when putting back fails as well, with both reasons', async () => {
  const host = await openExcel({
    workbook: calculatedSample(),
    calculator: rememberedResults(calculatedSample(), changed()),
  });
  const failed = write(changed(), (done) => {
    if (done < 1) return;
    host.failBatch(1);
    throw new Error('stopped');
  });
  await expect(failed).rejects.toMatchObject({
    code: 'not-put-back',
    causes: [{ message: 'stopped' }, expect.anything()],
  });
});

it('waits while a cell is being edited', async () => {
  const host = await openExcel();
  host.cellEditMode(true);
  let done = false;
  const reading = read('content').then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toBe(false);
  host.cellEditMode(false);
  await reading;
  expect(done).toBe(true);
});

it('says that a sheet is protected with a password of somebody else', async () => {
  const before = calculatedSample();
  before.sheets[0]!.protection = { password: 'not ours', allow: [] };
  const wanted = calculatedSample();
  wanted.sheets[0]!.cells[4]!.value = 9;
  wanted.sheets[0]!.protection = { password: null, allow: [] };
  const host = await openExcel({ workbook: before, calculator: rememberedResults(before) });
  const failed = write(wanted);
  await expect(failed).rejects.toBeInstanceOf(ExcelFailure);
  await expect(failed).rejects.toMatchObject({ code: 'protected' });
  expect(differences(before, host.workbook())).toEqual([]);
});
