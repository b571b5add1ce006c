import type { Plan } from '../../assessment/plan';
import type { Sheet } from '../../workbook/workbook';
import { setupSheet, setupWords } from './setupSheet';

/** 機關: a row for each agency with its group. */
export function agenciesSheet(plan: Plan): Sheet {
  const { yesNo } = setupWords(plan);
  return setupSheet(plan, 'agencies', {
    rows: plan.groups.flatMap((group) =>
      group.agencies.map(({ code, name, printed, extra }) => ({
        values: {
          groupCode: group.code,
          groupName: group.name,
          code,
          name,
          printed: printed ?? null,
          extra: extra ? yesNo.yes : null,
        },
      })),
    ),
  });
}
