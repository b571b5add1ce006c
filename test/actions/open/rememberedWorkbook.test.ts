import type { OpenWorkbook } from '../../../src/actions/openWorkbook';
import { rememberedWorkbook } from '../../../src/actions/rememberedWorkbook';
import type { CellValue } from '../../../src/workbook/workbook';
import { bookOf } from '../../support/contentBook';
import { memoryWorkbook } from '../../support/memoryWorkbook';

/** A workbook with a score on the first sheet, a sum of it on the second, and something else on the third. */
function opened() {
  const open = memoryWorkbook(
    bookOf({ 登打: { A1: 5 }, 彙總: { A1: { formula: '登打!A1*2', value: 10 } }, 附註: { A1: '好' } }, [
      { name: '註', refersTo: '附註!$A$1', sheet: '附註', hidden: false },
    ]),
  );
  const asked: (readonly string[] | null)[] = [];
  const watched: OpenWorkbook = {
    ...open,
    read: (part, sheets = null, step) => {
      asked.push(sheets);
      return open.read(part, sheets, step);
    },
  };
  const type = (sheet: number, value: CellValue): void => {
    open.workbook.sheets[sheet]!.cells[0]!.value = value;
  };
  const remembered = rememberedWorkbook(watched);
  const values = async (): Promise<CellValue[]> =>
    (await remembered.read('content')).sheets.map(({ cells }) => cells[0]!.value);
  return { open, asked, type, remembered, values };
}

test('what changed is read again with what follows from it, and nothing else', async () => {
  const { asked, type, remembered, values, open } = opened();
  const before = await remembered.read('content');
  type(0, 7);
  type(1, 14);
  remembered.changed(['登打']);
  const after = await remembered.read('content');
  expect(asked).toEqual([null, ['登打', '彙總']]);
  expect(after.sheets.map(({ cells }) => cells[0]!.value)).toEqual([7, 14, '好']);
  expect(after.sheets[2]).toBe(before.sheets[2]);
  expect(after.names).toEqual(before.names);
  // Nothing changed since: only whether the sheets are still the same is asked.
  open.calls.length = 0;
  expect(await values()).toEqual([7, 14, '好']);
  expect(open.calls).toEqual(['sheetNames']);
});

test('some of the sheets come from what is known, as they are now', async () => {
  const { asked, type, remembered } = opened();
  await remembered.read('content', ['附註']);
  expect(asked).toEqual([['附註']]);
  await remembered.read('content');
  type(2, '更好');
  remembered.changed(['附註']);
  const { sheets } = await remembered.read('content', ['附註']);
  expect(sheets.map(({ name, cells }) => [name, cells[0]!.value])).toEqual([['附註', '更好']]);
  expect(asked).toEqual([['附註'], null, ['附註']]);
});

test.each<[string, (open: ReturnType<typeof opened>) => unknown]>([
  ['a sheet was renamed', ({ open }) => (open.workbook.sheets[2]!.name = '備註')],
  ['a sheet is gone', ({ open }) => open.workbook.sheets.pop()],
  ['sheets are in another order', ({ open }) => open.workbook.sheets.reverse()],
  ['anything may have changed', ({ remembered }) => remembered.changed(null)],
  ['the add-in wrote', ({ remembered, open }) => remembered.write(open.workbook)],
])('everything is read again when %s', async (_, happens) => {
  const all = opened();
  await all.remembered.read('content');
  await happens(all);
  await all.remembered.read('content');
  expect(all.asked).toEqual([null, null]);
});

test('a reading that fails, or is overtaken, leaves nothing out of the next', async () => {
  const { open, type, remembered, values } = opened();
  await values();
  type(0, 8);
  remembered.changed(['登打']);
  open.failAt = 'read';
  await expect(values()).rejects.toThrow('cannot read');
  open.failAt = null;
  expect((await values())[0]).toBe(8);
  type(0, 9);
  remembered.changed(['登打']);
  const stopped = remembered.read('content', null, () => {
    throw new Error('stopped');
  });
  type(2, '換');
  remembered.changed(['附註']);
  const next = values();
  await expect(stopped).rejects.toThrow('stopped');
  expect(await next).toEqual([9, 10, '換']);
});

test('what changes while it is read is read again the next time', async () => {
  const { type, remembered, values } = opened();
  await values();
  remembered.changed(['登打']);
  await remembered.read('content', null, (_, __, name) => {
    if (name !== '登打') return;
    type(0, 6);
    remembered.changed(['登打']);
  });
  expect((await values())[0]).toBe(6);
  remembered.changed(['登打']);
  await remembered.read('content', null, () => remembered.changed(null));
  type(2, '晚');
  expect((await values())[2]).toBe('晚');
});

test('formats are never remembered', async () => {
  const { asked, remembered } = opened();
  await remembered.read('content');
  await remembered.read('whole');
  expect(asked).toEqual([null, null]);
});
