import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import type { Sheet, Validation, Workbook } from '../../../src/workbook/workbook';

// Both files were made by LibreOffice from one source, see test/fixtures/reader/README.md.
const fixture = (name: string): Workbook => readWorkbook(readFileSync(join(__dirname, '../../fixtures/reader', name)));

const valueAt = (sheet: Sheet, row: number, column: number): unknown => {
  const cell = sheet.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell && (cell.formula === null ? cell.value : { [cell.formula]: cell.value });
};

describe.each(['scores.ods', 'scores.xlsx'])('%s, saved by LibreOffice', (name) => {
  const workbook = fixture(name);
  const [scores, list] = workbook.sheets as [Sheet, Sheet];

  test('sheets in order, with visibility', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['評分－衛生局', 'visible'],
      ['名單 List', 'hidden'],
    ]);
    expect(workbook.activeSheet).toBe(0);
  });

  test.each([
    [0, 0, '衛生局 Health Bureau 評分表'],
    [1, 1, '項目 Item'],
    [3, 1, '服務  流程\n第二行   三格後'],
    [3, 2, 55.5],
    [3, 3, 0.75],
    [4, 2, 10],
    [5, 2, 10],
    [6, 1, 42614],
    [7, 1, { "SUM(C4:C7,'名單 List'!B1)": 80.5 }],
    [7, 2, { 'C4/0': { error: '#DIV/0!' } }],
    [7, 3, { 'IF(C4>60,"超過;配分","")': '' }],
    [8, 1, { 'SUMPRODUCT({1,2;3,4}*1)': 10 }],
    [8, 2, { nosuchname: { error: '#NAME?' } }],
    [8, 3, { 'RANK(C4,C$4:C$7)': 1 }],
  ])('row %i, column %i', (row, column, expected) => {
    expect(valueAt(scores, row, column)).toEqual(expected);
  });

  test('no cells but those with content, in order', () => {
    expect(scores.cells).toHaveLength(24);
    const places = scores.cells.map(({ row, column }) => row * 100 + column);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(list.cells).toHaveLength(4);
  });

  test('validations', () => {
    const column = (left: number, top: number, bottom = top): Validation['areas'][number] => ({
      top,
      left,
      bottom,
      right: left,
    });
    expect(scores.validations).toEqual([
      {
        areas: [column(2, 3, 6)],
        rule: { kind: 'whole', minimum: '0', maximum: '60' },
        allowBlank: true,
        prompt: { title: '評分', message: '0 到 60 的整數\n不可空白' },
        alert: { title: '超過配分', message: '最多 60 分', style: 'stop' },
      },
      {
        areas: [column(3, 3, 5)],
        rule: { kind: 'custom', formula: 'AND(ISNUMBER(D4),D4>=0.5)' },
        allowBlank: true,
        prompt: null,
        alert: { title: '注意', message: '', style: 'warning' },
      },
      {
        areas: [column(4, 3)],
        rule: { kind: 'list', values: ['甲', '乙', '丙'] },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
      {
        areas: [column(4, 4, 5)],
        rule: { kind: 'listRange', source: "'名單 List'!$A$1:$A$3" },
        allowBlank: false,
        prompt: null,
        alert: null,
      },
      {
        areas: [column(4, 6)],
        rule: { kind: 'custom', formula: 'COUNTIF($E$4:$E$9,E7)<=1' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
      {
        areas: [column(4, 7)],
        rule: { kind: 'custom', formula: 'LEN(E8)<=20' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
    ]);
  });

  test('names, merges, hidden lines, links and the lock of the sheet', () => {
    const names = workbook.names.map(({ name, refersTo, sheet }) => [name, refersTo, sheet]);
    expect(names.sort()).toEqual([
      ['Agencies', "'名單 List'!$A$1:$A$3", null],
      ['Full', '1000', null],
      ['Local', "'名單 List'!$B$1", '名單 List'],
    ]);
    expect(scores.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect(scores.columns).toEqual([{ column: 0, width: null, hidden: true }]);
    expect(scores.rows).toEqual([{ row: 6, height: null, hidden: true }]);
    expect(scores.links).toEqual([{ row: 8, column: 4, target: "'名單 List'!A2", tooltip: null }]);
    expect(scores.protection).toEqual({ password: null, allow: [] });
  });

  test('properties', () => {
    expect(workbook.properties).toEqual({
      title: '評分表 Scores',
      subject: null,
      creator: '研考會',
      created: '2016-09-01T08:30:00Z',
      modified: null,
      custom: { scorebook: '{"plan":"105"}' },
    });
    // LibreOffice loses the lock when it writes .xlsx.
    expect(workbook.structureLocked).toBe(name === 'scores.ods');
  });
});
