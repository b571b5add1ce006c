import { finalGrade, gradeOf, type Reassessment } from '../../src/assessment/grade';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { roundHalfUp } from '../../src/assessment/decimal';

const { grades } = plan105;

describe('grades of the 105 plan', () => {
  it.each([
    [1000, '甲'],
    [800.01, '甲'],
    [800, '甲'],
    [799.99, '乙'],
    [700, '乙'],
    [699.99, '丙'],
    [0, '丙'],
  ])('%d is %s', (score, expected) => {
    expect(gradeOf(score, grades)?.name).toBe(expected);
  });

  it.each([
    [799.995, '甲'],
    [799.9949, '乙'],
    [699.995, '乙'],
    [699.994, '丙'],
  ])('%d is rounded to two digits first: %s', (raw, expected) => {
    expect(gradeOf(roundHalfUp(raw, 2), grades)?.name).toBe(expected);
  });

  it('has no grade for a score outside every band', () => {
    expect(gradeOf(-1, grades)).toBeNull();
    expect(gradeOf(85, [{ name: '良好', from: 80, below: 85 }])).toBeNull();
    expect(gradeOf(50, [])).toBeNull();
  });
});

describe('複評', () => {
  it.each<[string, Reassessment, { name: string; pending: boolean }]>([
    ['丙', null, { name: '丙', pending: true }],
    ['丙', 'passed', { name: '乙', pending: false }],
    ['丙', 'failed', { name: '丙', pending: false }],
    // A result entered for a grade that is not judged again changes nothing.
    ['乙', 'passed', { name: '乙', pending: false }],
    ['甲', 'failed', { name: '甲', pending: false }],
    ['甲', null, { name: '甲', pending: false }],
  ])('%s, %s', (name, reassessment, expected) => {
    expect(
      finalGrade(
        grades.find((grade) => grade.name === name)!,
        reassessment,
      ),
    ).toEqual(expected);
  });
});
