import * as fc from 'fast-check';
import { areasOf } from '../../src/excel/address';
import { lineOfLook, lookOfLine } from '../../src/excel/borderLine';
import { charactersOfPoints, pointsOfCharacters } from '../../src/excel/columnWidth';
import { cornerAt } from '../../src/excel/corner';
import { joinHeader, splitHeader } from '../../src/excel/headerCodes';
import { typedText } from '../../src/excel/typedText';
import { cellsOf, joinAreas } from '../../src/workbook/areas';
import { printArea } from '../../src/workbook/address';

describe('addresses that Excel answers', () => {
  it.each([
    ["'評分－A, B'!B2:F9, '評分－A, B'!H1", ['B2:F9', 'H1']],
    ['Sheet1!$A$1:$B$2', ['A1:B2']],
    ["'it''s, me'!A1,'it''s, me'!C3:D4", ['A1', 'C3:D4']],
    ['Sheet1!1:3', ['A1:XFD3']],
    ['Sheet1!A:B', ['A1:B1048576']],
  ])('%s', (address, expected) => {
    expect(areasOf(address).map(printArea)).toEqual(expected);
  });

  it('throw when they are none, rather than reading nothing', () => {
    expect(() => areasOf('Sheet1!#REF!')).toThrow('#REF!');
  });
});

describe('texts', () => {
  it.each(['1.10', '1-2', '105/9/1', '５', '5%', '=A1', '+1', '-', '@x', "'quoted", '#N/A', 'TRUE', 'false', 'May 5'])(
    '%s gets an apostrophe, or Excel would read it as something else',
    (text) => {
      expect(typedText(text)).toBe(`'${text}`);
    },
  );

  it.each(['衛生局', 'abc', '（註）', 'true story', ''])('%s stays', (text) => {
    expect(typedText(text)).toBe(text);
  });
});

it('widths go to points and back to the same characters, in whole pixels', () => {
  for (let characters = 1; characters <= 255; characters++) {
    const points = pointsOfCharacters(characters);
    expect(points / 0.75).toBe(Math.round(points / 0.75));
    expect(charactersOfPoints(points)).toBe(characters);
  }
  // As Excel itself shows it for the width of a new column.
  expect(pointsOfCharacters(8.43)).toBe(48);
});

it('lines go to styles and weights and back', () => {
  for (const line of ['hair', 'thin', 'medium', 'thick', 'double', 'dotted', 'dashed'] as const) {
    const { style, weight } = lookOfLine(line);
    expect(lineOfLook(style, weight)).toBe(line);
  }
  expect(lineOfLook('None', 'Thin')).toBeNull();
  expect(lineOfLook('DashDot', 'Thin')).toBe('dashed');
});

describe('headers', () => {
  it.each(['&R&9 評分表', '&C&9 &P / &N', '&L甲&C乙&R丙', '&CA && B', '&R&9 A&&L'])('%s', (header) => {
    expect(joinHeader(splitHeader(header))).toBe(header);
  });

  it('without a place stand in the middle', () => {
    expect(splitHeader('第 &P 頁')).toEqual({ left: '', center: '第 &P 頁', right: '' });
    expect(joinHeader(splitHeader(null))).toBeNull();
  });
});

it('a place in points is the corner of a cell, hidden lines taking none', () => {
  const columns = [
    { column: 0, width: null, hidden: true },
    { column: 1, width: 10, hidden: false },
  ];
  const rows = [{ row: 0, height: 30, hidden: false }];
  expect(cornerAt({ columns, rows, standardHeight: 15 }, pointsOfCharacters(10), 30)).toEqual({ row: 1, column: 2 });
  expect(cornerAt({ columns, rows, standardHeight: 15 }, pointsOfCharacters(10) + 48, 45)).toEqual({
    row: 2,
    column: 3,
  });
});

it('joined areas hold the same cells, each once, however they were cut', () => {
  const area = fc
    .tuple(fc.nat(7), fc.nat(7), fc.nat(3), fc.nat(3))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
      const joined = joinAreas(areas);
      const cells = new Set(cellsOf(areas).map(printArea));
      expect(cellsOf(joined).map(printArea).sort()).toEqual([...cells].sort());
      expect(joinAreas([...areas].reverse())).toEqual(joined);
    }),
  );
});
