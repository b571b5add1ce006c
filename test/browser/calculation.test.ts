import { assess } from '../../src/assessment/outcome';
import { scoringMembers } from '../../src/assessment/plan';
import { resultsOf, formulasOf } from '../sheets/agreementWorkbooks';
import { cellsOf, compareResults } from '../support/agreement';
import { describeWithBrowser, withPage } from '../support/browser';
import { PANEL_NAME, planWith, recordsWith } from '../support/samplePlans';
import type * as Calculation from './pages/calculation';

const SITE = { entry: 'test/browser/pages/calculation.ts' };

describeWithBrowser("Univer's calculator in a browser", () => {
  const plan = planWith();
  const members = scoringMembers(plan, PANEL_NAME);
  const records = recordsWith(plan, (agency, _, leaf) => leaf.points! - Number(agency.code.at(-1)));
  const book = resultsOf({ plan, outcomes: assess(plan, members, records) });

  it('gives what the functions give, whatever stood there before', async () => {
    const control = structuredClone(book);
    for (const cell of formulasOf(control)) cell.value = 'wrong';
    await withPage<typeof Calculation>(SITE, async ({ call }) => {
      const calculated = await call('calculate', control);
      expect(compareResults(book, cellsOf(calculated)).differences).toEqual([]);
    });
  });

  it('fails where it cannot compute', async () => {
    const broken = structuredClone(book);
    formulasOf(broken)[0]!.formula = 'UNKNOWN(1)';
    await withPage<typeof Calculation>(SITE, async ({ call }) => {
      expect(await call('codeOf', broken)).toBe('function');
    });
  });
});
