import { buildSync } from 'esbuild';
import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Calculation from '../../src/workbench/calculation/univerCalculator';

const ROOT = resolve(__dirname, '../..');
const BUNDLE = resolve(ROOT, 'dist/calculation.cjs');

/**
 * Univer's calculator, bundled (in half a second) since its modules are too many for jest to transform. Its errors are of the
 * bundle's own class; match their `code`.
 */
export const { univerCalculator } = bundledCalculator();

/** As it is now; moved into place whole, since several test files do so side by side. */
function bundledCalculator(): typeof Calculation {
  const partial = `${BUNDLE}.${process.pid}`;
  buildSync({
    entryPoints: [resolve(ROOT, 'src/workbench/calculation/univerCalculator.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: partial,
    logLevel: 'silent',
  });
  renameSync(partial, BUNDLE);
  return jest.requireActual<typeof Calculation>('../../dist/calculation.cjs');
}
