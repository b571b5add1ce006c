import { strFromU8 } from 'fflate';
import { encodeText } from '../../../src/xlsx/writer/encodeText';

it.each([
  ['nothing', []],
  ['empty pieces', ['', '']],
  ['small pieces', Array.from({ length: 5_000 }, (_, index) => `<評${index}>𠮷`)],
  ['a piece longer than all room', ['a', '評'.repeat(100_000), 'b']],
])('joins %s', (_, pieces) => {
  expect(strFromU8(encodeText(pieces))).toBe(pieces.join(''));
});
