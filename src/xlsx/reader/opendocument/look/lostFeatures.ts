import type { LostFeature, LostKind } from '../../wholeWorkbook';

/** Gathers what a workbook cannot hold: of each kind the first on each sheet. */
export class LostFeatures {
  private readonly features = new Map<string, LostFeature>();

  /** @param sheet null: of the whole file */
  add(kind: LostKind, sheet: string | null = null, place: string | null = null): void {
    const key = `${kind}\n${sheet ?? ''}`;
    if (!this.features.has(key)) this.features.set(key, { kind, sheet, place });
  }

  list(): LostFeature[] {
    return [...this.features.values()];
  }
}
