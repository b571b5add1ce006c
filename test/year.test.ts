import { collect } from '../src/actions/collect';
import { merge, type MergeResult } from '../src/actions/merge';
import { exportMaster, openPlanWorkbook } from '../src/actions/planWorkbook';
import type { ReturnedFile } from '../src/actions/returnedFile';
import { sampleAnswers } from '../src/actions/sample';
import { plan105 } from '../src/assessment/builtin/plan105';
import { leavesOf } from '../src/assessment/criterion';
import type { Plan } from '../src/assessment/plan';
import { memberWorkbook } from '../src/sheets/memberWorkbook';
import { printCell } from '../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../src/workbook/workbook';
import { readWorkbook } from '../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../src/xlsx/writer/writeWorkbook';
import { agencyBook, fileOf } from './support/agencyFiles';
import { compareResults } from './support/agreement';
import { describeWithLibreOffice, runLibreOffice, type Edit } from './support/libreoffice';
import { addressOf } from './support/masterEdits';
import { QUIET } from './support/returned';

const CREATED = '2016-09-01T00:00:00Z';
const GROUP = 'G1';
const ON_PAPER = 'M04';
const AWAY = 'M05';

/** A member's file with scores for some agencies of the group. */
async function fileFrom(plan: Plan, name: string, code: string, agencies: readonly string[]): Promise<ReturnedFile> {
  const group = plan.groups.find((each) => each.code === GROUP)!;
  const member = plan.panel.find((each) => each.code === code)!;
  const answers = new Map(agencies.map((agency) => [agency, sampleAnswers(plan, code, agency)]));
  const book = memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() });
  return fileOf(name, readWorkbook(await writeWorkbook(book)));
}

/** Address of the cell in a key's row and a mark's column. */
function keyed(sheet: Sheet, key: string, mark: string): string {
  const at = (found: (cell: Cell) => boolean): Cell => sheet.cells.find(found)!;
  const { column } = at(({ value }) => value === mark);
  const { row } = at(({ value, column: where }) => value === key && where === 0);
  return printCell(row, column);
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

describeWithLibreOffice('a whole year', () => {
  it('from a master typed in LibreOffice to a ranking merged three times, with nothing lost', async () => {
    // The plan is edited in LibreOffice: a real name for a member, and another due date.
    const master = exportMaster(plan105, CREATED);
    const rename: Edit = {
      do: 'setText',
      sheet: '委員',
      address: addressOf('panel', 0, 'name'),
      value: '召集人（已指派）',
    };
    const [edited] = await runLibreOffice([
      { name: 'master', open: await writeWorkbook(master), edits: [rename], save: ['ods'] },
    ]);
    const { plan } = openPlanWorkbook(readWorkbook(edited!.saved.ods!), 'zh-TW');
    expect(plan!.panel[0]!.name).toBe('召集人（已指派）');
    const agencies = plan!.groups[0]!.agencies.map(({ code }) => code);
    const [first] = agencies;

    // Members return one agency at a time; an agency reports its figures.
    const early = await Promise.all(['M01', 'M02'].map((code) => fileFrom(plan!, `${code}-a.xlsx`, code, [first!])));
    const reported = fileOf('agency.xlsx', agencyBook(plan!, first!, [[80, 88]]));
    const options = { groups: [GROUP], created: CREATED, paper: true };
    const one = await merge(plan!, early, { ...options, agencies: [reported] }, QUIET);
    expect(one.outcomes[0]!.provisional).toBe(true);

    // The rest comes, from the same members and a third one.
    const late = await Promise.all([
      ...['M01', 'M02'].map((code) => fileFrom(plan!, `${code}-b.xlsx`, code, agencies.slice(1))),
      fileFrom(plan!, 'M03.xlsx', 'M03', agencies),
    ]);
    const two = await merge(plan!, late, { ...options, master: await saved(one) }, QUIET);

    // One member scored on paper, one never came; names and decisions are typed as well.
    const book = two.workbook!;
    const edits = plan!.groups[0]!.agencies.flatMap(({ code, name }): Edit[] => {
      const typing = sheetOf(book, `登打－${name}`);
      const answers = sampleAnswers(plan!, ON_PAPER, code);
      const away = keyed(sheetOf(book, `彙總－${name}`), '@attendance', AWAY);
      return [
        { do: 'setText', sheet: `彙總－${name}`, address: away, value: '未出席' },
        ...leavesOf(plan!.rubric).map(({ key }): Edit => ({
          do: 'setNumber',
          sheet: typing.name,
          address: keyed(typing, key, ON_PAPER),
          value: Number(answers.entries.get(key)),
        })),
      ];
    });
    const awards = sheetOf(book, '獎懲建議');
    edits.push({
      do: 'setText',
      sheet: '獎懲建議',
      address: keyed(awards, `${first!}/1`, '@name'),
      value: '主管（範例）',
    });
    const [typed] = await runLibreOffice([{ name: 'typed', open: await writeWorkbook(book), edits, save: ['ods'] }]);

    // The plan is amended in wording only; the third merge brings no file, and everything stands.
    const amended: Plan = { ...plan!, title: '新竹市政府105年度為民服務考核工作計畫（修正）' };
    const again = fileOf('typed.ods', readWorkbook(typed!.saved.ods!));
    const three = await merge(amended, [], { ...options, master: again }, QUIET);
    const [outcome] = three.outcomes;
    expect(outcome!.provisional).toBe(false);
    for (const agency of outcome!.agencies) {
      expect(agency.members.map(({ state }) => state)).toEqual([...Array<string>(4).fill('complete'), 'absent']);
      const totals = ['M01', 'M02', 'M03', ON_PAPER].map((code) =>
        [...sampleAnswers(plan!, code, agency.agency.code).entries.values()].reduce<number>(
          (sum, score) => sum + Number(score),
          0,
        ),
      );
      const expected = totals.reduce((sum, total) => sum + total, 0) / 4;
      expect(agency.official).toBeCloseTo(expected, 2);
    }
    expect(three.growth.get(first!)!.get(plan!.growthRates[0]!.key)).toMatchObject({
      growth: { kind: 'rate', rate: 0.1 },
    });
    expect(sheetOf(three.workbook!, '獎懲建議').cells.map(({ value }) => value)).toContain('主管（範例）');
    const log = sheetOf(three.workbook!, '合併紀錄').cells.map(({ value }) => value);
    for (const file of ['M01-a.xlsx', 'M02-b.xlsx', 'M03.xlsx', 'agency.xlsx']) expect(log).toContain(file);
    const [last] = await runLibreOffice([{ name: 'last', open: await writeWorkbook(three.workbook!) }]);
    expect(compareResults(three.workbook!, last!).differences).toEqual([]);

    // A changed cap is another matter: sheets made before are refused, and the criterion is named.
    const capped = { ...plan!, rubric: structuredClone(plan!.rubric) };
    leavesOf(capped.rubric)[0]!.points = 70;
    const { sheets, findings } = await collect(capped, early, QUIET);
    expect(sheets).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['changed-scoring', 'changed-scoring']);
    expect(findings[0]!.values.changes).toContain('60→70');
  });
});

async function saved({ workbook }: MergeResult): Promise<ReturnedFile> {
  return fileOf('earlier.xlsx', readWorkbook(await writeWorkbook(workbook!)));
}
