import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../support/agencyFiles';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { addressOf, CREATED, typed } from '../support/masterEdits';
import { planWith } from '../support/samplePlans';
import { buildProgram, makeFolder, removeFolders, scorebook, scorebookJson, snapshot, writePlan } from './commandLine';
import { failureShape, generatedShape, writtenShape } from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

function folderWithPlan(): string {
  const folder = makeFolder();
  writePlan(folder, planWith());
  return folder;
}

const GENERATE = ['generate', 'plan.json', '--for', 'members'];

describe('generate', () => {
  it('writes a workbook for each member of a group, into a folder that did not exist', () => {
    const folder = folderWithPlan();
    const { code, stdout } = scorebook(folder, [...GENERATE, '--group', 'g2', '--out', '新/評分 檔']);
    expect(code).toBe(0);
    const files = ['第2組-M1-召集人.xlsx', '第2組-M2-委員.xlsx', '第2組-M3-學者.xlsx'];
    expect(stdout).toBe(files.map((file) => `已寫入 新/評分 檔/${file}\n`).join(''));
    expect(Object.keys(snapshot(path.join(folder, '新')))).toEqual(files.map((file) => `評分 檔/${file}`));
    const { sheets } = readWorkbook(readFileSync(path.join(folder, '新/評分 檔', files[0]!)));
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['填表說明', '總覽', '評分－東區區公所', '評分－北區區公所', '評分－香山區公所']),
    );
  });

  it('--group all: every group assessed this year; --json names the files', () => {
    const folder = folderWithPlan();
    const { code, json, stderr } = scorebookJson(writtenShape, folder, [...GENERATE, '--group', 'all', '--out', 'all']);
    expect([code, stderr, json.files.length]).toEqual([0, '', 6]);
    for (const file of json.files) expect(existsSync(path.join(folder, file))).toBe(true);
  });

  it('says which groups there are when one is unknown', () => {
    const folder = folderWithPlan();
    const { code, json } = scorebookJson(failureShape, folder, [...GENERATE, '--group', 'G9', '--out', 'x']);
    expect([code, json.error.code]).toEqual([1, 'unknown-group']);
    expect(json.error.message).toBe('計畫中沒有組別「G9」。可用：G1, G2, all。');
    expect(existsSync(path.join(folder, 'x'))).toBe(false);
  });

  it('gives the same bytes for the same plan and SOURCE_DATE_EPOCH, others for another time', () => {
    const folder = folderWithPlan();
    const at = (epoch: string, out: string): Record<string, string> => {
      scorebook(folder, [...GENERATE, '--group', 'G1', '--out', out], { SOURCE_DATE_EPOCH: epoch, TZ: `UTC${out}` });
      return snapshot(path.join(folder, out));
    };
    const first = at('1472688000', '1');
    expect(Object.keys(first)).toHaveLength(3);
    expect(at('1472688000', '8')).toEqual(first);
    expect(at('1472688001', '3')).not.toEqual(first);
    // What is no time is no reason to fail.
    expect(Object.keys(at('99999999999999999', '4'))).toHaveLength(3);
  });

  it('overwrites nothing without --force, and then writes nothing at all', () => {
    const folder = folderWithPlan();
    mkdirSync(path.join(folder, 'out'));
    writeFileSync(path.join(folder, 'out/第1組-M2-委員.xlsx'), 'mine');
    const before = snapshot(folder);
    const { code, json } = scorebookJson(failureShape, folder, [...GENERATE, '--group', 'G1', '--out', 'out']);
    expect([code, json.error.code]).toEqual([1, 'would-overwrite']);
    expect(json.error.message).toContain('out/第1組-M2-委員.xlsx');
    expect(snapshot(folder)).toEqual(before);
    expect(scorebook(folder, [...GENERATE, '--group', 'G1', '--out', 'out', '--force']).code).toBe(0);
    const after = snapshot(folder);
    expect(Object.keys(after)).toHaveLength(4);
    expect(after['out/第1組-M2-委員.xlsx']).not.toBe(before['out/第1組-M2-委員.xlsx']);
  });

  it('leaves nothing behind when one of the files cannot be written', () => {
    const folder = folderWithPlan();
    mkdirSync(path.join(folder, 'out/第1組-M3-學者.xlsx'), { recursive: true });
    const before = snapshot(folder);
    for (const force of [[], ['--force']]) {
      const args = [...GENERATE, '--group', 'G1', '--out', 'out', ...force];
      const { code, json } = scorebookJson(failureShape, folder, args);
      expect([code, json.error.code]).toEqual([1, 'cannot-write']);
      expect(json.error.message).toContain('這是資料夾');
    }
    expect(snapshot(folder)).toEqual(before);
  });

  it('explains an output folder that is a file', () => {
    const folder = folderWithPlan();
    const { code, stderr } = scorebook(folder, [...GENERATE, '--group', 'G1', '--out', 'plan.json/x', '--lang', 'en']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('a part of the path is a file, not a folder')]);
  });

  it('makes workbooks in the language of the plan, and speaks in that of --lang', () => {
    const folder = makeFolder();
    writePlan(folder, planWith({ language: 'en' }));
    const { stdout } = scorebook(folder, [...GENERATE, '--group', 'G1', '--out', 'out']);
    expect(stdout).toContain('已寫入');
    const { sheets } = readWorkbook(readFileSync(path.join(folder, 'out/第1組-M1-召集人.xlsx')));
    expect(sheets[0]!.name).not.toBe('填表說明');
  });
});

describe('generate --for agencies', () => {
  const args = ['generate', 'plan.json', '--for', 'agencies', '--out', '自評檔'];

  it('writes a workbook for each agency; `all` are the agencies of every group, assessed this year or not', () => {
    const folder = makeFolder();
    writePlan(folder, planWith({ assessedGroups: ['G1'] }));
    const { code, json, stderr } = scorebookJson(writtenShape, folder, [...args, '--group', 'all']);
    expect([code, stderr, json.files.length]).toEqual([0, '', 6]);
    expect(json.files[0]).toBe('自評檔/第1組-A11-衛生局-自評表.xlsx');
    const { sheets } = readWorkbook(readFileSync(path.join(folder, json.files[5]!)));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['填表說明', '自評表', '成長率']));
    const one = scorebookJson(writtenShape, folder, [...args.slice(0, -1), 'one', '--group', 'G2']);
    expect(one.json.files).toHaveLength(3);
  });
});

describe('generate from a master workbook without codes', () => {
  it('is refused, with the command that writes them back', async () => {
    const folder = makeFolder();
    const plan = planWith();
    const workbook = structuredClone(masterWorkbook(plan, CREATED));
    typed('criteria', addressOf('criteria', 7, 'key'), null)(workbook, plan);
    writeFileSync(path.join(folder, '主檔.xlsx'), await writeWorkbook(workbook));
    const args = ['generate', '主檔.xlsx', '--group', 'G1', '--for', 'members', '--out', 'out'];
    const { code, json } = scorebookJson(failureShape.loose(), folder, args);
    expect([code, json.error.code]).toEqual([1, 'codes-missing']);
    expect(json.error.message).toContain('scorebook plan export 主檔.xlsx --out');
    expect(Object.keys(snapshot(folder))).toEqual(['主檔.xlsx']);
    // What came back before the codes were lost can still be looked at.
    expect(scorebook(folder, ['plan', 'check', '主檔.xlsx']).stdout).toContain('generated-code');
    expect(scorebook(folder, ['plan', 'export', '主檔.xlsx', '--out', '新.xlsx']).code).toBe(0);
    expect(scorebook(folder, ['generate', '新.xlsx', ...args.slice(2)]).code).toBe(0);
  });
});

describe('generate --agencies', () => {
  const plan = planWith();
  const args = [...GENERATE, '--group', 'G1', '--agencies', 'agencies', '--out', 'out'];

  async function folderWithAgencies(codes: readonly string[]): Promise<string> {
    const folder = folderWithPlan();
    mkdirSync(path.join(folder, 'agencies'));
    for (const code of codes) {
      const bytes = await writeWorkbook(agencyBook(plan, code, [[80, 84]]));
      writeFileSync(path.join(folder, 'agencies', `${code}.xlsx`), bytes);
    }
    return folder;
  }

  const textsOf = (folder: string, sheet: string): unknown[] =>
    readWorkbook(readFileSync(path.join(folder, 'out/第1組-M1-召集人.xlsx')))
      .sheets.find(({ name }) => name === sheet)!
      .cells.map(({ value }) => value);

  it('shows the agencies’ growth on the score sheets, and names who has reported none', async () => {
    const folder = await folderWithAgencies(['A11', 'A12']);
    const before = snapshot(folder);
    const { code, json } = scorebookJson(generatedShape, folder, args);
    expect(code).toBe(2);
    const said = json.findings.filter(({ severity }) => severity !== 'note').map((found) => [found.code, found.value]);
    expect(said).toEqual([['agency-not-returned', 'A13']]);
    expect(textsOf(folder, '評分－衛生局')).toEqual(expect.arrayContaining([expect.stringContaining('5')]));
    expect(textsOf(folder, '評分－衛生局').join('\n')).not.toContain('尚未填報');
    expect(textsOf(folder, '評分－環保局').join('\n')).toContain('尚未填報');
    expect(snapshot(folder)).toMatchObject(before);
  });

  it('shows the growth that earlier results hold, and refuses nothing silently', async () => {
    const folder = await folderWithAgencies(['A11', 'A12']);
    expect(scorebook(folder, ['merge', 'plan.json', 'agencies', '--out', 'figures.xlsx']).code).toBe(2);
    const before = scorebook(folder, [...GENERATE, '--group', 'G1', '--master', 'figures.xlsx', '--out', 'out']);
    expect([before.code, before.stderr]).toEqual([0, '']);
    expect(textsOf(folder, '評分－衛生局')).toEqual(expect.arrayContaining([0.05]));
    expect(textsOf(folder, '評分－環保局').join('\n')).toContain('尚未填報');
    const wrong = [...GENERATE, '--group', 'G1', '--master', 'agencies/A11.xlsx', '--out', 'again'];
    const { code, json } = scorebookJson(generatedShape, folder, wrong);
    expect([code, json.findings.map((found) => [found.code, found.file])]).toEqual([
      2,
      [['not-a-results-workbook', 'agencies/A11.xlsx']],
    ]);
  });

  it('begins new forms of agencies with what they handed in before', async () => {
    const folder = await folderWithAgencies(['A11']);
    const again = ['generate', 'plan.json', '--group', 'G1', '--for', 'agencies', '--out', 'out'];
    const { code, json } = scorebookJson(generatedShape, folder, [...again, '--agencies', 'agencies']);
    expect([code, json.files.length]).toEqual([2, 3]);
    const cells = readWorkbook(readFileSync(path.join(folder, json.files[0]!))).sheets.find(
      ({ name }) => name === '成長率',
    )!.cells;
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([80, 84, 0.05]));
  });

  it('says of a file that is none, and still writes all workbooks', async () => {
    const folder = await folderWithAgencies(['A11', 'A12', 'A13']);
    scorebook(folder, [...GENERATE, '--group', 'G2', '--out', 'agencies']);
    const { code, stdout } = scorebook(folder, args);
    expect(code).toBe(2);
    expect(stdout).toContain('not-agency-workbook [agencies/第2組-M1-召集人.xlsx]');
    expect(stdout).not.toContain('agency-not-returned');
    expect(stdout.match(/^已寫入 /gm)).toHaveLength(3);
  });
});

describe('generate --for paper', () => {
  it('writes blank sheets to be filled in by hand, under names of their own', () => {
    const folder = folderWithPlan();
    const args = ['generate', 'plan.json', '--group', 'G1', '--for', 'paper', '--out', 'out'];
    const { code, json } = scorebookJson(writtenShape, folder, args);
    expect([code, json.files]).toEqual([
      0,
      ['M1-召集人', 'M2-委員', 'M3-學者'].map((name) => `out/第1組-${name}-紙本.xlsx`),
    ]);
    expect(scorebook(folder, [...GENERATE, '--group', 'G1', '--out', 'out']).code).toBe(0);
    const { sheets } = readWorkbook(readFileSync(path.join(folder, json.files[0]!)));
    const texts = sheets.find(({ name }) => name === '評分－衛生局')!.cells.map(({ value }) => value);
    expect(texts).toContain('（登打後填寫）');
  });
});
