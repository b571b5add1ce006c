import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { assess } from '../../src/assessment/outcome';
import { planSchema, scoringMembers, type Plan } from '../../src/assessment/plan';
import { agencyWorkbook, type AgencyAnswers } from '../../src/sheets/agencyWorkbook';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import type { Workbook } from '../../src/workbook/workbook';
import { arbitraryAgencyAnswers } from '../support/sampleFigures';
import { arbitraryPlan, recordsWith } from '../support/samplePlans';
import { CREATED } from './agreementWorkbooks';

/** Workbooks with growth rates and own scores of random plans: for every plan an agency's, a member's, the results. */
export function growthWorkbooks(seed: number): Workbook[] {
  return fc.sample(cases, { seed, numRuns: 6 }).flatMap(books);
}

/** The built-in plan or a random one, with four rates, with or without scores of the agency's own. */
const plans: fc.Arbitrary<Plan> = fc
  .record({
    plan: fc.oneof(fc.constant(plan105), arbitraryPlan()),
    growth: fc.constantFrom('rate', 'percentagePoints'),
    selfScores: fc.boolean(),
  })
  .map(({ plan, growth, selfScores }) => {
    const [first] = plan.growthRates;
    const growthRates = plan === plan105 ? plan.growthRates : ['a', 'b', 'c', 'd'].map((key) => ({ ...first!, key }));
    return planSchema.parse({ ...plan, growthRates, settings: { ...plan.settings, growth, selfScores } });
  });

interface Case {
  plan: Plan;
  answers: AgencyAnswers[];
  results: Workbook;
}

const cases: fc.Arbitrary<Case> = plans.chain((plan) =>
  fc.array(arbitraryAgencyAnswers(plan), { minLength: 2, maxLength: 2 }).map((answers): Case => {
    // Scores are tried in agreement.test.ts.
    const records = recordsWith(plan, () => null).slice(0, 1);
    const outcomes = assess(plan, scoringMembers(plan, '考核小組'), records);
    const codes = plan.groups[0]!.agencies.map(({ code }) => code);
    const figures = new Map(answers.map((given, index) => [codes[index]!, given.figures]));
    // What the other agency reported stands for what was verified: text, blanks and negatives among it.
    const verified = new Map([[codes[0]!, answers[1]!.figures]]);
    const results = resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, created: CREATED, figures, verified });
    return { plan, answers, results };
  }),
);

function books({ plan, answers, results }: Case): Workbook[] {
  const group = plan.groups[0]!;
  const member = scoringMembers(plan, '考核小組')[0]!;
  const figures = new Map(answers.map((given, index) => [group.agencies[index]!.code, given.figures]));
  return [
    agencyWorkbook(plan, { ...answers[0]!, group, agency: group.agencies[0]!, created: CREATED }),
    memberWorkbook(plan, { group, member, created: CREATED, answers: new Map(), figures }),
    results,
  ];
}
