import type { Plan } from '../assessment/plan';
import { bookIdentity, IDENTITY_SHEET } from '../sheets/identity';
import { hasContent } from '../sheets/keptNotes';
import { readMaster } from '../sheets/setup/readMaster';
import type { PlanNotice } from '../sheets/setup/setupFinding';
import { refreshedSetup, replacedSetup, setupNames, type SetupInPlace } from '../sheets/setup/setupInPlace';
import type { Workbook } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import { openFinding, sayNotice, type OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { readSetupSheets } from './planInOpen';
import { readStep, stopIfAsked, type Watcher } from './watcher';

/** What became of the set-up sheets. */
export interface MadeSetup {
  /** The plan that stands on the set-up sheets now; null when nothing was made. */
  plan: Plan | null;
  /** Names of the sheets that were written; null when the wish was refused, and why is in `findings`. */
  written: string[] | null;
  findings: OpenFinding[];
}

export interface SetupOptions {
  language: Language;
  /** ISO 8601 UTC; dates the workbook's identity. */
  created: string;
  /** Also replace set-up sheets: those that cannot be read, of another plan, or what was typed into those of this plan. */
  replace?: boolean;
}

/**
 * 建立計畫設定表: puts a plan on set-up sheets into the open workbook. Where those of the same plan are there already,
 * everything typed on them stays; generated codes are written into their cells, and sheets that are missing are added.
 */
export async function makeSetupSheets(
  open: OpenWorkbook,
  plan: Plan,
  options: SetupOptions,
  watcher: Watcher,
): Promise<MadeSetup> {
  const { language, created, replace = false } = options;
  const present = await readSetupSheets(open, language, watcher);
  const { plan: own, notices } = readMaster(present, language);
  const names = setupNames(present);
  const refused = refusals(plan, own, notices, present, names.length > 0 && !replace, language);
  if (refused.length > 0) return { plan: null, written: null, findings: refused };
  const whole = { ...(await open.read('whole', names, readStep(watcher))), properties: present.properties };
  const stays = own !== null && names.length > 0 && !replace;
  const made = stays ? refreshedSetup(own, whole, notices, created) : replacedSetup(plan, own, whole, created);
  const foreign = takenNames(made, present, names, language);
  if (foreign.length > 0) return { plan: null, written: null, findings: foreign };
  stopIfAsked(watcher);
  if (made.workbook.sheets.length > 0) await open.write(made.workbook, readStep(watcher));
  const written = made.workbook.sheets.map(({ name }) => name).filter((name) => name !== IDENTITY_SHEET);
  return { plan: made.plan, written, findings: stays ? keptFindings(plan, own, notices, language) : [] };
}

/** Why nothing can be made; nothing when it can. */
function refusals(
  plan: Plan,
  own: Plan | null,
  notices: readonly PlanNotice[],
  present: Workbook,
  mustStay: boolean,
  language: Language,
): OpenFinding[] {
  const kind = bookIdentity(present)?.kind;
  if (kind === 'member' || kind === 'agency') {
    const values = { kind: wordingOf(language).open.kinds[kind] };
    return [openFinding(language, 'setup-not-here', 'error', { values })];
  }
  if (!mustStay) return [];
  if (!own) {
    return [openFinding(language, 'setup-unreadable', 'error'), ...notices.map((each) => sayNotice(each, language))];
  }
  if (own.id === plan.id) return [];
  const values = { found: own.id, expected: plan.id };
  return [openFinding(language, 'setup-of-other-plan', 'error', { value: own.id, values })];
}

/** What is to be said of set-up sheets that stayed: what was noticed, which codes were written, what was not applied. */
function keptFindings(plan: Plan, own: Plan, notices: readonly PlanNotice[], language: Language): OpenFinding[] {
  const said = notices.map((notice) => {
    const { sheet, cell, values } = notice;
    const detail = { sheet, cell, value: String(values.code), values };
    return notice.code === 'generated-code'
      ? openFinding(language, 'code-written', 'note', detail)
      : sayNotice(notice, language);
  });
  const comparable = (each: Plan): string => JSON.stringify({ ...each, schedule: [] });
  return comparable(own) === comparable(plan) ? said : [...said, openFinding(language, 'setup-kept', 'note')];
}

/** Sheets of other people's making that have a name of ours; a blank one may be written over. */
function takenNames(
  { workbook }: SetupInPlace,
  present: Workbook,
  ours: readonly string[],
  language: Language,
): OpenFinding[] {
  const wanted = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  return present.sheets
    .filter(({ name, cells }) => wanted.has(name.toLowerCase()) && cells.some(hasContent))
    .filter(({ name }) => name.toLowerCase() !== IDENTITY_SHEET && !ours.includes(name))
    .map(({ name }) => openFinding(language, 'name-taken', 'error', { sheet: name, values: { name } }));
}
