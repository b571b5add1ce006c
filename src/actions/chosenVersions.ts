import type { ChoiceRule } from './chooseSheets';
import { placeOf, type CollectedSheet, type Collection } from './collect';
import type { ReturnedFile } from './returnedFile';

/** The version of a sheet that a person chose, by `placeOf`: that of a file, or the one that was merged before. */
export type VersionChoices = ReadonlyMap<string, ReturnedFile | 'earlier'>;

/**
 * Tells whether a sheet is the version that was chosen. Two files may have one name, so they are told apart by themselves.
 * @param files what was collected, in the same order
 */
export function chosenVersions(
  choices: VersionChoices | undefined,
  files: readonly ReturnedFile[],
  { files: collected }: Collection,
): ChoiceRule['isChosen'] {
  const origins = new Map<CollectedSheet, ReturnedFile>(
    collected.flatMap(({ sheets }, index) => sheets.map((sheet) => [sheet, files[index]!] as const)),
  );
  return (sheet) => {
    const choice = choices?.get(placeOf(sheet));
    return choice === 'earlier' ? sheet.source === 'earlier' : choice !== undefined && origins.get(sheet) === choice;
  };
}
