import { strToU8 } from 'fflate';
import { collect } from '../../src/actions/collect';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { Cancelled } from '../../src/actions/watcher';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  fileOf,
  fileOfBytes,
  memberBook,
  QUIET,
  sheetOf,
  withCell,
  withoutSheet,
  withSheet,
} from '../support/returned';
import { planWith } from '../support/samplePlans';

const plan = planWith();
const full = memberBook(plan, 'M1', 'G1');

it('a bad file is a finding and stops none of the others, whatever is wrong with it', async () => {
  const good = await writeWorkbook(memberBook(plan, 'M2', 'G1'));
  const files: ReturnedFile[] = [
    fileOfBytes('empty.xlsx', new Uint8Array(0)),
    fileOfBytes('text.xlsx', strToU8('no')),
    fileOf('M1.xlsx', full),
    fileOfBytes('cut.xlsx', good.slice(0, -100)),
    fileOfBytes('M2.xlsx', good),
    fileOf('list.xlsx', { ...full, sheets: [], properties: { ...full.properties, custom: {} } }),
    fileOfBytes(
      'noise.xlsx',
      good.map((byte, at) => (at % 97 === 0 ? byte ^ 1 : byte)),
    ),
  ];
  const collection = await collect(plan, files, QUIET);
  expect(collection.files.map(({ name, sheets }) => [name, sheets.length])).toEqual([
    ['empty.xlsx', 0],
    ['text.xlsx', 0],
    ['M1.xlsx', 3],
    ['cut.xlsx', 0],
    ['M2.xlsx', 3],
    ['list.xlsx', 0],
    ['noise.xlsx', 0],
  ]);
  expect(collection.findings.map(({ file, code }) => [file, code])).toEqual([
    ['empty.xlsx', 'empty'],
    ['text.xlsx', 'not-a-spreadsheet'],
    ['cut.xlsx', 'truncated'],
    ['list.xlsx', 'not-a-scoring-workbook'],
    ['noise.xlsx', expect.any(String)],
  ]);
  expect(collection.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256!))).toBe(true);
});

it('findings come file by file, book before sheets, sheets as they stand, and the same each time', async () => {
  const files = [
    fileOf(
      'b.xlsx',
      withSheet(withSheet(full, '評分－環保局', withCell('c', 11)), '評分－衛生局', withCell('a11', 26)),
    ),
    fileOf('a.xlsx', withoutSheet(memberBook(plan, 'M2', 'G1', null), '評分－稅務局')),
  ];
  const collection = await collect(plan, files, QUIET);
  expect(collection.findings.map(({ file, sheet, code }) => [file, sheet, code])).toEqual([
    ['b.xlsx', '評分－衛生局', 'above-cap'],
    ['b.xlsx', '評分－環保局', 'above-cap'],
    ['a.xlsx', '評分－衛生局', 'not-scored'],
    ['a.xlsx', '評分－環保局', 'not-scored'],
    ['a.xlsx', null, 'missing-sheet'],
  ]);
  expect((await collect(plan, files, QUIET)).findings).toEqual(collection.findings);
});

it('a sheet taken out of its book is missing only if no other file holds it', async () => {
  const without = withoutSheet(full, '評分－衛生局');
  const alone = { ...full, sheets: [sheetOf(full, '評分－衛生局')] };
  const codes = async (files: ReturnedFile[]): Promise<string[]> =>
    (await collect(plan, files, QUIET)).findings.map(({ code }) => code);
  expect(await codes([fileOf('1', without)])).toEqual(['missing-sheet']);
  expect(
    await codes([fileOf('1', without), fileOf('2', { ...alone, properties: { ...full.properties, custom: {} } })]),
  ).toEqual([]);
});

it('two files of one name keep their own sheets', async () => {
  const files = [fileOf('評分.xlsx', full), fileOf('評分.xlsx', memberBook(plan, 'M2', 'G1'))];
  const { files: collected } = await collect(plan, files, QUIET);
  expect(collected.map(({ sheets }) => sheets.map(({ member }) => member.code))).toEqual([
    ['M1', 'M1', 'M1'],
    ['M2', 'M2', 'M2'],
  ]);
});

it('reports each file before it is read, and reads none after it was told to stop', async () => {
  const read: string[] = [];
  const told: [number, number, string][] = [];
  const files = ['1', '2', '3'].map((name) => ({
    name,
    read: () => {
      read.push(name);
      return fileOf(name, full).read();
    },
  }));
  const watcher = (after: number) => ({
    progress: (done: number, total: number, name: string) => void told.push([done, total, name]),
    cancelled: () => read.length === after,
  });
  await expect(collect(plan, files, watcher(2))).rejects.toThrow(Cancelled);
  expect(read).toEqual(['1', '2']);
  expect(told).toEqual([
    [0, 3, '1'],
    [1, 3, '2'],
  ]);
  read.length = 0;
  // While it read the last one.
  await expect(collect(plan, files, watcher(3))).rejects.toThrow(Cancelled);
});
