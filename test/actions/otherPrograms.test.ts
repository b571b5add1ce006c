import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { merge, type MergeOptions, type MergeResult } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { sampleAnswers } from '../../src/actions/sample';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { leavesOf } from '../../src/assessment/criterion';
import { agenciesOf, memberWorkbook } from '../../src/sheets/memberWorkbook';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { readMaster } from '../../src/sheets/setup/readMaster';
import { readWholeWorkbook, readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../support/agencyFiles';
import {
  describeWithOtherPrograms,
  editWithOpenpyxl,
  GNUMERIC_FORMATS,
  resaveWithGnumeric,
} from '../support/otherPrograms';
import { CREATED, fileOfBytes, placeOf, QUIET, sheetOf } from '../support/returned';

const group = plan105.groups[0]!;
const member = plan105.panel[0]!;
const [first, second] = group.agencies;
const SHEET = `評分－${first!.name}`;
const leaves = leavesOf(plan105.rubric);
const formats = Object.keys(GNUMERIC_FORMATS) as (keyof typeof GNUMERIC_FORMATS)[];

const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-programs-'));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): ReturnedFile => fileOfBytes(name, readFileSync(at(name)));
const run = (files: readonly ReturnedFile[], more: Partial<MergeOptions> = {}): Promise<MergeResult> =>
  merge(plan105, files, { groups: [group.code], created: CREATED, ...more }, QUIET);

/** What stands in the results, down to each score. */
const shown = ({ outcomes, growth }: MergeResult) => ({
  growth,
  agencies: outcomes[0]!.agencies.map(({ agency, rank, official, members }) => ({
    agency: agency.code,
    rank,
    official: official?.toString(),
    entries: members.map(({ record }) => [...record.entries]),
  })),
});

/** What is said of a file's cells. */
const said = ({ findings }: MergeResult, name: string): string[] =>
  findings.filter((found) => found.file === name && found.cell !== null).map(({ code, cell }) => `${cell!} ${code}`);

describeWithOtherPrograms('workbooks that openpyxl or Gnumeric has saved', () => {
  const book = memberWorkbook(plan105, {
    group,
    member,
    created: CREATED,
    answers: new Map(agenciesOf(group, member).map(({ code }) => [code, sampleAnswers(plan105, member.code, code)])),
    figures: new Map(),
  });
  const cell = (leaf: number): string => placeOf(sheetOf(book, SHEET), leaves[leaf]!.key);
  let before: MergeResult;

  beforeAll(async () => {
    writeFileSync(at('member.xlsx'), await writeWorkbook(book));
    writeFileSync(at('agency.xlsx'), await writeWorkbook(agencyBook(plan105, first!.code, [[100, 120]])));
    writeFileSync(at('master.xlsx'), await writeWorkbook(masterWorkbook(plan105, CREATED)));
    before = await run([file('member.xlsx'), file('agency.xlsx')]);
    writeFileSync(at('results.xlsx'), await writeWorkbook(before.workbook!));
    const kinds = ['member', 'agency', 'master', 'results'];
    const untouched = { cells: [], titles: {}, front: null };
    const typed = [999, '優', '=5+5', null, true, '１２', ' 15 ', '0012', 12.345, '=1/0'];
    editWithOpenpyxl([
      ...kinds.map((kind) => ({ from: at(`${kind}.xlsx`), to: at(`${kind}-openpyxl.xlsx`), ...untouched })),
      {
        from: at('member.xlsx'),
        to: at('typed-openpyxl.xlsx'),
        cells: typed.map((value, leaf) => [SHEET, cell(leaf), value] as const).map((each) => [...each]),
        titles: { [`評分－${second!.name}`]: '改過的名稱' },
        front: '改過的名稱',
      },
    ]);
    for (const format of formats) {
      for (const kind of kinds) resaveWithGnumeric(at(`${kind}.xlsx`), at(`${kind}-gnumeric.${format}`), format);
    }
    resaveWithGnumeric(at('typed-openpyxl.xlsx'), at('typed-gnumeric.xlsx'), 'xlsx');
  });

  const saved = ['openpyxl.xlsx', ...formats.map((format) => `gnumeric.${format}`)];

  it.each(saved)('%s: nothing is lost, and nothing is found that is not so', async (by) => {
    const result = await run([file(`member-${by}`), file(`agency-${by}`)]);
    expect(shown(result)).toEqual(shown(before));
    expect(said(result, `member-${by}`)).toEqual([]);
    expect(result.findings.length).toBe(before.findings.length);
  });

  it.each(saved)('%s: earlier results and a master are read again', async (by) => {
    expect(shown(await run([], { master: file(`results-${by}`) }))).toEqual(shown(before));
    const { plan, notices } = readMaster(readWorkbook(readFileSync(at(`master-${by}`))), 'zh-TW');
    expect(notices).toEqual([]);
    expect(plan).toEqual(plan105);
  });

  it.each(saved)('%s: opens whole', (by) => {
    const { workbook } = readWholeWorkbook(readFileSync(at(`member-${by}`)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    // Gnumeric does not write protection into OpenDocument.
    expect(sheetOf(workbook, SHEET).protection === null).toBe(by.endsWith('ods'));
  });

  it('what was typed is read cell by cell; formulas have no result until a program calculates them', async () => {
    const common = [
      `${cell(0)} above-cap`,
      `${cell(1)} not-a-number`,
      `${cell(3)} missing-score`,
      `${cell(4)} not-a-number`,
      `${cell(5)} repaired-number`,
      `${cell(6)} repaired-number`,
      `${cell(7)} repaired-number`,
      `${cell(8)} off-step`,
    ];
    const typed = await run([file('typed-openpyxl.xlsx')]);
    const uncalculated = [`${cell(2)} formula-not-calculated`, `${cell(9)} formula-not-calculated`];
    expect(said(typed, 'typed-openpyxl.xlsx').sort()).toEqual([...common, ...uncalculated].sort());
    const calculated = await run([file('typed-gnumeric.xlsx')]);
    const computed = [2, 9].map((leaf) => `${cell(leaf)} formula-instead-of-value`);
    expect(said(calculated, 'typed-gnumeric.xlsx').sort()).toEqual(
      [...common, ...computed, `${cell(9)} error-value`].sort(),
    );
    // A sheet is known by what it carries, whatever it is called.
    const scores = (result: MergeResult) => shown(result).agencies[1]!.entries;
    expect(scores(typed)).toEqual(scores(before));
    expect(scores(calculated)).toEqual(scores(before));
  });
});
