import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { merge } from '../../src/actions/merge';
import { readWholeWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  describeWithOtherPrograms,
  editWithOpenpyxl,
  resaveWithGnumeric,
  type OpenpyxlJob,
} from '../support/otherPrograms';
import { CREATED, fileOf, fileOfBytes, QUIET } from '../support/returned';
import { findingText } from './findingText';
import { at, ENVIRONMENT, full, HEALTH, plan, TAX } from './programFixtures';

/**
 * What is said, word for word, of files that scripts changed with openpyxl, and that Gnumeric saved after that. The expected texts
 * stand beside those of LibreOffice; SCOREBOOK_RENEW=1 writes them anew.
 */
const EXPECTED = path.join(__dirname, '../fixtures/findings/otherPrograms');

/** Everything that an XML file has to hide; Gnumeric does not say of blanks around a text that they shall stay. */
const REMARK = '很好 &<br/>\n"第二行"\t🙂 <![CDATA[';

const NOTHING: Omit<OpenpyxlJob, 'from' | 'to'> = { cells: [], titles: {}, front: null };

const CASES: Record<string, Partial<OpenpyxlJob>> = {
  entered: {
    cells: [
      [HEALTH, at('a1'), 26],
      [HEALTH, at('a2'), 3],
      [HEALTH, at('b'), 15],
      [HEALTH, at('c'), '優'],
      [TAX, at('a1'), '１８'],
      [TAX, at('a2'), '　20 '],
      // A script leaves formulas without their results; Gnumeric calculates them.
      [TAX, at('b'), '=10+10'],
      [TAX, at('c'), '=1/0'],
      [ENVIRONMENT, at('a1'), null],
      [ENVIRONMENT, at('a2'), ' '],
      [ENVIRONMENT, at('b'), true],
      [ENVIRONMENT, at('c'), '#N/A'],
    ],
    steps: [{ do: 'removeValidations', sheet: HEALTH }],
  },
  dated: {
    cells: [[TAX, at('a1'), '2026/3/5']],
    steps: [
      { do: 'countFrom1904' },
      { do: 'date', sheet: HEALTH, address: at('a1'), value: '2026-03-05' },
      { do: 'date', sheet: HEALTH, address: at('c'), value: '1904-01-21T12:00:00' },
    ],
  },
  rearranged: {
    titles: { [HEALTH]: "it's <甲> & 乙" },
    front: "it's <甲> & 乙",
    steps: [
      { do: 'addSheet', sheet: '草稿', value: ' 自己的\n筆記_x000D_ ' },
      { do: 'deleteSheet', sheet: TAX },
      { do: 'merge', sheet: ENVIRONMENT, range: `${at('a1')}:${at('a2')}` },
    ],
  },
};

const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-programs-'));
const place = (name: string): string => path.join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const OPTIONS = { groups: null, created: CREATED };
const mergeFile = (name: string) => merge(plan, [fileOfBytes('M1.xlsx', readFileSync(place(name)))], OPTIONS, QUIET);

describeWithOtherPrograms('what is said of files that openpyxl changed and Gnumeric saved', () => {
  beforeAll(async () => {
    const { workbook: results } = await merge(plan, [fileOf('M1.xlsx', full())], OPTIONS, QUIET);
    writeFileSync(place('filled.xlsx'), await writeWorkbook(full()));
    writeFileSync(place('results.xlsx'), await writeWorkbook(results!));
    const remark: OpenpyxlJob['cells'][number] = [ENVIRONMENT, at('c', 'strengths'), REMARK];
    editWithOpenpyxl(
      Object.entries(CASES).map(([name, job]) => {
        const files = { from: place('filled.xlsx'), to: place(`${name}-openpyxl.xlsx`) };
        return { ...NOTHING, ...job, ...files, cells: [...(job.cells ?? []), remark] };
      }),
    );
    for (const format of ['xlsx', 'ods'] as const) {
      for (const name of Object.keys(CASES)) {
        resaveWithGnumeric(place(`${name}-openpyxl.xlsx`), place(`${name}-gnumeric.${format}`), format);
      }
      resaveWithGnumeric(place('results.xlsx'), place(`results-gnumeric.${format}`), format);
    }
    resaveWithGnumeric(place('filled.xlsx'), place('filled.xls'), 'xls');
  });

  it.each(Object.keys(CASES))('%s', async (name) => {
    const said: string[] = [];
    for (const program of ['openpyxl.xlsx', 'gnumeric.xlsx', 'gnumeric.ods']) {
      const { findings, workbook } = await mergeFile(`${name}-${program}`);
      said.push(`=== ${program}\n${findingText(findings)}`);
      expect(workbook!.sheets.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(REMARK);
    }
    const file = path.join(EXPECTED, `${name}.txt`);
    if (process.env.SCOREBOOK_RENEW === '1') writeFileSync(file, said.join(''));
    expect(said.join('')).toBe(readFileSync(file, 'utf8'));
  });

  it.each(['xlsx', 'ods'])('results as .%s of Gnumeric have functions that Excel 2007 knows', (format) => {
    const { workbook } = readWholeWorkbook(readFileSync(place(`results-gnumeric.${format}`)));
    const formulas = workbook.sheets.flatMap(({ cells }) => cells.map(({ formula }) => formula ?? ''));
    for (const name of ['SUMPRODUCT', 'RANK', 'STDEV']) {
      expect(formulas.some((formula) => formula.includes(`${name}(`))).toBe(true);
    }
    expect(formulas.filter((formula) => /_xlfn|GNUMERIC/i.test(formula))).toEqual([]);
  });

  it('says of an .xls what to do', async () => {
    const { findings } = await mergeFile('filled.xls');
    expect(findings[0]!.code).toBe('old-format');
  });
});
