import { SheetDraft } from '../../src/workbook/draft';
import { call, type Expression } from '../../src/workbook/formula';
import { SheetPattern } from '../../src/workbook/sheetPattern';

const one: Expression = call('SUM', 1);

function makePattern(): SheetPattern {
  const draft = new SheetDraft<'plain'>('pattern');
  draft.put(0, 0, 'same', 'plain');
  draft.put(0, 1, null, 'plain');
  draft.formula(1, 0, one, null, 'plain');
  draft.height(1, 15);
  return new SheetPattern(draft.finish());
}

test('copies are filled in without changing each other or the pattern', () => {
  const pattern = makePattern();
  const [first, second] = [pattern.copy('first'), pattern.copy('second')];
  first.put(0, 1, 5);
  first.put(1, 0, 1);
  first.height(1, 30);
  second.formula(1, 0, call('SUM', 2), 2);
  const shown = ({ sheet }: typeof first): unknown[] => [
    sheet.name,
    sheet.cells.map(({ value, formula }) => [value, formula]),
    sheet.rows.map(({ height }) => height),
  ];
  expect(shown(first)).toEqual([
    'first',
    [
      ['same', null],
      [5, null],
      [1, 'SUM(1)'],
    ],
    [30],
  ]);
  expect(shown(second)).toEqual([
    'second',
    [
      ['same', null],
      [null, null],
      [2, 'SUM(2)'],
    ],
    [15],
  ]);
  expect(shown(pattern.copy('third'))).toEqual([
    'third',
    [
      ['same', null],
      [null, null],
      [null, 'SUM(1)'],
    ],
    [15],
  ]);
});

test('the empty text is a blank, but may be what a formula shows', () => {
  const copy = makePattern().copy('copy');
  copy.put(0, 1, '');
  copy.put(1, 0, '');
  expect(copy.sheet.cells.map(({ value }) => value)).toEqual(['same', null, '']);
});

test('what the pattern does not have is a mistake of the program', () => {
  const copy = makePattern().copy('copy');
  expect(() => copy.put(5, 5, 1)).toThrow('no cell 5,5');
  expect(() => copy.height(0, 20)).toThrow('no height of row 0');
});
