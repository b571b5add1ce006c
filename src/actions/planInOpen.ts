import type { Plan } from '../assessment/plan';
import { IDENTITY_SHEET } from '../sheets/identity';
import type { Workbook } from '../workbook/workbook';
import { wordingOf, type Language } from '../wording/wording';
import type { OpenFinding } from './openFinding';
import type { OpenWorkbook } from './openWorkbook';
import { planOfWorkbook } from './planOfWorkbook';
import { readStep, type Watcher } from './watcher';

/** The plan of the open workbook with everything found about it; null when it cannot be used. */
export interface PlanInOpen {
  plan: Plan | null;
  /** Where it stands: on set-up sheets, hidden in the workbook, or nowhere. */
  source: 'setup' | 'carried' | null;
  findings: OpenFinding[];
}

/** Reads the plan of the open workbook: from its set-up sheets, else the one a member's or agency's workbook carries. */
export async function planInOpen(open: OpenWorkbook, language: Language, watcher: Watcher): Promise<PlanInOpen> {
  const { plan, source, findings } = planOfWorkbook(await readSetupSheets(open, language, watcher), language);
  return { plan, source, findings };
}

/**
 * Reads the sheets a plan usually stands on, which is quick; all of them when one of those was renamed, since tables are
 * found wherever they are.
 */
export async function readSetupSheets(open: OpenWorkbook, language: Language, watcher: Watcher): Promise<Workbook> {
  const names = (['zh-TW', 'en'] as const).flatMap((each) => Object.values(wordingOf(each).setup.sheets));
  const usual = await open.read('content', [IDENTITY_SHEET, ...names], readStep(watcher));
  const { source, findings } = planOfWorkbook(usual, language);
  const complete =
    source === 'carried' || (source === 'setup' && !findings.some(({ code }) => code === 'missing-table'));
  return complete ? usual : open.read('content', null, readStep(watcher));
}
