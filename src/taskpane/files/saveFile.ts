import type { MadeBytes } from '../paneActions';

/** Time a browser takes to begin with a download; the address has to last that long. */
const KEEP_MS = 60_000;

/** Hands a file to the browser to download. Some hosts ignore it without a word, so the pane offers another way too. */
export function saveFile({ name, bytes }: MadeBytes): Promise<void> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return Promise.resolve();
}
