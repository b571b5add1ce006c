import { plan105 } from '../../src/assessment/builtin/plan105';
import { planSchema } from '../../src/assessment/plan';
import { agencyWorkbook, NO_AGENCY_ANSWERS } from '../../src/sheets/agencyWorkbook';
import { readAgencyWorkbook } from '../../src/sheets/readAgencyWorkbook';
import { readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { describeWithLibreOffice, runLibreOffice, valueAt, type Edit } from '../support/libreoffice';

const GROWTH = '成長率';
const SELF = '自評表';
const plan = planSchema.parse({ ...plan105, settings: { ...plan105.settings, selfScores: true } });
const group = plan.groups[0]!;
const agency = group.agencies[0]!;

/** What somebody at the agency types, in their own order and ways. */
const TYPED: Edit[] = [
  { do: 'setText', sheet: GROWTH, address: 'D5', value: '分' },
  { do: 'setNumber', sheet: GROWTH, address: 'G5', value: 85.5 },
  { do: 'setNumber', sheet: GROWTH, address: 'J5', value: 88.92 },
  { do: 'setText', sheet: GROWTH, address: 'G6', value: '85%' },
  { do: 'setText', sheet: GROWTH, address: 'J6', value: '８５．５％' },
  { do: 'setNumber', sheet: GROWTH, address: 'G7', value: 0 },
  { do: 'setNumber', sheet: GROWTH, address: 'J7', value: 12 },
  { do: 'setNumber', sheet: GROWTH, address: 'G8', value: 1200 },
  { do: 'setNumber', sheet: GROWTH, address: 'F8', value: 10412 },
  { do: 'setFormula', sheet: GROWTH, address: 'J8', formula: '1000+500' },
  { do: 'setText', sheet: SELF, address: 'I9', value: '設置全功能櫃臺' },
  { do: 'setNumber', sheet: SELF, address: 'F9', value: 61 },
];
/** Somebody puts a line above the table and renames the sheets. */
const MOVED: Edit[] = [
  { do: 'unprotect', sheet: GROWTH },
  { do: 'insertRows', sheet: GROWTH, before: 3, count: 2 },
  { do: 'renameSheet', sheet: GROWTH, to: '數據' },
  { do: 'moveSheet', sheet: '數據', position: 0 },
];

describeWithLibreOffice('an agency workbook that LibreOffice saved', () => {
  it('reads the same from .xlsx and .ods, as typed and after rows and sheets were moved', async () => {
    const open = await writeWorkbook(
      agencyWorkbook(plan, { ...NO_AGENCY_ANSWERS, group, agency, created: '2016-08-01T00:00:00Z' }),
    );
    const results = await runLibreOffice([
      { name: 'typed', open, edits: TYPED, save: ['xlsx', 'ods'] },
      { name: 'moved', open, edits: [...TYPED, ...MOVED], save: ['xlsx', 'ods'], read: false },
    ]);
    const shown = ['L5', 'M5', 'L6', 'M6', 'L7', 'M7', 'L8', 'M8'].map((at) => valueAt(results[0]!, GROWTH, at));
    const percent = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(6)) : value);
    expect(shown.map(percent)).toEqual([0.04, '✓', '數值有誤', '非數字', '無法計算', '✓', 0.25, '期間不同']);
    for (const { saved } of results) {
      for (const bytes of [saved.xlsx!, saved.ods!]) {
        const reading = readAgencyWorkbook(plan, readWorkbook(bytes))!;
        const [returned] = reading.agencies;
        expect(returned).toMatchObject({ agency: { code: agency.code }, group: { code: group.code } });
        const year = { from: '2015-01-01', to: '2015-12-31' };
        const lastPeriod = { from: '2015-01-01', to: '2015-07-31' };
        const thisPeriod = { from: '2016-01-01', to: '2016-07-31' };
        const periods = { lastPeriod, thisPeriod, unit: '' };
        expect([...returned!.figures]).toEqual([
          ['service-satisfaction', { ...periods, lastYear: 85.5, thisYear: 88.92, unit: '分' }],
          ['opinion-satisfaction', { ...periods, lastYear: 85, thisYear: 85.5 }],
          ['online-items-growth', { ...periods, lastYear: 0, thisYear: 12 }],
          ['online-cases-growth', { ...periods, lastPeriod: year, lastYear: 1200, thisYear: 1500 }],
        ]);
        const [leaf] = [...returned!.texts];
        expect(leaf![1]).toEqual({ performance: '設置全功能櫃臺', evidence: '', planned: '' });
        expect([...returned!.selfScores.values()]).toEqual([61]);
        const codes = reading.findings.filter(({ code }) => code !== 'missing-score').map(({ code }) => code);
        expect(codes.sort()).toEqual([
          'above-cap',
          'formula-instead-of-value',
          'performance-blank',
          'periods-unlike',
          'repaired-percent',
          'repaired-percent',
        ]);
      }
    }
  });
});
