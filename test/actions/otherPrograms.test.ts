import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { merge } from '../../src/actions/merge';
import { planOfWorkbook } from '../../src/actions/planOfWorkbook';
import { masterWorkbook } from '../../src/sheets/setup/masterWorkbook';
import { readWholeWorkbook, readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import {
  describeWithOtherPrograms,
  editWithOpenpyxl,
  saveWithGnumeric,
  type OpenpyxlEdit,
} from '../support/otherPrograms';
import { CREATED, fileOfBytes, QUIET } from '../support/returned';
import { findingText } from './findingText';
import { at, ENVIRONMENT, full, HEALTH, plan, TAX } from './programFixtures';

/**
 * What is said of files that scripts filled with openpyxl, and that Gnumeric saved after that. The expected texts stand beside
 * those of LibreOffice; SCOREBOOK_RENEW=1 writes them anew.
 */
const EXPECTED = join(__dirname, '../fixtures/findings/otherPrograms');

type Value = string | number | boolean | null;
const set = (sheet: string, address: string, value: Value): OpenpyxlEdit => ({ do: 'set', sheet, address, value });

const EDITS: Record<string, OpenpyxlEdit[]> = {
  resaved: [],
  entered: [
    set(HEALTH, at('a1'), 26),
    set(HEALTH, at('a2'), 3),
    set(HEALTH, at('b'), 15),
    set(HEALTH, at('c'), '優'),
    { do: 'removeValidations', sheet: HEALTH },
    set(TAX, at('a1'), '１８'),
    set(TAX, at('a2'), '　20 '),
    // A script leaves formulas without their results; Gnumeric calculates them.
    set(TAX, at('b'), '=10+10'),
    set(TAX, at('c'), '=1/0'),
    set(ENVIRONMENT, at('a1'), null),
    set(ENVIRONMENT, at('a2'), ' '),
    set(ENVIRONMENT, at('b'), true),
    { do: 'setError', sheet: ENVIRONMENT, address: at('c'), value: '#N/A' },
  ],
  dated: [
    { do: 'countFrom1904' },
    { do: 'setDate', sheet: HEALTH, address: at('a1'), value: '2026-03-05' },
    { do: 'setDate', sheet: HEALTH, address: at('c'), value: '1904-01-21T12:00:00' },
    set(TAX, at('a1'), '2026/3/5'),
  ],
  rearranged: [
    { do: 'rename', sheet: HEALTH, to: "it's <甲> & 乙" },
    { do: 'move', sheet: "it's <甲> & 乙", by: 3 },
    { do: 'addSheet', name: '草稿' },
    set('草稿', 'B2', ' 自己的\n筆記_x000D_ '),
    { do: 'delete', sheet: TAX },
    { do: 'merge', sheet: ENVIRONMENT, range: `${at('a1')}:${at('a2')}` },
  ],
};

/** Everything that an XML file has to hide; blanks around it stay only where the program says that they shall. */
const REMARK = '很好 &<br/>\n"第二行"\t🙂 <![CDATA[';
const PROGRAMS = ['openpyxl', 'Gnumeric xlsx', 'Gnumeric ods'];

describeWithOtherPrograms('files that went through openpyxl and Gnumeric', () => {
  const files = new Map<string, Uint8Array>();
  const bytesOf = (name: string, program: string): Uint8Array => files.get(`${name} ${program}`)!;
  const mergeOptions = { groups: null, created: CREATED };

  beforeAll(async () => {
    const filled = await writeWorkbook(full());
    const { workbook: results } = await merge(plan, [fileOfBytes('M1.xlsx', filled)], mergeOptions, QUIET);
    const remark = set(ENVIRONMENT, at('c', 'strengths'), REMARK);
    const jobs = [
      ...Object.entries(EDITS).map(([name, edits]) => ({ name, open: filled, edits: [...edits, remark] })),
      { name: 'master', open: await writeWorkbook(masterWorkbook(plan, CREATED)), edits: [] },
      { name: 'results', open: await writeWorkbook(results!), edits: [] },
    ];
    const made = await editWithOpenpyxl(jobs);
    for (const [index, { name }] of jobs.entries()) {
      const bytes = made[index]!;
      files.set(`${name} openpyxl`, bytes);
      files.set(`${name} Gnumeric xlsx`, await saveWithGnumeric(bytes, 'xlsx'));
      files.set(`${name} Gnumeric ods`, await saveWithGnumeric(bytes, 'ods'));
    }
    files.set('resaved Gnumeric xls', await saveWithGnumeric(made[0]!, 'xls'));
  });

  const mergeFile = (bytes: Uint8Array) => merge(plan, [fileOfBytes('M1.xlsx', bytes)], mergeOptions, QUIET);

  it.each(Object.keys(EDITS))('%s: what is said of it', async (name) => {
    const said: string[] = [];
    for (const program of PROGRAMS) {
      const { findings, workbook } = await mergeFile(bytesOf(name, program));
      said.push(`=== ${program}\n${findingText(findings)}`);
      expect(workbook!.sheets.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(REMARK);
    }
    const file = join(EXPECTED, `${name}.txt`);
    if (process.env.SCOREBOOK_RENEW === '1') await writeFile(file, said.join(''));
    expect(said.join('')).toBe(await readFile(file, 'utf8'));
  });

  it.each(PROGRAMS)('%s leaves the plan in the master as it was', (program) => {
    const read = planOfWorkbook(readWorkbook(bytesOf('master', program)), 'en');
    expect(read).toEqual(planOfWorkbook(masterWorkbook(plan, CREATED), 'en'));
    expect(read).toMatchObject({ plan: { id: plan.id } });
  });

  it.each(PROGRAMS)(
    'results from %s are merged into again, and open whole with functions that Excel knows',
    async (program) => {
      const bytes = bytesOf('results', program);
      const master = fileOfBytes('results.xlsx', bytes);
      const { findings } = await merge(plan, [], { ...mergeOptions, master }, QUIET);
      expect(findings).toEqual([]);
      const formulas = readWholeWorkbook(bytes).workbook.sheets.flatMap(({ cells }) =>
        cells.map(({ formula }) => formula),
      );
      expect(formulas.filter((formula) => formula?.includes('SUMPRODUCT(') === true)).not.toEqual([]);
      expect(formulas.filter((formula) => formula?.includes('RANK(') === true)).not.toEqual([]);
      expect(formulas.filter((formula) => /_xlfn|GNUMERIC/i.test(formula ?? ''))).toEqual([]);
    },
  );

  it('says of an .xls what to do', async () => {
    const { findings } = await mergeFile(bytesOf('resaved', 'Gnumeric xls'));
    expect(findings[0]!.code).toBe('old-format');
  });
});
