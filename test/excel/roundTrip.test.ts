import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import type { Area } from '../../src/workbook/address';
import { emptySheet } from '../../src/workbook/draft';
import type { Validation, Workbook } from '../../src/workbook/workbook';
import { everyKind } from '../support/everyKind';
import { newWorkbook } from '../support/excel/newWorkbook';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { roundTrip, type Differences } from '../support/excel/roundTrip';
import { rememberedResults } from '../support/rememberedResults';
import { arbitraryPlan, arbitraryRecords } from '../support/samplePlans';
import { calculatedSample } from '../support/excel/calculatedSample';

afterEach(closeExcel);

async function travel(workbook: Workbook): Promise<Differences> {
  return roundTrip(await openExcel({ calculator: rememberedResults(workbook) }), workbook);
}

it('carries every field of a workbook there and back', async () => {
  expect(await travel(calculatedSample())).toEqual({ written: [], readBack: [] });
});

it('carries more rules for typing than one request takes', async () => {
  const rows = Array.from({ length: 26 }, (_, row) => row);
  const columns = Array.from({ length: 40 }, (_, index) => 3 * index);
  // As on a 登打 sheet: one rule a row, in columns that stand apart.
  const validations = rows.map((row): Validation => {
    const areas = columns.map((column): Area => ({ top: row, left: column, bottom: row, right: column }));
    const rule = { kind: 'decimal', minimum: '0', maximum: String(row + 1) } as const;
    return { areas, rule, allowBlank: true, prompt: null, alert: { title: '', message: '', style: 'stop' } };
  });
  const workbook = newWorkbook();
  workbook.sheets = [{ ...emptySheet('登打'), validations }];
  const host = await openExcel();
  expect(await roundTrip(host, workbook)).toEqual({ written: [], readBack: [] });
  const largest = Math.max(...host.batches().flatMap(({ request, response }) => [request, response]));
  expect(largest).toBeLessThan(1_000_000);
});

describe('carries every kind of workbook', () => {
  const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
  it.each(Object.entries(everyKind(plan105, records)))('%s of the built-in plan', async (_, workbook) => {
    expect(await travel(workbook)).toEqual({ written: [], readBack: [] });
  });

  const seed = 20_161_123;
  const cases = fc.sample(
    arbitraryPlan().chain((plan) => arbitraryRecords(plan).map((found) => ({ plan, found }))),
    { seed, numRuns: 8 },
  );
  it.each(cases.map(({ plan, found }, index) => [index, plan, found] as const))(
    `of a random plan (seed ${seed}, case %i)`,
    async (_, plan, found) => {
      for (const workbook of Object.values(everyKind(plan, found))) {
        expect(await travel(workbook)).toEqual({ written: [], readBack: [] });
      }
    },
  );
});
