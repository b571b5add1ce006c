import fc from 'fast-check';
import { read, write } from '../../src/excel/openWorkbook';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { emptySheet } from '../../src/workbook/draft';
import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { everyKind } from '../support/everyKind';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { rememberedResults } from '../support/rememberedResults';
import { arbitraryPlan, arbitraryRecords } from '../support/samplePlans';
import { calculatedSample } from '../support/excel/calculatedSample';

afterEach(closeExcel);

/** A workbook as Office.js can carry it: no zoom, no description of charts, no dates of the file. */
function carried(workbook: Workbook): Workbook {
  return {
    ...workbook,
    properties: { ...workbook.properties, created: null, modified: null },
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      zoom: 100,
      charts: sheet.charts.map((chart) => ({ ...chart, altText: '' })),
    })),
  };
}

/**
 * What is left of that when it is read back: Excel tells neither passwords nor what bars are filled with, and of an axis
 * without limits those that it chose.
 */
function told(workbook: Workbook): Workbook {
  const book = carried(workbook);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      protection: sheet.protection && { ...sheet.protection, password: null },
      charts: sheet.charts.map((chart) => ({
        ...chart,
        minimum: chart.minimum ?? 0,
        maximum: chart.maximum ?? 1,
        series: chart.series.map((series) => (series.drawn === 'bars' ? { ...series, color: '000000' } : series)),
      })),
    })),
  };
}

/** The workbook with the blank sheet that a new one begins with. */
function behindBlank(workbook: Workbook): Workbook {
  const sheets = [emptySheet('工作表1'), ...workbook.sheets];
  return { ...workbook, sheets, activeSheet: workbook.activeSheet + 1 };
}

async function travel(workbook: Workbook): Promise<{ written: string[]; readBack: string[] }> {
  const host = await openExcel({ calculator: rememberedResults(workbook) });
  await write(workbook);
  // Reading has every formula calculated, which the comparison needs too.
  const answered = await read('whole');
  return {
    written: differences(behindBlank(carried(workbook)), host.workbook()),
    readBack: differences(behindBlank(told(workbook)), answered),
  };
}

it('carries every field of a workbook there and back', async () => {
  expect(await travel(calculatedSample())).toEqual({ written: [], readBack: [] });
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
