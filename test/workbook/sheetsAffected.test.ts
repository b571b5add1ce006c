import { sheetsAffected, sheetsRead } from '../../src/workbook/sheetsAffected';
import { bookOf } from '../support/contentBook';

const NAMES = [{ name: '上限', refersTo: "'標準'!$A$1", sheet: null, hidden: false }];

/** Each sheet but the first two reads another one, in one of the ways there are. */
const book = bookOf(
  {
    登打: { A1: 5 },
    標準: { A1: 50 },
    彙總: { A1: { formula: "SUM('登打'!A1:A9)" } },
    成績: { A1: { formula: '彙總!A1*2' } },
    "O'Hara": { A1: { formula: 'MIN(上限,1)' } },
    後: { A1: { formula: "'O''Hara'!A1" } },
    文: { A1: { formula: '"上限 "&"登打!"&B1' } },
    獨: { A1: { formula: 'B1+1' } },
    間接: { A1: { formula: 'INDIRECT(B1)' } },
  },
  NAMES,
);

test.each([
  [['登打'], ['登打', '彙總', '成績', '文', '間接']],
  [['彙總'], ['彙總', '成績', '間接']],
  // Through a name; a text that holds the name's word is not told from it.
  [['標準'], ['標準', "O'Hara", '後', '文', '間接']],
  [['獨'], ['獨', '間接']],
  [['不在'], ['間接']],
])('what may hold other values after %p', (changed, affected) => {
  expect(sheetsAffected(book, changed)).toEqual(affected);
});

test('names of sheets are found without regard to case, and in rows of sheets', () => {
  const sheets = bookOf({
    Data: { A1: 1 },
    Sum: { A1: { formula: 'data!A1' } },
    All: { A1: { formula: 'SUM(Data:Sum!A1)' } },
  });
  expect(sheetsAffected(sheets, ['DATA'])).toEqual(['Data', 'Sum', 'All']);
});

test('sheets that formulas read: those they name, or all where a name or a text says which', () => {
  const names = (formulas: string[]): string[] => sheetsRead(book, formulas).map(({ name }) => name);
  expect(names(['$A1>1', "登打!A1+'標準'!$A$1"])).toEqual(['登打', '標準']);
  expect(names(['$A1>上限'])).toHaveLength(book.sheets.length);
  expect(names(['INDIRECT("A1")'])).toHaveLength(book.sheets.length);
});
