import { pasteArea } from '../../../src/workbench/grid/clipboard/pastedCells';
import { readTabbed, writeTabbed } from '../../../src/workbench/grid/clipboard/tabbedText';

test.each<[string, string, string[][]]>([
  ['one cell', '5', [['5']]],
  [
    'a block with the line break Excel ends it with',
    '1\t2\r\n3\t\r\n',
    [
      ['1', '2'],
      ['3', ''],
    ],
  ],
  ['a blank line inside', '1\n\n2', [['1'], [''], ['2']]],
  ['quoted lines', '"一\n二"\t"說""好"""\r\n', [['一\n二', '說"好"']]],
  ['quotes that are part of a text', '"好"的\t5"', [['"好"的', '5"']]],
])('reads %s', (_name, text, rows) => {
  expect(readTabbed(text)).toEqual(rows);
});

test('reads again what it writes', () => {
  const rows = [
    ['一\t二', '"', 'a\r\nb'.replace('\r', '')],
    ['', '5', '中文'],
  ];
  expect(readTabbed(writeTabbed(rows))).toEqual(rows);
});

test('fills a selection that holds the block several times, and otherwise takes its own room', () => {
  const selected = { top: 2, left: 1, bottom: 5, right: 1 };
  expect(pasteArea(selected, 1, 1)).toEqual(selected);
  expect(pasteArea(selected, 2, 2)).toEqual({ top: 2, left: 1, bottom: 5, right: 2 });
  expect(pasteArea(selected, 3, 1)).toEqual({ top: 2, left: 1, bottom: 4, right: 1 });
});
