import type { Attributes } from '../xml/parseXml';

/** What the format of a whole sheet says that matters here. */
export interface SheetStyle {
  hidden: boolean;
  tabColor: string | null;
}

/** Reads the styles of sheets among the automatic styles of the document. */
export class OdsSheetStyles {
  private readonly styles = new Map<string, SheetStyle>();
  private current: SheetStyle | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.current = null;
      if (attributes['style:family'] !== 'table') return;
      this.current = { hidden: false, tabColor: null };
      this.styles.set(attributes['style:name'] ?? '', this.current);
    } else if (name === 'style:table-properties' && this.current) {
      this.current.hidden = attributes['table:display'] === 'false';
      const color = attributes['table:tab-color'] ?? attributes['tableooo:tab-color'];
      this.current.tabColor = color?.startsWith('#') ? color.slice(1).toUpperCase() : null;
    }
  }

  find(name: string | undefined): SheetStyle {
    return this.styles.get(name ?? '') ?? { hidden: false, tabColor: null };
  }
}
