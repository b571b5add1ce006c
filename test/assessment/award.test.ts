import { nationalAward, proposeAward, type AwardCase, type AwardProposal } from '../../src/assessment/award';
import { plan105 } from '../../src/assessment/builtin/plan105';
import type { Awards } from '../../src/assessment/plan';

const { awards } = plan105;
const first: AwardProposal = { kind: 'award', award: '嘉獎2次' };
const other: AwardProposal = { kind: 'award', award: '嘉獎1次' };
const reprimand: AwardProposal = { kind: 'award', award: '申誡1次，列入次年額外考核' };

function propose(grade: string, facts: Partial<AwardCase>, rules: Awards = awards): AwardProposal {
  return proposeAward(rules, {
    finalGrade: { name: grade, pending: false },
    reassessment: null,
    first: false,
    tiedFirst: false,
    firstDecision: null,
    ...facts,
  });
}

describe('獎懲 of the 105 plan', () => {
  it.each<[string, string, Partial<AwardCase>, AwardProposal]>([
    ['甲 and first', '甲', { first: true }, first],
    ['甲 and first alone, whatever was decided about a tie', '甲', { first: true, firstDecision: false }, first],
    ['甲, not first', '甲', {}, other],
    ['甲, not first, decided first by mistake', '甲', { firstDecision: true }, other],
    ['甲 tied first, undecided', '甲', { first: true, tiedFirst: true }, { kind: 'undecided' }],
    ['甲 tied first, decided to be the first', '甲', { first: true, tiedFirst: true, firstDecision: true }, first],
    ['甲 tied first, decided not to be', '甲', { first: true, tiedFirst: true, firstDecision: false }, other],
    ['乙', '乙', {}, { kind: 'none' }],
    ['乙 and first of its group', '乙', { first: true }, { kind: 'none' }],
    ['乙 tied first, nothing to decide', '乙', { first: true, tiedFirst: true }, { kind: 'none' }],
    ['乙 after 複評', '乙', { reassessment: 'passed' }, { kind: 'none' }],
    ['丙 while 複評 is open', '丙', { finalGrade: { name: '丙', pending: true } }, { kind: 'pending' }],
    ['丙, 複評 not passed', '丙', { reassessment: 'failed' }, reprimand],
    ['a lone 丙 is first of its group, and reprimanded', '丙', { first: true, reassessment: 'failed' }, reprimand],
    ['a grade no rule names', '丁', {}, { kind: 'none' }],
  ])('%s', (_case, grade, facts, expected) => {
    expect(propose(grade, facts)).toEqual(expected);
  });

  it('takes the first rule that fits', () => {
    const reversed: Awards = { ...awards, rules: [...awards.rules].reverse() };
    expect(propose('甲', { first: true }, reversed)).toEqual(other);
    expect(propose('甲', { first: true, tiedFirst: true }, reversed)).toEqual(other);
  });

  it('proposes nothing where there are no rules', () => {
    expect(propose('甲', { first: true }, { ...awards, rules: [] })).toEqual({ kind: 'none' });
  });
});

describe('政府服務品質獎', () => {
  it.each([
    ['待公布', [], null],
    ['entered', ['參加評獎'], '嘉獎2次'],
    ['passed the first review', ['參加評獎', '通過初審'], '小功1次'],
    ['won', ['參加評獎', '通過初審', '獲獎'], '大功1次'],
    ['in any order', ['獲獎', '參加評獎'], '大功1次'],
    ['a result the plan does not name', ['佳作'], null],
  ])('%s: the highest replaces the lower ones', (_case, results, expected) => {
    expect(nationalAward(awards, results)).toBe(expected);
  });
});
