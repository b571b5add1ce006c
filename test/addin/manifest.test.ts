import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEV_ORIGIN, manifestFor, parseAddress } from '../../.addin/addresses.cjs';
import { manifestProblems } from './manifestProblems';

const ROOT = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** Addresses that the manifest names, below the add-in's. */
const namedFiles = [
  ...new Set([...manifest.matchAll(/="https:\/\/localhost:3000\/([^"]+)"/g)].map(([, file]) => file!)),
];

describe('manifest.xml', () => {
  it('has nothing that Excel or a deployment refuses', () => {
    expect(manifestProblems(manifest, `${DEV_ORIGIN}/`)).toEqual([]);
  });

  it("is read by Microsoft's tool", () => {
    // A program of its own: it loads ES modules, which jest does not.
    const tool = path.join(ROOT, 'node_modules/office-addin-manifest/cli.js');
    const { stdout } = spawnSync(process.execPath, [tool, 'info', 'manifest.xml'], { cwd: ROOT, encoding: 'utf8' });
    for (const line of [
      'Name: 評分簿',
      'Type: TaskPaneApp',
      'Default Locale: zh-TW',
      'Hosts: Workbook',
      'Permissions: ReadWriteDocument',
      `Source Location: ${DEV_ORIGIN}/taskpane.html`,
    ]) {
      expect(stdout).toContain(line);
    }
  });

  it('names files that are there', () => {
    expect(namedFiles.length).toBe(10);
    // The pane's page is made by the build.
    const missing = namedFiles.filter((file) => file !== 'taskpane.html' && !existsSync(path.join(ROOT, file)));
    expect(missing).toEqual([]);
  });
});

it.each<[string, string, string | RegExp, string]>([
  [
    'elements out of order',
    'OfficeApp has',
    /(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/,
    '$3$2$1',
  ],
  [
    'a control out of order',
    'Control has',
    /(<Supertip>[^]*?<\/Supertip>)(\s*)(<Icon>[^]*?<\/Icon>)(?=\s*<Action)/,
    '$3$2$1',
  ],
  ['an unknown element', 'OfficeApp has', '<Hosts>', '<Colour>red</Colour><Hosts>'],
  ['a version below 1', 'Version is', '<Version>1.', '<Version>0.'],
  ['a newer requirement', 'requires something else', ' MinVersion="1.14"', ' MinVersion="1.15"'],
  ['a text without English', 'has the languages', /<bt:Override[^>]*>/, ''],
  ['a short text too long', 'is longer than 125', 'Value="Scorebook is ready"', `Value="${'x'.repeat(126)}"`],
  ['a description too long', 'is longer than 250', 'Value="Prepare an', `Value="${'x'.repeat(250)}`],
  ['a resource id too long', 'is longer than 32', /GetStarted\.Title/g, `GetStarted.Title${'x'.repeat(20)}`],
  ['a resource nobody uses', 'is not used', '<LearnMoreUrl resid="Help.Url" />', '<LearnMoreUrl resid="Pane.Url" />'],
  [
    'a resource of the wrong kind',
    'not in LongStrings',
    '<Description resid="GetStarted.Description"',
    '<Description resid="Group.Label"',
  ],
  ['an id twice', 'is there twice', 'id="Scorebook.OpenPane"', 'id="Scorebook.Group"'],
  ['a lacking icon', 'an Icon has', '<bt:Image size="20" resid="Icon.20" />', ''],
  ['another origin', 'is not below', `${DEV_ORIGIN}/assets/help.html`, 'https://elsewhere.example/help.html'],
  ['an AppDomain with a slash', 'AppDomain is', `${DEV_ORIGIN}</AppDomain>`, `${DEV_ORIGIN}/</AppDomain>`],
])('the check sees %s', (_, problem, from, to) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(manifestProblems(broken, `${DEV_ORIGIN}/`).join('\n')).toContain(problem);
});

describe('a manifest for a server', () => {
  it.each([
    'https://addin.example',
    'https://addin.example:8443/',
    'https://www.example/scorebook',
    'https://www.example/a/b/',
  ])('at %s has no other address', (given) => {
    const address = parseAddress(given);
    const changed = manifestFor(manifest, address);
    expect(manifestProblems(changed, address.href)).toEqual([]);
    expect(changed).not.toContain('localhost');
    expect(changed).toContain(`"${given.replace(/\/$/, '')}/taskpane.html"`);
  });

  it('does not change for the development server', () => {
    expect(manifestFor(manifest, parseAddress(DEV_ORIGIN))).toBe(manifest);
  });

  it.each(['http://addin.example', 'addin.example', 'https://addin.example/?a=1', 'https://user@addin.example', ''])(
    'is refused for %j',
    (given) => {
      expect(() => parseAddress(given)).toThrow('must be an https address');
    },
  );
});
