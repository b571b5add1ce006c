import { emptySheet } from '../../../src/workbook/draft';
import { pairSheets } from '../../../src/workbench/grid/shown/pairSheets';
import { newShownSheet, type ShownBook } from '../../../src/workbench/grid/shown/shownBook';
import { freeName, nameProblem } from '../../../src/workbench/grid/tabs/nameProblem';

const sheets = ['一', 'Two', '三'].map((name) => newShownSheet(emptySheet(name)));
const book = { sheets } as ShownBook;

test('takes the names Excel takes', () => {
  for (const name of ['新', 'two'.repeat(10), "a'b"]) expect(nameProblem(book, sheets[0]!, name)).toBeNull();
  for (const name of ['', ' ', 'x'.repeat(32), 'a/b', "'a", "a'", 'History']) {
    expect(nameProblem(book, sheets[0]!, name)).toBe('form');
  }
  expect(nameProblem(book, sheets[0]!, 'TWO')).toEqual({ taken: 'Two' });
  expect(nameProblem(book, sheets[1]!, 'TWO')).toBeNull();
  expect(freeName(book, (count) => ['一', 'TWO', '四'][count - 1]!)).toBe('四');
});

test('finds sheets again by name, and one that was renamed by its place', () => {
  const names = (now: string[]) =>
    pairSheets(
      sheets,
      now.map((name) => emptySheet(name)),
    ).map((pair) => pair?.plain.name ?? null);
  expect(names(['三', '一', 'Two'])).toEqual(['三', '一', 'Two']);
  expect(names(['一', '貳', '三'])).toEqual(['一', 'Two', '三']);
  expect(names(['新', '一', 'Two', '三'])).toEqual([null, '一', 'Two', '三']);
  expect(names(['一', '三'])).toEqual(['一', '三']);
});
