import fc from 'fast-check';
import { differences } from '../../src/workbook/equality';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { sampleWorkbook } from '../support/sampleWorkbook';
import { addedElements, changedValues, removedElements } from '../workbook/everyChange';
import { fieldsNotCarried, type Reading } from './fieldsNotCarried';

/** What the reader reads: everything but formats, tables, charts, print set-up and the password, kept as a hash. */
function readable(workbook: Workbook): Workbook {
  return { ...workbook, styles: {}, sheets: workbook.sheets.map(readableSheet) };
}

function readableSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells
      .filter(({ value, formula }) => value !== null || formula !== null)
      .map((cell) => ({ ...cell, style: null })),
    conditionalFormats: [],
    protection: sheet.protection && { ...sheet.protection, password: null },
    tables: [],
    charts: [],
    print: null,
  };
}

it('reads as many sheets as are written', async () => {
  const { sheets, ...rest } = sampleWorkbook();
  const empty = Array.from({ length: 150 }, (_, index) => ({ ...sheets[1]!, name: `${index}`, cells: [] }));
  const plain = empty.map((sheet) => ({
    ...sheet,
    validations: [],
    conditionalFormats: [],
    tables: [],
    links: [],
    charts: [],
  }));
  const read = readWorkbook(await writeWorkbook({ ...rest, names: [], sheets: plain }));
  expect(read.sheets.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
});

it('reads what was written', async () => {
  const workbook = sampleWorkbook();
  expect(differences(readable(workbook), readWorkbook(await writeWorkbook(workbook)))).toEqual([]);
});

/** Fields of which no change alone makes a workbook, and why. */
const EXCEPTIONS: Record<string, string> = {
  activeSheet: 'the next sheet is hidden',
  'sheets.*.merges': 'one more like the last would overlap it',
  'sheets.*.validations.*.rule.kind': 'another kind needs other fields',
};

const READING: Reading = { read: readWorkbook, told: readable, exceptions: EXCEPTIONS };

it.each([
  ['a changed value', changedValues],
  ['a removed element', removedElements],
  ['an added element', addedElements],
])('carries every field that is read: %s', async (_, changesOf) => {
  const before = readable(sampleWorkbook());
  expect(await fieldsNotCarried(READING, before, changesOf(before))).toEqual([]);
});

it('carries any text, number and formula result', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((value) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value));
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    text,
    fc.constantFrom('_x000D_', '_x005F_', '#REF!', '#N/A ', ' a ', '\n', 'a\r\nb', '\t', '=1+1', "'", '1e5', 'TRUE'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constantFrom('#DIV/0!', '#N/A', '#VALUE!').map((error) => ({ error })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 50, maxLength: 200 }), async (values) => {
      const workbook = readable(sampleWorkbook());
      workbook.sheets[0]!.cells = values.flatMap((each, row) => [
        { row, column: 0, value: each, formula: null, style: null },
        { row, column: 1, value: each, formula: `A${row + 1}`, style: null },
      ]);
      const read = readWorkbook(await writeWorkbook(workbook));
      expect(differences(workbook, read)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
