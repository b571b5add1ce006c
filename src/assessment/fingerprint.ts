import { bytesToHex } from '@noble/hashes/utils';
import { sha256 } from '@noble/hashes/sha2';
import { isLeaf, placeCriteria } from './criterion';
import { derived } from './derived';
import type { Plan } from './plan';
import { scoreRange } from './score';

/**
 * Fingerprint of everything a score depends on: criterion keys with their parents, caps, minimum, step and levels, and
 * the codes of groups and agencies. A returned workbook must carry the same one. 個別評分 or 共識評分 is no part of it: sheets
 * of the one kind carry codes (members', or the panel's) that are unknown with the other, which says more to people.
 */
export const scoringFingerprint = derived((plan: Plan): string => {
  const criteria = placeCriteria(plan.rubric).map(({ criterion, parent }) => {
    const range = isLeaf(criterion) ? scoreRange(criterion, plan.settings.step) : null;
    return JSON.stringify([criterion.key, parent?.key ?? null, criterion.points, range]);
  });
  const agencies = plan.groups.flatMap((group) => group.agencies.map((agency) => `${group.code}/${agency.code}`));
  // Sorted, because the order in which a plan lists them changes no score.
  return fingerprint([plan.id, criteria.sort(), agencies.sort()]);
});

/**
 * Fingerprint of the whole plan: names, dates, members and texts may change without spoiling what comes back. What the
 * secretariat records of visits and reports along the way is no part of it: no returned sheet shows it.
 */
export const wordingFingerprint = derived((plan: Plan): string => {
  const rest: Partial<Plan> = { ...plan };
  delete rest.schedule;
  return fingerprint(rest);
});

function fingerprint(value: unknown): string {
  return bytesToHex(sha256(JSON.stringify(value))).slice(0, 16);
}
