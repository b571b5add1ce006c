import { deflateSync } from 'fflate';
import { crc32 } from '../reader/zip/crc32';

/** How parts are packed into an archive; a host may have faster ways. The same bytes must give the same. */
export interface Packing {
  /** Deflates, without a header. */
  deflate: (bytes: Uint8Array) => Uint8Array;
  /** The checksum that archives use. */
  crc32: (bytes: Uint8Array) => number;
}

/** What does without any host. */
export const OWN_PACKING: Packing = { deflate: (bytes) => deflateSync(bytes), crc32 };
