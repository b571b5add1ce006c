import { CONSENSUS_CODE, commonYear, rubricTotal, scoringMembers } from '../../src/assessment/plan';
import { checkPlan } from '../../src/assessment/planFindings';
import { branch, leaf, planWith } from '../support/samplePlans';

describe('a plan', () => {
  it('fills in the least surprising settings', () => {
    expect(planWith().settings).toEqual({
      scoring: 'individual',
      combine: 'mean',
      rounding: { digits: 2, at: 'total' },
      ties: 'competition',
      tieBreaks: [],
      compareRankSum: false,
      notableDifference: 0.1,
      step: 1,
      growth: 'rate',
      selfScores: false,
    });
  });

  it('counts years of the republic from 1912', () => {
    expect(commonYear(planWith({ calendar: 'roc', year: 105 }))).toBe(2016);
    expect(commonYear(planWith({ calendar: 'ce', year: 2016 }))).toBe(2016);
  });

  it('is scored by the members that score, or by the panel as one', () => {
    const panel = [
      { code: 'M1', name: '召集人', role: 'convener' as const, scores: false },
      { code: 'M2', name: '委員', role: 'member' as const, recusedFrom: ['A11'] },
    ];
    expect(scoringMembers(planWith({ panel }), '考核小組').map((member) => member.code)).toEqual(['M2']);
    const consensus = scoringMembers(planWith({ panel, settings: { scoring: 'consensus' } }), '考核小組');
    expect(consensus).toEqual([expect.objectContaining({ code: CONSENSUS_CODE, name: '考核小組', recusedFrom: [] })]);
  });

  it('adds its full marks up in decimal, so that tenths do not look like a mistake', () => {
    const rubric = [
      leaf('x', 0.1),
      leaf('y', 0.2),
      branch('p', 0.3, [branch('q', null, [leaf('z', 0.1), leaf('w', 0.2)])]),
    ];
    const plan = planWith({
      rubric,
      totalPoints: 0.6,
      growthRates: [],
      grades: [{ name: '甲', from: 0, below: null }],
      awards: { recipients: [], rules: [] },
      settings: { step: 0.1 },
    });
    expect(rubricTotal(plan)).toBe(0.6);
    expect(checkPlan(plan)).toEqual([]);
  });
});
