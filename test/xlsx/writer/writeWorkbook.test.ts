import { writeXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import type { Workbook } from '../../../src/workbook/workbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { forHucre } from '../../support/forHucre';
import { sampleWorkbook } from '../../support/sampleWorkbook';
import { sheetPath, unzipped, writtenParts } from './writtenParts';

let parts: Record<string, string>;
beforeAll(async () => {
  parts = await writtenParts(sampleWorkbook());
});

/** An element of a part with everything in it. */
function element(path: string, name: string): string {
  const match = new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 's').exec(parts[path]!);
  return match?.[0] ?? '';
}

it('writes nothing but well-formed XML, and a part for every promise', () => {
  for (const [path, xml] of Object.entries(parts)) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  const promised = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
  expect(promised.filter((path) => !(path in parts))).toEqual([]);
});

describe('a cell', () => {
  const cases: [string, string][] = [
    ['a text', '<c r="A1" t="s"><v>0</v></c>'],
    ['a formula with a number', '<c r="F3" s="2"><f>SUM($F$4:$F$6)</f><v>26.5</v></c>'],
    ['a formula with a text', '<c r="G4" s="2" t="str"><f>IF(F4="","未評","✓")</f><v>✓</v></c>'],
    ['a formula without a result', '<c r="G5" s="2"><f>IF(F5="","未評","✓")</f></c>'],
    ['a formula with a truth value', '<c r="G6" t="b"><f>ISNUMBER(F6)=FALSE</f><v>1</v></c>'],
    ['a formula with an error', '<c r="F7" s="2" t="e"><f>F4/0</f><v>#DIV/0!</v></c>'],
    ['a formula with an empty text', '<c r="G9" t="str"><f>IF(TRUE,"","x")</f><v/></c>'],
    ['an error', '<c r="G7" t="e"><v>#N/A</v></c>'],
    ['a text that looks like an error', '<c r="F8" t="s" s="2"><v>3</v></c>'],
    ['a truth value', '<c r="G8" t="b"><v>0</v></c>'],
    ['a blank cell with a format', '<c r="F6" s="3"/>'],
    ['a cell under a merge', '<c r="C1" s="1"/>'],
  ];

  it.each(cases)('with %s', (_, xml) => {
    expect(parts[sheetPath(0)]).toContain(xml);
  });

  it('is calculated on opening', () => {
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });
});

describe('cells and rows', () => {
  it('are written as hucre writes them', async () => {
    const workbook = sampleWorkbook();
    const [sheet] = workbook.sheets;
    // It knows no errors of formulas, takes a text for an error, and counts an empty cell with a link.
    for (const cell of sheet!.cells) if (cell.column > 4 && [6, 7].includes(cell.row)) cell.value = 'text';
    sheet!.links.shift();
    sheet!.merges.push({ top: 12, left: 0, bottom: 13, right: 3 });
    sheet!.cells.push({ row: 12, column: 0, value: -0.1, formula: null, style: 'text' });
    const [own, hucres] = [await writtenParts(workbook), unzipped(await writeXlsx(forHucre(workbook)))];
    for (const path of [sheetPath(0), sheetPath(2), sheetPath(3), 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      expect(own[path]).toBe(hucres[path]);
    }
  });

  it('are put in order', async () => {
    const [shuffled, sorted] = [sampleWorkbook(), sampleWorkbook()];
    for (const { cells } of shuffled.sheets) cells.reverse();
    const sheets = async (workbook: Workbook): Promise<string[]> => {
      const written = await writtenParts(workbook);
      // Texts and formats are numbered as they are met.
      return workbook.sheets.map((_, index) => written[sheetPath(index)]!.replace(/ s="\d+"|(t="s"><v>)\d+/g, '$1'));
    };
    expect(await sheets(shuffled)).toEqual(await sheets(sorted));
  });

  it('may have a height below the last cell', async () => {
    const workbook = sampleWorkbook();
    workbook.sheets[0]!.rows.push({ row: 20, height: 30, hidden: false });
    expect((await writtenParts(workbook))[sheetPath(0)]).toContain(
      '</row><row r="21" ht="30" customHeight="1"/></sheetData>',
    );
  });
});

it('says what stays allowed on a protected sheet', () => {
  expect(element(sheetPath(0), 'sheetProtection')).toBe(
    // 0: not locked.
    '<sheetProtection password="DAA7" sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
  );
  expect(element(sheetPath(1), 'sheetProtection')).toBe(
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>',
  );
  expect(parts['xl/styles.xml']).toContain('<protection locked="0"/>');
});

it('writes one validation over all its areas', () => {
  expect(element(sheetPath(0), 'dataValidation')).toMatch(
    /^<dataValidation type="decimal" sqref="F4 F6" operator="between" .*<formula2>\$E\$3<\/formula2><\/dataValidation>$/,
  );
  expect(parts[sheetPath(0)]).toContain('<formula1>"計入,不計,""暫""定"</formula1>');
});

it('writes a data bar from one end of the cell to the other', () => {
  expect(element(sheetPath(1), 'dataBar')).toBe(
    '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF5B9BD5"/></dataBar>',
  );
});

it('writes widths with the padding of a cell, and one for a hidden column too', () => {
  expect(element(sheetPath(0), 'cols')).toBe(
    '<cols><col min="1" max="1" width="9.140625" customWidth="true" hidden="true"/>' +
      '<col min="2" max="2" width="24.7109375" customWidth="true"/>' +
      '<col min="4" max="4" width="41.2109375" customWidth="true"/>' +
      '<col min="6" max="6" width="9.7109375" customWidth="true"/></cols>',
  );
});

it('writes names with their scope, and what is printed as names', () => {
  expect(element('xl/workbook.xml', 'definedNames')).toBe(
    '<definedNames><definedName name="總分">\'評分－衛生局\'!$F$3</definedName>' +
      '<definedName hidden="1" name="_scores" localSheetId="0">\'評分－衛生局\'!$F$4:$F$6</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'評分－衛生局\'!$B$1:$H$9</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'評分－衛生局\'!$1:$3</definedName></definedNames>',
  );
});

it('draws bars and lines over the same axes', () => {
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  expect(element('xl/charts/chart1.xml', 'c:barChart')).toMatch(
    new RegExp(`<c:barDir val="col"/>.*<c:idx val="0"/>.*${axes}</c:barChart>$`),
  );
  expect(element('xl/charts/chart1.xml', 'c:lineChart')).toMatch(
    new RegExp(`<c:idx val="1"/>.*C00000.*${axes}</c:lineChart>$`),
  );
  expect(element('xl/charts/chart1.xml', 'c:valAx')).toContain('<c:max val="100"/><c:min val="0"/>');
  expect(parts['xl/charts/chart2.xml']).not.toContain('c:lineChart');
  expect(parts['xl/charts/chart2.xml']).not.toContain('c:max');
  expect(parts['xl/drawings/drawing2.xml']).toContain('descr="各機關總分長條圖，衛生局最高"');
});

it('writes a table without a style as such', () => {
  expect(parts['xl/tables/table1.xml']).toContain('<tableStyleInfo name="TableStyleLight1"');
  expect(parts['xl/tables/table2.xml']).toContain('<tableStyleInfo showFirstColumn');
});

describe('text', () => {
  const cases: [string, string, string][] = [
    ['an escape that is none', '_x000D_', '_x005F_x000D_'],
    ['a control character', 'a\u0001b', 'a\uFFFDb'],
    ['no characters', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
    ['half a pair', 'a\uD842', 'a\uFFFD'],
    ['a whole pair', '𠮷', '𠮷'],
    ['a carriage return', 'a\r\nb', 'a_x000D_\nb'],
    ['markup', '<a & "b">', '&lt;a &amp; "b"&gt;'],
  ];

  it.each(cases)('with %s', async (_, text, written) => {
    const workbook = sampleWorkbook();
    workbook.sheets[0]!.cells[0]!.value = text;
    const xml = (await writtenParts(workbook))['xl/sharedStrings.xml']!;
    expect(/<si><t[^>]*>(.*?)<\/t>/s.exec(xml)?.[1]).toBe(written);
  });
});

describe('the same workbook', () => {
  const clock = { doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'performance'] } as const;

  afterEach(() => jest.useRealTimers());

  it('gives the same bytes, whatever the time', async () => {
    const workbook = sampleWorkbook();
    workbook.properties.modified = null;
    jest.useFakeTimers({ now: new Date('2016-09-01T00:00:00Z'), doNotFake: [...clock.doNotFake] });
    const first = await writeWorkbook(workbook);
    jest.setSystemTime(new Date('2026-02-28T23:59:59Z'));
    expect(Buffer.compare(await writeWorkbook(workbook), first)).toBe(0);
  });

  it('that does not say when it was changed makes a file that does not either', async () => {
    const workbook = sampleWorkbook();
    workbook.properties.modified = null;
    const xml = (await writtenParts(workbook))['docProps/core.xml']!;
    expect(xml).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2016-09-01T00:00:00Z</dcterms:created>');
    expect(xml).not.toContain('modified');
  });

  it('is not changed by being written', async () => {
    const workbook = sampleWorkbook();
    await writeWorkbook(workbook);
    expect(workbook).toEqual(sampleWorkbook());
  });
});
