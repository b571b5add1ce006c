import {
  UnreadableFile,
  readWorkbook,
  type ReadLimits,
  type UnreadableFileCode,
} from '../../../src/xlsx/reader/readWorkbook';

/** The code with which a file is refused, or `read` when it is not. */
export function refusalOf(bytes: Uint8Array, limits?: Partial<ReadLimits>): UnreadableFileCode | 'read' {
  try {
    readWorkbook(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

/** What a call gives, and the seconds of processor time it takes: other work on the machine does not count. */
export function timed<T>(call: () => T): { result: T; seconds: number } {
  const start = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1_000_000 };
}
