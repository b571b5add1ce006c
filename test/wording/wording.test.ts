import { plan105 } from '../../src/assessment/builtin/plan105';
import { showDate, showSpan } from '../../src/wording/dates';
import type { Message } from '../../src/wording/message';
import { wordingOf, type Language } from '../../src/wording/wording';

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];

const zh = wordingOf('zh-TW');
const en = wordingOf('en');

/** Han, Bopomofo, and the punctuation and full-width forms that go with them. */
const CHINESE = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/** Excel's limits. */
const PROMPT_TITLE = 32;
const PROMPT = 255;
const SHEET_NAME = 31;

type Leaf = string | ((...values: unknown[]) => unknown);

/** Every text and function below a value, by path. */
function leaves(value: unknown, path: string): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, below]) => leaves(below, `${path}.${key}`));
}

/** Calls a sheet's function with numbers, which every one of them prints. */
function sheetTexts(leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [leaf];
  const result = leaf(...[3, 4, 5, 6].slice(0, leaf.length));
  return leaves(result, '').map(([, text]) => text as string);
}

/** What a message says when every value is a placeholder, and which values it asks for. */
function listen(message: Message): { text: string; names: string[] } {
  const names = new Set<string>();
  const values = new Proxy<Record<string, string>>(
    {},
    {
      get: (_target, name) => {
        names.add(String(name));
        return `<${String(name)}>`;
      },
    },
  );
  return { text: message(values), names: [...names].sort() };
}

/** Every message of a language, by section and code. */
function messagesOf(language: Language): [string, Message][] {
  const { findings, planFindings, commandLine } = wordingOf(language);
  return Object.entries({ findings, planFindings, commandLine: commandLine.messages }).flatMap(([section, messages]) =>
    Object.entries(messages).map(([code, message]): [string, Message] => [`${section}.${code}`, message]),
  );
}

/** Every text of a language that is no message: sheets, and the command line's own. */
function plainTextsOf(language: Language): [string, string][] {
  const { sheets, commandLine } = wordingOf(language);
  const { severities, columns, points, help } = commandLine;
  const plain = { severities, columns, points, help };
  return [...leaves(sheets, 'sheets'), ...leaves(plain, 'commandLine')].flatMap(([path, leaf]) =>
    sheetTexts(leaf).map((text): [string, string] => [path, text]),
  );
}

describe('both languages', () => {
  it('have the same texts', () => {
    const shape = (wording: unknown): string[] => leaves(wording, '').map(([path, leaf]) => `${path}: ${typeof leaf}`);
    expect(shape(en).sort()).toEqual(shape(zh).sort());
  });

  it.each(messagesOf('zh-TW').map(([code]) => code))('fill %s with the same values', (code) => {
    const inChinese = listen(new Map(messagesOf('zh-TW')).get(code)!);
    const inEnglish = listen(new Map(messagesOf('en')).get(code)!);
    expect(inEnglish.names).toEqual(inChinese.names);
    for (const { text, names } of [inChinese, inEnglish]) {
      expect(text.trim()).not.toBe('');
      for (const name of names) expect(text).toContain(`<${name}>`);
    }
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const { sheets, commandLine } = wordingOf(language);

  it('leaves no text empty or unfilled', () => {
    const texts = plainTextsOf(language);
    expect(texts.filter(([, text]) => !text.trim() || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('keeps prompts within the limits of Excel, with large scores and 20 levels', () => {
    const { score, tally, ranking, growth } = sheets;
    const levels = score.promptLevels(
      Array.from({ length: 20 }, (_, index) => 980.25 + index).join(sheets.listSeparator),
    );
    const allowed = [score.promptStep(0, 1000, 1), score.promptStep(100.25, 999.75, 0.25), levels];
    const titles = [score.promptTitle(1000), score.promptTitle(999.75), score.alertTitle, tally.promptTitle];
    titles.push(ranking.reassessment, ranking.firstDecision, ranking.lot);
    const prompts = [...allowed, ...allowed.map((text) => score.alert(999.75, text)), tally.prompt];
    prompts.push(ranking.reassessmentPrompt, ranking.firstPrompt, ranking.lotPrompt);
    titles.push(growth.figurePromptTitle, growth.monthPromptTitle, growth.alertTitle);
    prompts.push(growth.figurePrompt, growth.monthPrompt(201601));
    expect(titles.filter((title) => title.length > PROMPT_TITLE)).toEqual([]);
    expect(prompts.filter((prompt) => prompt.length > PROMPT)).toEqual([]);
  });

  it('names sheets without the characters Excel refuses, with room for names of groups and agencies', () => {
    const { instructions, overview, score, tally, ranking, log, selfAssessment, growth } = sheets;
    const agencies = plan105.groups.flatMap((group) => group.agencies);
    const forms = [instructions.name, overview.name, log.name, selfAssessment.name, growth.name];
    const names = [...forms, ...plan105.groups.map(({ name }) => ranking.name(name))];
    for (const { name } of agencies) names.push(score.name(name), tally.name(name));
    expect(names.filter((name) => name.length > SHEET_NAME || /[:\\/?*[\]]|^'|'$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const prefix of [score.name(''), tally.name(''), ranking.name('')])
      expect(prefix.length).toBeLessThanOrEqual(10);
  });

  it('tells apart, as Excel compares, what formulas compare, and what drop-down lists offer', () => {
    const { attendance, count, states, verdicts, toCorrect, overview, ranking } = sheets;
    const sets: string[][] = [
      [...Object.values(verdicts), toCorrect],
      Object.values(sheets.growth.verdicts),
      [sheets.score.noFigure, sheets.score.impossible, sheets.score.figureWrong],
      [overview.complete, overview.partly, overview.untouched, toCorrect],
      Object.values(states),
      Object.values(ranking.noteTexts),
      Object.values(ranking.awards),
    ];
    const lists: string[][] = [attendance, count, ranking.reassessments, ranking.firstDecisions].map((list) =>
      Object.values<string>(list),
    );
    for (const set of [...sets, ...lists]) {
      expect(new Set(set.map((text) => text.trim().toLowerCase())).size).toBe(set.length);
    }
    // An inline list is separated by commas.
    expect(lists.flat().filter((text) => /[,"]/.test(text))).toEqual([]);
    expect(new Set(Object.values(commandLine.severities)).size).toBe(3);
  });
});

describe('English', () => {
  it('has no Chinese characters', () => {
    const messages = messagesOf('en').map(([code, message]): [string, string] => [code, listen(message).text]);
    expect([...plainTextsOf('en'), ...messages].filter(([, text]) => CHINESE.test(text))).toEqual([]);
  });

  it('is as short in narrow cells as their width asks', () => {
    const narrow = (wording: typeof zh): [string, string][] => {
      const { verdicts, states, attendance, count, overview, score, tally, ranking } = wording.sheets;
      const texts = { verdicts, states, attendance, count, overview, columns: score.columns, tally, ranking };
      return leaves({ ...texts, commandLine: wording.commandLine.columns }, '').filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
    };
    const inChinese = new Map(narrow(zh));
    // Row labels and lines to sign have room, though they are short in Chinese.
    const roomy = /\.(tally\.reason|tally\.signatures|ranking\.(convener|deputy|maker|checker))$/;
    const asked = narrow(en).filter(([path]) => inChinese.get(path)!.length <= 4 && !roomy.test(path));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(([path, text]) => text.length > 12 && !path.includes('.noteTexts.'))).toEqual([]);
  });

  it('writes dates in full, and years of the ROC as such', () => {
    expect(showDate('2016-09-01', 'ce', en.sheets)).toBe('1 September 2016');
    expect(showDate('2016-09-01', 'roc', en.sheets)).toBe('1 September ROC 105');
    expect(showSpan({ from: '2016-01-01', to: '2016-07-31' }, 'ce', en.sheets)).toBe('January–July 2016');
    expect(showSpan({ from: '2016-01-01', to: '2016-07-31' }, 'roc', en.sheets)).toBe('January–July ROC 105');
    expect(showSpan({ from: '2016-02-01', to: '2016-02-29' }, 'ce', en.sheets)).toBe('February 2016');
    expect(showSpan({ from: '2016-09-01', to: '2016-09-20' }, 'ce', en.sheets)).toBe(
      '1 September 2016 to 20 September 2016',
    );
  });

  it('uses one word for one and another for many', () => {
    const { instructions, tally } = en.sheets;
    expect(instructions.whatText('Group 1', 1)).toBe('Group 1, 1 agency');
    expect(instructions.whatText('Group 1', 5)).toBe('Group 1, 5 agencies');
    expect(instructions.totalText(100, 1)).toBe('100 points, 1 scored criterion');
    expect(tally.rounding.total(2)).toBe('Total rounded half up to 2 decimals');
    expect(tally.rounding.total(1)).toBe('Total rounded half up to 1 decimal');
  });
});
