import { gradeFindings } from '../../src/assessment/gradeFindings';
import type { Grade } from '../../src/assessment/plan';
import { planWith } from '../support/samplePlans';

/** Findings of bands `[from, below]`, named A, B, …; no award names them. */
function codesOf(bands: [number, number | null][]): string[] {
  const grades: Grade[] = bands.map(([from, below], index) => ({ name: String.fromCharCode(65 + index), from, below }));
  const found = gradeFindings(planWith({ grades, awards: { recipients: [], rules: [] } }));
  return found.map(({ code, where, values }) => `${code} ${where} ${values.from} ${values.to ?? values.below}`);
}

describe('findings about grades', () => {
  it.each<[string, [number, number | null][], string[]]>([
    [
      'bands that meet',
      [
        [80, null],
        [70, 80],
        [0, 70],
      ],
      [],
    ],
    [
      'in any order',
      [
        [0, 70],
        [80, null],
        [70, 80],
      ],
      [],
    ],
    ['one band for all', [[0, null]], []],
    [
      'a top band that ends above full marks',
      [
        [80, 100.01],
        [0, 80],
      ],
      [],
    ],
    [
      'a top band that ends at full marks leaves full marks out',
      [
        [80, 100],
        [0, 80],
      ],
      ['grade-gap A 100 100'],
    ],
    [
      'a top band that ends early',
      [
        [80, 95],
        [0, 80],
      ],
      ['grade-gap A 95 100'],
    ],
    [
      'nothing for low scores',
      [
        [80, null],
        [60, 80],
      ],
      ['grade-gap B 0 60'],
    ],
    [
      'integer bands',
      [
        [90, null],
        [80, 89],
        [70, 79],
        [0, 69],
      ],
      ['grade-gap C 69 70', 'grade-gap B 79 80', 'grade-gap A 89 90'],
    ],
    [
      'two open ends',
      [
        [80, null],
        [70, null],
        [0, 70],
      ],
      ['grade-overlap A 80 100'],
    ],
    [
      'one inside another',
      [
        [0, null],
        [70, 80],
      ],
      ['grade-overlap B 70 80'],
    ],
    [
      'the same band twice',
      [
        [0, null],
        [0, null],
      ],
      ['grade-overlap B 0 100'],
    ],
    [
      'a band upside down',
      [
        [80, null],
        [80, 70],
        [0, 80],
      ],
      ['grade-empty B 80 70'],
    ],
    [
      'a band that begins below 0',
      [
        [80, null],
        [-10, 80],
      ],
      [],
    ],
  ])('%s', (_case, bands, expected) => {
    expect(codesOf(bands)).toEqual(expected);
  });
});
