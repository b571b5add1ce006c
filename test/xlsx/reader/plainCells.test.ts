import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { emptySheet } from '../../../src/workbook/draft';
import { readSheetPart } from '../../../src/xlsx/reader/ooxml/sheetPart';
import type { PartSource } from '../../../src/xlsx/reader/partSource';
import { ReadBudget } from '../../../src/xlsx/reader/readBudget';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../../src/xlsx/reader/readLimits';
import { UnreadableFile } from '../../../src/xlsx/reader/unreadableFile';
import { parseXml, parseXmlFully, type PlainCell } from '../../../src/xlsx/reader/xml/parseXml';
import { mutateText } from '../../fuzz/mutations';
import { Random } from '../../fuzz/random';
import { collectSamples, type Sample } from '../../fuzz/samples';

type Limits = Partial<ReadLimits>;

const STRINGS = Array.from({ length: 2_000 }, (_, index) => `text ${index}`);

/** The sheet a part gives, or the words it is refused with, and how many cells were taken whole. */
function readThrough(bytes: Uint8Array, parse: 'quick' | 'full', limits: Limits): { read: string; whole: number } {
  const budget = new ReadBudget({ ...DEFAULT_READ_LIMITS, ...limits });
  let whole = 0;
  const parts: PartSource = {
    budget,
    has: () => true,
    readBytes: () => null,
    parse(name, handler) {
      if (parse === 'full') {
        parseXmlFully(name, bytes, handler, budget.limits);
        return;
      }
      const cell = (taken: PlainCell): void => {
        whole += 1;
        handler.cell?.(taken);
      };
      parseXml(name, bytes, { ...handler, cell }, budget);
    },
  };
  const sheet = emptySheet('sheet');
  try {
    readSheetPart(parts, 'part', sheet, { texts: STRINGS, dates: null });
    return { read: JSON.stringify(sheet), whole };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { read: JSON.stringify([error.code, error.detail, sheet]), whole };
  }
}

/** Reads a sheet both ways, which must give the same. */
function wholeCells(xml: Uint8Array | string, limits: Limits = {}): number {
  const bytes = typeof xml === 'string' ? strToU8(xml) : xml;
  const { read, whole } = readThrough(bytes, 'quick', limits);
  const wanted = readThrough(bytes, 'full', limits).read;
  if (read !== wanted) expect([strFromU8(bytes), read]).toEqual([strFromU8(bytes), wanted]);
  return whole;
}

const sheetOf = (inner: string): string => `<worksheet><sheetData><row r="1">${inner}</row></sheetData></worksheet>`;

describe('sheets as programs save them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorebook-cells-'));
  let sheets: Sample['parts'];

  beforeAll(async () => {
    const samples = await collectSamples(folder);
    sheets = samples.flatMap(({ parts }) => parts.filter(({ name }) => /worksheets\/[^/]+\.xml$/.test(name)));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('read the same, nearly all of their cells taken whole', () => {
    let whole = 0;
    let all = 0;
    for (const { data } of sheets) {
      whole += wholeCells(data);
      all += strFromU8(data).split('<c ').length - 1;
    }
    expect(whole).toBeGreaterThan(all * 0.9);
  });

  test('spoiled a thousand times', () => {
    const random = new Random(20_160_901);
    for (let time = 0; time < 100; time++) wholeCells(mutateText(random.pick(sheets).data, random));
    // What a mutation meets in a short part is mostly cells.
    const short = sheets.map(({ data }) => {
      const xml = strFromU8(data);
      const start = xml.indexOf('<sheetData>');
      return strToU8(`<worksheet>${xml.slice(start, start + 2_000)}`);
    });
    for (let time = 0; time < 4_000; time++) wholeCells(mutateText(random.pick(short), random));
  });
});

test('cells made of pieces, in and out of order', () => {
  const pieces = [
    ...[
      '<c r="A1"',
      '<c r="B1"',
      '<c r="C7"',
      '<c r="XFE1"',
      '<c r="a1"',
      '<c r=""',
      '<c',
      '<c r="D1" r="D1"',
      '<x:c r="E1"',
    ],
    ...[
      ' s="3"',
      ' t="s"',
      ' t="str"',
      ' t="b"',
      ' t="e"',
      ' t="n"',
      ' t="d"',
      ' t="inlineStr"',
      ' s="x y"',
      ' cm="1"',
    ],
    ...['>', '>', '>', '/>', '</c>', '</c>', '</c>', '</c>', '</row><row r="2">', '</row><row>', '<row/>'],
    ...[
      '<f>',
      '<f aca="false">',
      '<f t="shared" si="0">',
      '<f/>',
      '</f>',
      '<v>',
      '<v>',
      '</v>',
      '</v>',
      '<v/>',
      '<v >',
    ],
    ...[
      '<is><t>',
      '</t></is>',
      '1',
      '2.5',
      'TRUE',
      '評',
      '&amp;',
      '&lt;',
      '&bad;',
      '_x000D_',
      ' ',
      '\r\n',
      ']]>',
      '<!-- -->',
    ],
  ];
  const usual = [
    '<c r="A1" s="1"/>',
    '<c r="B1" s="1" t="s"><v>7</v></c>',
    '<c r="C1"><f>A1&amp;"評"</f><v>3</v></c>',
    '<c r="D1" t="str"><f aca="false">SUM(A1)</f><v>😀</v></c>',
    '<c r="E1" t="s"><v>99999</v></c>',
    '<c r="F1"><v>x</v></c>',
    '<c r="K1" t="s" s="2"><v>8</v></c>',
    '<c r="L1" s="1" t="s" s="2"><v>8</v></c>',
    '<c r="M1" s="1" s="2"/>',
    '<c r="N1" t="n" t="n"><v>8</v></c>',
    '<c r="G1" t="b"><v></v></c>',
    '<c><v>4</v></c>',
    '<c r="H1"><v>5</v><f>1</f></c>',
    '<c r="I1" t="inlineStr"><is><t>a</t></is></c>',
  ];
  const inner = fc.array(fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...pieces)), { maxLength: 14 });
  fc.assert(
    fc.property(inner, (parts) => {
      wholeCells(sheetOf(parts.join('')));
    }),
    { numRuns: 8_000 },
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...usual), { maxLength: 14 }), (parts) => {
      wholeCells(sheetOf(parts.join('')));
    }),
    { numRuns: 1_000 },
  );
});

test('only cells in rows of the sheet data are taken whole', () => {
  const cell = '<c r="A1"><f>1</f><v>2</v></c>';
  expect(wholeCells(sheetOf(cell))).toBe(1);
  expect(wholeCells(sheetOf(`<x>${cell}</x>`))).toBe(0);
  expect(wholeCells(`<worksheet><sheetData>${cell}</sheetData></worksheet>`)).toBe(0);
  expect(wholeCells(`<worksheet><other><row>${cell}</row></other></worksheet>`)).toBe(0);
  expect(
    wholeCells(`<worksheet><a/><sheetData><row/><row>${cell}</row><row>${cell}</row></sheetData></worksheet>`),
  ).toBe(2);
});

test('limits count for cells taken whole', () => {
  const cell = (text: string): string => sheetOf(`<c r="A1" t="str"><f>${text}</f><v>${text}</v></c>`);
  for (let depth = 1; depth < 8; depth++) wholeCells(cell('1'), { depth });
  for (const length of [1, 9, 10, 11, 100]) wholeCells(cell('1'.repeat(length)), { cellText: 10 });
  for (const length of [1, 30_000, 65_000, 70_000, 99_999, 140_000, 200_000, 300_000]) {
    for (const taglessText of [10, 66_000, 140_000, 200_000]) wholeCells(cell('x'.repeat(length)), { taglessText });
  }
  for (const cells of [0, 1, 2]) wholeCells(sheetOf('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>'), { cells });
});
