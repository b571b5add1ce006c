import { libreOffice } from './availability';
import { closeLibreOffice } from './runLibreOffice';

/** A start of soffice on a busy machine, and then the documents. */
const TEST_MILLISECONDS = 180_000;

/**
 * A `describe` whose tests need LibreOffice. Where it is absent they are skipped, with a line that says so; under CI=true,
 * where nothing may be skipped, they fail. Lengthens the time-out of all tests of the file.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  const plan = planTests(libreOffice.available, process.env.CI);
  if (plan === 'run') {
    jest.setTimeout(TEST_MILLISECONDS);
    // Not inside: one LibreOffice does for all such describes of a file.
    afterAll(closeLibreOffice);
    describe(name, tests);
  } else if (plan === 'fail') {
    describe(name, () => {
      it('has LibreOffice', () => {
        throw new Error(libreOffice.problem);
      });
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}. ${libreOffice.problem}\n`);
    describe.skip(name, tests);
  }
}

/** What becomes of tests that need LibreOffice. `ci` is the environment's CI. */
export function planTests(available: boolean, ci: string | undefined): 'run' | 'skip' | 'fail' {
  if (available) return 'run';
  return ci === 'true' ? 'fail' : 'skip';
}
