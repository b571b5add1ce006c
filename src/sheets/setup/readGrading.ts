import { Codes, emptyPart, locateRow, needed, neededText, type PlanPart } from './planPart';
import type { TableReading } from './readTable';
import { resolveCodes, type Named } from './references';
import { noticeAt } from './setupFinding';
import type { SetupWording } from '../../wording/zh-TW/setup';

/** 等第. */
export function readGrades({ rows, notices }: TableReading): PlanPart<object[]> {
  const part = emptyPart<object[]>([], notices);
  for (const row of rows) {
    const name = neededText(part, row, 'name');
    const reassessedTo = row.text('reassessedTo');
    locateRow(part, `grades.${part.input.length}`, row, ['name', 'from', 'below', 'reassessedTo']);
    part.coded.push({ code: name ?? '', row });
    part.input.push({
      name,
      from: needed(part, row, 'from', row.number('from')),
      below: row.number('below'),
      ...(reassessedTo !== null && { reassessedTo }),
    });
  }
  return part;
}

export interface AwardLists {
  rules: object[];
  national: object[];
}

/** 獎懲: rules of the plan and awards for national prizes, told by their kind. */
export function readAwards({ rows, notices }: TableReading): PlanPart<AwardLists> {
  const part = emptyPart<AwardLists>({ rules: [], national: [] }, notices);
  for (const row of rows) {
    const kind = needed(part, row, 'kind', row.text('kind'));
    const what = neededText(part, row, 'for');
    const award = neededText(part, row, 'award');
    const [firstPlace, reassessmentFailed] = [row.flag('firstPlace'), row.flag('reassessmentFailed')];
    const { rules, national } = part.input;
    const path = kind === 'national' ? `awards.national.${national.length}` : `awards.rules.${rules.length}`;
    part.places.set(path, row.place('award'));
    part.places.set(`${path}.award`, row.place('award'));
    part.places.set(`${path}.${kind === 'national' ? 'result' : 'grade'}`, row.place('for'));
    part.coded.push({ code: award ?? '', row });
    if (kind !== 'national') {
      rules.push({
        grade: what,
        firstPlace: firstPlace ?? false,
        reassessmentFailed: reassessmentFailed ?? false,
        award,
      });
      continue;
    }
    national.push({ result: what, award });
    for (const [column, flag] of Object.entries({ firstPlace, reassessmentFailed })) {
      if (flag === true) part.notices.push(noticeAt(row.place(column), 'only-for-kind', 'error'));
    }
  }
  return part;
}

/** 成長率, each tied to a criterion by its key or a name that occurs once. */
export function readGrowth(
  { rows, notices }: TableReading,
  criteria: readonly Named[],
  words: SetupWording,
): PlanPart<object[]> {
  const part = emptyPart<object[]>([], notices);
  const codes = new Codes('r', rows, 'key');
  for (const row of rows) {
    const name = neededText(part, row, 'name');
    const typed = neededText(part, row, 'criterion');
    const tied = resolveCodes(
      typed === undefined ? [] : [typed],
      criteria,
      row.place('criterion'),
      words.sheets.criteria,
    );
    const key = codes.of(part, row, [name ?? '']);
    part.notices.push(...tied.notices);
    locateRow(part, `growthRates.${part.input.length}`, row, ['key', 'name', 'criterion', 'text']);
    part.coded.push({ code: key, row });
    part.input.push({ key, name, criterion: tied.codes[0], text: row.text('text') ?? '' });
  }
  return part;
}
