import { plan105 } from '../../src/assessment/builtin/plan105';
import type { Plan } from '../../src/assessment/plan';
import type { Workbook } from '../../src/workbook/workbook';
import { first, resultsBook } from './excelSamples';

/** As many times the built-in plan's groups make about 100 sheets. */
const COPIES = 3;

/** Results of a plan so large that they take more than 100 sheets, all of it scored on paper and typed in. */
export function largeBook(): Workbook {
  return resultsBook(largePlan(), first, 'paper');
}

function largePlan(): Plan {
  const groups = Array.from({ length: COPIES }, (_, copy) =>
    plan105.groups.map((group) => ({
      ...group,
      code: `${group.code}${copy}`,
      name: `${group.name}之${copy + 1}`,
      agencies: group.agencies.map((agency) => ({
        ...agency,
        code: `${agency.code}${copy}`,
        name: `${agency.name}${copy + 1}`,
      })),
    })),
  ).flat();
  return { ...plan105, groups, assessedGroups: groups.map(({ code }) => code) };
}
