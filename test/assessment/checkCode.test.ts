import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { checkCode, checkWeights, type CheckIdentity } from '../../src/assessment/checkCode';
import { leavesOf } from '../../src/assessment/criterion';

const identity: CheckIdentity = { plan: 'hsinchu-105', member: 'M01', agency: 'A101' };
const leaves = leavesOf(plan105.rubric);
const fullSheet = new Map(leaves.map((leaf) => [leaf.key, leaf.points!]));

/** The same by whole numbers of any size, written from the description of the code alone. */
function codeByWholeNumbers(who: CheckIdentity, scores: ReadonlyMap<string, number>): string {
  const first32 = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);
  return [9973, 9967]
    .map((prime, half) => {
      const base = `${half}|${who.plan}|${who.member}|${who.agency}|`;
      let total = BigInt(first32(base) % prime);
      for (const [key, score] of scores) {
        total += BigInt((first32(base + key) % (prime - 1)) + 1) * BigInt(Math.round(score * 10_000));
      }
      return (total % BigInt(prime)).toString().padStart(4, '0');
    })
    .join('-');
}

const sheet = fc
  .tuple(...leaves.map((leaf) => fc.integer({ min: 0, max: leaf.points! * 10_000 })))
  .map((wholes) => new Map(leaves.map((leaf, index) => [leaf.key, Number(`${wholes[index]!}e-4`)])));

describe('檢核碼', () => {
  it('stays what it was: papers are signed with it', () => {
    expect(checkCode(identity, fullSheet)).toBe('9769-5000');
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(sheet, (scores) => {
        expect(checkCode(identity, scores)).toBe(codeByWholeNumbers(identity, scores));
      }),
    );
  });

  it('agrees for large and many scores, up to ten million points in all', () => {
    const large = new Map(Array.from({ length: 100 }, (_, index) => [`k${index}`, 99_999.9999 - index]));
    expect(checkCode(identity, large)).toBe(codeByWholeNumbers(identity, large));
  });

  it('does not depend on the order of the scores', () => {
    expect(checkCode(identity, new Map([...fullSheet].reverse()))).toBe(checkCode(identity, fullSheet));
  });

  it('changes with any single score', () => {
    const change = fc.tuple(sheet, fc.nat(leaves.length - 1), fc.integer({ min: 0, max: 2_000_000 }));
    fc.assert(
      fc.property(change, ([scores, index, whole]) => {
        const { key } = leaves[index]!;
        const score = Number(`${whole}e-4`);
        const changed = new Map(scores).set(key, score);
        expect(checkCode(identity, changed) === checkCode(identity, scores)).toBe(score === scores.get(key));
      }),
      { numRuns: 500 },
    );
  });

  it('changes with every whole score of one criterion', () => {
    const codes = Array.from({ length: 201 }, (_, score) =>
      checkCode(identity, new Map(fullSheet).set('valuable-innovation', score)),
    );
    expect(new Set(codes).size).toBe(201);
  });

  it('differs when two scores are swapped, even equal caps', () => {
    const scores = new Map(fullSheet).set('single-window', 40).set('simplification', 50);
    const swapped = new Map(fullSheet).set('single-window', 50).set('simplification', 40);
    expect(checkCode(identity, swapped)).not.toBe(checkCode(identity, scores));
  });

  it('differs between members, agencies and plans with the same scores', () => {
    const agencies = plan105.groups.flatMap((group) => group.agencies);
    const codes = plan105.panel.flatMap((member) =>
      agencies.flatMap((agency) =>
        ['hsinchu-105', 'hsinchu-106'].map((plan) =>
          checkCode({ plan, member: member.code, agency: agency.code }, fullSheet),
        ),
      ),
    );
    expect(new Set(codes).size).toBe(5 * 16 * 2);
  });

  it('gives every criterion a weight other than 0', () => {
    for (const { byKey } of checkWeights(identity, [...fullSheet.keys()])) {
      expect([...byKey.values()].every((weight) => weight >= 1 && weight < 9973)).toBe(true);
    }
  });
});
