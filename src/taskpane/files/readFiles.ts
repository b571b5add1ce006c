import type { FileContent } from '../../actions/returnedFile';
import type { Watcher } from '../../actions/watcher';
import type { ReadFile } from '../paneActions';
import { parseFiles, type GivenFile, type ParseOptions } from './parseFiles';

let count = 0;

/** Files that were chosen, read in workers; what they hold is handed on in steps that leave the pane time to answer. */
export async function readFiles(
  files: readonly GivenFile[],
  options: ParseOptions,
  watcher: Watcher,
): Promise<ReadFile[]> {
  const contents = await parseFiles(files, options, watcher);
  return files.map(({ name }, index) => readFile(name, contents[index]!));
}

/** A file that is read, as the use cases take it. */
export function readFile(name: string, content: FileContent): ReadFile {
  const read = async (): Promise<FileContent> => {
    await breathe();
    return content;
  };
  return { id: `${++count}`, content, file: { name, read } };
}

/**
 * Lets the browser paint and answer keys. A use case that reads two hundred files awaits only what is there already, which
 * would otherwise be one task of seconds.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
