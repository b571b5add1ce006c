import fc from 'fast-check';
import { merge, type MergeResult } from '../../src/actions/merge';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { leavesOf } from '../../src/assessment/criterion';
import { agenciesOf, memberWorkbook } from '../../src/sheets/memberWorkbook';
import { CREATED, fileOf, QUIET } from '../support/returned';
import { leaf, planWith } from '../support/samplePlans';

/** Scores in halves, so that means end in many ways; M2 is recused from A12. */
const plan = planWith({
  rubric: [leaf('a', 55), leaf('b', 30), leaf('c', 15)],
  growthRates: [],
  panel: [
    { code: 'M1', name: '召集人', role: 'convener' },
    { code: 'M2', name: '委員', role: 'member', recusedFrom: ['A12'] },
    { code: 'M3', name: '學者', role: 'expert' },
  ],
  assessedGroups: ['G1'],
  settings: { step: 0.5 },
});
const group = plan.groups[0]!;
const leaves = leavesOf(plan.rubric);
const places = plan.panel.flatMap((member) =>
  agenciesOf(group, member).map((agency) => ({ member, agency, key: `${member.code}/${agency.code}` })),
);

/** What all members wrote: by place and leaf, in halves; null for nothing. */
type Truth = Record<string, (number | null)[]>;

const truth: fc.Arbitrary<Truth> = fc.record(
  Object.fromEntries(
    places.map(({ key }) => [
      key,
      fc.tuple(
        ...leaves.map(({ points }) =>
          // Near the limits of grades, so that rounding and ties matter.
          fc.option(fc.integer({ min: Math.ceil(points! * 1.3), max: points! * 2 }), { freq: 12 }),
        ),
      ),
    ]),
  ),
);

/** Which scores of the truth a file holds: each score belongs to the files named, of `count`. */
const hand = fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 3 });

/** A member's file with the scores that `holds` lets through. */
function memberFile(name: string, code: string, scores: Truth, holds: (agency: number, leaf: number) => boolean) {
  const member = plan.panel.find((candidate) => candidate.code === code)!;
  const answers = new Map(
    agenciesOf(group, member).map((agency, at) => {
      const own = scores[`${code}/${agency.code}`]!;
      const entries = new Map(
        leaves.map(({ key }, index) => [key, holds(at, index) && own[index] !== null ? own[index]! / 2 : null]),
      );
      return [agency.code, { entries, remarks: new Map<string, never>(), overall: '' }] as const;
    }),
  );
  return fileOf(name, memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() }));
}

const run = (files: readonly ReturnedFile[], master: MergeResult | null = null): Promise<MergeResult> =>
  merge(
    plan,
    files,
    { groups: ['G1'], created: CREATED, master: master?.workbook ? fileOf('results.xlsx', master.workbook) : null },
    QUIET,
  );

/** What people see of the result, by agency. */
const shown = ({ outcomes }: MergeResult) =>
  (outcomes[0]?.agencies ?? []).map(({ agency, rank, official, grade, finalGrade, award, open, notes }) => ({
    agency: agency.code,
    rank,
    official: official?.toFixed(2) ?? null,
    grade: grade?.name ?? null,
    finalGrade,
    award,
    open,
    notes,
  }));

/**
 * The rules once more, as one would reckon on paper, in whole numbers only: the mean of the complete sheets' totals, half up
 * to hundredths; ranks by it, equal ones shared; grades by it.
 */
function reckoned(scores: Truth) {
  const rows = group.agencies.map(({ code }) => {
    const sheets = places.filter(({ agency }) => agency.code === code).map(({ key }) => scores[key]!);
    const complete = sheets.filter((own) => own.every((score) => score !== null));
    if (complete.length === 0) return { agency: code, hundredths: null };
    const halves = complete.flat().reduce((sum, score) => sum + score, 0);
    // halves / 2 / sheets in hundredths, half up: floor(x + 1/2).
    return { agency: code, hundredths: Math.floor((halves * 100 + complete.length) / (2 * complete.length)) };
  });
  return rows.map(({ agency, hundredths }) => ({
    agency,
    official: hundredths === null ? null : (hundredths / 100).toFixed(2),
    rank: hundredths === null ? null : 1 + rows.filter((other) => (other.hundredths ?? -1) > hundredths).length,
    grade: hundredths === null ? null : hundredths >= 8000 ? '甲' : hundredths >= 7000 ? '乙' : '丙',
  }));
}

it('gives what one reckons on paper, and the same in steps as at once, and nothing new a second time', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(truth, hand, fc.infiniteStream(fc.boolean()), async (scores, hands, steps) => {
      const whole = plan.panel.map(({ code }) => memberFile(`${code}.xlsx`, code, scores, () => true));
      const atOnce = await run(whole);
      if (atOnce.outcomes.length === 0) return;
      expect(shown(atOnce)).toMatchObject(reckoned(scores));

      // The same scores come in pieces, some in several, in files of their own; the last piece brings what is missing.
      const pieces = plan.panel.flatMap(({ code }, which) => [
        ...hands.map((held, turn) =>
          memberFile(`${code}-${turn}.xlsx`, code, scores, (at, index) => held[(at * 3 + index + which) % 9]!),
        ),
        whole[which]!,
      ]);
      let result: MergeResult | null = null;
      let waiting: ReturnedFile[] = [];
      for (const piece of pieces) {
        waiting.push(piece);
        if (!steps.next().value) continue;
        result = await run(waiting, result);
        waiting = [];
      }
      result = await run(waiting, result);
      expect(shown(result)).toEqual(shown(atOnce));

      const again = await run([...whole].reverse(), result);
      expect(shown(again)).toEqual(shown(atOnce));
      expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      seen++;
    }),
    { numRuns: 25, seed: 20261124 },
  );
  expect(seen).toBeGreaterThan(20);
});
