import { buildSync } from 'esbuild';
import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Parts from './snapshotParts';

const BUNDLE = resolve(__dirname, '../../../dist/snapshot.cjs');

/** Conversions into Univer's data, bundled since jest cannot load what Univer is made of. */
export function bundledSnapshot(): typeof Parts {
  // Moved into place whole, since several test files make it side by side.
  const partial = `${BUNDLE}.${process.pid}`;
  buildSync({
    entryPoints: [resolve(__dirname, 'snapshotParts.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: partial,
    logLevel: 'silent',
  });
  renameSync(partial, BUNDLE);
  return jest.requireActual<typeof Parts>('../../../dist/snapshot.cjs');
}
