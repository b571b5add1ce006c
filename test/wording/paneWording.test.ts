import { PANE_FAILURE_CODES } from '../../src/taskpane/paneFailure';
import { paneWordingOf } from '../../src/wording/paneWording';

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Every text below a value, functions called with placeholders, by path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...given: unknown[]) => unknown)(2, 3, 4, 5))]];
  return Object.entries(value as object).flatMap(([key, below]) => texts(below, `${path}.${key}`));
}

describe('wording of the pane', () => {
  const [zh, en] = [paneWordingOf('zh-TW'), paneWordingOf('en')];

  it('has the same texts in both languages, none of them empty', () => {
    const paths = (of: unknown): string[] => texts(of).map(([path]) => path);
    expect(paths(en).sort()).toEqual(paths(zh).sort());
    expect([...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has no Chinese in English', () => {
    expect(texts(en).filter(([, text]) => CHINESE.test(text))).toEqual([]);
  });

  it('says of every failure what it is and what to do', () => {
    expect(Object.keys(zh.failures).sort()).toEqual([...PANE_FAILURE_CODES].sort());
  });
});
