import { printArea, type Area } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { areaOf } from './address';
import { asFailure } from './excelFailure';
import { readBook } from './read/readBook';
import type { Part } from './read/sheetReader';
import type { Step } from './step';
import { writeBook } from './write/writeBook';

/** Cells of the open workbook. */
export interface Place {
  sheet: string;
  area: Area;
}

const WITHOUT_REPORT: Step = () => undefined;

/** Reads sheets of the open workbook; see `readBook` for what cannot be read. */
export async function read(
  part: Part,
  sheets: readonly string[] | null = null,
  step: Step = WITHOUT_REPORT,
): Promise<Workbook> {
  return run(async (context) => (await readBook(context, part, sheets, step)).workbook);
}

/** Names of all sheets, in tab order. */
export async function sheetNames(): Promise<readonly string[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Puts the sheets of a workbook into the open one, all or nothing. */
export async function write(workbook: Workbook, step: Step = WITHOUT_REPORT): Promise<void> {
  await run((context) => writeBook(context, workbook, step));
}

/** Shows a sheet and selects cells there; a hidden sheet cannot be shown and fails. */
export async function select({ sheet, area }: Place): Promise<void> {
  await run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(printArea(area)).select();
    await context.sync();
  });
}

/** Calls the listener after cells of any sheet changed; what is returned stops it. */
export async function onChange(listener: (place: Place) => void): Promise<() => Promise<void>> {
  const handler = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onChanged.add(async (change) => {
      // A sheet that was deleted in the meantime has nothing left to look at.
      const name = await run(async (own) => {
        const sheet = own.workbook.worksheets.getItemOrNullObject(change.worksheetId);
        sheet.load('name');
        await own.sync();
        return sheet.isNullObject ? null : sheet.name;
      });
      if (name !== null) listener({ sheet: name, area: areaOf(change.address) });
    });
    await context.sync();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

/** Opens the bytes of an .xlsx file as a new workbook, in a window of its own. */
export async function openNew(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Excel waits until a cell that is being edited is left, rather than failing. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Characters of a text of 2 bytes each would be too many arguments at once for a large file. */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}
