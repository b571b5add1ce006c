import type { Plan } from '../assessment/plan';
import { bookIdentity, IDENTITY_PROPERTY, IDENTITY_SHEET } from '../sheets/identity';
import { keepNotes } from '../sheets/keptNotes';
import { keptAside } from '../sheets/keptAside';
import { keepTyped, type KeepRule } from '../sheets/keepTyped';
import { masterWorkbook } from '../sheets/setup/masterWorkbook';
import { setupNames } from '../sheets/setup/setupInPlace';
import { ownedSheets, type OwnedSheets } from '../sheets/sheetOwners';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import { merge, type MergeOptions, type MergeResult } from './merge';
import { openFinding, sayFinding, type OpenFinding } from './openFinding';
import type { ReturnedFile } from './returnedFile';
import { inTurns, pause, type Watcher } from './watcher';

/** Sheets that are looked through without a pause: some 50 ms. */
const SHEETS_AT_ONCE = 20;

/** What results are made of beside what the workbook holds. */
export interface ResultsWish extends Pick<
  MergeOptions,
  'created' | 'latest' | 'choices' | 'paper' | 'agencies' | 'also' | 'scoredHere'
> {
  files: readonly ReturnedFile[];
  language: Language;
}

/** Results to be written into the workbook they were read from. */
export interface ResultsInPlace {
  result: MergeResult;
  /** Only what is to be written; null when there is nothing to make results of. */
  workbook: Workbook | null;
  findings: OpenFinding[];
}

/**
 * Results as they are to stand in a workbook that may hold earlier ones: sheets keep their names, every entry stays, notes
 * around the forms stay, and the workbook stays the master it is. Pure but for the files it reads.
 * @param present the workbook with its formats
 */
export async function resultsInPlace(
  plan: Plan,
  present: Workbook,
  { files, language, ...options }: ResultsWish,
  rule: KeepRule,
  watcher: Watcher,
): Promise<ResultsInPlace> {
  const owned = ownedSheets(present, plan.id);
  const { thisWorkbook } = wordingOf(plan.language).open;
  const own: ReturnedFile = {
    name: thisWorkbook,
    read: () => Promise.resolve({ kind: 'workbook', workbook: asHolder(present), sha256: '' }),
  };
  const master = owned.sheets.length > 0 ? own : null;
  const names = {
    called: (owner: Parameters<OwnedSheets['find']>[0]) => owned.find(owner)?.name ?? null,
    taken: present.sheets.map(({ name }) => name),
  };
  const result = await merge(plan, files, { ...options, groups: null, master, names }, watcher);
  const findings = result.findings.map((found) => sayFinding(found, language));
  for (const { sheet, first } of owned.copies) {
    const values = { first: first.name };
    findings.push(openFinding(language, 'sheet-twice', 'warning', { sheet: sheet.name, values }));
  }
  if (!result.workbook) {
    if (files.length === 0) findings.push(openFinding(language, 'nothing-to-rank', 'error'));
    return { result, workbook: null, findings };
  }
  await pause(watcher);
  const made = await inTurns(watcher, withEntries(result.workbook, present, rule, language));
  const workbook = withIdentity(plan, keepAside(made.workbook, present, findings, language), present, options.created);
  findings.push(...made.findings, ...leftOver(workbook, owned, language));
  return { result, workbook, findings };
}

/** Sheets of a master count as results whatever became of the workbook's own identity. */
function asHolder(present: Workbook): Workbook {
  if (bookIdentity(present)) return present;
  const own = present.sheets.flatMap(({ cells }) => cells).find(({ value }) => isIdentity(value))?.value;
  const text = typeof own === 'string' ? own.replace(/"kind":"[a-zA-Z]+"/, '"kind":"results"') : '';
  const custom = { ...present.properties.custom, [IDENTITY_PROPERTY]: text };
  return { ...present, properties: { ...present.properties, custom } };
}

function isIdentity(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('{"scorebook"');
}

/** The wanted sheets with entries and notes of the present ones, some at a time. */
function* withEntries(
  wanted: Workbook,
  present: Workbook,
  rule: KeepRule,
  language: Language,
): Generator<void, { workbook: Workbook; findings: OpenFinding[] }> {
  const styles = { ...wanted.styles };
  const findings: OpenFinding[] = [];
  const sheets: Sheet[] = [];
  for (const [index, sheet] of wanted.sheets.entries()) {
    if (index % SHEETS_AT_ONCE === 0) yield;
    const before = present.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (!before || sheet.name === IDENTITY_SHEET) {
      sheets.push(sheet);
      continue;
    }
    const typed = keepTyped({ sheet, styles: wanted.styles }, { sheet: before, styles: present.styles }, rule);
    const noted = keepNotes(typed.sheet, before, present.styles);
    Object.assign(styles, noted.styles);
    // What has a key was said when the results were read.
    for (const { cell, value } of typed.lost.filter(({ keyed }) => !keyed)) {
      const shown = value !== null && typeof value === 'object' ? value.error : value;
      const detail = { sheet: before.name, cell, value: shown, values: { value: String(shown) } };
      findings.push(openFinding(language, 'without-place', 'warning', detail));
    }
    sheets.push(noted.sheet);
  }
  yield;
  return { workbook: { ...wanted, sheets, styles }, findings };
}

/** Adds a copy of each sheet that loses an entry by being made again, and says where it is. */
function keepAside(wanted: Workbook, present: Workbook, findings: OpenFinding[], language: Language): Workbook {
  const losing = new Set(findings.filter(({ code }) => code === 'entry-without-place').map(({ sheet }) => sheet));
  const taken = [...wanted.sheets, ...present.sheets].map(({ name }) => name);
  const styles = { ...wanted.styles };
  const copies = present.sheets
    .filter(({ name }) => losing.has(name) && wanted.sheets.some((sheet) => sheet.name === name))
    .map((sheet) => {
      const ending = wordingOf(language).open.keptAside;
      const name = sheetName(sheet.name.slice(0, 31 - ending.length) + ending, taken);
      taken.push(name);
      findings.push(openFinding(language, 'kept-aside', 'note', { sheet: sheet.name, values: { name } }));
      const copy = keptAside(sheet, present.styles, name);
      Object.assign(styles, copy.styles);
      return copy.sheet;
    });
  return { ...wanted, sheets: [...wanted.sheets, ...copies], styles };
}

/** A workbook with set-up sheets stays a master: results do not take its identity, nor bring a plan of their own. */
function withIdentity(plan: Plan, wanted: Workbook, present: Workbook, created: string): Workbook {
  if (bookIdentity(present)?.kind !== 'master' && setupNames(present).length === 0) return wanted;
  const master = masterWorkbook(plan, created);
  const sheets = wanted.sheets.map((sheet) => (sheet.name === IDENTITY_SHEET ? master.sheets.at(-1)! : sheet));
  return { ...wanted, sheets, properties: { ...wanted.properties, custom: master.properties.custom } };
}

/** Sheets of earlier results that the present ones no longer have. */
function leftOver(wanted: Workbook, owned: OwnedSheets, language: Language): OpenFinding[] {
  const names = new Set(wanted.sheets.map(({ name }) => name));
  return owned.sheets
    .filter(({ sheet }) => !names.has(sheet.name))
    .map(({ sheet }) =>
      openFinding(language, 'sheet-left-over', 'warning', { sheet: sheet.name, values: { what: sheet.name } }),
    );
}
