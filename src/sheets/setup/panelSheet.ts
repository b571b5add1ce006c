import type { Plan } from '../../assessment/plan';
import type { Sheet } from '../../workbook/workbook';
import { sheetWords } from '../book';
import { printList } from './listText';
import { namedAgencies } from './readAgencies';
import { referTo } from './references';
import { setupSheet, setupWords } from './setupSheet';

/** 委員: the panel, with recusals by the agencies' names. */
export function panelSheet(plan: Plan): Sheet {
  const { options } = setupWords(plan);
  const { listSeparator } = sheetWords(plan);
  const agencies = namedAgencies(plan.groups);
  return setupSheet(plan, 'panel', {
    rows: plan.panel.map(({ code, name, role, scores, weight, recusedFrom }) => ({
      values: {
        code,
        name,
        role: options.role[role],
        scores: scores ? options.scores.scores : options.scores.attends,
        weight,
        recusedFrom: printList(
          recusedFrom.map((agency) => referTo(agency, agencies)),
          listSeparator,
        ),
      },
    })),
  });
}
