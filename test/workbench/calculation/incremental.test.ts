import fc from 'fast-check';
import { emptySheet } from '../../../src/workbook/draft';
import type { Cell, CellValue, DefinedName, Workbook } from '../../../src/workbook/workbook';
import { incrementalCalculator } from '../../support/calculation';
import { bookOf, valuesOf } from '../../support/contentBook';
import { agreementCases } from '../../sheets/agreementCases';
import { filledWorkbook, formulasOf, resultsOf } from '../../sheets/agreementWorkbooks';
import { growthWorkbooks } from '../../sheets/growthCases';

jest.setTimeout(240_000);

const SEED = Number(process.env.SCOREBOOK_SEED ?? 105);
const RUNS = Number(process.env.SCOREBOOK_RUNS ?? 40);

/** Sheets are small, so that formulas meet: five rows and columns. */
const SIZE = 5;
const SHEETS = ['A', 'b c', '評分', 'D'];
const NAMES = ['cap', 'list', '總分'];

const line = fc.nat(SIZE - 1);
const address = fc.tuple(line, line, fc.constantFrom('', '$')).map(([row, column, sign]) => {
  return `${sign}${'ABCDE'[column]!}${sign}${row + 1}`;
});
const sheetPrefix = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(...SHEETS).map((name) => `'${name}'!`) },
);
const cellReference = fc.tuple(sheetPrefix, address).map(([sheet, cell]) => sheet + cell);
const areaReference = fc.tuple(sheetPrefix, address, address).map(([sheet, from, to]) => `${sheet}${from}:${to}`);
const formula = fc.oneof(
  cellReference,
  fc.tuple(cellReference, cellReference).map(([one, other]) => `${one}+${other}*2`),
  fc.tuple(cellReference, cellReference).map(([one, other]) => `${one}&"-"&${other}`),
  fc.tuple(cellReference, cellReference, cellReference).map(([a, b, c]) => `IF(${a}>1,${b},${c})`),
  areaReference.map((area) => `SUM(${area})`),
  areaReference.map((area) => `COUNTA(${area})`),
  // The engine goes through every row there is: few, or it takes long.
  fc.tuple(sheetPrefix, fc.constantFrom('2:3', '$4:$5')).map(([sheet, lines]) => `SUM(${sheet}${lines})`),
  areaReference.map((area) => `COUNTIF(${area},"<>")`),
  fc.tuple(areaReference, line).map(([area, row]) => `IFERROR(INDEX(${area},${row}+1,1),"none")`),
  fc.tuple(cellReference, address).map(([one, other]) => `SUM(${one}:INDEX(A1:E5,1,2))+${other}`),
  cellReference.map((cell) => `IFERROR(${cell}/0,"x")`),
  fc.constantFrom(...NAMES).map((name) => `SUM(${name})`),
  fc.constantFrom('NOSUCH(1)', '1/0', 'SUM(INDIRECT("A1"))', '1+', '"#N/A"', "'Gone'!A1", 'A1:B2', '#NAME?', 'TRUE'),
);

const constant: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2.5, -7, 100) },
  fc.constantFrom('', 'x', '7', '總', '#N/A'),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#NAME?' }),
);

type Content = Pick<Cell, 'formula' | 'value'>;
const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 3, arbitrary: constant.map((value) => ({ formula: null, value })) },
  { weight: 3, arbitrary: formula.map((source) => ({ formula: source, value: null })) },
  { weight: 1, arbitrary: fc.constant({ formula: null, value: null }) },
);

const name: fc.Arbitrary<DefinedName> = fc.record({
  name: fc.constantFrom(...NAMES),
  refersTo: fc.oneof(cellReference, areaReference, fc.constantFrom('3', 'cap+1', 'SUM(list)')),
  sheet: fc.constantFrom(null, null, ...SHEETS),
  hidden: fc.boolean(),
});

type Edit =
  | { kind: 'cell'; sheet: number; row: number; column: number; content: Content }
  | { kind: 'add'; at: number; name: string }
  | { kind: 'delete'; sheet: number }
  | { kind: 'rename'; sheet: number; name: string }
  | { kind: 'move'; sheet: number }
  | { kind: 'name'; name: DefinedName }
  | { kind: 'unname'; at: number };

const sheetName = fc.constantFrom(...SHEETS, ...SHEETS.map((each) => each.toLowerCase()));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('cell' as const), sheet: fc.nat(9), row: line, column: line, content }),
  },
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(9), name: sheetName }),
  fc.record({ kind: fc.constant('delete' as const), sheet: fc.nat(9) }),
  fc.record({ kind: fc.constant('rename' as const), sheet: fc.nat(9), name: sheetName }),
  fc.record({ kind: fc.constant('move' as const), sheet: fc.nat(9) }),
  fc.record({ kind: fc.constant('name' as const), name }),
  fc.record({ kind: fc.constant('unname' as const), at: fc.nat(9) }),
);

/** As a person would, who may also do what makes no sense: then nothing happens. */
function make(book: Workbook, change: Edit): void {
  const { sheets, names } = book;
  const isTaken = (wanted: string): boolean =>
    sheets.some((sheet) => sheet.name.toUpperCase() === wanted.toUpperCase());
  switch (change.kind) {
    case 'cell': {
      const { cells } = sheets[change.sheet % sheets.length]!;
      put(cells, change.row, change.column, change.content);
      break;
    }
    case 'add':
      if (!isTaken(change.name)) sheets.splice(change.at % (sheets.length + 1), 0, emptySheet(change.name));
      break;
    case 'delete':
      if (sheets.length > 1) sheets.splice(change.sheet % sheets.length, 1);
      break;
    case 'rename':
      if (!isTaken(change.name)) sheets[change.sheet % sheets.length]!.name = change.name;
      break;
    case 'move':
      sheets.push(...sheets.splice(change.sheet % sheets.length, 1));
      break;
    case 'name': {
      const at = names.findIndex((each) => each.name === change.name.name && each.sheet === change.name.sheet);
      names.splice(at < 0 ? names.length : at, 1, change.name);
      break;
    }
    case 'unname':
      if (names.length > 0) names.splice(change.at % names.length, 1);
  }
}

function put(cells: Cell[], row: number, column: number, { formula, value }: Content): void {
  const at = cells.findIndex((cell) => cell.row === row && cell.column === column);
  if (at >= 0) cells.splice(at, 1);
  // A blank cell may stay with its format, or be gone.
  if (formula !== null || value !== null || (row + column) % 2 === 0) {
    cells.push({ row, column, formula, value, style: null });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a calculator makes of the workbook that has never seen it. */
async function inFull(book: Workbook): Promise<unknown> {
  const calculator = incrementalCalculator();
  const copy = structuredClone(book);
  for (const cell of formulasOf(copy)) cell.value = null;
  await calculator.calculate(copy);
  return { values: valuesOf(copy), uncalculated: calculator.uncalculated() };
}

describe(`a calculation of what has changed gives what a full one gives (seed ${SEED})`, () => {
  it('for random workbooks and edits', async () => {
    const cells = fc.array(fc.tuple(line, line, content), { maxLength: 20 });
    const book = fc.record({
      sheets: fc.array(cells, { minLength: 1, maxLength: 3 }),
      names: fc.array(name, { maxLength: 3 }),
    });
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(book, steps, async ({ sheets, names }, edits) => {
        const workbook = bookOf(Object.fromEntries(sheets.map((_, index) => [SHEETS[index]!, {}])));
        for (const each of names) make(workbook, { kind: 'name', name: each });
        for (const [sheet, filled] of sheets.entries()) {
          for (const [row, column, what] of filled) make(workbook, { kind: 'cell', sheet, row, column, content: what });
        }
        const calculator = incrementalCalculator();
        await calculator.calculate(workbook);
        for (const step of edits) {
          for (const each of step) make(workbook, structuredClone(each));
          await calculator.calculate(workbook);
          const got = { values: valuesOf(workbook), uncalculated: calculator.uncalculated() };
          expect(got).toEqual(await inFull(workbook));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('for results, workbooks of members and of agencies', async () => {
    const cases = agreementCases(SEED);
    const books = [
      ...cases.results.slice(2, 4).map(resultsOf),
      ...cases.members.slice(0, 2).map(filledWorkbook),
      ...growthWorkbooks(SEED).slice(0, 2),
    ];
    const random = fc.sample(fc.tuple(fc.nat(), constant), { numRuns: 200, seed: SEED });
    for (const book of books) {
      const calculator = incrementalCalculator();
      await calculator.calculate(book);
      expect(calculator.uncalculated()).toEqual([]);
      for (const [index, [place, value]] of random.splice(0, 8).entries()) {
        const { cells } = book.sheets[place % book.sheets.length]!;
        const numbers = cells.filter((cell) => cell.formula === null && typeof cell.value === 'number');
        const cell = numbers[place % numbers.length];
        if (cell) cell.value = index % 3 === 0 ? null : value;
        if (index === 5 && book.sheets.length > 1) book.sheets.splice(place % book.sheets.length, 1);
        if (index === 6) book.names.splice(place % Math.max(1, book.names.length), 1);
        await calculator.calculate(book);
        const got = { values: valuesOf(book), uncalculated: calculator.uncalculated() };
        expect(got).toEqual(await inFull(book));
      }
    }
  });
});
