import { sha256 } from '@noble/hashes/sha2';
import { multiply, sum } from './decimal';

/** Two primes; a change of one score goes unnoticed only where it is a multiple of both. */
export const CHECK_PRIMES = [9973, 9967] as const;

/** Scores enter as whole ten-thousandths, the finest step a score may have. */
export const CHECK_SCALE = 10_000;

/** A sheet's own part in its code: whose scores, for whom, by which plan. */
export interface CheckIdentity {
  plan: string;
  member: string;
  agency: string;
}

/** Numbers a sheet carries hidden, so that its formula gives the same code as `checkCode`. */
export interface CheckWeights {
  seed: number;
  /** By criterion key, from 1 to the prime less 1. */
  byKey: ReadonlyMap<string, number>;
}

/** Weights for each of the two halves of the code, derived from the identity and the criterion keys alone. */
export function checkWeights(identity: CheckIdentity, keys: readonly string[]): [CheckWeights, CheckWeights] {
  const half = (index: 0 | 1): CheckWeights => {
    const prime = CHECK_PRIMES[index];
    const base = `${index}|${identity.plan}|${identity.member}|${identity.agency}|`;
    return {
      seed: hash(base) % prime,
      byKey: new Map(keys.map((key) => [key, (hash(base + key) % (prime - 1)) + 1])),
    };
  };
  return [half(0), half(1)];
}

/**
 * 檢核碼 of a complete sheet, `1234-5678`: ties a signed paper to its file. It guards against mix-ups and slips, not
 * against forgery.
 * @param scores every leaf's score by key
 */
export function checkCode(identity: CheckIdentity, scores: ReadonlyMap<string, number>): string {
  return weightedCode(checkWeights(identity, [...scores.keys()]), scores);
}

/** The same from weights that are known already: deriving them costs far more than the sum. */
export function weightedCode(weights: [CheckWeights, CheckWeights], scores: ReadonlyMap<string, number>): string {
  return `${checkHalf(weights[0], 0, scores)}-${checkHalf(weights[1], 1, scores)}`;
}

/** One half of the code, four digits: (seed + 10⁴ Σ weight × score) mod prime. The sheet computes the same by formula. */
export function checkHalf(weights: CheckWeights, half: 0 | 1, scores: ReadonlyMap<string, number>): string {
  const weighted = sum([...scores].map(([key, score]) => multiply(score, weights.byKey.get(key)!)));
  const whole = weights.seed + multiply(weighted, CHECK_SCALE);
  return String(whole % CHECK_PRIMES[half]).padStart(4, '0');
}

function hash(text: string): number {
  const [a, b, c, d] = sha256(text);
  return a! * 2 ** 24 + b! * 2 ** 16 + c! * 2 ** 8 + d!;
}
