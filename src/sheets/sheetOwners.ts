import type { Sheet, Workbook } from '../workbook/workbook';
import { IDENTITY_SHEET, sheetIdentity, type Identity } from './identity';
import type { SheetOwner } from './resultsWorkbook';

/** Sheets of results in a workbook, by what they are and whose. */
export interface OwnedSheets {
  /** In tab order; of a sheet and its copies the first. */
  sheets: { sheet: Sheet; identity: Identity }[];
  /** Copies, and the sheet each is a copy of. */
  copies: { sheet: Sheet; first: Sheet }[];
  find: (owner: SheetOwner) => Sheet | null;
}

const KINDS: readonly Identity['kind'][] = [
  'member',
  'ranking',
  'tally',
  'paperEntry',
  'awards',
  'opinions',
  'improvements',
  'log',
];

/** Finds the sheets of a plan's results, score sheets among them, by the identity each carries, whatever they are called. */
export function ownedSheets(workbook: Workbook, plan: string): OwnedSheets {
  const owned = new Map<string, { sheet: Sheet; identity: Identity }>();
  const copies: OwnedSheets['copies'] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.name.toLowerCase() === IDENTITY_SHEET) continue;
    const identity = sheetIdentity(sheet);
    if (identity?.plan !== plan || !KINDS.includes(identity.kind)) continue;
    if (identity.kind === 'member' && identity.agency === null) continue;
    const first = owned.get(keyOf(identity));
    if (first) copies.push({ sheet, first: first.sheet });
    else owned.set(keyOf(identity), { sheet, identity });
  }
  return { sheets: [...owned.values()], copies, find: (owner) => owned.get(keyOf(owner))?.sheet ?? null };
}

function keyOf({ kind, group, member, agency }: SheetOwner): string {
  return JSON.stringify([kind, group, member, agency]);
}
