import { printCell } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/workbook';
import { univerCalculator } from '../../support/calculation';
import { bookOf, valuesOf, type Content } from '../../support/contentBook';

async function calculated(...parameters: Parameters<typeof bookOf>): Promise<Record<string, CellValue>> {
  const book = bookOf(...parameters);
  await univerCalculator.calculate(book);
  return valuesOf(book);
}

/** A: a number, texts, a blank (5), a formula's empty text; B: texts; C: an error, a truth value. */
const DATA: Record<string, Content> = {
  A1: 3,
  A2: '',
  A3: '7',
  A4: 1,
  A6: { formula: '""' },
  A7: 5,
  B1: 'a',
  B2: 'abc',
  C1: { error: '#DIV/0!' },
  C2: true,
};

/** What Excel gives. LibreOffice differs in the ones marked: it has no truth values, and takes A2 for a blank. */
const EXCEL: [string, CellValue][] = [
  // Numbers, in every way of writing
  ['1/3', 1 / 3],
  ['0.50', 0.5],
  ['(0.5>0.00000001)', true],
  ['1E-8*1E+8', 1],
  ['IF(0.1+0.2=0.3,"same","other")', 'same'],
  ['ROUND(799.995,2)', 800],
  ['-A1^2', 9],
  // Texts
  ['"a""b"', 'a"b'],
  ['A3&"x"', '7x'],
  ['""', ''],
  // Empty texts and blanks
  ['IF(TRUE,A6,"x")', ''],
  ['IFERROR(A6,"x")', ''],
  ['A6', ''],
  ['A5', 0],
  ['Z999', 0],
  ['IF(TRUE,A5,"x")', 0],
  ['ISTEXT(A6)', true],
  ['COUNTA(A1:A7)', 6],
  ['SUMPRODUCT((A1:A7="")*1)', 3],
  // Texts that read like numbers are not numbers in cells
  ['SUM(A1:A7)', 9],
  ['MEDIAN(A1:A7)', 3],
  ['MEDIAN(A1:A7,"4")', 3.5],
  ['RANK(A1,A1:A7)', 2],
  ['RANK(A1,A1:A7,1)', 2],
  ['RANK(7,A1:A7)', { error: '#N/A' }],
  ['A3=7', false],
  ['A3="7"', true],
  // Comparisons
  ['A3>100', true],
  ['SUMPRODUCT((A1:A7>1)*1)', 5],
  ['B2="a*"', false],
  ['B1="A"', true],
  ['A5=0', true],
  ['A5=""', true],
  ['A5=FALSE', true],
  ['A2=0', false],
  ['C2>999', true],
  ['C2="TRUE"', false],
  ['SUMPRODUCT((A1:A3=A1:A2)*1)', { error: '#N/A' }],
  // Errors
  ['C1', { error: '#DIV/0!' }],
  ['C1=1', { error: '#DIV/0!' }],
  ['1/0', { error: '#DIV/0!' }],
  ['#REF!+1', { error: '#REF!' }],
  ['IFERROR(C1,"none")', 'none'],
  ['MEDIAN(B1:B2)', { error: '#NUM!' }],
  ['RANK(1,C1:C1)', { error: '#DIV/0!' }],
  ['INDEX(A1:A7,9)', { error: '#REF!' }],
];

describe("Univer's calculator", () => {
  it('gives what Excel gives', async () => {
    const formulas = EXCEL.map(([formula], index): [string, Content] => [printCell(index, 9), { formula }]);
    const got = await calculated({ S: { ...DATA, ...Object.fromEntries(formulas) } });
    expect(EXCEL.map(([formula], index) => [formula, got[`S!${printCell(index, 9)}`]])).toEqual(EXCEL);
  });

  it('computes across sheets in any order, with names of the workbook and of a sheet, whatever their case', async () => {
    const names = [
      { name: 'Cap', refersTo: "'評分 表'!$A$1", sheet: null, hidden: false },
      { name: 'cap', refersTo: "'Other'!$A$1*2", sheet: 'Other', hidden: false },
      { name: 'twice', refersTo: 'CAP*2', sheet: null, hidden: true },
    ];
    const sheets = {
      '評分 表': { A1: { formula: "'OTHER'!A1+1" }, A2: { formula: 'twice' } },
      Other: { A1: 5, A2: { formula: 'CAP+1' }, A3: { formula: '"Cap"' } },
    };
    expect(await calculated(sheets, names)).toEqual({
      '評分 表!A1': 6,
      '評分 表!A2': 12,
      'Other!A2': 11,
      'Other!A3': 'Cap',
    });
  });

  it.each<[string, string]>([
    ['formula', 'SUM(A1'],
    ['function', '_xlfn.RANK.EQ(1,A1:A1)'],
    ['criterion', 'COUNTIF(A1:A4,"<>")'],
    ['name', 'nowhere+1'],
    ['name', 'endless'],
    ['name', 'Table1[Score]'],
    ['sheet', "'Gone'!A1"],
    ['sheet', "'[2]S'!A1"],
    ['text', '"#N/A"'],
    ['circle', 'B3+1'],
    ['circle', 'SUM(B1:B3)'],
    ['block', 'A1:A2'],
    ['engine', 'A1 A2'],
    ['engine', 'HYPERLINK("a","b")'],
  ])('fails, with the cell and without a stale result: %s, %s', async (code, formula) => {
    const names = [{ name: 'endless', refersTo: 'endless', sheet: null, hidden: false }];
    const book = bookOf(
      { First: { A1: { formula: '1+1' } }, S: { A1: 1, A2: 2, A4: '', B2: { formula: 'A1' }, B3: { formula } } },
      names,
    );
    const failure: unknown = await univerCalculator.calculate(book).catch((problem: unknown) => problem);
    expect(failure).toMatchObject({ name: 'Uncalculable', code, place: { sheet: 'S', row: 2, column: 1 } });
    expect(valuesOf(book)).toEqual({ 'First!A1': null, 'S!B2': null, 'S!B3': null });
  });

  it('fails where a formula reads a constant text like an error, which it could not tell from one', async () => {
    const book = bookOf({ S: { A1: '#N/A', A2: { formula: '1' } } });
    await univerCalculator.calculate(book);
    book.sheets[0]!.cells.push({ row: 2, column: 0, value: null, formula: 'COUNTA(A1:A2)', style: null });
    await expect(univerCalculator.calculate(book)).rejects.toMatchObject({
      code: 'text',
      place: { row: 2, column: 0 },
    });
  });

  it('finds a circle over sheets', async () => {
    const book = bookOf({
      One: { A1: 1, A2: { formula: 'A1' }, A3: { formula: "'Two'!A1" } },
      Two: { A1: { formula: "'One'!A3" } },
    });
    await expect(univerCalculator.calculate(book)).rejects.toMatchObject({
      code: 'circle',
      place: { sheet: 'One', row: 2 },
    });
  });

  it('calculates several workbooks at once, each for itself, also after one that failed', async () => {
    const books = [1, 2, 3].map((value) => bookOf({ S: { A1: value, A2: { formula: 'A1*10' } } }));
    const failing = univerCalculator.calculate(bookOf({ S: { A1: { formula: 'A1' } } }));
    const runs = books.map((book) => univerCalculator.calculate(book));
    await expect(failing).rejects.toMatchObject({ code: 'circle' });
    await Promise.all(runs);
    expect(books.map((book) => valuesOf(book)['S!A2'])).toEqual([10, 20, 30]);
  });

  it('needs no formulas', async () => {
    const book = bookOf({ S: { A1: 1 }, Empty: {} });
    await univerCalculator.calculate(book);
    expect(book).toEqual(bookOf({ S: { A1: 1 }, Empty: {} }));
  });
});
