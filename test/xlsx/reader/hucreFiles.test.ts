import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import type { Workbook } from '../../../src/workbook/workbook';

const roundTrip = async (options: WriteOptions): Promise<Workbook> => readWorkbook(await writeXlsx(options));

test('cells, formulas and their results', async () => {
  const values = ['編號', ' 前後空白 ', '', 0, -1.5, 1e21, true, false, 'a\nb', '1.10', '<&>"\'', '_x000D_'];
  const cells = new Map<string, { value: string | number | boolean }>(
    values.map((value, row) => [`${row},0`, { value }]),
  );
  const workbook = await roundTrip({
    sheets: [
      {
        name: '評分－衛生局',
        cells: new Map<string, object>([
          ...cells,
          ['0,1', { formula: "SUM('總覽'!A1:A3)", formulaResult: 115 }],
          ['1,1', { formula: 'IF(A1="","未評","✓")', formulaResult: '✓' }],
        ]),
      },
      { name: '總覽', rows: [['x']], hidden: true },
      { name: '_scorebook', rows: [['y']], veryHidden: true },
    ],
    activeSheet: 0,
  });
  const [sheet] = workbook.sheets;
  // hucre writes `_x000D_` unescaped, which says a line end.
  expect(sheet!.cells.filter(({ column }) => column === 0).map(({ value }) => value)).toEqual(
    values.map((value) => (value === '_x000D_' ? '\r' : value)),
  );
  expect(sheet!.cells.filter(({ column }) => column === 1)).toEqual([
    { row: 0, column: 1, value: 115, formula: "SUM('總覽'!A1:A3)", style: null },
    { row: 1, column: 1, value: '✓', formula: 'IF(A1="","未評","✓")', style: null },
  ]);
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['評分－衛生局', 'visible'],
    ['總覽', 'hidden'],
    ['_scorebook', 'veryHidden'],
  ]);
});

test('validations, names, merges, lines, locks, links', async () => {
  const workbook = await roundTrip({
    sheets: [
      {
        name: 'S',
        cells: new Map<string, object>([
          ['0,0', { value: 'go', hyperlink: { target: '', location: "'T'!B2", tooltip: '到 T' } }],
          ['2,0', { value: 1 }],
        ]),
        columns: [{ hidden: true, width: 8.7109375 }, { width: 12.7109375 }],
        rowDefs: new Map([[2, { height: 30, hidden: true }]]),
        merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 2 }],
        freezePane: { rows: 2, columns: 1 },
        view: { showGridLines: false, zoomScale: 90, tabColor: { rgb: 'FFC000' } },
        protection: { formatColumns: true, formatRows: true },
        dataValidations: [
          {
            type: 'decimal',
            operator: 'between',
            formula1: '0',
            formula2: '60',
            range: 'F2:F9 F12',
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: 'stop',
            errorTitle: '超過配分',
            errorMessage: '最多 60 分',
            showInputMessage: true,
            inputTitle: '評分',
            inputMessage: '0–60',
          },
          { type: 'list', values: ['計入', '不計'], range: 'G2' },
          { type: 'list', formula1: "'T'!$A$1:$A$3", range: 'G3' },
          { type: 'custom', formula1: 'A1<>"a,b"', range: 'G4' },
        ],
      },
      { name: 'T', rows: [['x']] },
    ],
    namedRanges: [
      { name: 'Total', range: "'S'!$F$8" },
      { name: 'Local', range: "'T'!$A$1", scope: 'T' },
      { name: '_xlnm.Print_Titles', range: "'S'!$1:$2", scope: 'S' },
    ],
    workbookProtection: { lockStructure: true },
    properties: {
      title: '評分',
      subject: 'S',
      creator: 'C',
      created: new Date('2016-09-01T00:00:00Z'),
      modified: new Date('2016-09-02T00:00:00Z'),
      custom: { scorebook: '{"a":1}', year: 105 },
    },
  });
  const [sheet] = workbook.sheets;
  expect(sheet).toMatchObject({
    links: [{ row: 0, column: 0, target: "'T'!B2", tooltip: '到 T' }],
    columns: [
      { column: 0, width: 8, hidden: true },
      { column: 1, width: 12, hidden: false },
    ],
    rows: [{ row: 2, height: 30, hidden: true }],
    merges: [{ top: 5, left: 0, bottom: 6, right: 2 }],
    freeze: { rows: 2, columns: 1 },
    gridlines: false,
    zoom: 90,
    tabColor: 'FFC000',
    protection: { password: null, allow: ['formatColumns', 'formatRows'] },
    validations: [
      {
        areas: [
          { top: 1, left: 5, bottom: 8, right: 5 },
          { top: 11, left: 5, bottom: 11, right: 5 },
        ],
        rule: { kind: 'decimal', minimum: '0', maximum: '60' },
        allowBlank: true,
        prompt: { title: '評分', message: '0–60' },
        alert: { title: '超過配分', message: '最多 60 分', style: 'stop' },
      },
      { rule: { kind: 'list', values: ['計入', '不計'] }, allowBlank: false, prompt: null, alert: null },
      { rule: { kind: 'listRange', source: "'T'!$A$1:$A$3" } },
      { rule: { kind: 'custom', formula: 'A1<>"a,b"' } },
    ],
  });
  expect(workbook).toMatchObject({
    names: [
      { name: 'Total', refersTo: "'S'!$F$8", sheet: null, hidden: false },
      { name: 'Local', refersTo: "'T'!$A$1", sheet: 'T', hidden: false },
    ],
    structureLocked: true,
    properties: {
      title: '評分',
      subject: 'S',
      creator: 'C',
      created: '2016-09-01T00:00:00Z',
      modified: '2016-09-02T00:00:00Z',
      custom: { scorebook: '{"a":1}', year: '105' },
    },
  });
});
