import { fold } from './readValue';
import { noticeAt, type Place, type PlanNotice } from './setupFinding';

/** Something that is referred to by its code or one of its names. */
export interface Named {
  code: string;
  names: readonly string[];
}

/** The codes that were meant, and what could not be found. */
export interface ResolvedCodes {
  codes: string[];
  notices: PlanNotice[];
}

/**
 * Looks up what a person typed: a code first, then a name that only one of them has.
 * @param table what the table with the names is called
 */
export function resolveCodes(
  typed: readonly string[],
  among: readonly Named[],
  place: Place,
  table: string,
): ResolvedCodes {
  const codes: string[] = [];
  const notices: PlanNotice[] = [];
  for (const value of typed) {
    const wanted = fold(value);
    const byCode = among.find(({ code }) => fold(code) === wanted);
    const byName = among.filter(({ names }) => names.some((name) => fold(name) === wanted));
    const found = byCode ?? (byName.length === 1 ? byName[0] : undefined);
    if (found) codes.push(found.code);
    else {
      const code = byName.length > 1 ? 'ambiguous-reference' : 'unknown-reference';
      notices.push(noticeAt(place, code, 'error', { value, table }));
    }
  }
  return { codes, notices };
}

/** What to write for a code so that people recognise it and it is found again: the name, unless several have it. */
export function referTo(code: string, among: readonly Named[]): string {
  const name = among.find((one) => one.code === code)?.names[0];
  if (name === undefined || fold(name) === '') return code;
  const wanted = fold(name);
  const namesakes = among.filter((one) => fold(one.code) === wanted || one.names.some((each) => fold(each) === wanted));
  return namesakes.length === 1 ? name : code;
}
