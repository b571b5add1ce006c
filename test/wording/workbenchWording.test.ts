import { workbenchWordingOf } from '../../src/wording/workbenchWording';

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Every text below a value, functions called with placeholders, by path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts((value as (...given: unknown[]) => unknown)('A', 'B', 'C'), path);
  return Object.entries(value as object).flatMap(([key, below]) => texts(below, `${path}.${key}`));
}

describe('wording of the workbench', () => {
  const [zh, en] = [workbenchWordingOf('zh-TW'), workbenchWordingOf('en')];

  it('has the same texts in both languages, none of them empty', () => {
    const paths = (of: unknown): string[] => texts(of).map(([path]) => path);
    expect(paths(en).sort()).toEqual(paths(zh).sort());
    expect([...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has no Chinese in English, but for the name of that language', () => {
    expect(texts(en).filter(([path, text]) => path !== '.switchLanguage' && CHINESE.test(text))).toEqual([]);
  });
});
