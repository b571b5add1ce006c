import { PLAN_FIELDS } from '../../src/sheets/setup/planFields';
import { SETUP_TABLES, TABLE_IDS } from '../../src/sheets/setup/setupTables';
import { valueValidation } from '../../src/sheets/setup/setupValidations';
import type { Message } from '../../src/wording/message';
import { wordingOf, type Language } from '../../src/wording/wording';

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];
const [zh, en] = LANGUAGES.map(wordingOf) as [ReturnType<typeof wordingOf>, ReturnType<typeof wordingOf>];

/** Han, Bopomofo, and the punctuation and full-width forms that go with them. */
const CHINESE = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/** Every text below a value, functions called with placeholders, by path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...v: string[]) => unknown)('x', 'y', 'z'))]];
  return Object.entries(value as object).flatMap(([key, below]) => texts(below, `${path}.${key}`));
}

/** What a message says when every value is a placeholder, and which values it asks for. */
function listen(message: Message): { text: string; names: string[] } {
  const names = new Set<string>();
  const get = (_: unknown, name: string | symbol): string => {
    names.add(String(name));
    return `<${String(name)}>`;
  };
  return { text: message(new Proxy<Record<string, string>>({}, { get })), names: [...names].sort() };
}

describe('wording of set-up sheets', () => {
  it('has the same texts in both languages, and none is empty but help that needs no words', () => {
    const paths = (wording: typeof zh): string[] => texts(wording.setup).map(([path]) => path);
    expect(paths(en).sort()).toEqual(paths(zh).sort());
    const empty = LANGUAGES.flatMap((language) => texts(wordingOf(language).setup)).filter(([, text]) => !text.trim());
    expect(empty.filter(([path]) => !path.endsWith('.help'))).toEqual([]);
  });

  it('has no Chinese in English', () => {
    const messages = Object.values(en.setupFindings).map((message): [string, string] => ['', listen(message).text]);
    expect([...texts(en.setup), ...messages].filter(([, text]) => CHINESE.test(text))).toEqual([]);
  });

  it.each(Object.keys(zh.setupFindings) as (keyof typeof zh.setupFindings)[])(
    'fills %s with the same values',
    (code) => {
      const inChinese = listen(zh.setupFindings[code]);
      const inEnglish = listen(en.setupFindings[code]);
      expect(inEnglish.names).toEqual(inChinese.names);
      for (const { text, names } of [inChinese, inEnglish]) {
        for (const name of names) expect(text).toContain(`<${name}>`);
      }
    },
  );

  it('says each code once', () => {
    expect(Object.keys(zh.setupFindings).filter((code) => code in zh.planFindings)).toEqual([]);
  });

  it('tells apart what is read back: heads, fields, sheets and drop-down words', () => {
    for (const { setup } of [zh, en]) {
      const sets = [
        ...Object.values(setup.columns).map((columns) => Object.values(columns).map(({ head }) => head)),
        Object.values(setup.fields).map(({ head }) => head),
        Object.values(setup.sheets),
        ...Object.values(setup.options).map((options) => Object.values<string>(options)),
        Object.values(setup.yesNo),
      ];
      for (const set of sets) expect(new Set(set.map((word) => word.toLowerCase())).size).toBe(set.length);
      // An inline list is separated by commas.
      expect(
        Object.values(setup.options)
          .flatMap((options) => Object.values<string>(options))
          .join(''),
      ).not.toMatch(/[,"]/);
    }
  });

  it('has words for every column and field, and prompts within the limits of Excel', () => {
    for (const { setup } of [zh, en]) {
      for (const id of TABLE_IDS) {
        expect(Object.keys(setup.columns[id])).toEqual(SETUP_TABLES[id].columns.map(({ key }) => key));
        expect(setup.sheets[id].length).toBeLessThanOrEqual(31);
      }
      expect(Object.keys(setup.fields).sort()).toEqual(PLAN_FIELDS.map(({ key }) => key).sort());
      const area = { top: 0, left: 0, bottom: 0, right: 0 };
      for (const field of PLAN_FIELDS) {
        const { head, help } = setup.fields[field.key];
        const { prompt, alert } = valueValidation(setup, field, head, help, area);
        for (const said of [prompt, alert]) {
          expect(said?.title.length ?? 0).toBeLessThanOrEqual(32);
          // At the limit they would be cut in the middle of a word.
          expect(said?.message.length ?? 0).toBeLessThan(255);
        }
      }
    }
  });
});
