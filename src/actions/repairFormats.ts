import type { Plan } from '../assessment/plan';
import { wordingOf, type Language } from '../wording/wording';
import { bookIdentity, sheetIdentity, type Identity } from '../sheets/identity';
import type { CarriedFigures } from '../sheets/carriedPlan';
import { hasPlaces } from '../sheets/entryPlaces';
import { formStyles } from '../sheets/formStyles';
import { formsAgain } from '../sheets/formsAgain';
import { keptAside } from '../sheets/keptAside';
import { repairSheet, type RepairedSheet } from '../sheets/repairSheet';
import { sheetName } from '../workbook/sheetName';
import type { Sheet, Workbook } from '../workbook/workbook';
import { openFinding, type OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { planOfWorkbook } from './planOfWorkbook';
import { resultsInPlace } from './resultsInPlace';
import { readStep, stopIfAsked, type Watcher } from './watcher';

/** What a repair put back on one sheet. */
export interface Repair {
  sheet: string;
  parts: RepairedSheet['parts'];
  /** The parts in words. */
  names: string[];
  /** Addresses; empty where no single cell is meant. */
  cells: string[];
}

/** What became of a repair. */
export interface RepairedFormats {
  /** In tab order; empty when everything was as it should be. Null when nothing could be done; why is in `findings`. */
  repairs: Repair[] | null;
  findings: OpenFinding[];
}

export interface RepairOptions {
  language: Language;
  /** Only these sheets; null: all. */
  sheets?: readonly string[] | null;
}

/** Sheets of results that people fill in; the others only show what was read. */
const FILLED: readonly Identity['kind'][] = ['member', 'tally', 'ranking', 'paperEntry', 'awards', 'improvements'];

/**
 * 修復格式: puts back what pasting carried away: formats, locks, entry checks, formulas, protection, hidden columns. What was
 * typed into yellow cells stays as it is, also where it is wrong; what has no place any more is kept aside and named.
 */
export async function repairFormats(
  open: OpenWorkbook,
  { language, sheets = null }: RepairOptions,
  watcher: Watcher,
): Promise<RepairedFormats> {
  const present = await open.read('whole', null, readStep(watcher));
  const own = planOfWorkbook(present, language);
  if (!own.plan) return { repairs: null, findings: own.findings };
  const wanted = await wantedSheets(own.plan, own.figures, present, language, watcher);
  if (!wanted) return { repairs: null, findings: [openFinding(language, 'nothing-to-rank', 'error')] };
  const only = wanted.sheets.filter(({ name }) => sheets?.includes(name) ?? true);
  const { workbook, repairs, findings } = repaired({ ...wanted, sheets: only }, present, language);
  stopIfAsked(watcher);
  if (workbook.sheets.length > 0) await open.write(workbook, readStep(watcher));
  return { repairs, findings };
}

/** The sheets as they should be. */
async function wantedSheets(
  plan: Plan,
  figures: CarriedFigures,
  present: Workbook,
  language: Language,
  watcher: Watcher,
): Promise<Pick<Workbook, 'sheets' | 'styles'> | null> {
  const forms = formsAgain(plan, figures, present);
  const { font, formats } = wordingOf(plan.language).sheets;
  if (forms) return { sheets: forms, styles: formStyles(font, formats) };
  const created = bookIdentity(present)?.created ?? '';
  const wish = { files: [], language, created };
  const { result } = await resultsInPlace(plan, present, wish, 'always', watcher);
  if (!result.workbook) return null;
  const { sheets, styles } = result.workbook;
  return { sheets: sheets.filter((sheet) => FILLED.includes(sheetIdentity(sheet)?.kind ?? 'log')), styles };
}

/** The workbook's sheets put right, pure: only those that need it, with what they take. */
export function repaired(
  wanted: Pick<Workbook, 'sheets' | 'styles'>,
  present: Workbook,
  language: Language,
): { workbook: Workbook; repairs: Repair[]; findings: OpenFinding[] } {
  const words = wordingOf(language).open;
  const repairs: Repair[] = [];
  const findings: OpenFinding[] = [];
  const sheets: Sheet[] = [];
  const copies: Sheet[] = [];
  const styles = { ...wanted.styles };
  for (const sheet of wanted.sheets) {
    const before = present.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (!before) {
      sheets.push(sheet);
      repairs.push({ sheet: sheet.name, parts: ['sheet'], names: [words.repairs.sheet], cells: [] });
      continue;
    }
    if (hasPlaces(sheet) && !hasPlaces(before)) {
      findings.push(openFinding(language, 'not-repairable', 'error', { sheet: sheet.name }));
      continue;
    }
    const made = repairSheet({ sheet, styles: wanted.styles }, { sheet: before, styles: present.styles });
    if (made.parts.length === 0) continue;
    Object.assign(styles, made.styles);
    sheets.push(made.sheet);
    const names = made.parts.map((part) => words.repairs[part]);
    repairs.push({ sheet: sheet.name, parts: made.parts, names, cells: made.cells });
    if (made.lost.length > 0) copies.push(aside(before, made.lost));
  }
  const { properties, names, structureLocked } = { ...present, names: [] };
  const shown = present.sheets[present.activeSheet]?.name;
  const activeSheet = Math.max(
    0,
    sheets.findIndex(({ name }) => name === shown),
  );
  const workbook = { properties, names, structureLocked, styles, sheets: [...sheets, ...copies], activeSheet };
  return { workbook, repairs, findings };

  /** A copy of a sheet that loses something, which is said. */
  function aside(before: Sheet, lost: RepairedSheet['lost']): Sheet {
    const taken = [...present.sheets, ...copies].map(({ name }) => name);
    const name = sheetName(before.name.slice(0, 31 - words.keptAside.length) + words.keptAside, taken);
    for (const { cell, value } of lost) {
      const shown = value !== null && typeof value === 'object' ? value.error : value;
      const detail = { sheet: before.name, cell, value: shown, values: { value: String(shown) } };
      findings.push(openFinding(language, 'without-place', 'warning', detail));
    }
    findings.push(openFinding(language, 'kept-aside', 'note', { sheet: before.name, values: { name } }));
    const copy = keptAside(before, present.styles, name);
    Object.assign(styles, copy.styles);
    return copy.sheet;
  }
}
