import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Job } from './memory';
import { replaceMarked } from './tables';

const DOCUMENT = path.resolve('docs/benchmarks.md');

/**
 * What is measured, by the name it has in the document; `--only` names one. Modules are loaded when they are needed: the
 * libraries that Scorebook is compared with are not there unless it is.
 */
const PARTS: Record<string, () => Promise<string[]>> = {
  peers: async () => {
    const { compareWithPeers } = await import('./comparison');
    const files = Number(argument('--files') ?? 1000);
    return compareWithPeers(files, Math.min(files, Number(argument('--timed') ?? files)), say);
  },
  excel: async () => {
    const { trafficTable } = await import('./excelTraffic');
    return [await trafficTable(say)];
  },
  'workbench-calculation': async () => {
    const { calculationTable } = await import('./calculation');
    return calculationTable(say);
  },
  workbench: async () => {
    const { workbenchTables } = await import('./workbench');
    return workbenchTables(say);
  },
};

async function main(): Promise<void> {
  const only = argument('--only');
  if (only !== undefined && !Object.hasOwn(PARTS, only)) throw new Error(`there is no part ${only}`);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (only !== undefined && only !== name) continue;
    const when = new Date().toISOString().slice(0, 10);
    const measured = `Measured on ${when} with Node ${process.versions.node} on ${machine()}.`;
    const text = [measured, ...(await measure())].join('\n\n');
    process.stdout.write(`\n${text}\n`);
    if (!process.argv.includes('--no-document')) replaceMarked(DOCUMENT, name, text);
  }
}

/** Kind of machine, not its name. */
function machine(): string {
  const [first] = cpus();
  return `${availableParallelism()} cores (${first?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}`;
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function start(): Promise<void> {
  const job = argument('--job') as Job | undefined;
  if (!isMainThread) {
    const { serveTasks } = await import('./workers');
    serveTasks();
  } else if (job === undefined) {
    await main();
  } else {
    const { runJob } = await import('./memory');
    const paths = JSON.parse(readFileSync(process.argv.at(-1)!, 'utf8')) as string[];
    process.stdout.write(JSON.stringify(await runJob(job, paths)));
  }
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
