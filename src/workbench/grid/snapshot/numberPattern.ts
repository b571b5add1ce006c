/**
 * A number format as Univer reads it. Its formatter follows Excel; what it does not know is replaced by what looks the same.
 */
export function numberPattern(format: string): string {
  return format;
}
