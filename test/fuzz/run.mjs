// `npm run fuzz -- [--minutes 2] [--seed 1]`: bundles the fuzz run and starts it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(folder, '../..');
const bundle = path.join(root, 'out/fuzz/fuzz.cjs');

await build({
  entryPoints: [path.join(folder, 'index.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outfile: bundle,
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
process.exitCode = status ?? 1;
