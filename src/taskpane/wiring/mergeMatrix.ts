import { chooseSheets, isScored } from '../../actions/chooseSheets';
import type { CollectedSheet, Collection } from '../../actions/collect';
import { findingMessage } from '../../actions/report';
import type { GroupOutcome } from '../../assessment/outcome';
import type { Plan } from '../../assessment/plan';
import type { Language } from '../../wording/wording';
import type { MatrixCell, MatrixFile, MatrixGroup, MergeWishes, PaneFinding, ReadFile } from '../paneActions';

type Found = Collection['findings'][number];

/** A member's sheet for an agency. */
export function cellKey(member: string, agency: string): string {
  return `${member}/${agency}`;
}

/** A finding in words. */
export function sayFound(found: Found, language: Language): PaneFinding {
  const { code, severity, file, sheet, cell, value } = found;
  return { code, severity, file, sheet, cell, value, message: findingMessage(found, language) };
}

/** What each file gave, in the order given; of two files with one name each has its own. */
export function matrixFiles(files: readonly ReadFile[], collection: Collection): MatrixFile[] {
  return files.map(({ id, file, content }, index) => {
    const sheets = collection.files[index]?.sheets ?? [];
    const assessments = content.kind === 'unreadable' ? 0 : countAgencies(collection, file.name);
    const errors = sheets.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
    return { id, name: file.name, sheets: sheets.length + assessments, errors };
  });
}

function countAgencies({ agencies }: Collection, file: string): number {
  return agencies.filter((agency) => agency.file === file).length;
}

/**
 * Members × agencies of every group with results.
 * @param outcomes what a merge of these files comes to, with what was merged before
 * @param collection the same files, read
 */
export function mergeMatrix(
  plan: Plan,
  outcomes: readonly GroupOutcome[],
  files: readonly ReadFile[],
  collection: Collection,
  wishes: MergeWishes,
  language: Language,
): MatrixGroup[] {
  const choice = chooseSheets(plan, collection.sheets, false);
  const idOf = new Map<CollectedSheet, string>(
    collection.files.flatMap(({ sheets }, index) => sheets.map((sheet) => [sheet, files[index]!.id] as const)),
  );
  const inCell = (member: string, agency: string): MatrixCell['versions'] =>
    choice.fates
      .filter(({ sheet, use }) => isOf(sheet, member, agency) && use !== 'repeated' && isScored(sheet))
      .map(({ sheet, differences }) => ({
        file: idOf.get(sheet)!,
        name: sheet.file,
        total: sheet.totals.total.invalid > 0 ? null : sheet.totals.total.sum,
        differences,
      }));
  return outcomes.map(({ group, members, agencies }) => ({
    code: group.code,
    name: group.name,
    members: members.map(({ code, name }) => ({ code, name })),
    agencies: agencies.map(({ agency: { code, name } }) => ({ code, name })),
    cells: agencies.map((outcome) =>
      outcome.members.map(({ member, state, totals: { total } }): MatrixCell => {
        const { code } = outcome.agency;
        const versions = inCell(member.code, code);
        const open =
          !wishes.latest &&
          !wishes.choices.has(cellKey(member.code, code)) &&
          choice.fates.some(({ sheet, use }) => use === 'conflicting' && isOf(sheet, member.code, code));
        const found = collection.sheets
          .filter((sheet) => isOf(sheet, member.code, code))
          .flatMap((sheet) => sheet.findings);
        return {
          state: open ? 'conflict' : state,
          total: state === 'complete' ? total.sum : null,
          versions,
          findings: found.map((each) => sayFound(each, language)),
        };
      }),
    ),
  }));
}

function isOf(sheet: CollectedSheet, member: string, agency: string): boolean {
  return sheet.member.code === member && sheet.agency.code === agency;
}

/**
 * Files as the user decided: where a version was chosen, the others are left out of the files that hold them. Nothing is
 * changed in a file; what was left out is what the user did not choose.
 */
export function chosenFiles(
  files: readonly ReadFile[],
  collection: Collection,
  { choices }: MergeWishes,
): ReadFile['file'][] {
  return files.map(({ id, file, content }, index) => {
    const dropped = (collection.files[index]?.sheets ?? [])
      .filter(({ member, agency }) => {
        const chosen = choices.get(cellKey(member.code, agency.code));
        return chosen !== undefined && chosen !== id;
      })
      .map(({ sheet }) => sheet);
    if (content.kind === 'unreadable' || dropped.length === 0) return file;
    const sheets = content.workbook.sheets.filter(({ name }) => !dropped.includes(name));
    return {
      name: file.name,
      read: () => Promise.resolve({ ...content, workbook: { ...content.workbook, sheets } }),
    };
  });
}
