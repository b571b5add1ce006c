import { chooseSheets, isScored, UNDECIDED } from '../../actions/chooseSheets';
import type { VersionChoices } from '../../actions/chosenVersions';
import type { CollectedSheet, Collection } from '../../actions/collect';
import type { MergeResult } from '../../actions/merge';
import { findingMessage } from '../../actions/report';
import type { ReturnedFile } from '../../actions/returnedFile';
import type { Plan } from '../../assessment/plan';
import type { Language } from '../../wording/wording';
import {
  MERGED_BEFORE,
  type MatrixCell,
  type MatrixFile,
  type MatrixGroup,
  type MergeWishes,
  type PaneFinding,
  type ReadFile,
} from '../paneActions';

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
 * @param result what a merge of these files comes to, with what was merged before
 */
export function mergeMatrix(
  plan: Plan,
  { outcomes, collection, earlier }: Pick<MergeResult, 'outcomes' | 'collection' | 'earlier'>,
  files: readonly ReadFile[],
  wishes: MergeWishes,
  language: Language,
): MatrixGroup[] {
  // Scores from paper, and those typed beside the results, stand below files; nobody has to choose there.
  const before = earlier.filter(({ source }) => source === 'earlier');
  const choice = chooseSheets(plan, [...before, ...collection.sheets], UNDECIDED);
  const idOf = new Map<CollectedSheet, string>(
    collection.files.flatMap(({ sheets }, index) => sheets.map((sheet) => [sheet, files[index]!.id] as const)),
  );
  const inCell = (member: string, agency: string): MatrixCell['versions'] =>
    choice.fates
      .filter(({ sheet, use }) => isOf(sheet, member, agency) && use !== 'repeated' && isScored(sheet))
      .map(({ sheet, differences }) => ({
        file: idOf.get(sheet) ?? MERGED_BEFORE,
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
          !versions.some(({ file }) => file === wishes.choices.get(cellKey(member.code, code))) &&
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

/** The versions that the user chose, as a merge takes them; a file that was removed since decides nothing. */
export function versionChoices(files: readonly ReadFile[], { choices }: MergeWishes): VersionChoices {
  return new Map(
    [...choices].flatMap(([place, id]): [string, ReturnedFile | 'earlier'][] => {
      if (id === MERGED_BEFORE) return [[place, 'earlier']];
      const chosen = files.find((file) => file.id === id);
      return chosen ? [[place, chosen.file]] : [];
    }),
  );
}
