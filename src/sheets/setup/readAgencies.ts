import { Codes, emptyPart, locateRow, neededText, type PlanPart } from './planPart';
import type { ReadRow, TableReading } from './readTable';
import type { Named } from './references';
import { noticeAt } from './setupFinding';

export interface AgencyInput {
  code: string;
  name: string | undefined;
  printed?: string | undefined;
  extra: boolean;
}

export interface GroupInput {
  code: string;
  name: string | undefined;
  agencies: AgencyInput[];
}

/** Groups and their agencies. A group stands where its first agency does; rows of one group need not be together. */
export function readAgencies({ rows, notices }: TableReading): PlanPart<GroupInput[]> {
  const part = emptyPart<GroupInput[]>([], notices);
  const groupCodes = new Codes('G', rows, 'groupCode');
  const codes = new Codes('A', rows, 'code');
  for (const row of rows) {
    const group = groupOf(part, row, groupCodes);
    const at = part.input.indexOf(group);
    const name = neededText(part, row, 'name');
    const printed = row.text('printed');
    const agency: AgencyInput = {
      code: codes.of(part, row, [group.name ?? '', name ?? '']),
      name,
      ...(printed !== null && { printed }),
      extra: row.flag('extra') ?? false,
    };
    locateRow(part, `groups.${at}.agencies.${group.agencies.length}`, row, ['code', 'name', 'printed', 'extra']);
    part.coded.push({ code: agency.code, row });
    group.agencies.push(agency);
  }
  for (const [index, group] of part.input.entries()) {
    if (group.name !== undefined) continue;
    const place = part.places.get(`groups.${index}.name`);
    if (place) part.notices.push(noticeAt(place, 'missing-value', 'error'));
  }
  return part;
}

function groupOf(part: PlanPart<GroupInput[]>, row: ReadRow, codes: Codes): GroupInput {
  const typed = row.text('groupCode');
  const name = row.text('groupName') ?? undefined;
  const known = part.input.find((group) =>
    typed === null ? group.name === name && name !== undefined : group.code.toLowerCase() === typed.toLowerCase(),
  );
  if (!known) {
    const group: GroupInput = { code: codes.of(part, row, [name ?? '']), name, agencies: [] };
    const path = `groups.${part.input.length}`;
    part.places.set(`${path}.code`, row.place('groupCode'));
    part.places.set(`${path}.name`, row.place('groupName'));
    part.input.push(group);
    return group;
  }
  if (known.name === undefined) known.name = name;
  else if (name !== undefined && name !== known.name) {
    const values = { code: known.code, first: known.name, second: name };
    part.notices.push(noticeAt(row.place('groupName'), 'group-name-differs', 'error', values));
  }
  return known;
}

/** Agencies as other tables refer to them. */
export function namedAgencies(groups: readonly GroupInput[]): Named[] {
  return groups
    .flatMap((group) => group.agencies)
    .map(({ code, name, printed }) => ({ code, names: [name, printed].filter((each) => each !== undefined) }));
}

/** Groups as other tables refer to them. */
export function namedGroups(groups: readonly GroupInput[]): Named[] {
  return groups.map(({ code, name }) => ({ code, names: name === undefined ? [] : [name] }));
}
