import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import packageJson from '../package.json';
import { plan105 } from '../src/assessment/builtin/plan105';
import { PLAN_FINDING_CODES } from '../src/assessment/planFinding';
import { planSchema } from '../src/assessment/plan';
import { findings } from '../src/wording/zh-TW/findings';
import { setupFindings } from '../src/wording/zh-TW/setupFindings';
import { writeWorkbook } from '../src/xlsx/writer/writeWorkbook';
import { agencyBook } from './support/agencyFiles';
import { buildProgram, makeFolder, removeFolders, scorebook } from './cli/commandLine';
import { failureShape, SHAPES } from './cli/jsonShapes';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const DOCS = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'))].map(
  (name) => (name === 'README.md' ? name : `docs/${name}`),
);

beforeAll(buildProgram);
afterAll(removeFolders);

let help = '';

/** The help of all commands. */
function allHelp(): string {
  const commands = ['', 'plan check', 'plan export', 'generate', 'check', 'merge', 'demo'];
  help ||= commands.map((command) => scorebook('.', `${command} --help`.trim().split(' ')).stdout).join('');
  return help;
}

/** The source of the benchmark. */
function benchSource(): string {
  const files = readdirSync(path.join(ROOT, 'test/bench')).filter((name) => /\.(ts|mjs)$/.test(name));
  return files.map((name) => read(`test/bench/${name}`)).join('\n');
}

/** Lines of the shell blocks of a document. */
function shellLines(file: string): string[] {
  return [...read(file).matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) => block!.trim().split('\n'));
}

/** Texts marked as code: blocks and spans. */
function codeOf(file: string): string[] {
  return [...read(file).matchAll(/```\w*\n(.*?)```|`([^`\n]+)`/gs)].map(([, block, span]) => block ?? span ?? '');
}

/** Rows of all tables, cell by cell. */
function tableRows(file: string): string[][] {
  const rows = read(file)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** Rows of tables that begin with a code, by the code. */
function rowsByCode(file: string): Map<string, string[]> {
  const coded = tableRows(file).flatMap((row): [string, string[]][] => {
    const code = /^`([^`]+)`/.exec(row[0]!)?.[1];
    return code === undefined ? [] : [[code, row]];
  });
  return new Map(coded);
}

describe.each(DOCS)('%s', (file) => {
  const text = read(file);

  it('names scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]*\w)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it('names options that exist', () => {
    const named = codeOf(file)
      .filter((code) => !code.startsWith('node --'))
      .flatMap((code) => code.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []);
    // The benchmark, the add-in's build and the workbench's server have no help; their options are those their sources name.
    const sources = read('webpack.config.js') + read('.addin/serveWorkbench.cjs');
    const known = allHelp() + sources + (file === 'docs/benchmarks.md' ? benchSource() : '');
    expect(named.filter((option) => option !== '--silent' && !known.includes(option))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = codeOf(file).flatMap(
      (code) => code.match(/(?<![\w./-])(?:src|test|docs)\/[\w./-]+|\.\w[\w-]+\.cjs/g) ?? [],
    );
    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!).filter((link) => !link.includes('://'));
    const dead = links.filter((link) => {
      const [target, anchor] = link.split('#');
      const linked = target ? path.posix.join(path.posix.dirname(file), target) : file;
      if (!existsSync(path.join(ROOT, linked))) return true;
      return anchor !== undefined && !headings(linked).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('mentions no place of one machine', () => {
    const places =
      /(?<![\w.])(?:~?\/(?:home|root|tmp|work|usr|var|mnt|Users)\b|[A-Z]:\\)|\blocalhost\b|\d+\.\d+\.\d+\.\d+/;
    expect(text.split('\n').filter((line) => places.test(line))).toEqual([]);
  });
});

/** Anchors of a document's headings, as they are made from them. */
function headings(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it('the commands of the guides work one after the other', async () => {
  // The demo's files stand in for what members return.
  const folder = makeFolder();
  expect(scorebook(folder, ['demo']).code).toBe(0);
  cpSync(path.join(folder, 'out/filled'), path.join(folder, 'returned'), { recursive: true });
  mkdirSync(path.join(folder, 'agencies'));
  for (const { code } of plan105.groups[0]!.agencies) {
    const book = agencyBook(
      plan105,
      code,
      plan105.growthRates.map(() => [80, 84]),
    );
    writeFileSync(path.join(folder, 'agencies', `${code}.xlsx`), await writeWorkbook(book));
  }
  const commands = new Set(DOCS.flatMap(shellLines).filter((line) => line.includes('scorebook -- ')));
  expect(commands.size).toBeGreaterThan(9);
  for (const command of commands) {
    expect(command).toMatch(/^npm run --silent scorebook -- /);
    const { code, stderr } = scorebook(folder, command.split(' scorebook -- ')[1]!.split(' '));
    // A second guide may write to the same place.
    const again = code === 1 && stderr.includes('--force');
    expect([command, again || code === 0, again ? '' : stderr]).toEqual([command, true, '']);
  }
});

describe('codes', () => {
  it('of findings about a plan are all explained, with their severities', () => {
    const rows = rowsByCode('docs/plan-format.md');
    expect(PLAN_FINDING_CODES.filter((code) => !rows.has(code))).toEqual([]);
    expect(wrongSeverities(rows, PLAN_FINDING_CODES, ['assessment'])).toEqual([]);
  });

  it('of findings about set-up sheets are all explained, with their severities', () => {
    const rows = rowsByCode('docs/plan-format.md');
    const codes = Object.keys(setupFindings);
    expect(codes.filter((code) => !rows.has(code))).toEqual([]);
    expect(wrongSeverities(rows, codes, ['sheets/setup'])).toEqual([]);
  });

  it.each(['docs/json-results.md', 'docs/secretariat.zh-TW.md'])(
    'of findings about files are all explained in %s',
    (file) => {
      const explained = [...rowsByCode(file).keys()].filter((code) => /^[a-z]+(-[a-z]+)*$/.test(code));
      const known = Object.keys(findings);
      expect(known.filter((code) => !explained.includes(code))).toEqual([]);
      if (file.includes('secretariat')) expect(explained.filter((code) => !known.includes(code))).toEqual([]);
    },
  );

  it('of findings about files have the severities the docs say', () => {
    const rows = rowsByCode('docs/json-results.md');
    // Set-up sheets use some of these codes for findings of their own.
    expect(wrongSeverities(rows, Object.keys(findings), ['sheets', 'actions'], 'sheets/setup')).toEqual([]);
  });

  it('of failures are all explained', () => {
    const codes = failureShape.shape.error.shape.code.options;
    const rows = rowsByCode('docs/json-results.md');
    expect(codes.filter((code) => !rows.has(code))).toEqual([]);
    // The tests' list is the program's.
    const declared = read('src/cli/failure.ts').match(/(?<=\| ')[a-z-]+/g);
    expect([...codes].sort()).toEqual(declared!.sort());
  });
});

/** Codes whose severity, where the source states it beside the code, is not the one of the docs. */
function wrongSeverities(
  rows: Map<string, string[]>,
  codes: readonly string[],
  rooms: readonly string[],
  without = 'nothing',
): string[] {
  const source = rooms
    .flatMap((room) =>
      readdirSync(path.join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `src/${room}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts') && !name.startsWith(`src/${without}/`))
    .map(read)
    .join('\n');
  const stated = [
    ...[...source.matchAll(/'([a-z-]+)',\s*'(error|warning|note)'/g)].map(([, code, severity]) => [code!, severity!]),
    // Set-up sheets' cells have helpers of these names.
    ...[...source.matchAll(/\b(error|note|failed)\('([a-z-]+)'/g)].map(([, helper, code]) => [
      code!,
      helper === 'note' ? 'note' : 'error',
    ]),
  ];
  expect(stated.length).toBeGreaterThan(20);
  return codes.flatMap((code) => {
    const inSource = [...new Set(stated.filter(([of]) => of === code).map(([, severity]) => severity))].sort();
    const inDocs = [...new Set(rows.get(code)?.[1]?.match(/\b(error|warning|note)\b/g))].sort();
    const agree = inSource.length === 0 || inSource.join() === inDocs.join();
    return agree ? [] : [`${code} is ${inSource.join(' or ')}`];
  });
}

describe('docs/json-results.md', () => {
  it('names every field there is', () => {
    const text = read('docs/json-results.md');
    const fields = Object.values(SHAPES).flatMap((shape) => propertiesOf(z.toJSONSchema(shape)));
    expect(fields.length).toBeGreaterThan(50);
    expect([...new Set(fields)].filter((field) => !new RegExp(`[\`"]${field}\\b`).test(text))).toEqual([]);
  });

  it('names every choice there is', () => {
    const text = read('docs/json-results.md');
    const lists = JSON.stringify(z.toJSONSchema(SHAPES.mergeShape!)).matchAll(/"enum":(\[[^\]]*\])/g);
    const choices = [...lists].flatMap(([, list]) => JSON.parse(list!) as string[]);
    // Those have a document and a test of their own.
    const others: readonly string[] = [...PLAN_FINDING_CODES, ...Object.keys(setupFindings)];
    expect(choices).toContain('rankSumImpossible');
    expect(choices.filter((choice) => !others.includes(choice) && !new RegExp(`\\b${choice}\\b`).test(text))).toEqual(
      [],
    );
  });
});

describe('docs/plan-format.md', () => {
  it('has a row for every field of a plan', () => {
    const rows = rowsByCode('docs/plan-format.md');
    const text = read('docs/plan-format.md');
    const fields = [...new Set(propertiesOf(z.toJSONSchema(planSchema, { io: 'input' })))];
    expect(fields.length).toBeGreaterThan(60);
    // Parts of small objects are named where the object is.
    expect(fields.filter((field) => !rows.has(field) && !new RegExp(`["\`]${field}\\b`).test(text))).toEqual([]);
  });

  it('gives the defaults that are used', () => {
    const rows = rowsByCode('docs/plan-format.md');
    const defaults = defaultsOf(z.toJSONSchema(planSchema, { io: 'input' }));
    expect(defaults.length).toBeGreaterThanOrEqual(15);
    const wrong = defaults.filter(([field, value]) => {
      const row = rows.get(field);
      return row !== undefined && !row[1]!.replace(/[`" ]/g, '').startsWith(String(value).replace(/[" ]/g, ''));
    });
    expect(wrong).toEqual([]);
  });
});

/** Names of the properties anywhere in a JSON schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, below]) => [
    ...(name === 'properties' ? Object.keys(below as object) : []),
    ...propertiesOf(below),
  ]);
}

/** Plain defaults in a JSON schema, by property. */
function defaultsOf(schema: unknown): [string, unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, below]): [string, unknown][] => {
    const own = Object.entries((name === 'properties' ? below : {}) as Record<string, { default?: unknown }>);
    const plain = own.filter(([, { default: value }]) => ['string', 'number', 'boolean'].includes(typeof value));
    return [...plain.map(([field, { default: value }]): [string, unknown] => [field, value]), ...defaultsOf(below)];
  });
}

describe('docs/architecture.md', () => {
  it('has the import table that the build checks', () => {
    interface Rule {
      name: string;
      to: { pathNot: string[] };
    }
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { forbidden } = require('../.dependency-cruiser.cjs') as { forbidden: Rule[] };
    const checked = forbidden
      .filter(({ name }) => name.endsWith('-rooms'))
      .map(({ name, to }) => {
        const room = name.replace(/-rooms$/, '');
        const packages = forbidden.find((rule) => rule.name === `${room}-packages`)!.to.pathNot;
        const rooms = to.pathNot.map((place) => place.replace(/^\^src\/|\/$/g, ''));
        return [
          `src/${room}`,
          rooms.filter((other) => other !== room).sort(),
          packages.map((place) => place.replace(/^.*\?|\/$/g, '')).sort(),
        ];
      });
    const named = (cell: string): string[] => (cell.match(/(?<=`)[\w@/.-]+(?=`)/g) ?? []).sort();
    const said = [...rowsByCode('docs/architecture.md')].map(([room, row]) => [room, named(row[2]!), named(row[3]!)]);
    expect(said).toEqual(checked);
  });
});
