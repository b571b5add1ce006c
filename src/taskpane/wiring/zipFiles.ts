import { zip } from 'fflate';
import type { MadeBytes } from '../paneActions';

/** Files in one .zip; workbooks are archives themselves, so nothing is pressed twice. */
export function zipFiles(files: readonly MadeBytes[], name: string): Promise<MadeBytes> {
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 0 }, (error, bytes) => {
      if (error) reject(error);
      else resolve({ name, bytes });
    });
  });
}
