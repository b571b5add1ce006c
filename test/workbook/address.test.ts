import fc from 'fast-check';
import {
  cellArea,
  parseArea,
  parseCell,
  printArea,
  printCell,
  printColumn,
  quoteSheet,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from '../../src/workbook/address';

const row = fc.integer({ min: 0, max: SHEET_ROWS - 1 });
const column = fc.integer({ min: 0, max: SHEET_COLUMNS - 1 });

const COLUMNS: [number, string][] = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [SHEET_COLUMNS - 1, 'XFD'],
];

it.each(COLUMNS)('column %i is %s', (index, letters) => {
  expect(printColumn(index)).toBe(letters);
  expect(parseCell(`${letters}1`)).toEqual({ row: 0, column: index });
});

it('every cell is read back as it was printed', () => {
  fc.assert(
    fc.property(row, column, (r, c) => {
      expect(parseCell(printCell(r, c))).toEqual({ row: r, column: c });
      expect(parseCell(`$${printColumn(c).toLowerCase()}$${r + 1}`)).toEqual({ row: r, column: c });
    }),
  );
});

it('every area is read back as it was printed, whichever corners name it', () => {
  fc.assert(
    fc.property(row, column, row, column, (r1, c1, r2, c2) => {
      const area = {
        top: Math.min(r1, r2),
        left: Math.min(c1, c2),
        bottom: Math.max(r1, r2),
        right: Math.max(c1, c2),
      };
      expect(parseArea(printArea(area))).toEqual(area);
      expect(parseArea(`${printCell(r1, c1)}:${printCell(r2, c2)}`)).toEqual(area);
      expect(parseArea(`${printCell(r1, c2)}:${printCell(r2, c1)}`)).toEqual(area);
    }),
  );
});

it('prints one cell without a colon', () => {
  expect(printArea(cellArea(8, 5))).toBe('F9');
  expect(printArea({ top: 8, left: 5, bottom: 8, right: 6 })).toBe('F9:G9');
});

it.each([
  '',
  'F',
  '9',
  'F0',
  'F09',
  'F-1',
  'F1.5',
  'XFE1',
  'AAAA1',
  'A1048577',
  ' F9',
  'F9 ',
  'F9\n',
  'Ｆ9',
  '$$F9',
  'F$',
  '評9',
])('refuses %j as a cell', (text) => {
  expect(parseCell(text)).toBeNull();
  expect(parseArea(text)).toBeNull();
  expect(parseArea(`A1:${text}`)).toBeNull();
});

it.each(['A1:B2:C3', 'A:C', '1:3', ':', 'A1 B2', "'評分'!A1", '#REF!'])('refuses %j as an area', (text) => {
  expect(parseArea(text)).toBeNull();
});

it('quotes sheet names so that they can be found again', () => {
  expect(quoteSheet('評分－衛生局')).toBe("'評分－衛生局'");
  expect(quoteSheet("it's")).toBe("'it''s'");
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      const quoted = quoteSheet(name);
      expect(quoted).toMatch(/^'(?:[^']|'')*'$/);
      expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(name);
    }),
  );
});
