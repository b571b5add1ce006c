import { buildSync } from 'esbuild';
import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Calculation from '../../src/workbench/calculation/univerCalculator';
import type * as Recalculation from '../../src/workbench/calculation/univerRecalculator';

const ROOT = resolve(__dirname, '../..');
const BUNDLE = resolve(ROOT, 'dist/calculation.cjs');

/**
 * Univer's calculators, bundled (in half a second) since its modules are too many for jest to transform. Their errors are of the
 * bundle's own class; match their `code`.
 */
export const { univerCalculator, incrementalCalculator, univerRecalculator } = bundledCalculators();

/** As they are now; moved into place whole, since several test files do so side by side. */
function bundledCalculators(): typeof Calculation & typeof Recalculation {
  const partial = `${BUNDLE}.${process.pid}`;
  buildSync({
    stdin: {
      contents: "export * from './univerCalculator';\nexport * from './univerRecalculator';",
      resolveDir: resolve(ROOT, 'src/workbench/calculation'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: partial,
    logLevel: 'silent',
  });
  renameSync(partial, BUNDLE);
  return jest.requireActual<typeof Calculation & typeof Recalculation>('../../dist/calculation.cjs');
}
