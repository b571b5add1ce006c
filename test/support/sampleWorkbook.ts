import { emptySheet } from '../../src/workbook/draft';
import type { Sheet, Workbook } from '../../src/workbook/workbook';

/**
 * A workbook in which every field of the model is set, and every variant of every union stands somewhere.
 * A new one each time, so that a test may change it.
 */
export function sampleWorkbook(): Workbook {
  return {
    sheets: [scoreSheet(), overview(), identity(), helper()],
    styles: {
      head: {
        font: { name: 'Noto Sans CJK TC', size: 12, bold: true, italic: true, underline: true, color: 'FFFFFF' },
        fill: '1F4E78',
        horizontal: 'center',
        vertical: 'center',
        border: boxed('medium', '1F4E78'),
      },
      score: { fill: 'FFF2CC', numberFormat: '0.0', locked: false, border: boxed('thin', '7F7F7F'), shrink: true },
      text: { wrap: true, vertical: 'top', horizontal: 'distributed', indent: 2, border: boxed('hair', '7F7F7F') },
      date: { numberFormat: '[$-404]e/m/d', horizontal: 'right' },
      unused: { fill: '00FF00' },
    },
    names: [
      { name: '總分', refersTo: "'評分－衛生局'!$F$3", sheet: null, hidden: false },
      { name: '_scores', refersTo: "'評分－衛生局'!$F$4:$F$6", sheet: '評分－衛生局', hidden: true },
    ],
    properties: {
      title: '性別平等評核 <初評> & 複評',
      subject: '評分表',
      creator: '秘書單位',
      created: '2016-09-01T00:00:00Z',
      modified: '2016-09-02T08:30:00Z',
      custom: { scorebook: '{"kind":"member"}', plan: 'p-105' },
    },
    structureLocked: true,
    activeSheet: 1,
  };
}

type Line = 'hair' | 'thin' | 'medium';

function boxed(line: Line, color: string) {
  const side = { line, color };
  return { top: { ...side }, right: { ...side }, bottom: { ...side }, left: { ...side } };
}

function scoreSheet(): Sheet {
  return {
    ...emptySheet('評分－衛生局'),
    tabColor: 'FFC000',
    cells: [
      { row: 0, column: 0, value: 'identity', formula: null, style: null },
      { row: 0, column: 1, value: '評分表 \'A\' "B" <C> & 𠮷\n第二行', formula: null, style: 'head' },
      { row: 2, column: 4, value: 100, formula: null, style: 'text' },
      { row: 2, column: 5, value: 26.5, formula: 'SUM($F$4:$F$6)', style: 'text' },
      { row: 3, column: 5, value: 8.5, formula: null, style: 'score' },
      { row: 3, column: 6, value: '✓', formula: 'IF(F4="","未評","✓")', style: 'text' },
      { row: 4, column: 5, value: 18, formula: null, style: 'score' },
      { row: 4, column: 6, value: null, formula: 'IF(F5="","未評","✓")', style: 'text' },
      { row: 5, column: 5, value: null, formula: null, style: 'score' },
      { row: 5, column: 6, value: true, formula: 'ISNUMBER(F6)=FALSE', style: null },
      { row: 6, column: 1, value: '無法計算', formula: null, style: 'text' },
      { row: 6, column: 5, value: { error: '#DIV/0!' }, formula: 'F4/0', style: 'text' },
      { row: 6, column: 6, value: { error: '#N/A' }, formula: null, style: null },
      { row: 7, column: 5, value: '#N/A', formula: null, style: 'text' },
      { row: 7, column: 6, value: false, formula: null, style: null },
      { row: 8, column: 5, value: 42614, formula: null, style: 'date' },
      { row: 8, column: 6, value: '', formula: 'IF(TRUE,"","x")', style: null },
    ],
    columns: [
      { column: 0, width: null, hidden: true },
      { column: 1, width: 24, hidden: false },
      { column: 3, width: 40.5, hidden: false },
      { column: 5, width: 9, hidden: false },
    ],
    rows: [
      { row: 0, height: 42, hidden: false },
      { row: 6, height: null, hidden: true },
    ],
    merges: [
      { top: 0, left: 1, bottom: 0, right: 6 },
      { top: 3, left: 1, bottom: 4, right: 2 },
    ],
    freeze: { rows: 2, columns: 3 },
    validations: [
      {
        areas: [
          { top: 3, left: 5, bottom: 3, right: 5 },
          { top: 5, left: 5, bottom: 5, right: 5 },
        ],
        rule: { kind: 'decimal', minimum: '0', maximum: '$E$3' },
        allowBlank: true,
        prompt: { title: '配分', message: '0 到 100\n每 0.5 分一級' },
        alert: { title: '超過配分', message: '至多 100 分', style: 'stop' },
      },
      {
        areas: [{ top: 4, left: 5, bottom: 4, right: 5 }],
        rule: { kind: 'custom', formula: 'AND(F5>=0,F5<=20)' },
        allowBlank: false,
        prompt: null,
        alert: { title: '請確認', message: '超過 20 分', style: 'warning' },
      },
      {
        areas: [{ top: 2, left: 7, bottom: 2, right: 7 }],
        rule: { kind: 'list', values: ['計入', '不計', '"暫"定'] },
        allowBlank: true,
        prompt: { title: '', message: '請選擇' },
        alert: { title: '', message: '', style: 'information' },
      },
      {
        areas: [{ top: 3, left: 7, bottom: 3, right: 7 }],
        rule: { kind: 'listRange', source: "'_helper'!$A$2:$A$4" },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
      {
        areas: [{ top: 4, left: 7, bottom: 4, right: 7 }],
        rule: { kind: 'whole', minimum: '1', maximum: '9' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
      {
        areas: [{ top: 5, left: 7, bottom: 5, right: 7 }],
        rule: { kind: 'date', minimum: '42370', maximum: '42735' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
      {
        areas: [{ top: 6, left: 7, bottom: 8, right: 8 }],
        rule: { kind: 'textLength', minimum: '0', maximum: '500' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
    ],
    conditionalFormats: [
      {
        areas: [
          { top: 3, left: 1, bottom: 5, right: 6 },
          { top: 7, left: 1, bottom: 7, right: 6 },
        ],
        rule: {
          kind: 'expression',
          formula: '$F4>10',
          style: { font: { bold: true, color: '9C0006' }, fill: 'FFC7CE' },
          stopIfTrue: true,
        },
      },
      {
        areas: [{ top: 2, left: 5, bottom: 2, right: 5 }],
        rule: {
          kind: 'expression',
          formula: '$F$3=0',
          style: { numberFormat: '0.00', border: { bottom: { line: 'thin', color: 'FF0000' } } },
          stopIfTrue: false,
        },
      },
    ],
    protection: { password: 'secret', allow: ['formatRows', 'formatColumns'] },
    links: [
      { row: 0, column: 7, target: "'總覽'!B3", tooltip: '回到總覽' },
      { row: 2, column: 5, target: "'總覽'!B4", tooltip: null },
    ],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: null,
      margins: { top: 0.75, right: 0.5, bottom: 0.7, left: 0.45, header: 0.3, footer: 0.25 },
      repeatRows: { first: 0, last: 2 },
      area: { top: 0, left: 1, bottom: 8, right: 7 },
      header: '&L性別平等評核 && 複評&R&A',
      footer: '&C第 &P 頁，共 &N 頁',
      centered: true,
    },
    gridlines: false,
    zoom: 90,
  };
}

function overview(): Sheet {
  return {
    ...emptySheet('總覽'),
    cells: [
      { row: 1, column: 1, value: '機關', formula: null, style: 'head' },
      { row: 1, column: 2, value: '總分', formula: null, style: 'head' },
      { row: 1, column: 3, value: '優等', formula: null, style: 'head' },
      { row: 2, column: 1, value: '衛生局', formula: null, style: 'text' },
      { row: 2, column: 2, value: 92, formula: null, style: null },
      { row: 2, column: 3, value: 90, formula: null, style: null },
      { row: 3, column: 1, value: '教育局', formula: null, style: 'text' },
      { row: 3, column: 2, value: 85.5, formula: null, style: null },
      { row: 3, column: 3, value: 90, formula: null, style: null },
      { row: 4, column: 1, value: '社會局', formula: null, style: 'text' },
      { row: 4, column: 2, value: 0, formula: null, style: null },
      { row: 4, column: 3, value: 90, formula: null, style: null },
    ],
    conditionalFormats: [
      {
        areas: [{ top: 2, left: 2, bottom: 4, right: 2 }],
        rule: { kind: 'dataBar', minimum: 0, maximum: 100, color: '5B9BD5' },
      },
    ],
    protection: { password: null, allow: ['formatCells', 'insertRows', 'deleteRows', 'sort', 'autoFilter'] },
    tables: [
      {
        name: '總覽表',
        area: { top: 1, left: 1, bottom: 4, right: 3 },
        columns: ['機關', '總分', '優等'],
        style: 'TableStyleLight1',
        filter: true,
      },
    ],
    charts: [
      {
        kind: 'column',
        title: '總分 & 等第',
        from: { row: 6, column: 1 },
        to: { row: 22, column: 9 },
        categories: "'總覽'!$B$3:$B$5",
        series: [
          { name: '總分', values: "'總覽'!$C$3:$C$5", drawn: 'bars', color: '5B9BD5' },
          { name: '優等', values: "'總覽'!$D$3:$D$5", drawn: 'line', color: 'C00000' },
        ],
        minimum: 0,
        maximum: 100,
        altText: '各機關總分長條圖，衛生局最高',
      },
      {
        kind: 'bar',
        title: '總分',
        from: { row: 24, column: 1 },
        to: { row: 38, column: 9 },
        categories: "'總覽'!$B$3:$B$5",
        series: [{ name: '總分', values: "'總覽'!$C$3:$C$5", drawn: 'bars', color: '70AD47' }],
        minimum: null,
        maximum: null,
        altText: '橫條圖',
      },
    ],
    print: {
      orientation: 'portrait',
      paper: 'A3',
      fitToWidth: null,
      fitToHeight: 2,
      margins: { top: 1, right: 1, bottom: 1, left: 1, header: 0.5, footer: 0.5 },
      repeatRows: null,
      area: null,
      header: null,
      footer: null,
      centered: false,
    },
  };
}

function identity(): Sheet {
  return {
    ...emptySheet('_scorebook'),
    visibility: 'veryHidden',
    cells: [{ row: 0, column: 0, value: '_x000D_ is no line end', formula: null, style: null }],
  };
}

function helper(): Sheet {
  return {
    ...emptySheet('_helper'),
    visibility: 'hidden',
    cells: [
      { row: 0, column: 0, value: '等第', formula: null, style: null },
      { row: 1, column: 0, value: '優等', formula: null, style: null },
      { row: 2, column: 0, value: '甲等', formula: null, style: null },
      { row: 3, column: 0, value: ' 乙等 ', formula: null, style: null },
    ],
    tables: [
      { name: 'grades', area: { top: 0, left: 0, bottom: 3, right: 0 }, columns: ['等第'], style: null, filter: false },
    ],
  };
}
