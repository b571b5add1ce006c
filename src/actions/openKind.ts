import { bookIdentity, sheetIdentity, type Identity } from '../sheets/identity';
import { wordingOf, type Language } from '../wording/wording';
import type { OpenWorkbook } from './openWorkbook';
import { readSetupSheets } from './planInOpen';
import { planOfWorkbook } from './planOfWorkbook';
import type { Watcher } from './watcher';

/** What the workbook before the user is, and whose. */
export interface OpenKind {
  kind: 'member' | 'agency' | 'master' | 'results' | 'none';
  /** The kind in words. */
  name: string;
  /** Id of its plan, codes of its group, member and agency; null where it has none. */
  plan: string | null;
  group: string | null;
  member: string | null;
  agency: string | null;
}

/**
 * What kind of workbook is open: a member's, an agency's, a master (set-up sheets, with or without results), results alone,
 * or nothing of ours. Sheets copied into a workbook of another kind count where the workbook itself says nothing.
 */
export async function openKind(open: OpenWorkbook, language: Language, watcher: Watcher): Promise<OpenKind> {
  const workbook = await readSetupSheets(open, language, watcher);
  const { plan, source } = planOfWorkbook(workbook, language);
  const identity = bookIdentity(workbook);
  const made = (kind: OpenKind['kind'], own: Identity | null): OpenKind => ({
    kind,
    name: wordingOf(language).open.kinds[kind],
    plan: plan?.id ?? own?.plan ?? null,
    group: own?.group ?? null,
    member: own?.member ?? null,
    agency: own?.agency ?? null,
  });
  if (source === 'setup') return made('master', null);
  const own = identity ?? workbook.sheets.map(sheetIdentity).find((each) => each !== null) ?? null;
  switch (own?.kind) {
    case undefined:
      return made('none', null);
    case 'member':
    case 'agency':
    case 'master':
      return made(own.kind, identity ?? { ...own, agency: own.kind === 'agency' ? own.agency : null });
    default:
      return made('results', null);
  }
}
