import type { IStyleData } from '@univerjs/core';
import type { Style } from '../../../../src/workbook/workbook';
import { bundledSnapshot } from '../../../support/grid/bundledSnapshot';

const { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, styleData } = bundledSnapshot();

const thin = { s: BorderStyleTypes.THIN, cl: { rgb: '#7B8794' } };

it.each<[string, Style, Partial<IStyleData>]>([
  ['a size', { font: { size: 16 } }, { fs: 16 }],
  ['bold', { font: { bold: true } }, { bl: BooleanNumber.TRUE }],
  ['italic', { font: { italic: true } }, { it: BooleanNumber.TRUE }],
  ['underlined', { font: { underline: true } }, { ul: { s: BooleanNumber.TRUE } }],
  ['a colour', { font: { color: '9b1c13' } }, { cl: { rgb: '#9B1C13' } }],
  ['a fill', { fill: 'FFF6C2' }, { bg: { rgb: '#FFF6C2' } }],
  ['a border', { border: { top: { line: 'thin', color: '7B8794' } } }, { bd: { t: thin, r: null, b: null, l: null } }],
  ['to the left', { horizontal: 'left' }, { ht: HorizontalAlign.LEFT }],
  ['to the right', { horizontal: 'right', indent: 2 }, { ht: HorizontalAlign.RIGHT, pd: { t: 0, b: 0, l: 2, r: 20 } }],
  ['centred', { horizontal: 'center' }, { ht: HorizontalAlign.CENTER }],
  ['justified', { horizontal: 'justify' }, { ht: HorizontalAlign.JUSTIFIED }],
  ['distributed', { horizontal: 'distributed' }, { ht: HorizontalAlign.DISTRIBUTED }],
  ['at the top', { vertical: 'top' }, { vt: VerticalAlign.TOP }],
  ['in the middle', { vertical: 'center' }, { vt: VerticalAlign.MIDDLE }],
  ['wrapped', { wrap: true }, { tb: WrapStrategy.WRAP }],
  ['indented', { indent: 1 }, { ht: HorizontalAlign.LEFT, pd: { t: 0, b: 0, l: 11, r: 2 } }],
  ['a number format', { numberFormat: '0.00' }, { n: { pattern: '0.00' } }],
])('converts %s', (_, style, expected) => {
  const plain = styleData({});
  expect(styleData(style)).toEqual({ ...plain, ...expected });
  // Nothing of it is the default, or the case would show nothing.
  expect(plain).not.toEqual(styleData(style));
});

it.each([
  ['hair', BorderStyleTypes.HAIR],
  ['thin', BorderStyleTypes.THIN],
  ['medium', BorderStyleTypes.MEDIUM],
  ['thick', BorderStyleTypes.THICK],
  ['double', BorderStyleTypes.DOUBLE],
  ['dotted', BorderStyleTypes.DOTTED],
  ['dashed', BorderStyleTypes.DASHED],
] as const)('draws a %s line', (line, expected) => {
  const side = { line, color: '000000' };
  const drawn = { s: expected, cl: { rgb: '#000000' } };
  expect(styleData({ border: { top: side, right: side, bottom: side, left: side } }).bd).toEqual({
    t: drawn,
    r: drawn,
    b: drawn,
    l: drawn,
  });
});

it('names fonts that stand in for one that is not installed', () => {
  const kai = styleData({ font: { name: '標楷體' } }).ff!;
  expect(kai).toMatch(/^"標楷體", DFKai-SB, .*serif$/);
  expect(styleData({ font: { name: 'Arial' } }).ff).toMatch(/^Arial, .*sans-serif$/);
});

it('says every field, so that it takes the place of any format whole', () => {
  const fields = Object.keys(styleData({})).sort();
  expect(fields).toEqual(['bd', 'bg', 'bl', 'cl', 'ff', 'fs', 'ht', 'it', 'n', 'pd', 'tb', 'ul', 'vt']);
});
