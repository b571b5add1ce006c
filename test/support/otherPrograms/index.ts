import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { planTests } from '../libreoffice/describeWithLibreOffice';

/** Debian's own interpreter, which has Debian's openpyxl. */
const PYTHON = '/usr/bin/python3';
const EDIT = path.join(__dirname, 'edit_with_openpyxl.py');

/** What openpyxl is to do with a workbook. */
export interface OpenpyxlJob {
  from: string;
  to: string;
  /** Sheet, address, value; a text that begins with `=` is a formula, which openpyxl saves without a result. */
  cells: [sheet: string, address: string, value: string | number | boolean | null][];
  /** New names of sheets by their old ones. */
  titles: Record<string, string>;
  /** The sheet that goes to the front, by its new name. */
  front: string | null;
  /** What else is done after that, in order; default nothing. */
  steps?: OpenpyxlStep[];
}

export type OpenpyxlStep =
  /** A date as ISO 8601 writes it; the cell gets a date's format. */
  | { do: 'date'; sheet: string; address: string; value: string }
  /** What the covered cells hold is lost. */
  | { do: 'merge'; sheet: string; range: string }
  | { do: 'removeValidations'; sheet: string }
  /** In front of the others, with a text in B2. */
  | { do: 'addSheet'; sheet: string; value: string }
  | { do: 'deleteSheet'; sheet: string }
  /** Dates are written as days since 1904, as Excel for Mac once did. */
  | { do: 'countFrom1904' };

/** Has openpyxl edit and save workbooks, one after the other. */
export function editWithOpenpyxl(jobs: readonly OpenpyxlJob[]): void {
  run(PYTHON, ['-B', EDIT], JSON.stringify(jobs));
}

/** Formats that Gnumeric saves in. */
export const GNUMERIC_FORMATS = {
  xlsx: 'Gnumeric_Excel:xlsx2',
  ods: 'Gnumeric_OpenCalc:odf',
} as const;

/** Only to see that it is refused. */
const GNUMERIC_XLS = 'Gnumeric_Excel:excel_biff8';

/** Has Gnumeric open a workbook, calculate it and save it. */
export function resaveWithGnumeric(from: string, to: string, format: keyof typeof GNUMERIC_FORMATS | 'xls'): void {
  const exporter = format === 'xls' ? GNUMERIC_XLS : GNUMERIC_FORMATS[format];
  run('ssconvert', ['--recalc', '-T', exporter, from, to], '');
}

function run(program: string, args: readonly string[], input: string): void {
  const { status, error, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

function missing(): string | null {
  const tried: [string, string[], string][] = [
    [PYTHON, ['-B', EDIT, '--check'], 'openpyxl'],
    ['ssconvert', ['--version'], 'Gnumeric (ssconvert)'],
  ];
  const absent = tried.filter(([program, args]) => spawnSync(program, args).status !== 0).map(([, , name]) => name);
  return absent.length > 0 ? `${absent.join(' and ')} not there` : null;
}

/**
 * A `describe` whose tests need openpyxl and Gnumeric. Where one is absent they are skipped, with a line that says so; under
 * CI=true, where nothing may be skipped, they fail.
 */
export function describeWithOtherPrograms(name: string, tests: () => void): void {
  const problem = missing();
  const plan = planTests(problem === null, process.env.CI);
  if (plan === 'run') describe(name, tests);
  else if (plan === 'fail') {
    it(`${name}: has the programs`, () => {
      throw new Error(problem ?? '');
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}. ${problem ?? ''}\n`);
    describe.skip(name, tests);
  }
}
