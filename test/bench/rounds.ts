/**
 * What is taken of each round: the time on the clock, or that of the processor, to which other work on the machine adds
 * nothing but which is not the less for being spent on several cores.
 */
export type Clock = 'wall' | 'processor';

/** Milliseconds of one contender, one number a round. */
export type Times = number[];

/**
 * Lets contenders take turns, so that whatever else the machine does hits all of them alike, and begins each round with
 * another one.
 * @param run does one round's work; its time is taken
 */
export async function takeTurns<Name extends string>(
  names: readonly Name[],
  rounds: number,
  clock: Clock,
  run: (name: Name, round: number) => Promise<unknown>,
): Promise<Record<Name, Times>> {
  const times = Object.fromEntries(names.map((name) => [name, [] as Times])) as Record<Name, Times>;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      const start = now(clock);
      await run(name, round);
      times[name].push(now(clock) - start);
    }
  }
  return times;
}

function now(clock: Clock): number {
  if (clock === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function best(times: Times): number {
  return Math.min(...times);
}

export function median(times: Times): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The middle of the rounds' own ratios: each compares times of the same minute. */
export function medianRatio(times: Times, others: Times): number {
  return median(times.map((time, round) => time / others[round]!));
}
