import { copyFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { leavesOf } from '../../src/assessment/criterion';
import { sampleAnswers } from '../../src/actions/sample';
import type { Plan } from '../../src/assessment/plan';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../support/agencyFiles';
import { planWith } from '../support/samplePlans';
import {
  buildProgram,
  makeFolder,
  removeFolders,
  scorebook,
  scorebookJson,
  snapshot,
  writePlan,
  writeReturned,
} from './commandLine';
import { checkShape, failureShape, mergeShape, nothingMergedShape } from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

const plan = planWith({ assessedGroups: ['G1'] });

/** A folder with the plan and the first group's workbooks below `returned`, one for each of three members. */
async function folderWithReturned(
  change?: (score: number, member: string, agency: string, key: string) => number | null,
) {
  const folder = makeFolder();
  writePlan(folder, plan);
  const files = await writeReturned(path.join(folder, 'returned'), plan, change && changed(plan, change));
  return { folder, files };
}

function changed(of: Plan, change: (score: number, member: string, agency: string, key: string) => number | null) {
  return (member: string, agency: string) => {
    const answers = sampleAnswers(of, member, agency);
    const entries = new Map(
      leavesOf(of.rubric).map(({ key }) => [key, change(Number(answers.entries.get(key)), member, agency, key)]),
    );
    return { ...answers, entries };
  };
}

const MERGE = ['merge', 'plan.json', 'returned', '--out', 'results.xlsx'];

describe('merge', () => {
  it('makes results, prints the ranking on stdout and nothing on stderr; ends with 0 when all is well', async () => {
    const { folder } = await folderWithReturned();
    const before = snapshot(folder);
    const { code, stdout, stderr } = scorebook(folder, MERGE);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('名次');
    expect(stdout).toContain('檔案 3 個，採用評分表 9 張。');
    expect(stdout).toContain('已寫入 results.xlsx');
    const { 'results.xlsx': made, ...rest } = snapshot(folder);
    expect(made).toBeDefined();
    expect(rest).toEqual(before);
    const names = readWorkbook(readFileSync(path.join(folder, 'results.xlsx'))).sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['成績總表－第1組', '彙總－衛生局', '獎懲建議', '意見彙整', '改進事項', '合併紀錄']),
    );
  });

  it('--json: per group and agency totals, means, members, rank, grade and notes', async () => {
    const { folder } = await folderWithReturned();
    const { code, json, stderr } = scorebookJson(mergeShape, folder, MERGE);
    expect([code, stderr]).toEqual([0, '']);
    expect(json).toMatchObject({ out: 'results.xlsx', files: 3, sheets: 9, planFindings: [] });
    const [group] = json.groups;
    expect(group).toMatchObject({ code: 'G1', provisional: false });
    for (const agency of group!.agencies) {
      const totals = agency.members.map((member) => member.total!);
      expect(agency.unrounded).toBeCloseTo(totals.reduce((a, b) => a + b) / 3, 10);
      expect(agency.total).toBe(Math.round(agency.unrounded! * 100) / 100);
      expect(Object.keys(agency.means)).toHaveLength(9);
      expect(agency).toMatchObject({ counted: 3, expected: 3 });
    }
    expect(group!.agencies.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
  });

  it('reports what is wrong with file, sheet, cell, value and cap, in both languages, and ends with 2', async () => {
    const { folder, files } = await folderWithReturned((score, member, agency, key) =>
      member === 'M2' && agency === 'A12' && key === 'c' ? 11 : score,
    );
    const text = scorebook(folder, MERGE);
    expect(text.code).toBe(2);
    const place = `returned/${files[1]!} › 評分－稅務局 › `;
    expect(text.stdout).toContain(`錯誤 above-cap [${place}`);
    expect(text.stdout).toContain('「項目c」11 分超過配分 10 分，未計入。請更正。');
    expect(text.stdout).toContain('暫定');
    const { json } = scorebookJson(mergeShape, folder, [...MERGE, '--force', '--lang', 'en']);
    const found = json.findings.find(({ code }) => code === 'above-cap');
    expect(found).toMatchObject({ file: `returned/${files[1]!}`, sheet: '評分－稅務局', severity: 'error', value: 11 });
    expect(found!.message).toContain('11 is above the maximum of 10 points');
    const [group] = json.groups;
    const agency = group!.agencies.find(({ code }) => code === 'A12')!;
    expect(group!.provisional).toBe(true);
    expect(agency.members[1]).toMatchObject({ code: 'M2', state: 'incomplete', counted: false, total: null });
    expect(agency.notes).toContain('provisional');
  });

  it('names who has not returned anything', async () => {
    const { folder, files } = await folderWithReturned();
    const two = files.slice(0, 2).map((file) => path.join('returned', file));
    const { code, json } = scorebookJson(mergeShape, folder, ['merge', 'plan.json', ...two, '--out', 'results.xlsx']);
    expect(code).toBe(2);
    expect(json.findings).toMatchObject([{ code: 'member-not-returned', severity: 'warning', value: 'M3' }]);
  });

  it('makes results for the group that is named, and refuses an unknown one before reading', async () => {
    const { folder } = await folderWithReturned();
    const named = scorebookJson(mergeShape, folder, [...MERGE, '--group', 'g1']);
    expect(named.json.groups.map(({ code }) => code)).toEqual(['G1']);
    const all = scorebookJson(mergeShape, folder, [...MERGE, '--group', 'all', '--force']);
    expect(all.json.groups.map(({ code }) => code)).toEqual(['G1']);
    const unknown = scorebookJson(failureShape, folder, [...MERGE, '--group', 'G7', '--force']);
    expect([unknown.code, unknown.json.error.code]).toEqual([1, 'unknown-group']);
  });

  it('gives the same bytes for the same files and SOURCE_DATE_EPOCH', async () => {
    const { folder } = await folderWithReturned();
    const env = { SOURCE_DATE_EPOCH: '1472688000' };
    scorebook(folder, MERGE, env);
    const first = snapshot(folder);
    scorebook(folder, [...MERGE, '--force'], env);
    expect(snapshot(folder)).toEqual(first);
  });

  it('ends with 1 and writes nothing when nothing can be used, and still says what was found', () => {
    const folder = makeFolder();
    writePlan(folder, plan);
    mkdirSync(path.join(folder, 'returned'));
    writeFileSync(path.join(folder, 'returned/broken.xlsx'), 'no workbook');
    const text = scorebook(folder, MERGE);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('not-a-spreadsheet [returned/broken.xlsx]');
    expect(text.stderr).toContain('未製作結果檔');
    const { code, json } = scorebookJson(nothingMergedShape, folder, MERGE);
    expect([code, json.error.code, json.out]).toEqual([1, 'nothing-to-merge', null]);
    expect(json.findings.map((found) => found.code)).toContain('not-a-spreadsheet');
    expect(Object.keys(snapshot(folder))).toEqual(['plan.json', 'returned/broken.xlsx']);
  });
});

describe('what is given to be read', () => {
  it('may be folders in folders; lock files and hidden ones are passed over, other kinds are named', async () => {
    const { folder, files } = await folderWithReturned();
    const inside = (name: string): string => path.join(folder, 'returned', name);
    mkdirSync(inside('第二批/更深 一層'), { recursive: true });
    mkdirSync(inside('.trash'));
    renameSync(inside(files[1]!), inside(`第二批/${files[1]!}`));
    renameSync(inside(files[2]!), inside(`第二批/更深 一層/任意名稱.XLSX`));
    for (const noise of [`~$${files[0]!}`, `.~lock.${files[0]!}#`, '.hidden.xlsx', '.trash/old.xlsx', 'Thumbs.db']) {
      writeFileSync(inside(noise), 'noise');
    }
    writeFileSync(inside('備忘.txt'), 'x');
    writeFileSync(inside('第二批/scan.pdf'), 'x');
    const { code, json } = scorebookJson(checkShape, folder, ['check', 'plan.json', 'returned']);
    expect(code).toBe(2);
    expect(json.files.map(({ name }) => path.relative('returned', name)).sort()).toEqual(
      [files[0]!, '備忘.txt', '第二批/scan.pdf', `第二批/${files[1]!}`, '第二批/更深 一層/任意名稱.XLSX'].sort(),
    );
    expect(json.findings.map((found) => [found.code, found.severity])).toEqual([
      ['skipped-file', 'warning'],
      ['skipped-file', 'warning'],
    ]);
    expect(scorebook(folder, MERGE).stdout).toContain('採用評分表 9 張');
  });

  it('is reported when it cannot be opened, and never stops the others', async () => {
    const { folder, files } = await folderWithReturned();
    symlinkSync('nowhere.xlsx', path.join(folder, 'returned/dangling.xlsx'));
    symlinkSync('loop.xlsx', path.join(folder, 'returned/loop.xlsx'));
    copyFileSync(path.join(folder, 'returned', files[0]!), path.join(folder, 'cut.xlsx'));
    writeFileSync(path.join(folder, 'cut.xlsx'), readFileSync(path.join(folder, 'cut.xlsx')).subarray(0, 5000));
    writeFileSync(path.join(folder, 'empty.xlsx'), '');
    mkdirSync(path.join(folder, 'nothing'));
    const inputs = ['missing.xlsx', 'cut.xlsx', 'empty.xlsx', 'nothing', 'returned'];
    const { code, json } = scorebookJson(mergeShape, folder, ['merge', 'plan.json', ...inputs, '--out', 'r.xlsx']);
    expect(code).toBe(2);
    expect(json.sheets).toBe(9);
    expect(json.findings.map((found) => [found.file, found.code, found.severity])).toEqual([
      ['missing.xlsx', 'cannot-open', 'error'],
      ['cut.xlsx', 'truncated', 'error'],
      ['empty.xlsx', 'empty', 'error'],
      ['nothing', 'no-files', 'error'],
      ['returned/dangling.xlsx', 'cannot-open', 'error'],
      ['returned/loop.xlsx', 'cannot-open', 'error'],
    ]);
    expect(json.findings[0]!.message).toBe('無法讀取檔案（檔案或資料夾不存在）。請確認路徑與權限。');
    expect(json.findings[3]!.message).toContain('「nothing」');
  });

  it('is read once when it is given twice', async () => {
    const { folder, files } = await folderWithReturned();
    const { json } = scorebookJson(checkShape, folder, ['check', 'plan.json', `./returned/${files[0]!}`, 'returned']);
    expect(json.files.map(({ name }) => name)).toEqual([
      `./returned/${files[0]!}`,
      `returned/${files[1]!}`,
      `returned/${files[2]!}`,
    ]);
  });
});

describe('check', () => {
  it('tells how far each sheet is and writes nothing', async () => {
    const { folder } = await folderWithReturned((score, member, _, key) =>
      member === 'M3' && key === 'c' ? null : score,
    );
    const before = snapshot(folder);
    const { code, json } = scorebookJson(checkShape, folder, ['check', 'plan.json', 'returned']);
    expect(code).toBe(2);
    const states = json.files.map(({ sheets }) =>
      sheets.map(({ state, scored, expected }) => [state, scored, expected]),
    );
    expect(states[0]).toEqual(Array(3).fill(['complete', 6, 6]));
    expect(states[2]).toEqual(Array(3).fill(['incomplete', 5, 6]));
    expect(json.findings.map((found) => found.code)).toEqual(Array(3).fill('missing-score'));
    expect(snapshot(folder)).toEqual(before);
  });

  it('ends with 0 when there is nothing to say', async () => {
    const { folder } = await folderWithReturned();
    expect(scorebook(folder, ['check', 'plan.json', 'returned', '--lang', 'en'])).toEqual({
      code: 0,
      stdout: 'No findings.\n',
      stderr: '',
    });
  });
});

describe('the file of results', () => {
  it('does not take the place of an existing file without --force', async () => {
    const { folder } = await folderWithReturned();
    writeFileSync(path.join(folder, 'results.xlsx'), 'mine');
    const before = snapshot(folder);
    const { code, json } = scorebookJson(failureShape, folder, MERGE);
    expect([code, json.error.code]).toEqual([1, 'would-overwrite']);
    expect(snapshot(folder)).toEqual(before);
    expect(scorebook(folder, [...MERGE, '--force']).code).toBe(0);
  });

  it('is made with the folders it needs, and named .xlsx', async () => {
    const { folder } = await folderWithReturned();
    const out = (file: string) => [...MERGE.slice(0, -1), file];
    expect(scorebook(folder, out('新 資料夾/成績/結果.xlsx')).code).toBe(0);
    const { code, json } = scorebookJson(failureShape, folder, out('結果.ods'));
    expect([code, json.error.code]).toEqual([1, 'not-xlsx']);
    expect(Object.keys(snapshot(folder)).filter((name) => !name.startsWith('returned'))).toEqual([
      'plan.json',
      '新 資料夾/成績/結果.xlsx',
    ]);
  });

  it('is never one of the files read, not even with --force or by another name', async () => {
    const { folder, files } = await folderWithReturned();
    symlinkSync(path.join('returned', files[0]!), path.join(folder, 'link.xlsx'));
    const before = snapshot(folder);
    const refused = [
      ['returned', path.join('returned', files[0]!)],
      [path.join('returned', files[0]!), `./returned/../returned/${files[0]!}`],
      ['returned', 'link.xlsx'],
    ];
    for (const [input, out] of refused) {
      const args = ['merge', 'plan.json', input!, '--out', out!, '--force'];
      const { code, json } = scorebookJson(failureShape, folder, args);
      expect([out, code, json.error.code]).toEqual([out, 1, 'is-input']);
      expect(snapshot(folder)).toEqual(before);
    }
  });

  it('may stand among the files read: results of an earlier run are noted, not merged, and replaced with --force', async () => {
    const { folder } = await folderWithReturned();
    const args = ['merge', 'plan.json', 'returned', '--out', 'returned/results.xlsx'];
    const first = scorebookJson(mergeShape, folder, args);
    expect([first.code, first.json.findings]).toEqual([0, []]);
    expect(scorebookJson(failureShape, folder, args).json.error.code).toBe('would-overwrite');
    const again = scorebookJson(mergeShape, folder, [...args, '--force']);
    expect(again.json.findings.map(({ file, code }) => [file, code])).toEqual([
      ['returned/results.xlsx', 'results-workbook'],
    ]);
    expect(again.json.groups).toEqual(first.json.groups);
  });
});

describe('merge --agencies', () => {
  it('counts the agencies’ own figures, wherever they lie, and names who has reported none', async () => {
    const { folder } = await folderWithReturned();
    mkdirSync(path.join(folder, 'agencies'));
    const write = async (name: string, code: string, last: number, now: number): Promise<void> =>
      writeFileSync(path.join(folder, name), await writeWorkbook(agencyBook(plan, code, [[last, now]])));
    await write('agencies/衛生.xlsx', 'A11', 80, 84);
    await write('returned/稅務.xlsx', 'A12', 0, 5);
    const { code, json } = scorebookJson(mergeShape, folder, [...MERGE, '--agencies', 'agencies']);
    expect([code, json.files, json.sheets]).toEqual([2, 5, 9]);
    const [health, tax, environment] = json.groups[0]!.agencies.map(({ growth }) => growth.g!);
    expect(health).toEqual({
      lastYear: 80,
      thisYear: 84,
      verifiedLastYear: null,
      verifiedThisYear: null,
      lastPeriod: { from: '2025-01-01', to: '2025-07-31' },
      thisPeriod: { from: '2026-01-01', to: '2026-07-31' },
      unit: '',
      rate: 0.05,
      percentagePoints: null,
      kind: 'rate',
    });
    expect(tax).toMatchObject({ lastYear: 0, thisYear: 5, rate: null, kind: 'impossible' });
    expect(environment).toMatchObject({ lastYear: null, lastPeriod: null, kind: 'notReported' });
    const said = json.findings.filter(({ severity }) => severity !== 'note');
    expect(said).toMatchObject([{ code: 'agency-not-returned', value: 'A13' }]);
    const checked = scorebookJson(checkShape, folder, ['check', 'plan.json', 'returned']).json.files;
    expect(checked.find(({ name }) => name === 'returned/稅務.xlsx')).toMatchObject({
      sheets: [],
      agencies: [{ sheets: ['自評表', '成長率'], group: 'G1', agency: 'A12', growthRates: 1, criteria: 0 }],
    });
  });
});

describe('merge --master', () => {
  /** Results of the first two members; the third one's file lies in `late`. */
  async function folderWithMaster() {
    const { folder, files } = await folderWithReturned();
    mkdirSync(path.join(folder, 'late'));
    renameSync(path.join(folder, 'returned', files[2]!), path.join(folder, 'late', files[2]!));
    expect(scorebook(folder, MERGE).code).toBe(2);
    return { folder, files };
  }

  const AGAIN = ['merge', 'plan.json', 'late', '--master', 'results.xlsx', '--out', 'second.xlsx'];

  it('carries over the sheets merged before: the same results as from all files at once', async () => {
    const { folder } = await folderWithMaster();
    const before = snapshot(folder);
    const { code, json } = scorebookJson(mergeShape, folder, AGAIN);
    expect([code, json.files, json.sheets, json.findings]).toEqual([0, 1, 9, []]);
    const all = ['merge', 'plan.json', 'returned', 'late', '--out', 'all.xlsx'];
    expect(json.groups).toEqual(scorebookJson(mergeShape, folder, all).json.groups);
    expect(snapshot(folder)).toMatchObject(before);
  });

  it('is enough by itself when only what was typed into it changed, and the log says that nothing came', async () => {
    const { folder } = await folderWithMaster();
    const alone = ['merge', 'plan.json', '--master', 'results.xlsx', '--out', 'second.xlsx'];
    const { code, json } = scorebookJson(mergeShape, folder, alone);
    expect([code, json.files, json.sheets]).toEqual([2, 0, 6]);
    expect(json.findings.map((found) => found.code)).toEqual(['member-not-returned']);
    const { sheets } = readWorkbook(readFileSync(path.join(folder, 'second.xlsx')));
    const log = sheets.find(({ name }) => name === '合併紀錄')!.cells.map(({ value }) => value);
    expect(log.filter((value) => typeof value === 'string' && value.startsWith('沒有收到新檔案'))).toHaveLength(1);
    const nothing = scorebookJson(failureShape, folder, ['merge', 'plan.json', '--out', 'third.xlsx']);
    expect([nothing.code, nothing.json.error.code]).toEqual([1, 'usage']);
  });

  it('may lie among the files and is no finding there', async () => {
    const { folder } = await folderWithMaster();
    renameSync(path.join(folder, 'results.xlsx'), path.join(folder, 'late/results.xlsx'));
    const args = ['merge', 'plan.json', 'late', '--master', 'late/results.xlsx', '--out', 'second.xlsx'];
    expect(scorebookJson(mergeShape, folder, args)).toMatchObject({ code: 0, json: { sheets: 9, findings: [] } });
  });

  it('is read, hence never overwritten, not even with --force', async () => {
    const { folder } = await folderWithMaster();
    const before = snapshot(folder);
    const args = [...AGAIN.slice(0, -1), './results.xlsx', '--force'];
    const { code, json } = scorebookJson(failureShape, folder, args);
    expect([code, json.error.code]).toEqual([1, 'is-input']);
    expect(snapshot(folder)).toEqual(before);
  });

  it.each([
    ['is no result of a merge', 'late', 'not-a-results-workbook'],
    ['is not there', 'nowhere', 'cannot-open'],
  ])('that %s stops the merge, since what was typed there would be lost', async (_, place, found) => {
    const { folder, files } = await folderWithMaster();
    const master = path.join(place, files[2]!);
    const args = ['merge', 'plan.json', 'returned', '--master', master, '--out', 'second.xlsx'];
    const { code, json } = scorebookJson(nothingMergedShape, folder, args);
    expect([code, json.error.code, json.out]).toEqual([1, 'nothing-to-merge', null]);
    expect(json.findings[0]).toMatchObject({ file: master, code: found, severity: 'error' });
    expect(Object.keys(snapshot(folder))).not.toContain('second.xlsx');
  });

  it('--latest lets a corrected sheet replace the earlier one; without it the earlier one stands', async () => {
    const { folder } = await folderWithReturned();
    expect(scorebook(folder, MERGE).code).toBe(0);
    const corrected = changed(plan, (score, member, agency, key) =>
      member === 'M1' && agency === 'A11' && key === 'c' ? (score === 10 ? 9 : 10) : score,
    );
    await writeReturned(path.join(folder, 'late'), plan, corrected);
    const totalOf = ({ json }: { json: z.infer<typeof mergeShape> }) => json.groups[0]!.agencies[0]!.members[0]!.total;
    const stands = scorebookJson(mergeShape, folder, AGAIN);
    expect(stands.code).toBe(2);
    expect(stands.json.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'same-sheet-different', sheet: '評分－衛生局' },
    ]);
    const replaced = scorebookJson(mergeShape, folder, [...AGAIN, '--latest', '--force']);
    expect(replaced.json.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { code: 'sheet-replaced', severity: 'warning', sheet: '評分－衛生局' },
    ]);
    expect(Math.abs(totalOf(replaced)! - totalOf(stands)!)).toBeGreaterThan(0);
  });
});

describe('merge --paper', () => {
  it('adds sheets to type paper scores into, which later merges keep', async () => {
    const { folder } = await folderWithReturned();
    const namesOf = (file: string): string[] =>
      readWorkbook(readFileSync(path.join(folder, file))).sheets.map(({ name }) => name);
    scorebook(folder, MERGE);
    expect(namesOf('results.xlsx').filter((name) => name.startsWith('登打－'))).toEqual([]);
    scorebook(folder, [...MERGE, '--paper', '--force']);
    const typing = ['登打－衛生局', '登打－稅務局', '登打－環保局'];
    expect(namesOf('results.xlsx')).toEqual(expect.arrayContaining(typing));
    scorebook(folder, ['merge', 'plan.json', 'returned', '--master', 'results.xlsx', '--out', 'second.xlsx']);
    expect(namesOf('second.xlsx')).toEqual(expect.arrayContaining(typing));
  });
});
