import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { differences } from '../../src/workbook/equality';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { readWholeWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { everyKind } from '../support/everyKind';
import { arbitraryPlan, arbitraryRecords } from '../support/samplePlans';
import { sampleWorkbook } from '../support/sampleWorkbook';
import { addedElements, changedValues, removedElements } from '../workbook/everyChange';
import { fieldsNotCarried, type Reading } from './fieldsNotCarried';

/**
 * A workbook as a file says it: the password as a hash, from which it cannot be told, and the cells that a merge covers
 * with the format of its first one, which their borders need.
 */
function told(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(toldSheet) };
}

function toldSheet(sheet: Sheet): Sheet {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = cells.get(`${top},${left}`)?.style ?? null;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = `${row},${column}`;
        if (!cells.has(key)) cells.set(key, { row, column, value: null, formula: null, style });
      }
    }
  }
  const protection = sheet.protection && { ...sheet.protection, password: null };
  return { ...sheet, cells: [...cells.values()], protection };
}

it('reads every field that was written', async () => {
  const workbook = sampleWorkbook();
  const { workbook: read, lost } = readWholeWorkbook(await writeWorkbook(workbook));
  expect(differences(told(workbook), read)).toEqual([]);
  expect(lost).toEqual([{ kind: 'password', sheet: '評分－衛生局', place: null }]);
});

/** Fields of which no change alone makes a workbook, and why. */
const EXCEPTIONS: Record<string, string> = {
  activeSheet: 'the next sheet is hidden',
  sheets: 'its tables would have the names of others',
  'styles.head': 'cells use it',
  'styles.score': 'cells use it',
  'styles.text': 'cells use it',
  'styles.date': 'cells use it',
  'sheets.*.merges': 'one more like the last would overlap it',
  'sheets.*.validations.*.rule.kind': 'another kind needs other fields',
  'sheets.*.conditionalFormats.*.rule.kind': 'another kind needs other fields',
  'sheets.*.tables.*.columns.*': 'its header cell must say the same',
  'sheets.*.tables.*.columns': 'its area must have as many columns',
  'sheets.*.tables.*.area.top': 'header cells must stand there',
  'sheets.*.tables.*.area.left': 'header cells must stand there',
  'sheets.*.tables.*.area.right': 'it must have as many columns',
};

const READING: Reading = { read: (bytes) => readWholeWorkbook(bytes).workbook, told, exceptions: EXCEPTIONS };

it.each([
  ['a changed value', changedValues],
  ['a removed element', removedElements],
  ['an added element', addedElements],
])('carries every field: %s', async (_, changesOf) => {
  expect(await fieldsNotCarried(READING, told(sampleWorkbook()), changesOf(sampleWorkbook()))).toEqual([]);
});

describe('reads every kind of workbook as it was written', () => {
  const seed = 20_261_123;
  const records = fc.sample(arbitraryRecords(plan105), { seed, numRuns: 1 })[0]!;
  it.each(Object.entries(everyKind(plan105, records)))('%s of the built-in plan', async (_, workbook) => {
    await expectSame(workbook);
  });

  const cases = fc.sample(
    arbitraryPlan().chain((plan) => arbitraryRecords(plan).map((found) => ({ plan, found }))),
    { seed, numRuns: 8 },
  );
  it.each(cases.map(({ plan, found }, index) => [index, plan, found] as const))(
    `of a random plan (seed ${seed}, case %i)`,
    async (_, plan, found) => {
      for (const workbook of Object.values(everyKind(plan, found))) await expectSame(workbook);
    },
  );

  async function expectSame(workbook: Workbook): Promise<void> {
    const { workbook: read, lost } = readWholeWorkbook(await writeWorkbook(workbook));
    expect(differences(told(workbook), read)).toEqual([]);
    expect(lost.filter(({ kind }) => kind !== 'password')).toEqual([]);
  }
});
