import { spawnSync } from 'node:child_process';
import { PYTHON } from '../libreoffice/availability';
import { planTests } from '../libreoffice/describeWithLibreOffice';

const WANTED: [string, string, string[]][] = [
  ['openpyxl (Debian: python3-openpyxl)', PYTHON, ['-c', 'import openpyxl']],
  ['Gnumeric (Debian: gnumeric)', 'ssconvert', ['--version']],
];

/**
 * A `describe` whose tests need openpyxl and Gnumeric. Where one is absent they are skipped, with a line that says so; under
 * CI=true, where nothing may be skipped, they fail.
 */
export function describeWithOtherPrograms(name: string, tests: () => void): void {
  const absent = WANTED.filter(([, command, asked]) => spawnSync(command, asked).status !== 0).map(([of]) => of);
  const problem = `Not there: ${absent.join(', ')}`;
  const plan = planTests(absent.length === 0, process.env.CI);
  if (plan === 'run') {
    describe(name, tests);
  } else if (plan === 'fail') {
    describe(name, () => {
      it('has its programs', () => {
        throw new Error(problem);
      });
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}. ${problem}\n`);
    describe.skip(name, tests);
  }
}
