import { zipSync } from 'fflate';
import { joined, mutateBytes, mutateText } from './mutations';
import { Random } from './random';
import type { Sample } from './samples';

/** A spoilt file, and from what it was made. */
export interface Attempt {
  description: string;
  bytes: Uint8Array;
}

/** The file that a seed stands for: parts spoilt and packed again, or the archive itself spoilt. */
export function makeAttempt(seed: number, samples: readonly Sample[]): Attempt {
  const random = new Random(seed);
  const sample = random.pick(samples);
  const way = random.below(10);
  if (way === 0) return { description: `${sample.name}: archive`, bytes: mutateBytes(sample.bytes, random) };
  if (way === 1) {
    const other = random.pick(samples);
    const head = sample.bytes.subarray(0, random.below(sample.bytes.length));
    const tail = other.bytes.subarray(random.below(other.bytes.length));
    return { description: `${sample.name} spliced with ${other.name}`, bytes: joined(head, tail) };
  }
  const parts = new Map(sample.parts.map(({ name, data }) => [name, data]));
  const part = random.pick(sample.parts);
  const description = `${sample.name}: ${part.name}`;
  if (way === 2) {
    const other = random.pick(random.pick(samples).parts);
    parts.set(part.name, other.data);
    return { description: `${description} is ${other.name}`, bytes: pack(parts) };
  }
  if (way === 3 && random.below(2) === 0) parts.delete(part.name);
  else parts.set(part.name, mutateText(part.data, random));
  return { description, bytes: pack(parts) };
}

/** Packed with right lengths and checksums, so that what is spoilt is found by nobody but the reader of the part. */
function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: '1980-01-01T12:00:00' });
}
