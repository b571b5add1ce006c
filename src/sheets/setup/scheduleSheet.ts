import type { Plan, ScheduleEntry } from '../../assessment/plan';
import type { Sheet } from '../../workbook/workbook';
import { sheetWords } from '../book';
import { printList } from './listText';
import { referTo } from './references';
import { printDate } from './setupDate';
import { setupSheet, type SetupRow } from './setupSheet';

/** 行程與收件: a row for each agency in plan order, and one for every entry of an agency that is no longer there. */
export function scheduleSheet(plan: Plan): Sheet {
  const agencies = plan.groups.flatMap((group) => group.agencies.map((agency) => ({ group, agency })));
  const rows = agencies.flatMap(({ group, agency }): SetupRow[] => {
    const entries = plan.schedule.filter((entry) => entry.agency === agency.code);
    const first = { agency: agency.code, name: agency.name, group: group.name };
    return (entries.length > 0 ? entries : [null]).map((entry) => ({
      values: { ...first, ...entryValues(plan, entry) },
    }));
  });
  const known = new Set(agencies.map(({ agency }) => agency.code));
  const strangers = plan.schedule.filter((entry) => !known.has(entry.agency));
  return setupSheet(plan, 'schedule', {
    rows: [...rows, ...strangers.map((entry) => ({ values: { agency: entry.agency, ...entryValues(plan, entry) } }))],
  });
}

function entryValues(plan: Plan, entry: ScheduleEntry | null): SetupRow['values'] {
  if (!entry) return {};
  const { listSeparator } = sheetWords(plan);
  const members = plan.panel.map(({ code, name }) => ({ code, names: [name] }));
  const date = (iso: string | null): string | null => iso && printDate(iso, plan.calendar);
  return {
    visit: date(entry.visit),
    present: printList(
      entry.present.map((code) => referTo(code, members)),
      listSeparator,
    ),
    reportDue: date(entry.reportDue),
    received: date(entry.received),
    supplemented: date(entry.supplemented),
  };
}
