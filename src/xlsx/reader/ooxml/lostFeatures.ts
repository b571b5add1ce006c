import type { LostFeature, LostKind } from '../wholeWorkbook';

/** Gathers what cannot be kept: of each kind and sheet the first, which is enough to tell somebody, and bounded. */
export class LostFeatures {
  private readonly found = new Map<string, LostFeature>();

  add(kind: LostKind, sheet: string | null, place: string | null = null): void {
    const key = `${kind} ${sheet ?? ''}`;
    if (!this.found.has(key)) this.found.set(key, { kind, sheet, place });
  }

  list(): LostFeature[] {
    return [...this.found.values()];
  }
}
