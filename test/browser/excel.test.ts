import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { leavesOf } from '../../src/assessment/criterion';
import type { Plan } from '../../src/assessment/plan';
import type { GroupRecord } from '../../src/assessment/record';
import type { Place } from '../../src/excel/openWorkbook';
import { markerOf, SCORE_COLUMNS } from '../../src/sheets/scoreLayout';
import type { Workbook } from '../../src/workbook/workbook';
import { describeWithBrowser, openPage, type OpenedPage } from '../support/browser';
import { calculatedSample } from '../support/excel/calculatedSample';
import { everyKind } from '../support/everyKind';
import { rowOf } from '../support/returned';
import { arbitraryPlan, arbitraryRecords } from '../support/samplePlans';
import type * as ExcelPage from './pages/excel';

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js';
const SITE = { entry: 'test/browser/pages/excel.ts', packageFiles: [LIBRARY] };

const NOTHING = { written: [], readBack: [] };

/** As in `test/excel/roundTrip.test.ts`, with fewer plans: what is new here is the browser. */
const SEED = 20_161_124;

describeWithBrowser("workbooks in a page, through Microsoft's library", () => {
  let opened: OpenedPage<typeof ExcelPage>;

  beforeAll(async () => {
    opened = await openPage<typeof ExcelPage>(SITE);
    expect(await opened.call('start', `/${LIBRARY}`)).toBe('Excel');
  });
  // Rejects when the page reached out, said something on the console or lost an error.
  afterAll(() => opened.close());

  const records = fc.sample(arbitraryRecords(plan105), { seed: SEED, numRuns: 1 })[0]!;
  const builtIn = everyKind(plan105, records);

  it('carry every field there and back', async () => {
    expect(await opened.call('travel', calculatedSample(), 'memory')).toEqual(NOTHING);
  });

  it.each(Object.entries(builtIn))('carry every sheet there and back: %s of the built-in plan', async (_, workbook) => {
    expect(await opened.call('travel', workbook, 'memory')).toEqual(NOTHING);
  });

  const cases = fc.sample(
    arbitraryPlan().chain((plan) => arbitraryRecords(plan).map((found): [Plan, GroupRecord[]] => [plan, found])),
    { seed: SEED, numRuns: 2 },
  );
  it.each(cases.map(([plan, found], index) => [index, plan, found] as const))(
    `carry every kind of a random plan (seed ${SEED}, case %i)`,
    async (_, plan, found) => {
      for (const workbook of Object.values(everyKind(plan, found))) {
        expect(await opened.call('travel', workbook, 'memory')).toEqual(NOTHING);
      }
    },
  );

  it("get their results from Univer's engine where nobody remembers them", async () => {
    expect(await opened.call('travel', builtIn.agency!, 'univer')).toEqual(NOTHING);
  });

  describe('with a workbook open in the stand-in', () => {
    const { sheets, activeSheet } = builtIn.member!;
    const place = firstScore(builtIn.member!);
    beforeEach(() => opened.call('open', builtIn.member!));

    it('tell what is typed by hand, as long as someone listens', async () => {
      expect(await opened.call('typeInto', place, '1', '2')).toEqual({ told: [place], value: 2 });
    });

    it('come to the front where something is selected', async () => {
      expect(sheets[activeSheet]!.name).not.toBe(place.sheet);
      expect(await opened.call('sheetInFront', place)).toBe(place.sheet);
    });
  });
});

/** The cell of the first score on the first sheet that has scores. */
function firstScore({ sheets }: Workbook): Place {
  const key = leavesOf(plan105.rubric)[0]!.key;
  const scored = sheets.find(({ cells }) => cells.some(({ value }) => value === markerOf('score')))!;
  const [row, column] = [rowOf(scored, key), SCORE_COLUMNS.score];
  return { sheet: scored.name, area: { top: row, left: column, bottom: row, right: column } };
}
