import { builtInPlan, openPlan, planMessage, type OpenedPlan } from '../../actions/openPlan';
import { openPlanWorkbook } from '../../actions/planWorkbook';
import type { Plan } from '../../assessment/plan';
import { PaneFailure } from '../paneFailure';
import type { PlanActions, PlanReading, Written } from '../paneActions';
import type { Host } from './host';
import type { Watcher } from '../../actions/watcher';

/** 計畫, on a host. */
export function planActions(host: Host): PlanActions {
  const { open, language } = host;
  const reading = (opened: OpenedPlan, source: PlanReading['source']): PlanReading => ({
    plan: opened.plan,
    source,
    findings: opened.findings.map((notice) => {
      const { code, severity, value } = notice;
      // Cells of a file that is not open lead nowhere: they are named in words.
      const place = [notice.sheet, notice.cell].filter((part) => part !== null).join(' › ');
      const message = planMessage(notice, language);
      return { code, severity, file: place || null, sheet: null, cell: null, value, message };
    }),
  });
  return {
    builtIn: () => Promise.resolve(reading(builtInPlan(), 'builtIn')),
    fromWorkbook: async (watcher) => (await host.useCases()).planInOpen(open, language, watcher),
    fromFile: async (file, watcher) => {
      if (/\.json$/i.test(file.name)) return reading(openPlan(await file.text(), language), 'file');
      const [read] = await host.read([file], watcher);
      if (!read || read.content.kind === 'unreadable') throw new PaneFailure('file-unreadable', file.name);
      return reading(openPlanWorkbook(read.content.workbook, language), 'file');
    },
    makeSetupSheets: async (plan, replace, watcher) => {
      const cases = await host.useCases();
      const made = await cases.makeSetupSheets(open, plan, { language, created: host.now(), replace }, watcher);
      return { sheets: made.written, findings: made.findings };
    },
  };
}

/**
 * Sees to it that the open workbook holds the plan that results are to be made by: on its set-up sheets, which are made
 * where there are none.
 * @returns why not, or null when it does
 */
export async function ensurePlan(host: Host, plan: Plan, watcher: Watcher): Promise<Written | null> {
  const { open, language } = host;
  const cases = await host.useCases();
  const own = await cases.planInOpen(open, language, watcher);
  if (own.source === 'setup' && own.plan) return null;
  const made = await cases.makeSetupSheets(open, plan, { language, created: host.now() }, watcher);
  return made.plan ? null : { sheets: null, findings: made.findings };
}
