import type { Sheet, Workbook } from '../../../../workbook/workbook';
import type { PartSource } from '../../partSource';
import type { LostFeature } from '../../wholeWorkbook';
import type { Attributes } from '../../xml/parseXml';
import { readGenerator } from '../metaPart';
import { withUsualPrefixes } from '../odsNames';
import { CellTexts } from './cellTexts';
import { readChart } from './chartPart';
import { DatabaseRanges } from './databaseRanges';
import type { PlacedObject } from './drawings';
import { LostFeatures } from './lostFeatures';
import { PageSetups } from './pageSetups';
import { readSettings } from './settingsPart';
import { SheetLook } from './sheetLook';
import { StyleSheet } from './styleSheet';
import { PIXEL } from '../../../../workbook/pixels';

const STYLES = 'styles.xml';
const MACROS = ['Basic/script-lc.xml', 'Basic/Standard/script-lb.xml'];

/** Everything of a document but its content: styles, views, print set-up, charts, tables; and what of it has no place. */
export class DocumentLook {
  readonly lost = new LostFeatures();
  readonly styles: StyleSheet;
  readonly ranges: DatabaseRanges;
  private readonly pages: PageSetups;
  private readonly byLibreOffice: boolean;
  private readonly sheets: { sheet: Sheet; look: SheetLook }[] = [];

  /** Reads the common styles and pages; those of the content come with its own elements. */
  constructor(private readonly parts: PartSource) {
    const { budget } = parts;
    this.styles = new StyleSheet(budget);
    this.pages = new PageSetups(budget);
    this.ranges = new DatabaseRanges(budget, this.lost);
    this.byLibreOffice = /^(?:LibreOffice|Collabora|OpenOffice)/.test(readGenerator(parts));
    if (parts.has(STYLES)) this.readStyles();
    if (MACROS.some((name) => parts.has(name))) this.lost.add('macro');
  }

  /** Begins a sheet. @param attributes of its `table:table` */
  openSheet(sheet: Sheet, attributes: Attributes): SheetLook {
    const look = new SheetLook(sheet, attributes, this.styles, this.parts.budget, this.lost, this.byLibreOffice);
    this.sheets.push({ sheet, look });
    return look;
  }

  closeSheet(look: SheetLook, attributes: Attributes): void {
    const master = this.styles.masterPages.get(attributes['table:style-name'] ?? '');
    look.finish(this.pages.find(master));
  }

  /** An element around the sheets. */
  open(name: string, attributes: Attributes): void {
    if (this.styles.open(name, attributes)) return;
    this.ranges.open(name, attributes);
    if (name === 'table:data-pilot-table') this.lost.add('pivot table');
    if (name === 'office:spreadsheet' && attributes['table:protection-key']) this.lost.add('password');
  }

  /** Puts into the workbook what is known when all of the content was read. */
  finish(workbook: Workbook): LostFeature[] {
    const texts = new CellTexts(workbook.sheets);
    const names = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
    this.ranges.finish(workbook.sheets, texts, names);
    for (const { sheet, look } of this.sheets) {
      for (const object of look.drawings.objects) this.readObject(object, sheet, look, texts);
    }
    workbook.styles = this.styles.styles();
    readSettings(this.parts, workbook);
    return this.lost.list();
  }

  private readObject(object: PlacedObject, sheet: Sheet, look: SheetLook, texts: CellTexts): void {
    const chart = readChart(this.parts, object.folder, texts);
    const { right, down, width, height, altText } = object;
    const from = look.grid.corner(object, right / PIXEL, down / PIXEL);
    const to = look.grid.corner(object, (right + width) / PIXEL, (down + height) / PIXEL);
    if (chart && to.row > from.row && to.column > from.column) sheet.charts.push({ ...chart, from, to, altText });
    else look.drawings.loseObject(object);
  }

  /** Automatic styles of that part are those of headers and footers. */
  private readStyles(): void {
    let automatic = false;
    this.parts.parse(
      STYLES,
      withUsualPrefixes({
        open: (name, attributes) => {
          if (name === 'office:automatic-styles') automatic = true;
          if (!automatic) this.styles.open(name, attributes);
          this.pages.open(name, attributes);
        },
        text: (text) => {
          this.styles.text(text);
          this.pages.text(text);
        },
        close: (name) => {
          if (name === 'office:automatic-styles') automatic = false;
          this.styles.close(name);
          this.pages.close(name);
        },
      }),
    );
  }
}
