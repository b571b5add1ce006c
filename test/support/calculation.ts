import type * as Calculation from '../../src/workbench/calculation/univerCalculator';

/**
 * Univer's calculator, as `npm run build` bundles it: its modules are too many for jest to transform. Its errors are of the
 * bundle's own class; match their `code`.
 */
export const { univerCalculator } = jest.requireActual<typeof Calculation>('../../dist/calculation.cjs');
