import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { amendArchive } from '../../../src/xlsx/writer/amendArchive';

const archive = zipSync(
  { 'a.xml': strToU8('<a/>'), 'folder/b.xml': strToU8('b'.repeat(5_000)), 'c.xml': [strToU8('stored'), { level: 0 }] },
  { mtime: '1999-12-31T23:00:00' },
);

function texts(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
}

it('replaces the parts named, in their places', () => {
  const amended = amendArchive(archive, new Map([['folder/b.xml', (xml: string) => `${xml}評`]]));
  expect(texts(amended)).toEqual([
    ['a.xml', '<a/>'],
    ['folder/b.xml', `${'b'.repeat(5_000)}評`],
    ['c.xml', 'stored'],
  ]);
});

it('can replace every part', () => {
  const paths = ['a.xml', 'folder/b.xml', 'c.xml'];
  const amended = amendArchive(archive, new Map(paths.map((path) => [path, () => path])));
  expect(texts(amended)).toEqual(paths.map((path) => [path, path]));
});

it('leaves an archive alone when nothing is to be changed', () => {
  expect(amendArchive(archive, new Map())).toBe(archive);
});

it('says so when a part is missing, instead of writing a file that lacks it', () => {
  expect(() => amendArchive(archive, new Map([['d.xml', (xml: string) => xml]]))).toThrow('no part d.xml');
});

it('works on a view into a larger buffer', () => {
  const larger = new Uint8Array(archive.length + 20);
  larger.set(archive, 7);
  const view = larger.subarray(7, 7 + archive.length);
  expect(texts(amendArchive(view, new Map([['a.xml', () => '<b/>']])))[0]).toEqual(['a.xml', '<b/>']);
});
