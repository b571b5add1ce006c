import type { SetupWording } from '../../wording/zh-TW/setup';
import { Codes, emptyPart, locateRow, needed, neededText, type PlanPart } from './planPart';
import type { TableReading } from './readTable';
import { resolveCodes, type Named } from './references';

export interface MemberInput {
  code: string;
  name: string | undefined;
  role: string | undefined;
  scores: boolean;
  weight?: number;
  recusedFrom: string[];
}

/** The panel. */
export function readPanel(
  { rows, notices }: TableReading,
  agencies: readonly Named[],
  words: SetupWording,
): PlanPart<MemberInput[]> {
  const part = emptyPart<MemberInput[]>([], notices);
  const codes = new Codes('M', rows, 'code');
  for (const row of rows) {
    const name = neededText(part, row, 'name');
    const recusals = resolveCodes(row.texts('recusedFrom'), agencies, row.place('recusedFrom'), words.sheets.agencies);
    part.notices.push(...recusals.notices);
    const weight = row.number('weight');
    const member: MemberInput = {
      code: codes.of(part, row, [name ?? '']),
      name,
      role: needed(part, row, 'role', row.text('role')),
      scores: row.text('scores') !== 'attends',
      ...(weight !== null && { weight }),
      recusedFrom: recusals.codes,
    };
    locateRow(part, `panel.${part.input.length}`, row, ['code', 'name', 'role', 'scores', 'weight', 'recusedFrom']);
    part.coded.push({ code: member.code, row });
    part.input.push(member);
  }
  return part;
}
