import { nameOf, placeCriteria } from '../../../src/assessment/criterion';
import { planMessage } from '../../../src/actions/openPlan';
import { memberWorkbook } from '../../../src/sheets/memberWorkbook';
import { masterWorkbook } from '../../../src/sheets/setup/masterWorkbook';
import { readMaster } from '../../../src/sheets/setup/readMaster';
import { SETUP_ROWS } from '../../../src/sheets/setup/setupSheet';
import { readMemberWorkbook } from '../../../src/sheets/readMemberWorkbook';
import type { Workbook } from '../../../src/workbook/workbook';
import { setupFindings } from '../../../src/wording/zh-TW/setupFindings';
import {
  addressOf,
  CREATED,
  fieldAddress,
  insertedRows,
  movedColumns,
  readEdited,
  removed,
  sheetOf,
  typed,
  typedRow,
  type MasterEdit,
} from '../../support/masterEdits';
import { planWith } from '../../support/samplePlans';

const plan = planWith();

/** Rows of the sample's rubric: a, a1, a11, a12, a2, b, b1, b2, c; then spare ones. */
const ROWS = placeCriteria(plan.rubric).length;

interface Problem {
  name: string;
  edits: MasterEdit[];
  /** Code, sheet and cell of every finding, notes included. */
  found: [code: string, sheet: string | null, cell: string | null][];
  /** Whether the plan can still be used. */
  usable?: true;
}

const problems: Problem[] = [
  {
    name: 'a drop-down word nobody knows',
    edits: [typed('fields', fieldAddress('settings.combine'), '大概')],
    found: [['unknown-word', '計畫', fieldAddress('settings.combine')]],
  },
  {
    name: 'an English word, a code and yes written otherwise are understood',
    edits: [
      typed('fields', fieldAddress('settings.ties'), 'dense'),
      typed('panel', addressOf('panel', 0, 'role'), 'Expert'),
      typed('agencies', addressOf('agencies', 0, 'extra'), 'Ｙes'),
    ],
    found: [],
    usable: true,
  },
  {
    name: 'no number',
    edits: [typed('criteria', addressOf('criteria', 2, 'points'), '二十五')],
    found: [
      ['not-a-number', '評分標準', addressOf('criteria', 2, 'points')],
      ['sum-mismatch', '評分標準', addressOf('criteria', 1, 'points')],
    ],
  },
  {
    name: 'full-width digits, thousands and units',
    edits: [
      typed('criteria', addressOf('criteria', 2, 'points'), '２５'),
      typed('fields', fieldAddress('totalPoints'), '100 分'),
      typed('fields', fieldAddress('settings.notableDifference'), '10%'),
    ],
    found: [
      ['repaired-number', '計畫', fieldAddress('totalPoints')],
      ['repaired-number', '計畫', fieldAddress('settings.notableDifference')],
      ['repaired-number', '評分標準', addressOf('criteria', 2, 'points')],
    ],
    usable: true,
  },
  {
    name: 'dates of every form',
    edits: [
      typed('fields', fieldAddress('period.from'), '民國115年1月1日'),
      typed('fields', fieldAddress('period.to'), '115.7.31'),
      typed('fields', fieldAddress('visits.from'), 46266),
      typed('fields', fieldAddress('visits.to'), '２０２６-10-31'),
    ],
    found: [],
    usable: true,
  },
  {
    name: 'bad and ambiguous dates',
    edits: [
      typed('fields', fieldAddress('period.from'), '115/2/30'),
      typed('fields', fieldAddress('visits.from'), '9/1/2026'),
      typed('fields', fieldAddress('sheetsDue'), '再通知'),
    ],
    found: [
      ['bad-date', '計畫', fieldAddress('period.from')],
      ['ambiguous-date', '計畫', fieldAddress('visits.from')],
      ['bad-date', '計畫', fieldAddress('sheetsDue')],
    ],
  },
  {
    name: 'a date that a program took for the year 115',
    edits: [typed('fields', fieldAddress('visits.from'), -651714)],
    found: [['repaired-date', '計畫', fieldAddress('visits.from')]],
    usable: true,
  },
  {
    name: 'a level jump',
    edits: [typed('criteria', addressOf('criteria', 1, 'level'), 3)],
    found: [['level-jump', '評分標準', addressOf('criteria', 1, 'level')]],
  },
  {
    name: 'a level that is none',
    edits: [typed('criteria', addressOf('criteria', 8, 'level'), 1.5)],
    found: [
      ['bad-level', '評分標準', addressOf('criteria', 8, 'level')],
      ['sum-mismatch', '評分標準', addressOf('criteria', 5, 'points')],
      ['total-mismatch', '計畫', fieldAddress('totalPoints')],
    ],
  },
  {
    name: 'codes twice, in different case',
    edits: [typed('criteria', addressOf('criteria', 7, 'key'), 'A12')],
    found: [['duplicate-criterion-key', '評分標準', addressOf('criteria', 7, 'key')]],
  },
  {
    name: 'codes that are numbers or were dates',
    edits: [
      typed('criteria', addressOf('criteria', 6, 'key'), 1.1),
      typed('criteria', addressOf('criteria', 7, 'key'), '1.10'),
      typed('agencies', addressOf('agencies', 0, 'code'), 101),
      typed('panel', addressOf('panel', 0, 'code'), '委員1'),
    ],
    found: [
      ['code-looks-like-number', '評分標準', addressOf('criteria', 6, 'key')],
      ['code-looks-like-number', '評分標準', addressOf('criteria', 7, 'key')],
      ['code-looks-like-number', '機關', addressOf('agencies', 0, 'code')],
      ['bad-code', '委員', addressOf('panel', 0, 'code')],
    ],
  },
  {
    name: 'a full-width code',
    edits: [typed('panel', addressOf('panel', 0, 'code'), 'Ｍ１')],
    found: [['repaired-code', '委員', addressOf('panel', 0, 'code')]],
    usable: true,
  },
  {
    name: 'blank rows inside, and rows below the table',
    edits: [
      insertedRows('criteria', 5, 2),
      typedRow('criteria', ROWS + 2 + 6, { level: 1, title: '加測', points: 5, key: 'd' }),
      typed('fields', fieldAddress('totalPoints'), 105),
      typed('grades', addressOf('grades', 0, 'from'), 80),
    ],
    found: [],
    usable: true,
  },
  {
    name: 'formulas: their results are used',
    edits: [
      typed('criteria', addressOf('criteria', 2, 'points'), 25, '20+5'),
      typed('criteria', addressOf('criteria', 3, 'points'), null, 'NOW()'),
    ],
    found: [
      ['formula-used', '評分標準', addressOf('criteria', 2, 'points')],
      ['formula-not-calculated', '評分標準', addressOf('criteria', 3, 'points')],
      ['sum-mismatch', '評分標準', addressOf('criteria', 1, 'points')],
    ],
  },
  {
    name: 'an error value',
    edits: [typed('agencies', addressOf('agencies', 1, 'name'), { error: '#REF!' })],
    found: [['error-value', '機關', addressOf('agencies', 1, 'name')]],
  },
  {
    name: 'blank cells that must be filled in',
    edits: [
      typed('fields', fieldAddress('authority'), null),
      typed('panel', addressOf('panel', 1, 'role'), ' '),
      typed('grades', addressOf('grades', 1, 'from'), null),
      typed('awards', addressOf('awards', 0, 'for'), null),
    ],
    found: [
      ['missing-value', '計畫', fieldAddress('authority')],
      ['missing-value', '等第', addressOf('grades', 1, 'from')],
      ['missing-value', '獎懲', addressOf('awards', 0, 'for')],
      ['missing-value', '委員', addressOf('panel', 1, 'role')],
    ],
  },
  {
    name: 'an unsupported column that is filled in',
    edits: [
      typed('criteria', 'N5', '加扣分'),
      typed('criteria', 'N8', '加分'),
      typed('criteria', 'O5', '備註'),
      typed('criteria', 'O8', '隨意'),
      typed('criteria', 'P5', '空欄'),
    ],
    found: [['unknown-column', '評分標準', 'N5']],
  },
  {
    name: 'something beside the table',
    edits: [typed('panel', 'I7', '請確認')],
    found: [['cell-without-head', '委員', 'I7']],
    usable: true,
  },
  {
    name: 'an unsupported field',
    edits: [typed('fields', 'C40', '及格分數'), typed('fields', 'D40', 60)],
    found: [['unknown-field', '計畫', 'D40']],
  },
  {
    name: 'a field that was deleted, and one that is there twice',
    edits: [
      removed('fields', (row) => row === SETUP_ROWS.table),
      typed('fields', 'C40', '年度'),
      typed('fields', 'D40', 116),
    ],
    found: [
      ['missing-field', '計畫', null],
      ['field-twice', '計畫', 'D40'],
    ],
  },
  {
    name: 'a column that was deleted',
    edits: [
      removed('criteria', (row, column) => row >= SETUP_ROWS.markers && column === 2),
      removed('agencies', (row, column) => row >= SETUP_ROWS.markers && column === 5),
    ],
    found: [
      ['missing-column', '評分標準', null],
      ['missing-column', '機關', null],
      // Without levels every criterion is taken for one of the top level.
      ['total-mismatch', '計畫', fieldAddress('totalPoints')],
    ],
  },
  {
    name: 'text where the points of a scored criterion belong: one finding, however many rules it breaks',
    edits: [typed('criteria', addressOf('criteria', 2, 'points'), '待定')],
    found: [
      ['not-a-number', '評分標準', addressOf('criteria', 2, 'points')],
      ['sum-mismatch', '評分標準', addressOf('criteria', 1, 'points')],
    ],
  },
  {
    name: 'a column that was copied',
    edits: [typed('criteria', 'N5', '配分'), typed('criteria', 'N8', 10)],
    found: [['column-twice', '評分標準', 'N5']],
  },
  {
    name: 'columns in another order, with a column between and rows above',
    edits: [movedColumns('panel', (column) => 20 - 2 * column), insertedRows('panel', -3, 4)],
    found: [],
    usable: true,
  },
  {
    name: 'renamed and reordered sheets',
    edits: [
      (workbook) => {
        workbook.sheets.reverse().forEach((sheet, index) => (sheet.name = `表${index}`));
      },
    ],
    found: [],
    usable: true,
  },
  {
    name: 'markers removed: told by the heads',
    edits: [
      (workbook) => {
        for (const sheet of workbook.sheets) {
          sheet.cells = sheet.cells.filter(({ value }) => typeof value !== 'string' || !/^[@{]/.test(value));
        }
        workbook.properties.custom = {};
      },
    ],
    found: ['計畫', '評分標準', '成長率', '等第', '獎懲', '機關', '委員', '行程與收件'].map((sheet) => [
      'markers-lost',
      sheet,
      null,
    ]),
    usable: true,
  },
  {
    name: 'a sheet that was deleted',
    edits: [
      (workbook) => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== '委員' && name !== '成長率');
      },
    ],
    found: [
      ['missing-table', null, null],
      ['missing-table', null, null],
      ['no-scoring-member', null, null],
    ],
  },
  {
    name: 'a sheet that is there twice',
    edits: [
      (workbook, given) => {
        workbook.sheets.push({ ...structuredClone(sheetOf(workbook, given, 'grades')), name: '等第 (2)' });
      },
    ],
    found: [['table-twice', '等第 (2)', null]],
  },
  {
    name: 'names and codes that are not there, or several have',
    edits: [
      typed('panel', addressOf('panel', 0, 'recusedFrom'), '衛生局、A13、火星局'),
      typed('fields', fieldAddress('assessedGroups'), '第1組、第9組'),
      typed('growth', addressOf('growth', 0, 'criterion'), '沒有這項'),
    ],
    found: [
      ['unknown-reference', '計畫', fieldAddress('assessedGroups')],
      ['unknown-reference', '成長率', addressOf('growth', 0, 'criterion')],
      ['unknown-reference', '委員', addressOf('panel', 0, 'recusedFrom')],
    ],
  },
  {
    name: 'one group with two names',
    edits: [typed('agencies', addressOf('agencies', 1, 'groupName'), '甲組')],
    found: [['group-name-differs', '機關', addressOf('agencies', 1, 'groupName')]],
  },
  {
    name: 'a growth mark typed where it is only shown',
    edits: [typed('criteria', addressOf('criteria', 8, 'growth'), '有')],
    found: [['generated-changed', '評分標準', addressOf('criteria', 8, 'growth')]],
    usable: true,
  },
  {
    name: 'a city rule on a national prize',
    edits: [typed('awards', addressOf('awards', 3, 'firstPlace'), '是')],
    found: [['only-for-kind', '獎懲', addressOf('awards', 3, 'firstPlace')]],
  },
  {
    name: 'what the plan itself finds, at its cells',
    edits: [
      typed('criteria', addressOf('criteria', 7, 'points'), 11),
      typed('criteria', addressOf('criteria', 8, 'minimum'), 12),
      typed('grades', addressOf('grades', 1, 'from'), 75),
      typed('panel', addressOf('panel', 1, 'weight'), 2),
      typed('agencies', addressOf('agencies', 5, 'name'), '衛生局'),
      typed('fields', fieldAddress('visits.from'), '115/12/1'),
      typed('schedule', addressOf('schedule', 0, 'present'), 'M8'),
    ],
    found: [
      ['sum-mismatch', '評分標準', addressOf('criteria', 5, 'points')],
      ['minimum-above-cap', '評分標準', addressOf('criteria', 8, 'minimum')],
      ['duplicate-agency-name', '機關', addressOf('agencies', 5, 'name')],
      ['weights-unused', '計畫', fieldAddress('settings.combine')],
      ['grade-gap', '等第', addressOf('grades', 1, 'from')],
      ['dates-reversed', '計畫', fieldAddress('visits.from')],
      ['schedule-unknown-member', '行程與收件', addressOf('schedule', 0, 'present')],
    ],
  },
  {
    name: 'what the schema refuses, at its cell',
    edits: [typed('fields', fieldAddress('settings.step'), -1), typed('fields', fieldAddress('year'), 115.5)],
    found: [
      ['invalid-field', '計畫', fieldAddress('year')],
      ['invalid-field', '計畫', fieldAddress('settings.step')],
    ],
  },
];

describe('problems on set-up sheets', () => {
  it.each(problems.map((problem): [string, Problem] => [problem.name, problem]))(
    '%s',
    (_, { edits, found, usable = false }) => {
      const reading = readEdited(plan, ...edits);
      const seen = reading.notices.map(({ code, sheet, cell }) => [code, sheet, cell]);
      expect(seen.sort()).toEqual([...found].sort());
      expect(reading.plan !== null).toBe(usable);
      for (const notice of reading.notices) {
        const said = [planMessage(notice, 'zh-TW'), planMessage(notice, 'en')].join();
        expect(said).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('reads what was repaired', () => {
    const { plan: read } = readEdited(
      plan,
      typed('fields', fieldAddress('visits.from'), -651714),
      typed('panel', addressOf('panel', 0, 'code'), 'Ｍ１'),
      typed('panel', addressOf('panel', 2, 'recusedFrom'), '衛生局\nA23'),
      typed('schedule', addressOf('schedule', 0, 'received'), '1150830'),
    );
    expect(read).toMatchObject({
      visits: { from: '2026-09-01' },
      panel: [{ code: 'M1' }, {}, { recusedFrom: ['A11', 'A23'] }],
      schedule: [{ agency: 'A11', received: '2026-08-30', visit: null, present: [] }],
    });
  });

  it('makes codes for rows without one: from names, so that other rows do not change them', () => {
    const added: MasterEdit = typedRow('criteria', ROWS, { level: 2, title: '新項目', points: 1, key: null });
    const blank: MasterEdit = typed('criteria', addressOf('criteria', 7, 'key'), null);
    const people: MasterEdit = typedRow('panel', 3, { name: '新委員', role: '委員' });
    const first = readEdited(plan, blank, added, people);
    const key = (name: string, reading: typeof first): string =>
      placeCriteria(reading.plan!.rubric).find(({ criterion }) => nameOf(criterion) === name)!.criterion.key;
    expect(
      first.notices.filter(({ code }) => code === 'generated-code').map(({ cell, values }) => [cell, values.code]),
    ).toEqual([
      [addressOf('criteria', 7, 'key'), key('項目b2', first)],
      [addressOf('criteria', 9, 'key'), key('新項目', first)],
      [addressOf('panel', 3, 'code'), first.plan!.panel[3]!.code],
    ]);
    expect(key('項目b2', first)).toMatch(/^k[0-9a-f]{8}$/);
    const moved = readEdited(
      plan,
      blank,
      insertedRows('criteria', 6, 1),
      typedRow('criteria', 6, { level: 2, title: '插入', points: 1 }),
    );
    expect(key('項目b2', moved)).toBe(key('項目b2', first));
    // Written back, nothing is left to make.
    expect(readMaster(masterWorkbook(first.plan!, CREATED), 'zh-TW').notices.map(({ code }) => code)).not.toContain(
      'generated-code',
    );
  });

  it('are all tried here, but for those that need a file', () => {
    const tried = new Set(problems.flatMap(({ found }) => found.map(([code]) => code)));
    const rest = Object.keys(setupFindings).filter((code) => !tried.has(code));
    expect(rest.sort()).toEqual(['ambiguous-reference', 'generated-code', 'no-setup-sheets', 'not-a-master']);
  });
});

describe('other workbooks', () => {
  const member = memberWorkbook(plan, {
    group: plan.groups[0]!,
    member: plan.panel[0]!,
    created: CREATED,
    answers: new Map(),
    figures: new Map(),
  });
  const codes = (workbook: Workbook): string[] => readMaster(workbook, 'zh-TW').notices.map(({ code }) => code);

  it('are no plan', () => {
    expect(codes(member)).toEqual(['not-a-master']);
    expect(codes({ ...member, properties: { ...member.properties, custom: {} }, sheets: [] })).toEqual([
      'no-setup-sheets',
    ]);
  });

  it('a master is no score workbook', () => {
    const { findings, sheets } = readMemberWorkbook(plan, masterWorkbook(plan, CREATED));
    expect(findings.map(({ code }) => code)).toEqual(['master-workbook']);
    expect(sheets).toEqual([]);
  });

  it('names two agencies that share a name', () => {
    const twins = planWith({
      groups: [
        { code: 'G1', name: '第1組', agencies: [{ code: 'A1', name: '衛生所' }] },
        { code: 'G2', name: '第2組', agencies: [{ code: 'A2', name: '衛生所' }] },
      ],
    });
    const { notices } = readEdited(twins, typed('panel', addressOf('panel', 0, 'recusedFrom'), '衛生所'));
    expect(notices.map(({ code }) => code).sort()).toEqual(['ambiguous-reference', 'duplicate-agency-name']);
  });
});
