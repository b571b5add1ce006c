import fc from 'fast-check';
import { unionOf } from '../../../src/workbench/officeHost/areas';
import type { Area } from '../../../src/workbook/address';
import { subtract } from '../../../src/workbook/overlaps';

const line = fc.integer({ min: 0, max: 6 });
const area = fc.tuple(line, line, line, line).map(([a, b, c, d]): Area => {
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
});
const areas = fc.array(area, { maxLength: 5 });

/** Every cell of the areas, one entry for each area it lies in. */
function cellsOf(list: readonly Area[]): string[] {
  const cells: string[] = [];
  for (const { top, left, bottom, right } of list) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.push(`${row},${column}`);
  }
  return cells.sort();
}

test('a union has the same cells, each once', () => {
  fc.assert(
    fc.property(areas, (list) => {
      expect(cellsOf(unionOf(list))).toEqual([...new Set(cellsOf(list))]);
    }),
  );
});

test('neighbours become one area', () => {
  const rows = [0, 1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: 2 }));
  expect(unionOf(rows)).toEqual([{ top: 0, left: 1, bottom: 2, right: 2 }]);
});

test('what is left has the cells of the first and none of the second', () => {
  fc.assert(
    fc.property(area, areas, (from, taken) => {
      const away = new Set(cellsOf(taken));
      expect(cellsOf(subtract([from], taken))).toEqual(cellsOf([from]).filter((cell) => !away.has(cell)));
    }),
  );
});
