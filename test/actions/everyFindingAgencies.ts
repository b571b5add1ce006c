import type { ReturnedFile } from '../../src/actions/returnedFile';
import type { Plan } from '../../src/assessment/plan';
import type { Finding } from '../../src/sheets/finding';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { agencyBook, typed } from '../support/agencyFiles';
import { fileOf, memberBook, sheetOf, withoutSheet } from '../support/returned';
import { planWith } from '../support/samplePlans';
import type { AgencyCode, Case } from './everyFindingCase';

const FILE = 'A11.xlsx';
const GROWTH = '成長率';
const AGENCY = '衛生局';
const LAST_NAME = '成長率（上年度）';
const NOW_NAME = '成長率（本年度）';

/** Cells of the one growth rate. */
const KEY = 'A5';
const LAST = 'G5';
const NOW_FROM = 'H5';
const NOW = 'J5';

/** Where a finding lies, and what stands there. */
type Place = Pick<Finding, 'file' | 'sheet' | 'cell' | 'value'>;

/** A case for each code of what agencies hand in, by a self-assessment among the returned files. */
export function agencyCases(plan: Plan): Record<AgencyCode, Case> {
  const filled = agencyBook(plan, 'A11', [[80, 90]]);
  const other = agencyBook(plan, 'A12', [[1, 2]]);
  const texts = new Map([['a11', { performance: '設櫃臺', evidence: '', planned: '' }]]);
  const one = (workbook: Workbook): ReturnedFile[] => [fileOf(FILE, workbook)];
  const entered = (address: string, value: CellValue): ReturnedFile[] => one(typed(filled, GROWTH, address, value));
  const withCopy = (workbook: Workbook, name: string): ReturnedFile[] =>
    one({ ...filled, sheets: [...filled.sheets, { ...sheetOf(workbook, GROWTH), name }] });
  const at = (cell: string | null, value: Place['value'] = null): Place => ({ file: FILE, sheet: GROWTH, cell, value });
  const ofFile = (file: string): Place => ({ file, sheet: null, cell: null, value: null });
  return {
    'not-agency-workbook': {
      severity: 'error',
      files: [],
      options: { agencies: [fileOf('M1.xlsx', memberBook(plan, 'M1', 'G1'))] },
      expected: ofFile('M1.xlsx'),
    },
    'agency-plan-changed': {
      severity: 'warning',
      files: one(filled),
      plan: planWith({ settings: { step: 0.5 } }),
      expected: ofFile(FILE),
    },
    'agency-identity-conflict': {
      severity: 'warning',
      files: withCopy(other, '成長率 (2)'),
      expected: { ...at(null), sheet: '成長率 (2)' },
      says: ['A11', 'A12'],
    },
    'agency-sheet-missing': {
      severity: 'warning',
      files: one(withoutSheet(filled, GROWTH)),
      expected: { ...ofFile(FILE), value: GROWTH },
      says: [AGENCY, GROWTH],
    },
    'agency-sheet-twice': {
      severity: 'warning',
      files: withCopy(filled, '複製'),
      expected: { ...at(null), sheet: '複製' },
      says: [AGENCY, GROWTH],
    },
    'same-agency-identical': {
      severity: 'note',
      files: [...one(filled), fileOf('copy.xlsx', filled)],
      expected: ofFile('copy.xlsx'),
      says: [FILE, AGENCY],
    },
    'same-agency-different': {
      severity: 'error',
      files: [...one(filled), fileOf('later.xlsx', typed(filled, GROWTH, NOW, 91))],
      expected: ofFile('later.xlsx'),
      says: [FILE, AGENCY],
    },
    'agency-not-returned': {
      severity: 'warning',
      files: [...one(filled), fileOf('M1.xlsx', memberBook(plan, 'M1', 'G1'))],
      expected: { file: null, sheet: null, cell: null, value: 'A12' },
      says: ['稅務局', '第1組'],
    },
    'growth-blank': {
      severity: 'warning',
      files: one(agencyBook(plan, 'A11')),
      expected: at(null),
      says: [AGENCY],
    },
    'growth-row-missing': { severity: 'error', files: entered(KEY, null), expected: at(null), says: ['成長率'] },
    'unknown-growth': {
      severity: 'warning',
      files: entered(KEY, 'growth:z9'),
      expected: at(KEY, 'z9'),
      says: ['z9'],
    },
    'figure-missing': { severity: 'warning', files: entered(LAST, null), expected: at(LAST), says: [LAST_NAME] },
    'figure-not-number': {
      severity: 'error',
      files: entered(LAST, '約八成'),
      expected: at(LAST, '約八成'),
      says: [LAST_NAME, '約八成'],
    },
    'figure-negative': { severity: 'error', files: entered(NOW, -3), expected: at(NOW, -3), says: [NOW_NAME, '-3'] },
    'figure-scale': {
      severity: 'warning',
      files: entered(NOW, 0.855),
      expected: at(LAST),
      says: ['成長率', '80', '0.855'],
    },
    'repaired-percent': {
      severity: 'warning',
      files: entered(NOW, '85.5％'),
      expected: at(NOW, '85.5％'),
      says: [NOW_NAME, '85.5％', ' 85.5'],
    },
    'period-missing': {
      severity: 'warning',
      files: entered(NOW_FROM, null),
      expected: at(NOW_FROM),
      says: [NOW_NAME],
    },
    'period-wrong': {
      severity: 'warning',
      files: entered(NOW_FROM, 11508),
      expected: at(NOW_FROM, '11508–11507'),
      says: [NOW_NAME, '11508–11507', '11501'],
    },
    'repaired-period': {
      severity: 'note',
      files: entered(NOW_FROM, '115年2月'),
      expected: at(NOW_FROM, '115年2月'),
      says: [NOW_NAME, '115年2月', '11502'],
    },
    'periods-unlike': {
      severity: 'warning',
      files: entered(NOW_FROM, 11502),
      expected: at(LAST),
      says: ['成長率', '7', '6'],
    },
    'performance-blank': {
      severity: 'note',
      files: one(agencyBook(plan, 'A11', [[80, 90]], { texts })),
      expected: { ...at(null), sheet: '自評表' },
      says: ['5', '6'],
    },
  };
}
