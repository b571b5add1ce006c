import {
  criterionSchema,
  fullMarks,
  isLeaf,
  leavesOf,
  nameOf,
  placeCriteria,
  codeSchema,
} from '../../src/assessment/criterion';
import { branch, leaf, planWith } from '../support/samplePlans';

const { rubric } = planWith();

describe('criteria', () => {
  it('stand in the order of the plan, parents before children, numbered by position', () => {
    expect(
      placeCriteria(rubric).map(({ criterion, number, level, parent }) => [number, criterion.key, level, parent?.key]),
    ).toEqual([
      ['1', 'a', 1, undefined],
      ['1.1', 'a1', 2, 'a'],
      ['1.1.1', 'a11', 3, 'a1'],
      ['1.1.2', 'a12', 3, 'a1'],
      ['1.2', 'a2', 2, 'a'],
      ['2', 'b', 1, undefined],
      ['2.1', 'b1', 2, 'b'],
      ['2.2', 'b2', 2, 'b'],
      ['3', 'c', 1, undefined],
    ]);
    expect(leavesOf(rubric).map((criterion) => criterion.key)).toEqual(['a11', 'a12', 'a2', 'b1', 'b2', 'c']);
    expect(placeCriteria(rubric).filter(({ criterion }) => isLeaf(criterion))).toHaveLength(6);
  });

  it('have the full marks they state, else those of their children, exact in decimal', () => {
    expect(fullMarks(rubric[0]!)).toBe(60);
    expect(fullMarks(branch('p', 31, [leaf('x', 20), leaf('y', 10)]))).toBe(31);
    expect(fullMarks(branch('p', null, [leaf('x', 0.1), leaf('y', 0.2)]))).toBe(0.3);
    expect(fullMarks(leaf('x', null))).toBe(0);
  });

  it('are called by their title, else our label, else their key', () => {
    expect(nameOf(leaf('x', 1, { title: '電話禮貌', label: '電話' }))).toBe('電話禮貌');
    expect(nameOf(leaf('x', 1, { title: '', label: '電話' }))).toBe('電話');
    expect(nameOf(leaf('x', 1, { title: '' }))).toBe('x');
  });

  it.each(['1.10', '1', '', '-a', 'a b', 'a.b', 'a*', '配分', 'a'.repeat(41)])('refuse the key %j', (key) => {
    expect(codeSchema.safeParse(key).success).toBe(false);
    expect(criterionSchema.safeParse(leaf(key, 1)).success).toBe(false);
  });

  it.each(['a', 'A101', 'single-window', 'a_1', 'a'.repeat(40)])('take the key %j', (key) => {
    expect(criterionSchema.safeParse(leaf(key, 1)).success).toBe(true);
  });
});
