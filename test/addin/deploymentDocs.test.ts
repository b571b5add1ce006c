import { readFileSync } from 'node:fs';
import path from 'node:path';
import { POLICY } from '../../.addin/buildWorkbench.cjs';
import { contentSecurityPolicy } from '../../.addin/contentSecurityPolicy.cjs';
import { parseAddress } from '../../.addin/addresses.cjs';
import { CDN_ORIGIN, parseOfficeJsSource } from '../../.addin/officeJs.cjs';

const DOCS = path.resolve(__dirname, '../../docs');
const read = (name: string): string => readFileSync(path.join(DOCS, name), 'utf8');

describe.each(['deployment.en.md', 'deployment.zh-TW.md'])('%s', (name) => {
  const text = read(name);

  it('gives the policies that the builds have', () => {
    const policies = [...text.matchAll(/^Content-Security-Policy: (.*)$/gm)].map(([, policy]) => policy);
    // Only a header can say who may show the workbench in a frame.
    const workbench = `${POLICY}; frame-ancestors 'self'`;
    expect(policies).toEqual([contentSecurityPolicy('cdn'), contentSecurityPolicy('local'), workbench]);
    expect(text).toContain(CDN_ORIGIN);
  });

  it('gives builds that work', () => {
    const builds = [...text.matchAll(/^npm run build -- (.*)$/gm)].map(([, values]) =>
      values!.split('--env ').slice(1),
    );
    expect(builds.length).toBe(3);
    const accepted: Record<string, (value: string) => unknown> = {
      origin: parseAddress,
      officejs: parseOfficeJsSource,
    };
    for (const [key, value] of builds.flat().map((pair) => pair.trim().split('='))) {
      expect(Object.keys(accepted)).toContain(key);
      expect(() => accepted[key!]!(value!)).not.toThrow();
    }
  });
});

it.each(['deployment', 'sideload-checklist'])('%s says as much in both languages', (name) => {
  const shape = (text: string): string[] => text.match(/^(#+|- \[ \]|\d\.|- |\||```\w*)/gm) ?? [];
  expect(shape(read(`${name}.zh-TW.md`))).toEqual(shape(read(`${name}.en.md`)));
});

it.each(['', 'CDN', 'copy'])('a build refuses Office.js from %j', (given) => {
  expect(() => parseOfficeJsSource(given)).toThrow('--env officejs is cdn or local');
});
