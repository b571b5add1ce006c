import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import type { AgreementCase } from './agreementCases';

export const CREATED = '2016-09-01T00:00:00Z';

/** The results workbook of a case. */
export function resultsOf({ plan, outcomes }: Pick<AgreementCase, 'plan' | 'outcomes'>): Workbook {
  return resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, created: CREATED });
}

/** The workbook of one member with the record's entries already in it. */
export function filledWorkbook({ plan, filled: { group, member, figures } }: AgreementCase): Workbook {
  const answers = new Map(
    group.agencies.map(({ agency, record }) => {
      const { entries } = record.members.find((candidate) => candidate.member === member.code)!;
      return [agency.code, { entries, remarks: new Map(), overall: '' }];
    }),
  );
  const byRate = new Map(
    [...figures].map(([agency, known]) => [agency, new Map(plan.growthRates.map((rate) => [rate.key, known]))]),
  );
  return memberWorkbook(plan, { group: group.group, member, created: CREATED, answers, figures: byRate });
}

/** Every cell that calculates. */
export function formulasOf({ sheets }: Workbook): Cell[] {
  return sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));
}
