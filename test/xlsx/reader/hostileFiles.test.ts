import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { ods, odsContent, odsRows, relationships, worksheet, xlsx, xlsxParts, zipOf } from './handMadeFiles';
import { archiveOf } from './rawArchive';
import { refusalOf, timed } from './refusal';

const GOOD = xlsx('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/reader', name)));

/** What the project promises for any file: an answer within two seconds. */
const refusedInTime = (bytes: Uint8Array): string => {
  const { result, seconds } = timed(() => refusalOf(bytes));
  expect(seconds).toBeLessThan(2);
  return result;
};

describe('files that are something else', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['text', strToU8('編號,評分\r\n1.1,55\r\n'), 'not-a-spreadsheet'],
    ['a web page', strToU8('<!DOCTYPE html><html><table></table></html>'), 'not-a-spreadsheet'],
    ['one byte', strToU8('P'), 'not-a-spreadsheet'],
    ['zeros', new Uint8Array(1000), 'not-a-spreadsheet'],
    ['an empty archive', zipSync({}), 'not-a-spreadsheet'],
    ['a plain archive', zipOf({ 'a.txt': 'a', 'xl/workbook.xml': '<workbook/>' }), 'not-a-spreadsheet'],
    [
      'an .odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'not-a-spreadsheet',
    ],
    ['an endless mimetype', zipOf({ mimetype: new Uint8Array(5000) }), 'not-a-spreadsheet'],
    [
      'a .docx',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
        'word/document.xml': '<w:document xmlns:w="urn:w"/>',
      }),
      'not-a-spreadsheet',
    ],
    [
      'an .xlsb',
      xlsx('', {
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      }),
      'old-format',
    ],
    ['an .xls', ole2('Workbook'), 'old-format'],
    ['an encrypted .xlsx', ole2('EncryptedPackage'), 'password-protected'],
    ['a .doc', ole2('WordDocument'), 'not-a-spreadsheet'],
  ])('%s', (_, bytes, code) => {
    expect(refusedInTime(bytes)).toBe(code);
  });
});

function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, index) => (bytes[1024 + 128 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}

describe('damaged archives', () => {
  test('cut off anywhere', () => {
    for (let length = 4; length < GOOD.length; length += 7) {
      expect(refusalOf(GOOD.slice(0, length))).toBe('truncated');
    }
    expect(refusalOf(GOOD.slice(0, 3))).toBe('not-a-spreadsheet');
  });

  test('with something after the end it is still read', () => {
    expect(refusalOf(Uint8Array.from([...GOOD, 13, 10]))).toBe('read');
  });

  test('a wrong checksum in a part that is read', () => {
    const entries = [...Object.entries(xlsxParts('<sheetData/>'))];
    const file = (damaged: string): Uint8Array =>
      archiveOf(entries.map(([name, part]) => ({ name, data: part, ...(name === damaged && { crc: 12345 }) })));
    expect(refusalOf(file('none'))).toBe('read');
    for (const [name] of entries) expect([name, refusalOf(file(name))]).toEqual([name, 'damaged']);
  });

  test('parts nobody needs are not looked into', () => {
    const entries = Object.entries(xlsxParts('<sheetData/>')).map(([name, part]) => ({ name, data: part }));
    const broken = { name: 'docProps/thumbnail.jpeg', data: 'x', crc: 1 };
    expect(refusalOf(archiveOf([...entries, broken]))).toBe('read');
  });

  test('two entries of one name', () => {
    const entries = Object.entries(xlsxParts('<sheetData/>')).map(([name, part]) => ({ name, data: part }));
    const again = {
      name: 'xl/worksheets/sheet1.xml',
      data: worksheet('<sheetData><row><c><v>9</v></c></row></sheetData>'),
    };
    expect(refusalOf(archiveOf([...entries, again]))).toBe('damaged');
  });

  test('an encrypted entry', () => {
    const entries = Object.entries(xlsxParts('<sheetData/>')).map(([name, part]) => ({ name, data: part, flags: 1 }));
    expect(refusalOf(archiveOf(entries))).toBe('password-protected');
  });

  test('an unknown compression method', () => {
    const entries = Object.entries(xlsxParts('<sheetData/>')).map(([name, part]) => ({ name, data: part, method: 12 }));
    expect(refusalOf(archiveOf(entries))).toBe('damaged');
  });

  test('names that lead out of the archive are only names', () => {
    const parts = { ...xlsxParts('<sheetData/>'), '../../etc/passwd': 'x', '/xl/workbook.xml': 'y', 'C:\\x': 'z' };
    expect(refusalOf(zipOf(parts))).toBe('read');
    const outside = xlsx('', {
      'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', '../../../../etc/passwd'] }),
    });
    expect(refusalOf(outside)).toBe('damaged');
  });

  test('any byte changed: read or refused with a code, never anything else', () => {
    for (const name of ['scores.ods', 'scores.xlsx']) {
      const bytes = fixture(name);
      for (let at = 0; at < bytes.length; at += 61) {
        const changed = bytes.slice();
        changed[at] = changed[at]! ^ 0x55;
        expect(typeof refusalOf(changed)).toBe('string');
      }
    }
  });

  test('a missing part', () => {
    const parts = xlsxParts('<sheetData/>');
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
      expect(refusalOf(zipOf(Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name))))).toBe(
        'damaged',
      );
    }
  });
});

describe('encrypted documents', () => {
  test('.ods with a password, in both forms', () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
    expect(refusalOf(ods('', { 'META-INF/manifest.xml': manifest, 'content.xml': 'random' }))).toBe(
      'password-protected',
    );
    expect(refusalOf(ods('', { 'encrypted-package': 'random' }))).toBe('password-protected');
  });
});

describe('XML', () => {
  const part = (xml: string | Uint8Array): Uint8Array => xlsx('', { 'xl/worksheets/sheet1.xml': xml });

  test('a DOCTYPE, and what it is used for', () => {
    const laughs =
      '<!DOCTYPE lolz [<!ENTITY a "lol">' +
      ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
        .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]!};`.repeat(10)}">`)
        .join('') +
      ']><worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>';
    expect(refusedInTime(part(laughs))).toBe('doctype');
    expect(refusedInTime(part('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'))).toBe('doctype');
    expect(refusedInTime(ods('', { 'content.xml': `<!DOCTYPE x>${odsContent('').slice(21)}` }))).toBe('doctype');
  });

  test.each([
    ['an undeclared entity', '<worksheet>&x;</worksheet>'],
    ['cut off', '<worksheet><sheetData><row>'],
    ['tags crossed', '<worksheet><a><b></a></b></worksheet>'],
    ['no XML', 'hello'],
    ['nothing', ''],
    ['two roots', '<worksheet/><worksheet/>'],
    ['a character no XML has', '<worksheet>\u0001</worksheet>'],
    ['an attribute twice', '<worksheet a="1" a="2"/>'],
    ['an encoding we do not know', '<?xml version="1.0" encoding="Big5"?><worksheet/>'],
  ])('%s', (_, xml) => {
    expect(refusalOf(part(xml))).toBe('damaged');
  });

  test('the end of UTF-8 in the middle of a character', () => {
    expect(refusalOf(part(Uint8Array.from([...strToU8('<worksheet/>'), 0xe8, 0xa9])))).toBe('damaged');
  });

  test('UTF-8 with a byte order mark, UTF-16 in both orders', () => {
    const xml = '<worksheet><sheetData><row><c t="str"><v>評分𠮷</v></c></row></sheetData></worksheet>';
    const utf16 = (littleEndian: boolean, mark: string, declaration = ''): Uint8Array =>
      Uint8Array.from(
        (mark + declaration + xml).split('').flatMap((unit) => {
          const code = unit.charCodeAt(0);
          return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    const declaration = '<?xml version="1.0" encoding="UTF-16"?>';
    for (const bytes of [
      strToU8(`\uFEFF${xml}`),
      utf16(true, '\uFEFF', declaration),
      utf16(false, '\uFEFF', declaration),
      utf16(true, '', declaration),
      utf16(false, ''),
    ]) {
      expect(readWorkbook(part(bytes)).sheets[0]!.cells[0]?.value).toBe('評分𠮷');
    }
  });

  test('deep nesting, endless text, endless attributes', () => {
    expect(refusedInTime(part('<a>'.repeat(100_000)))).toBe('too-large');
    expect(refusedInTime(part(`<worksheet>${'&amp;'.repeat(200_000)}</worksheet>`))).toBe('too-large');
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ');
    expect(refusedInTime(part(`<worksheet ${attributes}/>`))).toBe('too-large');
  });

  test('the text of one cell', () => {
    const cell = (length: number): Uint8Array =>
      part(
        worksheet(
          `<sheetData><row><c t="inlineStr"><is>${'<r><t>0123456789</t></r>'.repeat(length / 10)}</is></c></row></sheetData>`,
        ),
      );
    expect(refusalOf(cell(32_760))).toBe('read');
    expect(refusalOf(cell(200_000))).toBe('too-large');
    expect(
      refusalOf(
        odsRows(
          '<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>',
        ),
      ),
    ).toBe('too-large');
  });
});

describe('names that JavaScript treats specially', () => {
  test('custom properties, names and styles called __proto__', () => {
    const property = '<property name="__proto__"><vt:lpwstr xmlns:vt="urn:v">polluted</vt:lpwstr></property>';
    const file = xlsx('<sheetData><row __proto__="1"><c><f t="shared" si="__proto__">1</f></c></row></sheetData>', {
      '_rels/.rels': relationships({
        rId1: ['officeDocument', 'xl/workbook.xml'],
        ...Object.fromEntries(
          ['__proto__', 'constructor'].map((id) => [id, ['custom-properties', 'custom.xml'] as const]),
        ),
      }),
      'custom.xml': `<Properties>${property}<property name="constructor"><x>c</x></property></Properties>`,
    });
    const { custom } = readWorkbook(file).properties;
    expect(Object.entries(custom)).toEqual([
      ['__proto__', 'polluted'],
      ['constructor', 'c'],
    ]);
    expect(Object.getPrototypeOf(custom)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('the same in .ods', () => {
    const meta =
      '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:user-defined meta:name="__proto__">p</meta:user-defined></office:meta></office:document-meta>';
    const rows =
      '<table:table table:name="__proto__" table:style-name="__proto__"><table:table-row><table:table-cell table:content-validation-name="constructor"/></table:table-row></table:table>';
    const workbook = readWorkbook(ods(rows, { 'meta.xml': meta }));
    expect(Object.entries(workbook.properties.custom)).toEqual([['__proto__', 'p']]);
    expect(workbook.sheets[0]).toMatchObject({ name: '__proto__', visibility: 'visible', validations: [] });
  });
});

describe('too many of something', () => {
  test('an archive of archives is an archive of something else', () => {
    let bomb: Uint8Array = zipOf({ 'a.xml': '<a/>'.repeat(100_000) });
    for (let level = 0; level < 5; level++) bomb = zipSync({ 'a.zip': bomb, 'b.zip': bomb });
    expect(refusedInTime(bomb)).toBe('not-a-spreadsheet');
  });

  test('too many entries, too many sheets, too large a file', () => {
    const entries = Array.from({ length: 10_001 }, (_, index) => ({ name: `x${index}`, data: '' }));
    expect(refusedInTime(archiveOf(entries))).toBe('too-large');
    const sheets = Array.from({ length: 1_001 }, (_, index) => `<sheet name="s${index}" r:id="rId1"/>`).join('');
    const file = xlsx('', { 'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${sheets}</sheets></workbook>` });
    expect(refusedInTime(file)).toBe('too-large');
    expect(refusalOf(GOOD, { fileBytes: 100 })).toBe('too-large');
  });
});

describe('sheets of nothing, and of too much', () => {
  test('a row of nothing, as wide as a sheet and wider', () => {
    expect(refusalOf(xlsx(`<sheetData><row>${'<c/>'.repeat(16_384)}</row></sheetData>`))).toBe('read');
    expect(refusalOf(xlsx(`<sheetData><row>${'<c/>'.repeat(16_385)}</row></sheetData>`))).toBe('damaged');
  });

  test('repeats of .ods', () => {
    const cell = (columns: string): string =>
      `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/>`;
    const rows = (count: string, columns: string): Uint8Array =>
      odsRows(`<table:table-row table:number-rows-repeated="${count}">${cell(columns)}</table:table-row>`);
    const empty =
      '<table:table-row table:number-rows-repeated="1e300"><table:table-cell table:number-columns-repeated="-5"/></table:table-row>';
    expect(refusedInTime(odsRows(empty))).toBe('read');
    expect(refusedInTime(rows('1000', '100'))).toBe('read');
    expect(refusedInTime(rows('1048576', '16384'))).toBe('too-large');
    expect(refusedInTime(rows('1048576', '1'))).toBe('too-large');
    expect(refusedInTime(rows('99999999999', '1'))).toBe('too-large');
    expect(refusedInTime(rows('1', '99999999999'))).toBe('read');
    expect(refusedInTime(odsRows(`<table:table-row>${cell('16384')}${cell('1')}</table:table-row>`))).toBe('too-large');
  });

  test('more cells than the limit', () => {
    const cells = '<row><c><v>1</v></c></row>';
    expect(refusalOf(xlsx(`<sheetData>${cells.repeat(11)}</sheetData>`), { cells: 20 })).toBe('read');
    expect(refusalOf(xlsx(`<sheetData>${cells.repeat(30)}</sheetData>`), { cells: 20 })).toBe('too-large');
  });
});
