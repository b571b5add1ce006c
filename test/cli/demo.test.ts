import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { buildProgram, makeFolder, removeFolders, scorebook, scorebookJson, snapshot } from './commandLine';
import { demoShape, failureShape, mergeShape } from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

describe('demo', () => {
  const folder = makeFolder();

  it('does the whole job for the first group, says which file to open, and that the scores are not real', () => {
    const { code, stdout, stderr } = scorebook(folder, ['demo']);
    expect(code).toBe(0);
    expect(stderr).toContain('範例分數（非真實評分）');
    expect(stdout).toContain('第1組');
    for (const agency of ['衛生局', '稅務局', '環保局', '消防局', '文化局']) expect(stdout).toContain(agency);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('請用 Excel 或 LibreOffice 開啟：out/results.xlsx');
    const files = Object.keys(snapshot(path.join(folder, 'out'))).filter((name) => !name.startsWith('.'));
    expect(files).toHaveLength(11);
    const filled = files.find((name) => name.startsWith('filled/'))!;
    const { sheets } = readWorkbook(readFileSync(path.join(folder, 'out', filled)));
    const scored = sheets.filter(({ name }) => name.startsWith('評分－'));
    expect(scored).toHaveLength(5);
    for (const { cells } of scored) {
      expect(cells.some(({ value }) => typeof value === 'string' && value.includes('非真實評分'))).toBe(true);
    }
  });

  it('can be run again, and its files work with the other commands', () => {
    const { code, json, stderr } = scorebookJson(demoShape, folder, ['demo', '--lang', 'en']);
    expect([code, json.out, json.findings]).toEqual([0, 'out/results.xlsx', []]);
    expect(stderr).toContain('not real');
    const merged = scorebookJson(mergeShape, folder, ['merge', 'builtin', 'out/filled', '--out', 'again.xlsx']);
    expect(merged.json.groups).toEqual(json.groups);
  });

  it('keeps a file that was changed since, unless --force is given', () => {
    appendFileSync(path.join(folder, 'out/results.xlsx'), ' ');
    const before = snapshot(folder);
    const { code, json } = scorebookJson(failureShape, folder, ['demo']);
    expect([code, json.error.code]).toEqual([1, 'would-overwrite']);
    expect(snapshot(folder)).toEqual(before);
    expect(scorebook(folder, ['demo', '--force']).code).toBe(0);
  });

  it('keeps a file that is not its own', () => {
    const other = makeFolder();
    writeFileSync(path.join(other, 'results.xlsx'), 'mine');
    expect(scorebook(other, ['demo', '--out', '.']).code).toBe(1);
    expect(Object.keys(snapshot(other))).toEqual(['results.xlsx']);
    expect(existsSync(path.join(other, 'empty'))).toBe(false);
  });
});
