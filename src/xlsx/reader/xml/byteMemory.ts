/** How much is remembered at most, and how many bytes of it. */
const SLOT_BITS = 15;
const SLOTS = 2 ** SLOT_BITS;
const MEMORY = 500_000;

/** Spreads hashes over all slots, however alike they are (Knuth: 2³² divided by the golden ratio). */
const SPREAD = 0x9e3779b1;

/** Longer pieces are hardly ever met twice. */
const LONGEST = 1_000;

/**
 * What pieces of a file stand for, remembered by their bytes. Sheets repeat themselves, and so do the files of an
 * assessment: to compare bytes takes a fraction of the time of reading them, and what is kept is kept once, without the
 * file it came from. Results serve several files, so nobody may change them.
 */
export class ByteMemory<Result> {
  /** What was found last, and the byte after it. */
  result: Result | null = null;
  end = 0;
  private readonly hashes = new Int32Array(SLOTS);
  private readonly starts = new Int32Array(SLOTS);
  private readonly lengths = new Int32Array(SLOTS);
  private readonly results = new Array<Result | null>(SLOTS).fill(null);
  private readonly memory = new Uint8Array(MEMORY);
  private readonly view = viewOf(this.memory);
  private used = 0;
  /** For each piece the one that came after it the last time. */
  private readonly followers = new Int32Array(SLOTS);
  private last = 0;

  /** @param read what a piece stands for, null if nothing; the same for the same bytes, whatever stands around them */
  constructor(private readonly read: (bytes: Uint8Array, start: number, end: number) => Result | null) {}

  /** Finds the piece that came next the last time, if it stands there again. It must be plain from its bytes where it ends. */
  findNext(view: DataView, start: number): boolean {
    const slot = this.followers[this.last]!;
    if (!this.isAt(slot, view, start)) return false;
    this.take(slot, start + this.lengths[slot]!, this.results[slot]!);
    return true;
  }

  /**
   * Finds what the bytes from `start` up to `end`, one at least, stand for.
   * @param hash of all those bytes, see {@link hashOn}
   */
  find(bytes: Uint8Array, start: number, end: number, hash: number): void {
    const slot = Math.imul(hash, SPREAD) >>> (32 - SLOT_BITS);
    if (this.hashes[slot] !== hash || this.lengths[slot] !== end - start || !this.isSame(slot, bytes, start, end)) {
      const result = this.read(bytes, start, end);
      if (end - start > LONGEST) {
        this.result = result;
        this.end = end;
        return;
      }
      this.remember(slot, hash, bytes, start, end, result);
    }
    const expected = this.followers[this.last]!;
    this.followers[this.last] = slot;
    // What came instead of another piece is followed by what followed that.
    if (this.followers[slot] === 0) this.followers[slot] = this.followers[expected]!;
    this.take(slot, end, this.results[slot]!);
  }

  private take(slot: number, end: number, result: Result | null): void {
    this.last = slot;
    this.end = end;
    this.result = result;
  }

  /** Four bytes at once. */
  private isAt(slot: number, view: DataView, start: number): boolean {
    const { view: memory } = this;
    const end = start + this.lengths[slot]!;
    if (end === start || end > view.byteLength) return false;
    let from = this.starts[slot]!;
    let at = start;
    for (; at + 4 <= end; at += 4, from += 4) if (memory.getInt32(from) !== view.getInt32(at)) return false;
    for (; at < end; at++, from++) if (memory.getUint8(from) !== view.getUint8(at)) return false;
    return true;
  }

  private isSame(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { memory } = this;
    let from = this.starts[slot]!;
    for (let at = start; at < end; at++) if (memory[from++] !== bytes[at]) return false;
    return true;
  }

  private remember(
    slot: number,
    hash: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    result: Result | null,
  ): void {
    if (this.used + end - start > MEMORY) {
      this.lengths.fill(0);
      this.results.fill(null);
      this.followers.fill(0);
      this.used = 0;
    }
    this.hashes[slot] = hash;
    this.starts[slot] = this.used;
    this.lengths[slot] = end - start;
    this.results[slot] = result;
    this.followers[slot] = 0;
    for (let at = start; at < end; at++) this.memory[this.used++] = bytes[at]!;
  }
}

/** The hash of some bytes and one more; that of none is 0. */
export function hashOn(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** The same bytes, to be compared several at once. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
