import type { Plan } from '../assessment/plan';
import { carriedPlan, type CarriedFigures } from '../sheets/carriedPlan';
import { bookIdentity } from '../sheets/identity';
import { readMaster } from '../sheets/setup/readMaster';
import type { Workbook } from '../workbook/workbook';
import type { Language } from '../wording/wording';
import { openFinding, sayNotice, type OpenFinding } from './openFinding';

/** The plan a workbook works by, and where it stands. */
export interface PlanOfWorkbook {
  plan: Plan | null;
  /** `setup`: on set-up sheets; `carried`: on the hidden sheet; null: nowhere. */
  source: 'setup' | 'carried' | null;
  /** What the workbook of a member carries of growth figures. */
  figures: CarriedFigures;
  findings: OpenFinding[];
}

/** Finds the plan of a workbook: on its set-up sheets, else what it carries hidden. Pure. */
export function planOfWorkbook(workbook: Workbook, language: Language): PlanOfWorkbook {
  const nothing = { plan: null, source: null, figures: new Map() };
  const kind = bookIdentity(workbook)?.kind;
  if (kind !== 'member' && kind !== 'agency') {
    const { plan, notices } = readMaster(workbook, language);
    const none = notices.some(({ code }) => code === 'no-setup-sheets' || code === 'not-a-master');
    const findings = notices.map((notice) => sayNotice(notice, language));
    if (!none) return { plan, source: 'setup', figures: new Map(), findings };
    if (kind !== 'results') return { ...nothing, findings: [openFinding(language, 'no-plan', 'error')] };
  }
  const carried = carriedPlan(workbook);
  if (typeof carried === 'object') return { ...carried, source: 'carried', findings: [] };
  const code = carried === 'missing' ? 'plan-not-carried' : 'plan-damaged';
  return { ...nothing, findings: [openFinding(language, code, 'error')] };
}
