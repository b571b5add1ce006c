/** Little-endian numbers of a byte array, at byte offsets; the callers check that they lie inside. */
export interface BytesView {
  u16(offset: number): number;
  u32(offset: number): number;
  /** A 64-bit number; exact up to 2⁵³, which no file of ours reaches. */
  u64(offset: number): number;
}

export function viewBytes(bytes: Uint8Array): BytesView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (offset: number): number => view.getUint32(offset, true);
  return {
    u16: (offset) => view.getUint16(offset, true),
    u32,
    u64: (offset) => u32(offset) + u32(offset + 4) * 2 ** 32,
  };
}
