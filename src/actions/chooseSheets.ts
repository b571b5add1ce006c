import type { Plan } from '../assessment/plan';
import { addUp } from '../assessment/total';
import { finding, type Finding } from '../sheets/finding';
import type { ScoreSheetAnswers } from '../sheets/scoreContent';
import { placeOf, type CollectedSheet } from './collect';
import { compareAnswers, uniteAnswers } from './twoVersions';

/** Which of the sheets enter the result, and what became of each. */
export interface Choice {
  /** One a member and agency; a sheet that was completed holds the union. */
  used: CollectedSheet[];
  /** The sheets as they came whose entries are in those, all of them or some. */
  counting: ReadonlySet<CollectedSheet>;
  /** In the order given. */
  fates: Fate[];
  findings: Finding[];
}

/** What became of one sheet. */
export interface Fate {
  sheet: CollectedSheet;
  use: 'used' | 'completed' | 'replaced' | 'repeated' | 'conflicting' | 'notUsed';
  /** The file whose sheet it met, if any. */
  met: string | null;
  /** What it changed or would have changed, in words. */
  differences: string;
}

/** How to choose between versions of one sheet that differ. */
export interface ChoiceRule {
  /** The later stands, where no version was chosen. */
  latest: boolean;
  /** Whether a person chose this version. */
  isChosen: (sheet: CollectedSheet) => boolean;
}

/** Nobody has decided anything: the earlier stands. */
export const UNDECIDED: ChoiceRule = { latest: false, isChosen: () => false };

/** Of sheets that differ the higher stands: what a member handed in, then what was typed here, then from paper. */
const STANDING = { file: 3, earlier: 3, here: 2, paper: 1 } as const;

/**
 * Chooses among sheets, earlier ones first. A blank never replaces a score: a sheet that only adds what was blank
 * completes the earlier one. Of two that differ the earlier stands until somebody chooses one, or `latest` decides for the
 * later; where one was decided for is blank, the other still counts. Scores on a file stand against scores typed in from
 * paper. A recused member's scores are not used.
 */
export function chooseSheets(plan: Plan, sheets: readonly CollectedSheet[], rule: ChoiceRule): Choice {
  const fates = new Map<CollectedSheet, Fate>();
  const findings: Finding[] = [];
  const places = new Map<string, Standing>();
  // What was chosen stands from the beginning, so that nothing waits for a choice that was made.
  const chosenFirst = [...sheets.filter(rule.isChosen), ...sheets.filter((sheet) => !rule.isChosen(sheet))];
  for (const sheet of chosenFirst) {
    const at = { file: sheet.file, sheet: sheet.sheet };
    if (!sheet.answers || isBlank(sheet)) {
      fates.set(sheet, unmet(sheet, 'notUsed'));
      continue;
    }
    if (sheet.member.recusedFrom.includes(sheet.agency.code)) {
      const { scored, invalid } = sheet.totals.total;
      const values = { agency: sheet.agency.name, scores: scored + invalid };
      findings.push(finding('recused-but-filled', 'error', { ...at, values }));
      fates.set(sheet, unmet(sheet, 'notUsed'));
      continue;
    }
    const key = placeOf(sheet);
    const before = places.get(key);
    const isChosen = rule.isChosen(sheet);
    if (!before) {
      places.set(key, { sheet, answers: sheet.answers, parts: [sheet], isChosen });
      fates.set(sheet, unmet(sheet, 'used'));
      continue;
    }
    const later = { sheet, answers: sheet.answers, isChosen };
    const { standing, fate, found, prevailing } = meet(plan, before, later, rule.latest);
    places.set(key, { ...standing, isChosen: before.isChosen });
    fates.set(sheet, fate);
    findings.push(...found);
    if (prevailing && fates.get(prevailing.sheet)?.use === 'used') fates.set(prevailing.sheet, prevailing);
  }
  const standing = [...new Set(sheets.map(placeOf))].flatMap((place) => places.get(place) ?? []);
  return {
    used: standing.map((each) => each.sheet),
    counting: new Set(standing.flatMap(({ parts }) => parts)),
    fates: sheets.map((sheet) => fates.get(sheet)!),
    findings,
  };
}

/** The sheet that counts for a member and an agency so far. */
interface Standing {
  sheet: CollectedSheet;
  answers: ScoreSheetAnswers;
  /** The sheets as they came that it holds entries of. */
  parts: CollectedSheet[];
  /** A person chose the version that stands. */
  isChosen: boolean;
}

function unmet(sheet: CollectedSheet, use: 'used' | 'notUsed'): Fate {
  return { sheet, use, met: null, differences: '' };
}

/** What comes of a sheet where another stands already. */
interface Meeting {
  standing: Omit<Standing, 'isChosen'>;
  fate: Fate;
  found: Finding[];
  /** What became of the one that stands, where it was chosen against this one. */
  prevailing?: Fate;
}

function meet(
  plan: Plan,
  before: Standing,
  { sheet, answers, isChosen }: Omit<Standing, 'parts'>,
  latest: boolean,
): Meeting {
  const earlier = before.sheet;
  const at = { file: sheet.file, sheet: sheet.sheet };
  const { conflicts, additions } = compareAnswers(plan, before.answers, answers);
  const differences = conflicts.join('; ');
  const values = { file: earlier.file, differences, count: additions };
  const become = (standing: Omit<Standing, 'isChosen'>, use: Fate['use'], ...found: Finding[]): Meeting => ({
    standing,
    fate: { sheet, use, met: earlier.file, differences },
    found,
  });
  /** Both, under the name of one of them. */
  const united = (name: CollectedSheet, first: ScoreSheetAnswers, second: ScoreSheetAnswers) => {
    const all = uniteAnswers(plan, first, second);
    return { sheet: withAnswers(plan, name, all), answers: all, parts: [...before.parts, sheet] };
  };
  if (conflicts.length === 0 && additions === 0) {
    const same = finding('same-sheet-identical', 'note', { ...at, values });
    return become(before, 'repeated', ...(sheet.source === 'file' ? [same] : []));
  }
  if (conflicts.length === 0) {
    const standing = united(sheet, before.answers, answers);
    return become(standing, 'completed', finding('sheet-completed', 'note', { ...at, values }));
  }
  if (STANDING[earlier.source] !== STANDING[sheet.source]) {
    const isHigher = STANDING[earlier.source] < STANDING[sheet.source];
    const [file, paper] = isHigher ? [sheet, earlier] : [earlier, sheet];
    const code = paper.source === 'here' ? 'sheet-here-differs' : 'paper-differs';
    const detail = { file: paper.file, sheet: paper.sheet, values: { file: file.file, differences } };
    const standing = isHigher ? { sheet, answers, parts: [sheet] } : before;
    return become(standing, isHigher ? 'used' : 'conflicting', finding(code, 'error', detail));
  }
  if (before.isChosen && !isChosen) {
    const undone = compareAnswers(plan, answers, before.answers).conflicts.join('; ');
    const detail = { file: earlier.file, sheet: earlier.sheet, values: { file: sheet.file, differences: undone } };
    const standing = united(earlier, before.answers, answers);
    const prevailing: Fate = { sheet: before.parts[0]!, use: 'replaced', met: sheet.file, differences: undone };
    return { ...become(standing, 'conflicting', finding('sheet-replaced', 'warning', detail)), prevailing };
  }
  if (latest) {
    const standing = united(sheet, answers, before.answers);
    return become(standing, 'replaced', finding('sheet-replaced', 'warning', { ...at, values }));
  }
  return become(before, 'conflicting', finding('same-sheet-different', 'error', { ...at, values }));
}

/** Something was entered as a score, whether it is valid or not. */
export function isScored({ totals }: CollectedSheet): boolean {
  return totals.total.scored + totals.total.invalid > 0;
}

/** Nothing at all was filled in: no score, no remark. */
function isBlank(sheet: CollectedSheet): boolean {
  return !isScored(sheet) && sheet.answers?.remarks.size === 0 && sheet.answers.overall === '';
}

/** A sheet with the answers of several. */
function withAnswers(plan: Plan, sheet: CollectedSheet, answers: ScoreSheetAnswers): CollectedSheet {
  const { total } = addUp(plan.rubric, plan.settings.step, answers.entries);
  return { ...sheet, source: 'file', answers, totals: { total } };
}
