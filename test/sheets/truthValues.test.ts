import { merge } from '../../src/actions/merge';
import { GROWTH_COLUMNS, GROWTH_ROWS } from '../../src/sheets/growthLayout';
import { findMarkedTable } from '../../src/sheets/marks';
import { SELF_COLUMNS } from '../../src/sheets/selfAssessmentLayout';
import { printCell } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { agencyBook } from '../support/agencyFiles';
import { compareResults } from '../support/agreement';
import { describeWithLibreOffice, runLibreOffice, valueAt, type Edit } from '../support/libreoffice';
import { CREATED, fileOf, fileOfBytes, FULL, memberBook, placeOf, QUIET, sheetOf } from '../support/returned';
import { planWith } from '../support/samplePlans';

const plan = planWith({ settings: { selfScores: true } });
const HEALTH = '評分－衛生局';
const PAPER = '登打－衛生局';
const OPTIONS = { groups: null, created: CREATED, paper: true };

const type = (sheet: string, address: string): Edit => ({ do: 'type', sheet, address, input: 'TRUE' });

/** LibreOffice counts TRUE as 1 wherever a number may stand; merging refuses it, and so must every sheet. */
describeWithLibreOffice('TRUE typed where a number belongs is no number', () => {
  it('in a score sheet, a self-assessment, growth figures and scores from paper', async () => {
    const member = memberBook(plan, 'M1', 'G1');
    const scored = memberBook(plan, 'M1', 'G1', (agency, leaf, who) =>
      agency.code === 'A11' && leaf.key === 'a11' ? true : FULL(agency, leaf, who),
    );
    const agency = (own: true | number, now: string | number): Workbook =>
      agencyBook(plan, 'A11', [[80, now as number]], { selfScores: new Map([['a11', own]]) });
    const self = sheetOf(agency(20, 90), '自評表');
    const selfRow = self.cells.find(({ column, value }) => column === SELF_COLUMNS.key && value === 'a11')!.row;
    const { workbook: results } = await merge(plan, [fileOf('M2.xlsx', memberBook(plan, 'M2', 'G1'))], OPTIONS, QUIET);
    const onPaper = findMarkedTable<string>(sheetOf(results!, PAPER), 'M1').address('a11', 'M1')!;

    const [inScores, inAgency, inResults] = await runLibreOffice([
      {
        name: 'score sheet',
        open: await writeWorkbook(member),
        edits: [type(HEALTH, placeOf(sheetOf(member, HEALTH), 'a11'))],
      },
      {
        name: 'self-assessment',
        open: await writeWorkbook(agency(20, 90)),
        edits: [
          type('自評表', printCell(selfRow, SELF_COLUMNS.selfScore)),
          type('成長率', printCell(GROWTH_ROWS.table, GROWTH_COLUMNS.thisYear)),
        ],
      },
      { name: 'paper', open: await writeWorkbook(results!), edits: [type(PAPER, onPaper)], save: ['ods'] },
    ]);

    expect(valueAt(inScores!, HEALTH, placeOf(sheetOf(member, HEALTH), 'a11', 'check'))).toBe('非數字');
    expect(compareResults(scored, inScores!).differences).toEqual([]);
    expect(compareResults(agency(true, 'TRUE'), inAgency!).differences).toEqual([]);
    const master = fileOfBytes('results.ods', inResults!.saved.ods!);
    const again = await merge(plan, [], { ...OPTIONS, master }, QUIET);
    expect(again.findings.filter(({ sheet }) => sheet === PAPER).map(({ code, cell }) => [code, cell])).toContainEqual([
      'not-a-number',
      onPaper,
    ]);
    expect(compareResults(again.workbook!, inResults!).differences).toEqual([]);
  });
});
