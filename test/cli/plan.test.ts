import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { addressOf, CREATED, typed, type MasterEdit } from '../support/masterEdits';
import { planWith, samplePlanJson } from '../support/samplePlans';
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
import {
  checkShape,
  failureShape,
  planCheckFailureShape,
  planCheckShape,
  unusablePlanShape,
  writtenShape,
} from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

/** A plan whose points do not add up: usable, with a warning. */
function planWithWarning() {
  return planWith({ totalPoints: 99 });
}

function writeText(name: string, text: string): string {
  const folder = makeFolder();
  writeFileSync(path.join(folder, name), text);
  return folder;
}

describe('plan check', () => {
  it('prints the built-in plan as a tree with its points, and no finding', () => {
    const { code, stdout, stderr } = scorebook('.', ['plan', 'check', 'builtin']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('新竹市政府105年度為民服務考核工作計畫');
    expect(lines[1]).toBe('1 優質便民服務 400分');
    expect(lines[2]).toBe('  1.1 服務流程 200分');
    expect(lines.at(-1)).toBe('沒有發現事項。');
    const english = scorebook('.', ['plan', 'check', 'builtin', '--lang', 'en']).stdout;
    expect(english.split('\n')[1]).toBe('1 優質便民服務 400 points');
  });

  it('--json: the tree and the counts of the built-in plan', () => {
    const { code, json } = scorebookJson(planCheckShape, '.', ['plan', 'check', 'builtin']);
    expect(code).toBe(0);
    expect(json.plan).toMatchObject({ total: 1000, leaves: 26, members: 5 });
    expect(json.plan!.groups.map(({ agencies }) => agencies)).toEqual([5, 6, 5]);
    expect(json.criteria.filter(({ leaf }) => leaf)).toHaveLength(26);
    expect(json.findings).toEqual([]);
  });

  it('ends with 2 when there are only warnings', () => {
    const folder = makeFolder();
    writePlan(folder, planWithWarning());
    const text = scorebook(folder, ['plan', 'check', 'plan.json']);
    expect(text.code).toBe(2);
    expect(text.stdout).toContain('警告 total-mismatch: 計畫載明總分 99');
    const { code, json } = scorebookJson(planCheckShape, folder, ['plan', 'check', 'plan.json', '--lang', 'en']);
    expect(code).toBe(2);
    expect(json.findings).toMatchObject([{ code: 'total-mismatch', severity: 'warning', where: 'totalPoints' }]);
    expect(json.findings[0]!.message).toContain('The plan states a total of 99');
  });

  it.each<[string, string, string]>([
    ['is no JSON', '{ "scorebook": 1,', 'not-a-plan'],
    ['is JSON of something else', '[]', 'invalid-field'],
    ['has a field of no known name', JSON.stringify({ ...samplePlanJson(), bonus: 5 }), 'invalid-field'],
    ['contradicts itself', JSON.stringify({ ...samplePlanJson(), groups: [] }), 'no-groups'],
  ])('ends with 1 for a plan that %s, with findings', (_, text, finding) => {
    const folder = writeText('plan.json', text);
    const said = scorebook(folder, ['plan', 'check', 'plan.json']);
    expect(said.code).toBe(1);
    expect(said.stdout).toContain(`錯誤 ${finding}: `);
    expect(said.stderr).toContain('計畫「plan.json」有錯誤，無法使用');
    const { code, json } = scorebookJson(planCheckFailureShape, folder, ['plan', 'check', 'plan.json']);
    expect(code).toBe(1);
    expect(json).toMatchObject({ error: { code: 'plan-unusable' }, plan: null });
    expect(json.findings.map((found) => found.code)).toContain(finding);
  });

  it('reads a plan with a byte order mark', () => {
    const folder = writeText('計畫 一.json', `\uFEFF${JSON.stringify(samplePlanJson())}`);
    expect(scorebook(folder, ['plan', 'check', '計畫 一.json']).code).toBe(0);
  });

  it.each([
    ['that is not there', 'nothing.json', '檔案或資料夾不存在', 'there is no such file or folder'],
    ['that is a folder', '.', '這是資料夾', 'it is a folder'],
  ])('ends with 1 for a file %s', (_, plan, chinese, english) => {
    const folder = makeFolder();
    expect(scorebook(folder, ['plan', 'check', plan])).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(chinese) as string,
    });
    const { code, json } = scorebookJson(failureShape, folder, ['plan', 'check', plan, '--lang', 'en']);
    expect(code).toBe(1);
    expect(json.error.code).toBe('plan-unreadable');
    expect(json.error.message).toContain(english);
  });

  it('sends no control characters to the terminal', () => {
    const folder = writeText('plan.json', JSON.stringify({ ...samplePlanJson(), title: 'a\u001b[31mb' }));
    const { stdout } = scorebook(folder, ['plan', 'check', 'plan.json']);
    expect(stdout.split('\n')[0]).toBe('a [31mb');
  });
});

describe('plan export', () => {
  it('writes the built-in plan as JSON that is read again without a finding', () => {
    const folder = makeFolder();
    const { code, stdout } = scorebook(folder, ['plan', 'export', 'builtin', '--out', '新 計畫/plan.json']);
    expect([code, stdout]).toEqual([0, '已寫入 新 計畫/plan.json\n']);
    expect(JSON.parse(readFileSync(path.join(folder, '新 計畫/plan.json'), 'utf8'))).toEqual(plan105);
    const { json } = scorebookJson(planCheckShape, folder, ['plan', 'check', '新 計畫/plan.json']);
    expect(json).toEqual(scorebookJson(planCheckShape, folder, ['plan', 'check', 'builtin']).json);
  });

  it('--json names the file', () => {
    const { code, json } = scorebookJson(writtenShape, makeFolder(), ['plan', 'export', 'builtin', '--out', 'a.json']);
    expect([code, json]).toEqual([0, { files: ['a.json'], planFindings: [] }]);
  });

  it('never writes to the plan it reads, whatever it is called', () => {
    const folder = makeFolder();
    writePlan(folder, planWith());
    const before = snapshot(folder);
    const args = ['plan', 'export', 'plan.json', '--force', '--out'];
    const { code, json } = scorebookJson(failureShape, folder, [...args, `../${path.basename(folder)}/plan.json`]);
    expect([code, json.error.code]).toEqual([1, 'is-input']);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('a master workbook', () => {
  /** A folder with the sample plan's master, edited as a person would. */
  async function folderWithMaster(...edits: MasterEdit[]): Promise<string> {
    const folder = makeFolder();
    const workbook = structuredClone(masterWorkbook(planWith(), CREATED));
    for (const edit of edits) edit(workbook, planWith());
    writeFileSync(path.join(folder, '主檔.xlsx'), await writeWorkbook(workbook));
    return folder;
  }

  const pointsOf = addressOf('criteria', 2, 'points');

  it('is exported from a plan, read as that plan, and turned into JSON again', () => {
    const folder = makeFolder();
    const { code, stdout } = scorebook(folder, ['plan', 'export', 'builtin', '--out', '主檔.xlsx']);
    expect([code, stdout]).toEqual([0, '已寫入 主檔.xlsx\n']);
    const { sheets } = readWorkbook(readFileSync(path.join(folder, '主檔.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      '計畫',
      '評分標準',
      '成長率',
      '等第',
      '獎懲',
      '機關',
      '委員',
      '行程與收件',
      '_scorebook',
    ]);
    const { json } = scorebookJson(planCheckShape, folder, ['plan', 'check', '主檔.xlsx']);
    expect(json).toEqual(scorebookJson(planCheckShape, folder, ['plan', 'check', 'builtin']).json);
    expect(scorebook(folder, ['plan', 'export', '主檔.xlsx', '--out', 'plan.json']).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(folder, 'plan.json'), 'utf8'))).toEqual(plan105);
  });

  it('takes the place of a plan in every command', async () => {
    const folder = await folderWithMaster();
    const generate = ['generate', '主檔.xlsx', '--group', 'G1', '--for', 'members', '--out', 'out'];
    expect(scorebookJson(writtenShape, folder, generate).json.files).toHaveLength(3);
    expect(scorebookJson(checkShape, folder, ['check', '主檔.xlsx', 'out']).json.files).toHaveLength(3);
  });

  it('is checked cell by cell: sheet, cell and what stands there', async () => {
    const folder = await folderWithMaster(typed('criteria', pointsOf, '二五'));
    const said = scorebook(folder, ['plan', 'check', '主檔.xlsx']);
    expect(said.code).toBe(1);
    expect(said.stdout).toContain(`錯誤 not-a-number [評分標準 › ${pointsOf}]: 「配分」的「二五」不是數字`);
    const { json } = scorebookJson(planCheckFailureShape, folder, ['plan', 'check', '主檔.xlsx']);
    const place = { sheet: '評分標準', cell: pointsOf, value: '二五' };
    expect(json.findings[0]).toMatchObject({ code: 'not-a-number', severity: 'error', where: '配分', ...place });
  });

  it('has the cell of what a plan’s own check finds, too', async () => {
    const folder = await folderWithMaster(typed('criteria', pointsOf, 24));
    const { code, json } = scorebookJson(planCheckShape, folder, ['plan', 'check', '主檔.xlsx']);
    expect(code).toBe(2);
    expect(json.findings).toMatchObject([
      { code: 'sum-mismatch', severity: 'warning', where: 'a1', sheet: '評分標準' },
    ]);
    expect(json.findings[0]!.cell).not.toBeNull();
  });

  it('with a slip that was put right is used, with a note and exit code 0', async () => {
    const folder = await folderWithMaster(typed('criteria', pointsOf, '２５'));
    const { code, json } = scorebookJson(planCheckShape, folder, ['plan', 'check', '主檔.xlsx']);
    expect([code, json.findings.map(({ code: found, severity }) => [found, severity])]).toEqual([
      0,
      [['repaired-number', 'note']],
    ]);
  });

  it('is not written under the name of another kind of spreadsheet', () => {
    const folder = makeFolder();
    for (const name of ['主檔.ods', '主檔.xls', '主檔.xlsm']) {
      const { code, json } = scorebookJson(failureShape, folder, ['plan', 'export', 'builtin', '--out', name]);
      expect([code, json.error.code]).toEqual([1, 'not-xlsx']);
    }
    expect(snapshot(folder)).toEqual({});
  });

  it('is told from other workbooks', async () => {
    const folder = makeFolder();
    const [member] = await writeReturned(folder, planWith());
    const wrong = scorebookJson(planCheckFailureShape, folder, ['plan', 'check', member!]);
    expect([wrong.code, wrong.json.findings]).toMatchObject([1, [{ code: 'not-a-master', sheet: null, cell: null }]]);
    writeFileSync(path.join(folder, 'x.xlsx'), 'no workbook');
    const broken = scorebookJson(failureShape, folder, ['plan', 'check', 'x.xlsx']);
    expect([broken.code, broken.json.error.code]).toEqual([1, 'plan-unreadable']);
  });

  it('among returned files is no score workbook, and is never written to when it is the plan', async () => {
    const folder = await folderWithMaster();
    await writeReturned(path.join(folder, 'returned'), planWith());
    const { json } = scorebookJson(checkShape, folder, ['check', '主檔.xlsx', 'returned', '主檔.xlsx']);
    expect(json.findings).toMatchObject([{ file: '主檔.xlsx', code: 'master-workbook', severity: 'error' }]);
    const before = snapshot(folder);
    for (const command of [
      ['plan', 'export', '主檔.xlsx'],
      ['merge', '主檔.xlsx', 'returned'],
    ]) {
      const failed = scorebookJson(failureShape, folder, [...command, '--out', '主檔.xlsx', '--force']);
      expect([failed.code, failed.json.error.code]).toEqual([1, 'is-input']);
    }
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('what is found about a plan', () => {
  it('is said by every other command too: on stderr, or in the JSON, with exit code 2 for warnings', async () => {
    const folder = makeFolder();
    writePlan(folder, planWithWarning());
    await writeReturned(path.join(folder, 'returned'), planWithWarning());
    const said = scorebook(folder, ['check', 'plan.json', 'returned']);
    expect([said.code, said.stdout, said.stderr]).toEqual([
      2,
      '沒有發現事項。\n',
      expect.stringContaining('total-mismatch'),
    ]);
    const { code, json } = scorebookJson(checkShape, folder, ['check', 'plan.json', 'returned']);
    expect(code).toBe(2);
    expect(json.planFindings).toMatchObject([{ code: 'total-mismatch', severity: 'warning' }]);
  });

  it('stops every other command when it is an error, with the findings in the JSON', () => {
    const folder = writeText('plan.json', JSON.stringify({ ...samplePlanJson(), groups: [] }));
    const commands = [
      ['plan', 'export', 'plan.json', '--out', 'x.json'],
      ['generate', 'plan.json', '--group', 'all', '--for', 'members', '--out', 'x'],
      ['check', 'plan.json', '.'],
      ['merge', 'plan.json', '.', '--out', 'x.xlsx'],
    ];
    for (const args of commands) {
      const { code, json } = scorebookJson(unusablePlanShape, folder, args);
      expect([code, json.error.code]).toEqual([1, 'plan-unusable']);
      expect(json.planFindings.map((found) => found.code)).toContain('no-groups');
    }
    expect(Object.keys(snapshot(folder))).toEqual(['plan.json']);
  });
});
