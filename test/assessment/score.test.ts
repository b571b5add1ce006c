import { judgeEntry, scoreRange, type Entry, type Verdict } from '../../src/assessment/score';
import { leaf } from '../support/samplePlans';

const whole = scoreRange(leaf('x', 20), 1);
const tenths = scoreRange(leaf('x', 2, { step: 0.1 }), 1);
const floor = scoreRange(leaf('x', 2, { minimum: 1.5, step: 0.5 }), 1);
const levels = scoreRange(leaf('x', 10, { levels: [2, 4, 8] }), 1);
const yesNo = scoreRange(leaf('x', 5, { levels: [0, 5] }), 1);
const decimalCap = scoreRange(leaf('x', 0.3), 0.1);

describe('judging an entry', () => {
  it.each<[string, Entry, typeof whole, Verdict]>([
    ['nothing', null, whole, 'blank'],
    ['an empty text', '', whole, 'blank'],
    ['zero', 0, whole, 'valid'],
    ['minus zero', -0, whole, 'valid'],
    ['the cap', 20, whole, 'valid'],
    ['a score between', 13, whole, 'valid'],
    ['one above the cap', 21, whole, 'aboveCap'],
    ['a trifle above the cap', 20.0001, whole, 'aboveCap'],
    ['a negative score', -1, whole, 'belowMinimum'],
    ['a half on whole steps', 12.5, whole, 'offStep'],
    ['a word', '優', whole, 'notNumber'],
    ['a number as text', '12', whole, 'notNumber'],
    ['a space', ' ', whole, 'notNumber'],
    ['an error value', '#DIV/0!', whole, 'notNumber'],
    ['true', true, whole, 'notNumber'],
    ['false', false, whole, 'notNumber'],
    ['not a number', NaN, whole, 'notNumber'],
    ['infinity', Infinity, whole, 'notNumber'],
    ['minus infinity', -Infinity, whole, 'notNumber'],
    ['a tenth that binary cannot hold', 0.3, tenths, 'valid'],
    ['another', 1.1, tenths, 'valid'],
    ['a hundredth on tenths', 1.15, tenths, 'offStep'],
    ['binary dust of a computed score', 0.1 + 0.2, tenths, 'offStep'],
    ['a decimal cap', 0.3, decimalCap, 'valid'],
    ['a decimal above a decimal cap', 0.4, decimalCap, 'aboveCap'],
    ['below a minimum', 1, floor, 'belowMinimum'],
    ['zero below a minimum', 0, floor, 'belowMinimum'],
    ['the minimum', 1.5, floor, 'valid'],
    ['the top above a minimum', 2, floor, 'valid'],
    ['a level', 4, levels, 'valid'],
    ['between two levels', 5, levels, 'offStep'],
    ['below the lowest level', 1, levels, 'belowMinimum'],
    ['above the highest level but within the cap', 9, levels, 'offStep'],
    ['above the cap of levels', 11, levels, 'aboveCap'],
    ['no', 0, yesNo, 'valid'],
    ['yes', 5, yesNo, 'valid'],
    ['neither yes nor no', 3, yesNo, 'offStep'],
  ])('%s', (_case, entry, range, expected) => {
    expect(judgeEntry(entry, range)).toBe(expected);
  });

  it("takes the plan's step and 0 where a criterion names none", () => {
    expect(scoreRange(leaf('x', 20), 0.5)).toEqual({ minimum: 0, cap: 20, step: 0.5, levels: null });
    expect(scoreRange(leaf('x', 20, { step: 2, minimum: 4 }), 0.5)).toEqual({
      minimum: 4,
      cap: 20,
      step: 2,
      levels: null,
    });
    expect(scoreRange(leaf('x', 20, { levels: [5, 10] }), 1)).toEqual({
      minimum: 5,
      cap: 20,
      step: 1,
      levels: [5, 10],
    });
  });
});
