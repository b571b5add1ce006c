import fc from 'fast-check';
import { SHEET_ROWS, parseArea, printArea, type Area } from '../../../src/workbook/address';
import type { LineChange } from '../../../src/workbook/structure/areaMove';
import { moveSpan, moveWithLines } from '../../../src/workbook/structure/areaMove';
import { moveWithCells } from '../../../src/workbook/structure/cellAreaMove';
import { followFormula } from '../../../src/workbook/structure/followFormula';

const at = (sheet: string) => ({ before: sheet, now: sheet });
const area = (text: string): Area => parseArea(text)!;

const insert = (axis: LineChange['axis'], line: number, count: number): LineChange => ({
  kind: 'insertLines',
  sheet: 'A',
  axis,
  at: line - 1,
  count,
});
const remove = (axis: LineChange['axis'], line: number, count: number): LineChange => ({
  ...insert(axis, line, count),
  kind: 'deleteLines',
});

describe('formulas follow rows and columns', () => {
  test.each<[string, LineChange, string, string]>([
    ['move behind an insertion', insert('row', 3, 2), 'A2+A3+$A$4+A$9', 'A2+A5+$A$6+A$11'],
    ['areas grow around it, not at their ends', insert('row', 3, 1), 'SUM(A2:A5)+SUM(A3:A5)', 'SUM(A2:A6)+SUM(A4:A6)'],
    ['an area that ends before it stays', insert('row', 3, 1), 'SUM($B$1:$B$2)', 'SUM($B$1:$B$2)'],
    ['columns', insert('column', 2, 1), 'A1+B1+$B$1:C$2', 'A1+C1+$C$1:D$2'],
    ['whole columns stay whole under rows', insert('row', 1, 1), 'SUM(A:C)+SUM($2:$3)', 'SUM(A:C)+SUM($3:$4)'],
    ['lines that are gone', remove('row', 2, 2), 'A1+A2+A3+A4', 'A1+#REF!+#REF!+A2'],
    [
      'areas shrink',
      remove('row', 2, 2),
      'SUM(A1:A9)+SUM(A2:A5)+SUM(A1:A3)+SUM(2:3)',
      'SUM(A1:A7)+SUM(A2:A3)+SUM(A1:A1)+SUM(#REF!)',
    ],
    ['corners in any order keep it', insert('row', 3, 1), 'SUM($A9:B$1)', 'SUM($A10:B$1)'],
    [
      'what falls off the sheet',
      insert('row', 2, 1),
      `A${SHEET_ROWS}+SUM(A5:A${SHEET_ROWS})`,
      `#REF!+SUM(A6:A${SHEET_ROWS})`,
    ],
    [
      'texts, names and functions stay',
      insert('row', 1, 1),
      'IF(LOG10(A1)="A1",Rate1,Table1[A1])',
      'IF(LOG10(A2)="A1",Rate1,Table1[A1])',
    ],
    ['other sheets and several sheets stay', insert('row', 1, 1), "'B'!A1+'a'!A1+'A:B'!A1", "'B'!A1+'a'!A2+'A:B'!A1"],
  ])('%s', (_name, change, before, after) => {
    expect(followFormula(before, at('A'), moveWithLines(change))).toBe(after);
  });

  test('on another sheet only those that name the sheet', () => {
    const formula = "A5+'A'!A5+SUM('A'!$A$1:$A$5)";
    expect(followFormula(formula, at('B'), moveWithLines(insert('row', 2, 1)))).toBe("A5+'A'!A6+SUM('A'!$A$1:$A$6)");
    expect(followFormula(formula, at('B'), moveWithLines(remove('row', 5, 1)))).toBe("A5+#REF!+SUM('A'!$A$1:$A$4)");
  });

  test('deleting what was inserted brings every area back', () => {
    const line = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 1, max: 5 }), (one, other, where, count) => {
        const span = { first: Math.min(one, other), last: Math.max(one, other) };
        const change = { axis: 'row' as const, at: where, count };
        const grown = moveSpan(span, { kind: 'insertLines', ...change })!;
        expect(moveSpan(grown, { kind: 'deleteLines', ...change })).toEqual(span);
      }),
    );
  });

  test('each cell of what is left of an area lies where that cell went', () => {
    const line = fc.integer({ min: 0, max: 12 });
    const kind = fc.constantFrom('insertLines' as const, 'deleteLines' as const);
    fc.assert(
      fc.property(line, line, line, fc.integer({ min: 1, max: 5 }), kind, (one, other, where, count, which) => {
        const change = { kind: which, axis: 'column' as const, at: where, count };
        const lines = Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => Math.min(one, other) + index);
        const alone = lines.flatMap((first) => moveSpan({ first, last: first }, change)?.first ?? []);
        const together = moveSpan({ first: Math.min(one, other), last: Math.max(one, other) }, change);
        if (alone.length === 0) expect(together).toBeNull();
        else expect(together).toEqual({ first: alone[0], last: alone.at(-1) });
      }),
    );
  });
});

describe('areas follow cells that are cut and pasted', () => {
  const move = (from: string, to: string, sheet = 'A') => {
    const landing = area(to);
    return moveWithCells({ sheet: 'A', area: area(from), to: { sheet, row: landing.top, column: landing.left } });
  };
  test.each<[string, string, string, string, string | null]>([
    ['the cell', 'A1', 'B5', 'A1', 'B5'],
    ['an area among them', 'A1:C5', 'E10', 'B2:C3', 'F11:G12'],
    ['a larger area stays', 'B2', 'F9', 'A1:C3', 'A1:C3'],
    ['what they land on is gone', 'A1', 'B5', 'B5', null],
    ['half covered in its middle stays', 'A1', 'B5', 'B4:B6', 'B4:B6'],
    ['the last cell moves down: the area grows', 'A10', 'A12', 'A1:A10', 'A1:A12'],
    ['the last cell moves up: it shrinks', 'A10', 'A6', 'A1:A10', 'A1:A6'],
    ['the first cell moves down', 'A1', 'A4', 'A1:A10', 'A4:A10'],
    ['the first cell moves up', 'A3', 'A1', 'A3:A10', 'A1:A10'],
    ['the first cell moves past the end', 'A1', 'A20', 'A1:A10', 'A1:A10'],
    ['a first line moves left', 'B1:B3', 'A1', 'B1:C3', 'A1:C3'],
    ['part of an edge moves', 'A10', 'A12', 'A1:B10', 'A1:B10'],
    ['an edge moves away sideways', 'A10', 'C10', 'A1:A10', 'A1:A10'],
    ['an edge is covered from beyond', 'C1:C3', 'A9', 'A1:A10', 'A1:A8'],
    ['an edge is covered exactly', 'C1', 'A10', 'A1:A10', 'A1:A10'],
  ])('%s', (_name, from, to, before, after) => {
    const moved = move(from, to)({ sheet: 'A', area: area(before) });
    expect(moved && printArea(moved.area)).toBe(after);
  });

  test('formulas go along to another sheet, and still mean what they meant', () => {
    const follow = move('A1:A3', 'C1', 'B');
    expect(followFormula('A1+A9', at('A'), follow)).toBe("'B'!C1+A9");
    expect(followFormula("'A'!A1+C1+D1", at('B'), follow)).toBe("'B'!C1+#REF!+D1");
    expect(followFormula('A1+A9', { before: 'A', now: 'B' }, follow)).toBe("C1+'A'!A9");
  });
});
