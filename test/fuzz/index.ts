import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { makeAttempt } from './attempt';
import { judge } from './judge';
import { collectSamples } from './samples';
import { startWatchdog, watch } from './watchdog';

const FOLDER = path.resolve('out/fuzz');

/** What one file may cost, as the reader promises. */
const SECONDS = 2;
const MEGABYTES = 300;

/** Spoils real files for some minutes; each attempt is made from a seed of its own, counted up from the first. */
async function main(): Promise<void> {
  if (!isMainThread) {
    watch();
    return;
  }
  const minutes = Number(argument('--minutes') ?? 2);
  const first = Number(argument('--seed') ?? Date.now() % 1_000_000_000);
  const only = process.argv.includes('--only');
  mkdirSync(FOLDER, { recursive: true });
  const samples = await collectSamples(FOLDER);
  say(`seed ${first}; again with: npm run fuzz -- --seed ${first} --minutes ${minutes}`);
  say(`samples: ${samples.map(({ name }) => name).join(', ')}`);

  const watchdog = startWatchdog();
  const outcomes = new Map<string, number>();
  let [attempts, failures, scores, slowest] = [0, 0, 0, 0];
  const end = performance.now() + minutes * 60_000;
  for (let seed = first; performance.now() < end && (!only || seed === first); seed++) {
    const { bytes, description } = makeAttempt(seed, samples);
    watchdog.begin(seed);
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const judgement = judge(bytes);
    // Time of the processor, because a busy machine is no fault of the reader.
    const seconds = process.cpuUsage(start).user / 1e6;
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    attempts += 1;
    scores += judgement.scores;
    slowest = Math.max(slowest, seconds);
    outcomes.set(judgement.outcome, (outcomes.get(judgement.outcome) ?? 0) + 1);
    const failure =
      judgement.failure ??
      (seconds > SECONDS ? `took ${seconds.toFixed(1)} s` : null) ??
      (megabytes > MEGABYTES ? `took ${megabytes.toFixed(0)} MB` : null);
    if (failure === null) continue;
    failures += 1;
    const file = path.join(FOLDER, `${seed}.bin`);
    writeFileSync(file, bytes);
    writeFileSync(path.join(FOLDER, `${seed}.txt`), `seed ${seed}\n${description}\n${failure}\n`);
    say(`FAILED seed ${seed}, ${description}: ${failure}\n  kept as ${path.relative('.', file)}`);
  }
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
  say(`${attempts} files, ${scores} scores read, slowest ${slowest.toFixed(2)} s: ${counts.join(', ')}`);
  await watchdog.end();
  say(failures === 0 ? 'nothing failed' : `${failures} FAILED`);
  process.exitCode = failures === 0 ? 0 : 1;
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
