import { printCell } from '../../../src/workbook/address';
import type { CellValue, DefinedName } from '../../../src/workbook/workbook';
import type { ForgivingCalculator } from '../../../src/workbench/calculation/rememberingCalculator';
import { incrementalCalculator } from '../../support/calculation';
import { bookOf, valuesOf, type Content } from '../../support/contentBook';

function codesOf(calculator: ForgivingCalculator): string[] {
  return calculator
    .uncalculated()
    .map(({ code, place }) => `${code} ${place.sheet}!${printCell(place.row, place.column)}`);
}

function withoutResults(formula: string): Content {
  return { formula, value: null };
}

const NAMES: DefinedName[] = [{ name: 'endless', refersTo: 'endless', sheet: null, hidden: false }];

describe('formulas that cannot be computed', () => {
  it.each<[string, string, CellValue, CellValue]>([
    // code, formula, shown without an earlier result, shown where it came with 5
    ['name', 'nowhere+1', { error: '#NAME?' }, { error: '#NAME?' }],
    ['name', 'endless', { error: '#NAME?' }, { error: '#NAME?' }],
    ['name', 'SUM(Table1[Score])', { error: '#NAME?' }, 5],
    ['sheet', "'Gone'!A1", { error: '#REF!' }, { error: '#REF!' }],
    ['sheet', "'[2]S'!A1", { error: '#REF!' }, 5],
    ['function', '_xlfn.RANK.EQ(1,A1:A1)', { error: '#NAME?' }, 5],
    ['function', 'NOSUCH(1)', { error: '#NAME?' }, 5],
    ['circle', 'B1+1', 0, 0],
    ['criterion', 'COUNTIF(A1:A3,"<>")', { error: '#VALUE!' }, 5],
    ['text', 'COUNTA(A4)', { error: '#VALUE!' }, 5],
    ['formula', 'SUM(A1', { error: '#VALUE!' }, 5],
    ['block', 'A1:A2', { error: '#VALUE!' }, 5],
    ['engine', 'HYPERLINK("a","b")', { error: '#VALUE!' }, 5],
  ])('%s: %s', async (code, formula, without, withFive) => {
    for (const [cached, shown] of [
      [null, without],
      [5, withFive],
    ] as const) {
      const calculator = incrementalCalculator();
      const book = bookOf(
        {
          S: {
            A1: 1,
            A2: 2,
            A3: '',
            A4: '#N/A',
            B1: { formula, value: cached },
            C1: withoutResults('IF(ISERROR(B1),"error",B1*10)'),
            C2: withoutResults('C1'),
            D1: withoutResults('A1+A2'),
          },
        },
        NAMES,
      );
      await calculator.calculate(book);
      const follows = typeof shown === 'number' ? shown * 10 : 'error';
      expect(valuesOf(book)).toEqual({ 'S!B1': shown, 'S!C1': follows, 'S!C2': follows, 'S!D1': 3 });
      expect(codesOf(calculator)).toEqual([`${code} S!B1`]);
      // Once more, and with a change that has nothing to do with it.
      book.sheets[0]!.cells.push({ row: 9, column: 9, value: 1, formula: null, style: null });
      await calculator.calculate(book);
      expect(valuesOf(book)).toEqual({ 'S!B1': shown, 'S!C1': follows, 'S!C2': follows, 'S!D1': 3 });
      expect(codesOf(calculator)).toEqual([`${code} S!B1`]);
    }
  });

  it('a typed formula does not keep the result of the one before it', async () => {
    const calculator = incrementalCalculator();
    const book = bookOf({ S: { A1: { formula: 'NOSUCH(1)', value: 5 } } });
    await calculator.calculate(book);
    Object.assign(book.sheets[0]!.cells[0]!, { formula: 'NOSUCH(2)', value: null });
    await calculator.calculate(book);
    expect(valuesOf(book)).toEqual({ 'S!A1': { error: '#NAME?' } });
  });

  it('circles show 0, all of them; what lies between and after them is computed', async () => {
    const calculator = incrementalCalculator();
    const sheets = {
      One: {
        A1: withoutResults("'Two'!A1+1"),
        A2: withoutResults('A1+7'),
        A3: withoutResults('A2+A3'),
        A4: withoutResults('A3+1'),
        A5: withoutResults('SUM(B1:B3)'),
        B1: 1,
        B2: 2,
      },
      Two: { A1: withoutResults("'One'!A1*2") },
    };
    const book = bookOf(sheets);
    await calculator.calculate(book);
    expect(valuesOf(book)).toEqual({
      'One!A1': 0,
      'One!A2': 7,
      'One!A3': 0,
      'One!A4': 1,
      'One!A5': 3,
      'Two!A1': 0,
    });
    expect(codesOf(calculator)).toEqual(['circle One!A1', 'circle One!A3', 'circle Two!A1']);
    const mended = bookOf({ ...sheets, Two: { A1: 4 } });
    await calculator.calculate(mended);
    expect(valuesOf(mended)).toMatchObject({ 'One!A1': 5, 'One!A2': 12, 'One!A3': 0 });
    expect(codesOf(calculator)).toEqual(['circle One!A3']);
  });

  it('are computed as soon as they can be', async () => {
    const calculator = incrementalCalculator();
    const one = { A1: withoutResults("'Two'!A1+1"), A2: withoutResults('score*2') };
    const before = bookOf({ One: one });
    await calculator.calculate(before);
    expect(codesOf(calculator)).toEqual(['sheet One!A1', 'name One!A2']);
    const after = bookOf({ One: one, Two: {} }, [{ name: 'Score', refersTo: '21', sheet: null, hidden: false }]);
    await calculator.calculate(after);
    expect(valuesOf(after)).toEqual({ 'One!A1': 1, 'One!A2': 42 });
    expect(codesOf(calculator)).toEqual([]);
  });
});
