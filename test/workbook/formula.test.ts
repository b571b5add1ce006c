import fc from 'fast-check';
import { parseArea, parseCell } from '../../src/workbook/address';
import { areaReference, call, cellReference, join, text, when, type Anchor } from '../../src/workbook/formula';

const F9 = cellReference(8, 5);

describe('references', () => {
  const anchors: [Anchor, string, string][] = [
    ['all', '$F$9', '$F$9:$G$12'],
    ['none', 'F9', 'F9:G12'],
    ['column', '$F9', '$F9:$G12'],
    ['row', 'F$9', 'F$9:G$12'],
  ];

  it.each(anchors)('that keep %s', (anchor, cell, area) => {
    expect(cellReference(8, 5, anchor)).toBe(cell);
    expect(areaReference({ top: 8, left: 5, bottom: 11, right: 6 }, anchor)).toBe(area);
  });

  it('to another sheet name it in quotes', () => {
    expect(cellReference(8, 5, 'all', "O'Brien")).toBe("'O''Brien'!$F$9");
    expect(areaReference({ top: 0, left: 0, bottom: 1, right: 0 }, 'none', '總覽')).toBe("'總覽'!A1:A2");
  });

  it('are read back as the cells they name', () => {
    const index = fc.integer({ min: 0, max: 9_999 });
    const anchor = fc.constantFrom<Anchor>('all', 'none', 'column', 'row');
    fc.assert(
      fc.property(index, index, anchor, (row, column, kept) => {
        expect(parseCell(cellReference(row, column, kept))).toEqual({ row, column });
        const area = { top: row, left: column, bottom: row + 1, right: column };
        expect(parseArea(areaReference(area, kept))).toEqual(area);
      }),
    );
  });
});

describe('text literals', () => {
  it('double their quotes', () => {
    expect(text('超過 "配分"')).toBe('"超過 ""配分"""');
  });

  it('never end before their last character', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const literal = text(value);
        expect(literal).toMatch(/^"(?:[^"]|"")*"$/s);
        expect(literal.slice(1, -1).replaceAll('""', '"')).toBe(value);
      }),
    );
  });
});

describe('numbers', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [26, '26'],
    [-0.5, '-0.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e-7, '0.0000001'],
    [-2.5e-7, '-0.00000025'],
    [1.2345678901234567e-6, '0.0000012345678901234567'],
    [1e-20, '0.00000000000000000001'],
    [123456789012345680000, '123456789012345680000'],
  ];

  it.each(cases)('%d is printed %s', (value, printed) => {
    expect(call('ABS', value)).toBe(`ABS(${printed})`);
  });

  it.each([NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-21, 1.5e-20, 1 / 3e7, 1e21, -1.2e25, 1e30, Number.MAX_VALUE])(
    '%d cannot stand in a formula',
    (value) => {
      expect(() => call('ABS', value)).toThrow(RangeError);
      expect(() => join('+', 1, value)).toThrow(RangeError);
    },
  );

  it('keep their exact value and need no exponent; refused are the huge, and the tiny that 20 decimals cannot hold', () => {
    const small = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 25 }));
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: 1e-8, max: 1e-4, noNaN: true }),
      small.map(([digits, decimals]) => Number(`${digits}e-${decimals}`)),
    );
    fc.assert(
      fc.property(value, (number) => {
        const size = Math.abs(number);
        if (size >= 1e21 || (size < 1e-6 && Number(number.toFixed(20)) !== number)) {
          expect(() => call('INT', number)).toThrow(RangeError);
          return;
        }
        const printed = call('INT', number).slice(4, -1);
        expect(printed).toMatch(/^-?[0-9]+(?:\.[0-9]+)?$/);
        expect(Number(printed)).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 1_000 },
    );
  });
});

it('puts brackets around operations, so that precedence never matters', () => {
  expect(join('*', join('+', F9, 1), 2)).toBe('(($F$9+1)*2)');
  expect(join('&', text('共'), F9, text('分'))).toBe('("共"&$F$9&"分")');
});

it('nests calls and conditions', () => {
  const blank = join('=', F9, text(''));
  expect(when(blank, text('未評'), call('ROUND', F9, 1))).toBe('IF(($F$9=""),"未評",ROUND($F$9,1))');
  expect(call('ROW')).toBe('ROW()');
});
