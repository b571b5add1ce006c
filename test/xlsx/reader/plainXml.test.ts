import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { ReadBudget } from '../../../src/xlsx/reader/readBudget';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../../src/xlsx/reader/readLimits';
import { UnreadableFile } from '../../../src/xlsx/reader/unreadableFile';
import { parseXml, parseXmlFully, type XmlHandler } from '../../../src/xlsx/reader/xml/parseXml';
import { scanXml } from '../../../src/xlsx/reader/xml/scanXml';
import { mutateText } from '../../fuzz/mutations';
import { Random } from '../../fuzz/random';
import { collectSamples, type Sample } from '../../fuzz/samples';

type Limits = Partial<ReadLimits>;
type Event = [kind: string, ...what: unknown[]];

/** Everything a parser tells, and the words it refuses with. */
function heard(parse: (handler: XmlHandler) => void): Event[] {
  const events: Event[] = [];
  try {
    parse({
      open: (name, attributes, depth) => void events.push(['open', name, Object.entries(attributes), depth]),
      text: (text) => void events.push(['text', text]),
      close: (name, depth) => void events.push(['close', name, depth]),
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    events.push(['refused', error.code, error.detail]);
  }
  return events;
}

const quick = (bytes: Uint8Array, limits: Limits = {}): Event[] =>
  heard((handler) => {
    parseXml('part', bytes, handler, new ReadBudget({ ...DEFAULT_READ_LIMITS, ...limits }));
  });

const full = (bytes: Uint8Array, limits: Limits = {}): Event[] =>
  heard((handler) => {
    parseXmlFully('part', bytes, handler, { ...DEFAULT_READ_LIMITS, ...limits });
  });

function expectTheSame(bytes: Uint8Array, limits: Limits = {}): void {
  const [found, wanted] = [quick(bytes, limits), full(bytes, limits)];
  // Serialised first: comparing lists of thousands of events one by one takes far longer.
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    expect([strFromU8(bytes), found]).toEqual([strFromU8(bytes), wanted]);
}

const IGNORE = { open: () => undefined, close: () => undefined };
const isPlain = (xml: string | Uint8Array): boolean =>
  scanXml(typeof xml === 'string' ? strToU8(xml) : xml, IGNORE, 300_000) === null;

let samples: Sample[];
const folder = mkdtempSync(join(tmpdir(), 'scorebook-plain-'));
const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

beforeAll(async () => {
  samples = await collectSamples(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('files as programs save them', () => {
  test('every part is plain, and heard as the full parser hears it', () => {
    for (const { name, parts } of samples) {
      for (const part of parts.filter((candidate) => isXml(candidate.name) && candidate.data.length > 0)) {
        expect([name, part.name, isPlain(part.data)]).toEqual([name, part.name, true]);
        expectTheSame(part.data);
      }
    }
  });

  test('thousands of spoiled parts', () => {
    const random = new Random(20_160_901);
    const parts = samples.flatMap((sample) => sample.parts.filter(({ name }) => isXml(name)));
    // Small parts say as much as large ones, and more of them can be tried.
    const small = parts.map(({ data }) => data.slice(0, 6_000));
    for (let time = 0; time < 200; time++) expectTheSame(mutateText(random.pick(parts).data, random));
    for (let time = 0; time < 4_000; time++) expectTheSame(mutateText(random.pick(small), random));
  });

  test('cut off anywhere', () => {
    const { data } = samples[0]!.parts.find(({ name }) => name === 'xl/workbook.xml')!;
    for (let length = 0; length < data.length; length++) expectTheSame(data.slice(0, length));
  });
});

describe('documents made of pieces', () => {
  const pieces = [
    ...[
      '<a>',
      '</a>',
      '<a/>',
      '<b x="1">',
      '</b>',
      '<x:c y:z="2" xmlns:y="u"/>',
      '<a b="1" b="2"/>',
      "<a b='\"'>",
      '</a >',
    ],
    ...[
      '<a b = "1"/>',
      '<a b="1"c="2"/>',
      '<a b=1/>',
      '<a b/>',
      '<a\n\tb="1"\r\n>',
      '<a b="x\ny"/>',
      '<a b="<"/>',
      '<a b="',
    ],
    ...[
      '&amp;',
      '&lt;',
      '&#65;',
      '&#x4E00;',
      '&#X41;',
      '&#0;',
      '&#x110000;',
      '&#xD800;',
      '&nbsp;',
      '&',
      '&;',
      '&#;',
      ';',
    ],
    ...[
      '<a b="&#10;&quot;&apos;"/>',
      '<a b="&#1;"/>',
      '<!-- c -->',
      '<!-- -- -->',
      '<![CDATA[<]]>',
      '<?p i?>',
      '<!DOCTYPE a>',
    ],
    ...[']]>', ']]', '>', '\r', '\n', '\r\n', ' ', '\t', '\u0000', '\u0001', '\u007f', '\u0085', '\u2028', '\ufeff'],
    ...[
      '評',
      'é',
      '😀',
      '\ufffd',
      '\ufffe',
      '\uffff',
      '\ud83d',
      '<評>',
      '</評>',
      '<a 評="1"/>',
      '<1/>',
      '<-a/>',
      '<>',
      '</>',
      '< a>',
    ],
    ...[
      'text',
      '"',
      "'",
      '/',
      '=',
      '__proto__="1"',
      '<a __proto__="1" constructor="2"/>',
      '<xml',
      '<?xml version="1.0"?>',
    ],
  ];
  const inner = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  const before = fc.constantFrom(
    ...['', '', '\ufeff', ' ', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'],
    ...[
      '<?xml version="1.1"?>',
      '<?xml version="1.0" encoding="Big5"?>',
      "<?xml version='1.0'?>",
      '<?xml?>',
      '<!--x-->',
    ],
  );

  test('wrapped in a root or not, whatever stands around it', () => {
    const document = fc.tuple(before, inner, fc.boolean(), fc.constantFrom('', '', '\n', ' \r\n', 'x', '<b/>'));
    fc.assert(
      fc.property(document, ([start, middle, wrapped, end]) => {
        expectTheSame(strToU8(start + (wrapped ? `<r>${middle}</r>` : middle) + end));
      }),
      { numRuns: 6_000 },
    );
  });

  test('any bytes in between', () => {
    const bytes = fc.tuple(inner, fc.uint8Array({ maxLength: 6 }), inner);
    fc.assert(
      fc.property(bytes, ([start, middle, end]) => {
        expectTheSame(Uint8Array.from([...strToU8(`<r>${start}`), ...middle, ...strToU8(`${end}</r>`)]));
      }),
      { numRuns: 3_000 },
    );
  });

  test('well-formed ones are plain, but for what is left to the full parser', () => {
    expect(isPlain('<a b="1" c=\'2\'>é &amp; 評 😀 &#x1F600;<d/>\r\n</a>\n')).toBe(true);
    expect(isPlain('<?xml version="1.0" encoding="UTF-8"?>\r\n<x:a xmlns:x="u">]] &gt;</x:a>')).toBe(true);
    for (const xml of [
      '<a><!-- --></a>',
      '<a><![CDATA[]]></a>',
      '<a><?p?></a>',
      '<評/>',
      '<a b = "1"/>',
      '<a\u0301/>',
    ]) {
      expect([xml, isPlain(xml)]).toEqual([xml, false]);
    }
  });
});

describe('limits', () => {
  test('nesting, and text without tags, to the character', () => {
    const deep = (levels: number): Uint8Array => strToU8('<a>'.repeat(levels) + '</a>'.repeat(levels));
    for (let levels = 1; levels < 8; levels++) expectTheSame(deep(levels), { depth: 5 });
    for (const length of [1, 1_000, 65_530, 131_070, 199_990, 200_000, 200_010, 300_000]) {
      const piece = 'x'.repeat(length);
      for (const xml of [
        `<a>${piece}</a>`,
        `<a><b/>${piece}<b/></a>`,
        `<a b="${piece}"/>`,
        `<a/>${' '.repeat(length)}`,
      ]) {
        for (const taglessText of [10, 66_000, 140_000, 200_000]) expectTheSame(strToU8(xml), { taglessText });
      }
    }
  });

  test('a tag with hundreds of attributes', () => {
    const attributes = Array.from({ length: 300 }, (_, index) => `a${index}="${index}"`).join(' ');
    expectTheSame(strToU8(`<a ${attributes}/>`));
    expectTheSame(strToU8(`<a ${attributes} a7="again"/>`));
  });
});
