import { strFromU8 } from 'fflate';
import type { PartSource } from '../partSource';
import { UnreadableFile } from '../unreadableFile';
import { withUsualPrefixes } from './odsNames';

const MANIFEST = 'META-INF/manifest.xml';
const MIMETYPE = 'mimetype';
const LONGEST_TYPE = 200;

/**
 * What kind of document it says it is, from its `mimetype` entry or, without one, from its manifest; null when it says
 * nothing of the kind.
 */
export function readMediaType(parts: PartSource): string | null {
  const bytes = parts.readBytes(MIMETYPE, LONGEST_TYPE);
  if (bytes) return strFromU8(bytes).trim();
  if (!parts.has(MANIFEST)) return null;
  let type: string | null = null;
  parts.parse(
    MANIFEST,
    withUsualPrefixes({
      open(name, attributes) {
        if (name !== 'manifest:file-entry' || attributes['manifest:full-path'] !== '/') return;
        type = attributes['manifest:media-type'] ?? null;
      },
    }),
  );
  return type;
}

/** Throws `password-protected` when any part of the document is encrypted. */
export function refuseEncryption(parts: PartSource): void {
  // Newer versions put the whole document, encrypted, into one part.
  if (parts.has('encrypted-package')) throw new UnreadableFile('password-protected', 'encrypted-package');
  if (!parts.has(MANIFEST)) return;
  parts.parse(
    MANIFEST,
    withUsualPrefixes({
      open(name) {
        if (name === 'manifest:encryption-data') throw new UnreadableFile('password-protected', MANIFEST);
      },
    }),
  );
}
