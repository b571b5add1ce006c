import fc from 'fast-check';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { differences } from '../../../src/workbook/equality';
import type { Workbook } from '../../../src/workbook/workbook';
import { readWholeWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { everyKind } from '../../support/everyKind';
import { describeWithLibreOffice, runLibreOffice } from '../../support/libreoffice';
import { sampleWorkbook } from '../../support/sampleWorkbook';
import { arbitraryRecords } from '../../support/samplePlans';

/** What LibreOffice does not give back as it got it. Everything else of a workbook has to be the same. */
const CHANGED_BY_LIBREOFFICE: [RegExp, string][] = [
  [/^properties\.modified/, 'it says when it saved'],
  [/^structureLocked/, 'it knows no such lock'],
  [/^names\[.*\]\.hidden/, 'it hides no names'],
  [/\]\.visibility: "veryHidden" ≠ "hidden"/, 'it knows one way to hide a sheet'],
  [/\]\.(?:tabColor|freeze|gridlines|zoom)\b/, 'it opened the file without a window, which these belong to'],
  [/\]\.columns\[[A-Z]+\]: nothing/, 'columns without a width get that of its own default'],
  [/\.style\.font\.name/, 'it has another font for Chinese'],
  [/\.cells\[[A-Z]+1\]: nothing/, 'cells that a merge covers'],
  [/\.cells\[B1\]\.style\.wrap: false ≠ true/, 'it wraps texts of two lines'],
  [/\.cells\[[A-Z]+\d+\]\.style: null ≠/, 'it has another font for Chinese'],
  [
    /\.cells\[G[578]\]|\.formula: .*TRUE|\.formula: .*FALSE/,
    'it calculates what has no result, and writes constants as formulas',
  ],
  [/\.links\[H1\]/, 'a link without a text is left out'],
  [/\.stopIfTrue/, 'it always stops'],
  [/rule\.style\.border\.bottom\.color/, 'it leaves colours of lines out of conditional formats'],
  [/\.protection\.password/, 'no file has it'],
  [/\.tables\[.*\]\.style/, 'it knows no styles of tables'],
  [/\.altText/, 'it drops it'],
  [/\.print\.margins\.(?:header|footer)/, 'it counts in hundredths of a millimetre'],
  [/\]\.rows\[\d+\]: nothing/, 'rows without cells get a height'],
  [/\]\.print: null/, 'it prints every sheet on paper of its own'],
  [/\.value: \d+\.\d{9,} ≠ \d+\.\d{9,}/, 'it writes 15 digits'],
  [/\.numberFormat: "General" ≠ "0/, 'results take the number format of what they are made of'],
];

const isReader = (path: string): boolean => !CHANGED_BY_LIBREOFFICE.some(([pattern]) => pattern.test(path));

describeWithLibreOffice('a workbook that LibreOffice saved, read whole', () => {
  const records = fc.sample(arbitraryRecords(plan105), { seed: 3, numRuns: 1 })[0]!;
  const workbooks: Record<string, Workbook> = { sample: sampleWorkbook(), ...everyKind(plan105, records) };

  it.each(['sample', 'member', 'results', 'master'])('%s', async (name) => {
    const workbook = workbooks[name]!;
    const [result] = await runLibreOffice([{ name, open: await writeWorkbook(workbook), save: ['xlsx'] }]);
    const { workbook: read } = readWholeWorkbook(result!.saved.xlsx!);
    expect(differences(workbook, read).filter(isReader)).toEqual([]);
    // What was opened can be saved, and is then the same.
    expect(differences(read, readWholeWorkbook(await writeWorkbook(read)).workbook)).toEqual([]);
  });
});
