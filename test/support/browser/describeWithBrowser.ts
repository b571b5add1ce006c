import { planTests } from '../libreoffice/describeWithLibreOffice';
import { browser } from './findBrowser';
import { closeBrowser } from './openPage';

/** Unpacking a browser on a busy machine, and then the pages. */
const TEST_MILLISECONDS = 120_000;

/**
 * A `describe` whose tests need a browser. Where there is none they are skipped, with a line that says so; under CI=true,
 * where nothing may be skipped, they fail. Lengthens the time-out of all tests of the file.
 */
export function describeWithBrowser(name: string, tests: () => void): void {
  const plan = planTests(browser.available, process.env.CI);
  if (plan === 'run') {
    jest.setTimeout(TEST_MILLISECONDS);
    // Not inside: one browser does for all such describes of a file.
    afterAll(closeBrowser);
    describe(name, tests);
  } else if (plan === 'fail') {
    describe(name, () => {
      it('has a browser', () => {
        throw new Error(browser.problem);
      });
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}. ${browser.problem}\n`);
    describe.skip(name, tests);
  }
}
