import type { Sheet, Workbook } from './workbook';

/** What formulas of a sheet name, in capitals: other sheets, and words that may be defined names. */
interface Mentions {
  sheets: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** A table, another workbook, a row of sheets, or a reference made of text: nobody can tell from the formula which sheets it reads. */
  anything: boolean;
}

/** A sheet before its `!`, in quotes or plain. Within a text it does no harm: one sheet more is taken for affected. */
const SHEET = /'((?:[^']|'')+)'!|([^\s'"!(),;+\-*/^&=<>{}]+)!/g;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
const ANYTHING = /[[\]]|\bINDIRECT\(/i;

/**
 * Names of the sheets that may hold other values once some have changed: those, and the ones with formulas that read them,
 * directly or through names and further sheets. Rather one too many than one too few.
 * @param changed names of sheets, without regard to case
 */
export function sheetsAffected({ sheets, names }: Workbook, changed: readonly string[]): string[] {
  const affected = new Set(changed.map((name) => name.toUpperCase()));
  const mentions = new Map(sheets.map((sheet) => [sheet.name.toUpperCase(), mentionsOf(sheet)]));
  const targets = names.map(({ name, refersTo }) => ({ name: name.toUpperCase(), ...mentionsIn([refersTo]) }));
  let before: number;
  do {
    before = affected.size;
    const words = targets.filter((target) => reads(target, affected)).map(({ name }) => name);
    for (const [name, own] of mentions) {
      if (reads(own, affected) || words.some((word) => own.words.has(word))) affected.add(name);
    }
  } while (affected.size > before);
  return sheets.map(({ name }) => name).filter((name) => affected.has(name.toUpperCase()));
}

/** The sheets that formulas read, as far as they tell; all of them where they do not. */
export function sheetsRead({ sheets, names }: Workbook, formulas: readonly string[]): Sheet[] {
  const { sheets: named, words, anything } = mentionsIn(formulas);
  const isAny = anything || names.some(({ name }) => words.has(name.toUpperCase()));
  return isAny ? sheets : sheets.filter(({ name }) => named.has(name.toUpperCase()));
}

function reads({ sheets, anything }: Mentions, affected: ReadonlySet<string>): boolean {
  return anything || [...sheets].some((name) => affected.has(name));
}

/** Sheets are not changed once they are read, and most stay the same for long. */
const known = new WeakMap<Sheet, Mentions>();

function mentionsOf(sheet: Sheet): Mentions {
  let own = known.get(sheet);
  if (!own) known.set(sheet, (own = mentionsIn(sheet.cells.flatMap(({ formula }) => formula ?? []))));
  return own;
}

function mentionsIn(formulas: readonly string[]): Mentions {
  const sheets = new Set<string>();
  const words = new Set<string>();
  let anything = false;
  for (const formula of formulas) {
    anything ||= ANYTHING.test(formula);
    for (const [, quoted, plain] of formula.includes('!') ? formula.matchAll(SHEET) : []) {
      const name = quoted?.replaceAll("''", "'") ?? plain!;
      // From one sheet to another.
      if (name.includes(':')) anything = true;
      sheets.add(name.toUpperCase());
    }
    for (const [word] of formula.matchAll(WORD)) words.add(word.toUpperCase());
  }
  return { sheets, words, anything };
}
