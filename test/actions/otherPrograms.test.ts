import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { merge } from '../../src/actions/merge';
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

/** Opinions are texts with everything that an XML file has to hide. */
const REMARK = ' 很好 &<br/>\n"第二行"\t🙂 _x000D_ ';

describeWithOtherPrograms('files that went through openpyxl and Gnumeric', () => {
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const open = await writeWorkbook(full());
    const jobs = Object.entries(EDITS).map(([name, edits]) => ({
      name,
      open,
      edits: [...edits, set(ENVIRONMENT, at('c', 'strengths'), REMARK)],
    }));
    const made = await editWithOpenpyxl(jobs);
    for (const [index, { name }] of jobs.entries()) {
      files.set(`${name} openpyxl`, made[index]!);
      files.set(`${name} Gnumeric xlsx`, await saveWithGnumeric(made[index]!, 'xlsx'));
      files.set(`${name} Gnumeric ods`, await saveWithGnumeric(made[index]!, 'ods'));
    }
    files.set('xls', await saveWithGnumeric(made[0]!, 'xls'));
  });

  const mergeFile = (bytes: Uint8Array) =>
    merge(plan, [fileOfBytes('M1.xlsx', bytes)], { groups: null, created: CREATED }, QUIET);

  it.each(Object.keys(EDITS))('%s: each program makes the same of it', async (name) => {
    for (const program of ['openpyxl', 'Gnumeric xlsx', 'Gnumeric ods']) {
      const { findings, outcomes } = await mergeFile(files.get(`${name} ${program}`)!);
      const remarks = JSON.stringify(outcomes[0]?.agencies);
      const found = `${findingText(findings)}\n${remarks ? '' : 'no outcome'}`;
      const file = join(EXPECTED, `${name}-${program.replace(' ', '-')}.txt`);
      if (process.env.SCOREBOOK_RENEW === '1') await writeFile(file, found);
      expect(found).toBe(await readFile(file, 'utf8'));
    }
  });
});
