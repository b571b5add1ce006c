import { merge, type MergeOptions, type MergeResult } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { sampleAnswers } from '../../src/actions/sample';
import type { Watcher } from '../../src/actions/watcher';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { planSchema } from '../../src/assessment/plan';
import { agenciesOf, memberWorkbook } from '../../src/sheets/memberWorkbook';
import type { ScoreSheetAnswers } from '../../src/sheets/scoreContent';
import { findMarkedTable } from '../../src/sheets/marks';
import { parseCell, printCell } from '../../src/workbook/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { compareResults } from '../support/agreement';
import { agencyBook, fileOf as agencyFile } from '../support/agencyFiles';
import { describeWithLibreOffice, runLibreOffice, type Edit } from '../support/libreoffice';

const CREATED = '2016-09-01T00:00:00Z';
const watcher: Watcher = { progress: () => undefined, cancelled: () => false };
const group = plan105.groups[0]!;
const [first, second] = group.agencies;
const OPTIONS: MergeOptions = { groups: ['G1'], created: CREATED, master: null, latest: false, paper: false };

type Answers = Record<string, ScoreSheetAnswers>;

function memberOf(code: string) {
  return plan105.panel.find((member) => member.code === code)!;
}

function asFile(name: string, bytes: Uint8Array): ReturnedFile {
  return {
    name,
    read: () => Promise.resolve({ kind: 'workbook', workbook: readWorkbook(bytes), sha256: `sha of ${name}` }),
  };
}

/** A member's file with answers for some agencies. */
async function fileOf(name: string, member: string, answers: Answers): Promise<ReturnedFile> {
  const workbook = memberWorkbook(plan105, {
    group,
    member: memberOf(member),
    created: CREATED,
    answers: new Map(Object.entries(answers)),
    figures: new Map(),
  });
  return asFile(name, await writeWorkbook(workbook));
}

function complete(member: string): Answers {
  const agencies = agenciesOf(group, memberOf(member));
  return Object.fromEntries(agencies.map(({ code }) => [code, sampleAnswers(plan105, member, code)]));
}

function withScore(answers: ScoreSheetAnswers, key: string, score: number | null): ScoreSheetAnswers {
  return { ...answers, entries: new Map(answers.entries).set(key, score) };
}

async function again(result: MergeResult, edit: (workbook: Workbook) => void = () => undefined): Promise<ReturnedFile> {
  const workbook = structuredClone(result.workbook!);
  edit(workbook);
  return asFile('earlier.xlsx', await writeWorkbook(workbook));
}

function run(files: readonly ReturnedFile[], changes: Partial<MergeOptions> = {}): Promise<MergeResult> {
  return merge(plan105, files, { ...OPTIONS, ...changes }, watcher);
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

/** The cell in the row of a key and the column of a mark. */
function keyed(sheet: Sheet, key: string, mark: string): Cell {
  const column = sheet.cells.find((cell) => cell.value === mark)!.column;
  const row = sheet.cells.find((cell) => cell.value === key && cell.column === 0)!.row;
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)!;
}

function type(workbook: Workbook, sheet: string, key: string, mark: string, value: CellValue): void {
  keyed(sheetOf(workbook, sheet), key, mark).value = value;
}

const codes = (result: MergeResult) => result.findings.map((found) => found.code);
const scoreOf = (result: MergeResult, agency: string, member: string, key: string) =>
  result.outcomes[0]!.agencies.find((outcome) => outcome.agency.code === agency)!
    .members.find((outcome) => outcome.member.code === member)!
    .record.entries.get(key);

describe('merging again into an earlier result', () => {
  const members = ['M01', 'M02', 'M03', 'M04', 'M05'];
  const all = () => Promise.all(members.map((member) => fileOf(`${member}.xlsx`, member, complete(member))));

  it('keeps scores and remarks that came before, without their files', async () => {
    const files = await all();
    const before = await run(files.slice(0, 3));
    const after = await run(files.slice(3), { master: await again(before) });
    const atOnce = await run(files);
    expect(after.outcomes.map((outcome) => outcome.agencies.map(({ official, rank }) => ({ official, rank })))).toEqual(
      atOnce.outcomes.map((outcome) => outcome.agencies.map(({ official, rank }) => ({ official, rank }))),
    );
    const opinions = (result: MergeResult) => sheetOf(result.workbook!, '意見彙整').cells.map((cell) => cell.value);
    expect(opinions(after)).toEqual(opinions(atOnce));
    expect(codes(after)).toEqual([]);
  });

  it('takes members one agency at a time; a blank never replaces a score', async () => {
    const own = complete('M01');
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: own[first!.code]! })]);
    const later = { [second!.code]: own[second!.code]!, [first!.code]: withScore(own[first!.code]!, 'survey', null) };
    const after = await run([await fileOf('b.xlsx', 'M01', later)], { master: await again(before) });
    expect(scoreOf(after, first!.code, 'M01', 'survey')).toBe(own[first!.code]!.entries.get('survey'));
    expect(scoreOf(after, second!.code, 'M01', 'survey')).toBe(own[second!.code]!.entries.get('survey'));
    expect(after.findings.filter((found) => found.severity === 'error')).toEqual([]);
  });

  it('completes what was blank, and says so', async () => {
    const own = complete('M01')[first!.code]!;
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: withScore(own, 'survey', null) })]);
    const after = await run([await fileOf('b.xlsx', 'M01', { [first!.code]: own })], { master: await again(before) });
    expect(scoreOf(after, first!.code, 'M01', 'survey')).toBe(own.entries.get('survey'));
    expect(codes(after)).toContain('sheet-completed');
    const log = sheetOf(after.workbook!, '合併紀錄').cells.map((cell) => cell.value);
    expect(log).toContain('補齊「earlier.xlsx」');
  });

  it('lets two versions wait for a choice, and `latest` makes it', async () => {
    const own = complete('M01')[first!.code]!;
    const changed = withScore(own, 'survey', 1);
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: own })]);
    const file = await fileOf('b.xlsx', 'M01', { [first!.code]: changed });
    const waiting = await run([file], { master: await again(before) });
    expect(scoreOf(waiting, first!.code, 'M01', 'survey')).toBe(own.entries.get('survey'));
    const conflict = waiting.findings.find((found) => found.code === 'same-sheet-different')!;
    expect(conflict).toMatchObject({ file: 'b.xlsx', sheet: `評分－${first!.name}`, severity: 'error' });
    expect(conflict.values.differences).toContain(`滿意度調查 ${String(own.entries.get('survey'))}→1`);
    const decided = await run([file], { master: await again(before), latest: true });
    expect(scoreOf(decided, first!.code, 'M01', 'survey')).toBe(1);
    expect(codes(decided)).toContain('sheet-replaced');
  });

  it('takes the version that was chosen, and the log names the other', async () => {
    const own = complete('M01')[first!.code]!;
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: own })]);
    const file = await fileOf('b.xlsx', 'M01', { [first!.code]: withScore(own, 'survey', 1) });
    const place = `M01/${first!.code}`;
    const logOf = ({ workbook }: MergeResult): CellValue[] =>
      sheetOf(workbook!, '合併紀錄').cells.map(({ value }) => value);
    const score = String(own.entries.get('survey'));

    const kept = await run([file], { master: await again(before), choices: new Map([[place, 'earlier']]) });
    expect(scoreOf(kept, first!.code, 'M01', 'survey')).toBe(own.entries.get('survey'));
    expect(codes(kept)).not.toContain('same-sheet-different');
    expect(logOf(kept)).toEqual(expect.arrayContaining(['b.xlsx', '與先前檔案不同，未採用', `滿意度調查 ${score}→1`]));

    const other = await run([file], { master: await again(before), choices: new Map([[place, file]]) });
    expect(scoreOf(other, first!.code, 'M01', 'survey')).toBe(1);
    expect(codes(other)).not.toContain('same-sheet-different');
    expect(logOf(other)).toContainEqual(expect.stringContaining(`」：滿意度調查 ${score}→1`));
  });

  it('goes on telling what is wrong with an earlier sheet that a later file completes', async () => {
    const wrong = withScore(withScore(complete('M01')[first!.code]!, 'survey', 9999), 'phone-courtesy', null);
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: wrong })]);
    const rest = withScore(complete('M01')[first!.code]!, 'survey', null);
    const after = await run([await fileOf('b.xlsx', 'M01', { [first!.code]: rest })], { master: await again(before) });
    expect(codes(after)).toEqual(expect.arrayContaining(['sheet-completed', 'above-cap']));
  });

  it('keeps everything that was typed into the results', async () => {
    const before = await run(await all());
    const tally = `彙總－${first!.name}`;
    const ranking = '成績總表－第1組';
    const master = await again(before, (workbook) => {
      type(workbook, tally, '@attendance', 'M02', '未出席');
      type(workbook, tally, '@count', 'M03', '不計');
      type(workbook, tally, '@reason', 'M03', '利益衝突');
      type(workbook, tally, '@resolution', 'M03', '105.10.3 府行字第1號');
      type(workbook, ranking, first!.code, '@reassessment', '通過');
      type(workbook, ranking, second!.code, '@lot', 2);
      type(workbook, ranking, second!.code, '@firstDecision', '非第1名');
      type(workbook, '獎懲建議', `${first!.code}/1`, '@name', '甲員');
      type(workbook, '獎懲建議', `${first!.code}/1`, '@result', '通過初審');
      type(workbook, '獎懲建議', '@free/1', '@name', '乙員');
      const improvement = sheetOf(workbook, '改進事項').cells.find(
        ({ value }) => typeof value === 'string' && value.endsWith('/M01'),
      )!;
      type(workbook, '改進事項', improvement.value as string, '@done', '已改善');
    });
    const after = await run([], { master });
    const outcome = after.outcomes[0]!.agencies[0]!;
    expect(outcome.members.map(({ state, counted }) => [state, counted])).toEqual([
      ['complete', true],
      ['absent', false],
      ['complete', false],
      ['complete', true],
      ['complete', true],
    ]);
    expect(outcome.members[2]!.record.decision).toEqual({
      counted: false,
      reason: '利益衝突',
      resolution: '105.10.3 府行字第1號',
    });
    expect(outcome.record.reassessment).toBe('passed');
    expect(after.outcomes[0]!.agencies[1]!.record).toMatchObject({ lot: 2, firstDecision: false });
    const book = after.workbook!;
    expect(keyed(sheetOf(book, tally), '@reason', 'M03').value).toBe('利益衝突');
    expect(keyed(sheetOf(book, '獎懲建議'), `${first!.code}/1`, '@name').value).toBe('甲員');
    expect(keyed(sheetOf(book, '獎懲建議'), '@free/1', '@name').value).toBe('乙員');
    const texts = (name: string) => sheetOf(book, name).cells.map((cell) => cell.value);
    expect(texts('獎懲建議')).toContain('小功1次');
    expect(texts('改進事項')).toContain('已改善');
    // Five files of the first merge stand in the log, one line a sheet.
    expect(texts('合併紀錄').filter((value) => value === 'M01.xlsx')).toHaveLength(5);
  });

  it('loses nothing without saying so when the plan has changed in between', async () => {
    const before = await run(await all());
    const master = await again(before, (workbook) => {
      type(workbook, '獎懲建議', `${first!.code}/1`, '@name', '甲員');
    });
    // The first agency leaves its group, and one member the panel.
    const groups = plan105.groups.map((each) => ({
      ...each,
      agencies: each.agencies.filter(({ code }) => code !== first!.code),
    }));
    const changed = { ...plan105, groups, panel: plan105.panel.filter(({ code }) => code !== 'M05') };
    const after = await merge(changed, [], { ...OPTIONS, master }, watcher);
    const lost = after.findings.filter(({ code }) => code === 'entry-without-place');
    expect(lost.every(({ file }) => file === 'earlier.xlsx')).toBe(true);
    expect(lost.map(({ sheet, value }) => `${sheet!} ${String(value)}`)).toEqual(
      expect.arrayContaining([
        `彙總－${first!.name} ${first!.code}`,
        `彙總－${second!.name} M05`,
        `獎懲建議 ${first!.code}/1 甲員`,
      ]),
    );
    expect(after.outcomes[0]!.agencies.map(({ counted }) => counted)).toEqual([4, 4, 4, 4]);
  });

  it('keeps agencies’ figures; a blank never replaces one', async () => {
    const own = await fileOf('a.xlsx', 'M01', complete('M01'));
    const figures = [[80, 88]] as const;
    const reported = agencyFile('agency.xlsx', agencyBook(plan105, first!.code, figures));
    const before = await run([own], { agencies: [reported] });
    const blank = agencyFile('blank.xlsx', agencyBook(plan105, first!.code));
    for (const agencies of [[], [blank]]) {
      const after = await run([], { master: await again(before), agencies });
      expect(after.growth.get(first!.code)!.get(plan105.growthRates[0]!.key)).toMatchObject({
        figures: { lastYear: 80, thisYear: 88 },
        growth: { kind: 'rate', rate: 0.1 },
      });
    }
  });

  it('keeps what was verified beside what was reported, and computes growth from it', async () => {
    const { key } = plan105.growthRates[0]!;
    const name = `彙總－${first!.name}`;
    const reported = agencyFile('agency.xlsx', agencyBook(plan105, first!.code, [[80, 88]]));
    const before = await run([await fileOf('a.xlsx', 'M01', complete('M01'))], { agencies: [reported] });
    const place = findMarkedTable<string>(sheetOf(before.workbook!, name), '@verifiedLast');
    const verify = (workbook: Workbook): void => {
      const at = parseCell(place.address(`growth:${key}`, '@verifiedThis')!)!;
      const cell = sheetOf(workbook, name).cells.find(({ row, column }) => row === at.row && column === at.column)!;
      cell.value = 100;
    };
    let result = before;
    for (const edit of [verify, () => undefined]) {
      result = await run([], { master: await again(result, edit) });
      expect(codes(result)).not.toContain('figures-altered');
      expect(result.growth.get(first!.code)!.get(key)).toMatchObject({
        figures: { lastYear: 80, thisYear: 88 },
        verified: { lastYear: null, thisYear: 100 },
        growth: { kind: 'rate', rate: 0.25 },
      });
    }
    // A figure that comes again changes nothing about what was found.
    const anew = agencyFile('anew.xlsx', agencyBook(plan105, first!.code, [[80, 90]]));
    const after = await run([], { master: await again(result), agencies: [anew] });
    expect(after.growth.get(first!.code)!.get(key)).toMatchObject({
      figures: { thisYear: 90 },
      growth: { rate: 0.25 },
    });
    const newPlan = planSchema.parse({ ...plan105, growthRates: plan105.growthRates.slice(1) });
    const { findings } = await merge(newPlan, [], { ...OPTIONS, master: await again(result) }, watcher);
    const lost = findings.filter(({ code, sheet }) => code === 'entry-without-place' && sheet === name);
    expect(lost).toMatchObject([{ value: `${key} 100` }]);
  });

  it('says what is still wrong with a score that came before', async () => {
    const wrong = withScore(complete('M01')[first!.code]!, 'survey', 31);
    const before = await run([await fileOf('a.xlsx', 'M01', { [first!.code]: wrong })]);
    const after = await run([], { master: await again(before) });
    const { row, column } = keyed(sheetOf(before.workbook!, `彙總－${first!.name}`), 'survey', 'M01');
    expect(after.findings.find(({ code }) => code === 'above-cap')).toMatchObject({
      file: 'earlier.xlsx',
      sheet: `彙總－${first!.name}`,
      cell: printCell(row, column),
      value: 31,
    });
  });

  it('refuses the results of another plan', async () => {
    const file = await fileOf('a.xlsx', 'M01', complete('M01'));
    const master = await again(await run([file]));
    const other = await merge({ ...plan105, id: 'next' }, [], { ...OPTIONS, master }, watcher);
    expect(other.workbook).toBeNull();
    expect(codes(other)).toContain('not-a-results-workbook');
  });

  it('refuses a file that is no result', async () => {
    const file = await fileOf('a.xlsx', 'M01', complete('M01'));
    const result = await run([file], { master: file });
    expect(result.workbook).toBeNull();
    expect(codes(result)).toContain('not-a-results-workbook');
  });
});

describeWithLibreOffice('scores that came on paper', () => {
  it('are typed into 登打, counted at once by formula, and kept by the next merge', async () => {
    const members = ['M01', 'M02', 'M03', 'M04'];
    const files = await Promise.all(members.map((member) => fileOf(`${member}.xlsx`, member, complete(member))));
    const before = await run(files, { paper: true });
    expect(before.outcomes[0]!.provisional).toBe(true);
    const sheet = sheetOf(before.workbook!, `登打－${first!.name}`);
    const answers = sampleAnswers(plan105, 'M05', first!.code);
    const edits = [...answers.entries].map(([key, score]): Edit => {
      const cell = keyed(sheet, key, 'M05');
      const address = printCell(cell.row, cell.column);
      return { do: 'setNumber', sheet: sheet.name, address, value: Number(score) };
    });
    const [typed] = await runLibreOffice([
      { name: 'paper', open: await writeWorkbook(before.workbook!), edits, save: ['xlsx', 'ods'] },
    ]);
    for (const format of ['xlsx', 'ods'] as const) {
      const after = await run([], { master: asFile(`earlier.${format}`, typed!.saved[format]!) });
      expect(scoreOf(after, first!.code, 'M05', 'survey')).toBe(answers.entries.get('survey'));
      expect(after.outcomes[0]!.agencies[0]!.counted).toBe(5);
      expect(after.findings.filter((found) => found.severity === 'error')).toEqual([]);
      // What LibreOffice calculated live from the typed scores is what the next merge computes.
      const { differences, compared } = compareResults(only(after.workbook!, `彙總－${first!.name}`), typed!);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    }
  });
});

function only(workbook: Workbook, name: string): Workbook {
  return { ...workbook, sheets: [sheetOf(workbook, name)] };
}
