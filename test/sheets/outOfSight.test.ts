import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { printCell } from '../../src/workbook/address';
import { arbitraryRecords } from '../support/samplePlans';
import { everyKind } from '../support/everyKind';

const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;

describe.each(Object.entries(everyKind(plan105, records)))('a workbook: %s', (_, workbook) => {
  it.each(workbook.sheets.filter(({ visibility }) => visibility === 'visible').map((sheet) => [sheet.name, sheet]))(
    '%s: what it carries for itself is out of sight',
    (__, { cells, columns, rows }) => {
      const unseen = {
        row: new Set(rows.filter(({ hidden }) => hidden).map(({ row }) => row)),
        column: new Set(columns.filter(({ hidden }) => hidden).map(({ column }) => column)),
      };
      const seen = cells.filter(
        ({ row, column, style }) => style === 'hidden' && !unseen.row.has(row) && !unseen.column.has(column),
      );
      expect(seen.map(({ row, column }) => printCell(row, column))).toEqual([]);
    },
  );
});
