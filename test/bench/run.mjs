// `npm run bench [-- --only excel|peers|workbench|workbench-calculation]`: installs what is compared with when it is needed and not there, bundles the
// benchmark, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const bundle = path.join(folder, '../../out/bench/bench.cjs');

const comparesNothing =
  process.argv.includes('--only') &&
  ['excel', 'workbench', 'workbench-calculation'].some((part) => process.argv.includes(part));
const isInstalled = existsSync(path.join(folder, 'node_modules'));

if (!isInstalled && !comparesNothing) run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
await build({
  entryPoints: [path.join(folder, 'index.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outfile: bundle,
  // Microsoft's library is read as a file, Playwright finds its own, and what is compared with is not always there.
  external: [
    '@microsoft/office-js/*',
    'playwright-core',
    ...(isInstalled || !comparesNothing ? [] : ['exceljs', 'xlsx']),
  ],
  logLevel: 'warning',
});
// So that memory can be measured without what nobody needs any more.
run(process.execPath, ['--expose-gc', bundle, ...process.argv.slice(2)]);

function run(program, values) {
  const { status } = spawnSync(program, values, { stdio: 'inherit', cwd: path.join(folder, '../..') });
  if (status !== 0) process.exit(status ?? 1);
}
