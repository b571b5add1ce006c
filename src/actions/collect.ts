import type { Agency, Member, Plan } from '../assessment/plan';
import type { SheetTotals } from '../assessment/total';
import { finding, type Finding } from '../sheets/finding';
import { readMemberWorkbook, type ReturnedSheet } from '../sheets/readMemberWorkbook';
import { agenciesIn, type CollectedAgency } from './collectAgencies';
import type { ReturnedFile } from './returnedFile';
import { step, stopIfAsked, type Watcher } from './watcher';

/** A returned sheet and the file it came in. Thousands are kept at once, so subtotals are not: they follow from the answers. */
export interface CollectedSheet extends Omit<ReturnedSheet, 'totals'> {
  totals: Pick<SheetTotals, 'total'>;
  file: string;
  sha256: string;
  /** From a returned file, from an earlier merge, from a score sheet beside those results, or typed in from paper. */
  source: 'file' | 'earlier' | 'here' | 'paper';
}

/** Everything that came back. */
export interface Collection {
  /** Two files may have one name, so each holds its own sheets. */
  files: { name: string; sha256: string | null; sheets: CollectedSheet[] }[];
  /** Those of all files. */
  sheets: CollectedSheet[];
  /** Self-assessments found among the files. */
  agencies: CollectedAgency[];
  missing: { file: string; member: Member; agency: Agency }[];
  findings: Finding[];
}

/** Reads returned files one after the other; a bad one is a finding and never stops the others. */
export async function collect(plan: Plan, files: readonly ReturnedFile[], watcher: Watcher): Promise<Collection> {
  const collection: Collection = { files: [], sheets: [], agencies: [], missing: [], findings: [] };
  for (const [index, file] of files.entries()) {
    step(watcher, index, files.length, file.name);
    const content = await file.read();
    const { sha256 } = content;
    if (content.kind === 'unreadable') {
      const { code, reason } = content;
      const severity = code === 'skipped-file' ? 'warning' : 'error';
      collection.findings.push(finding(code, severity, { file: file.name, values: { reason, path: file.name } }));
      collection.files.push({ name: file.name, sha256, sheets: [] });
      continue;
    }
    const reading = readMemberWorkbook(plan, content.workbook);
    const fromAgencies = agenciesIn(plan, content.workbook, file.name, content.sha256);
    collection.agencies.push(...(fromAgencies?.agencies ?? []));
    collection.findings.push(...(fromAgencies?.findings ?? []));
    const inFile = (found: Finding): Finding => ({ ...found, file: file.name });
    const sheets = reading.sheets.map((sheet): CollectedSheet => ({
      ...sheet,
      totals: { total: sheet.totals.total },
      findings: sheet.findings.map(inFile),
      file: file.name,
      sha256: content.sha256,
      source: 'file',
    }));
    collection.files.push({ name: file.name, sha256, sheets });
    collection.sheets.push(...sheets);
    // One by one: as arguments of one call, those of a file full of nonsense could be too many.
    for (const found of reading.findings) collection.findings.push(inFile(found));
    for (const sheet of sheets) for (const found of sheet.findings) collection.findings.push(found);
    collection.missing.push(...reading.missing.map((missing) => ({ ...missing, file: file.name })));
  }
  stopIfAsked(watcher);
  collection.findings.push(...missingSheets(collection));
  return collection;
}

/** Whose sheet for whom, as one text: codes hold no slash. */
export function placeOf({ member, agency }: Pick<CollectedSheet, 'member' | 'agency'>): string {
  return `${member.code}/${agency.code}`;
}

/** A sheet taken out of its workbook is missing only if no other file holds it. */
function missingSheets({ missing, sheets }: Collection): Finding[] {
  const found = new Set(sheets.map(placeOf));
  return missing
    .filter((place) => !found.has(placeOf(place)))
    .map(({ file, agency }) => finding('missing-sheet', 'warning', { file, values: { agency: agency.name } }));
}
