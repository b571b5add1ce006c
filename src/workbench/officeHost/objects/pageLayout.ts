import { SHEET_COLUMNS, type Area } from '../../../workbook/address';
import type { PrintSetup } from '../../../workbook/workbook';
import { isEntireRows, readAddress, WHOLE_SHEET } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { changePrint, readPrint } from '../printSetup';
import type { SheetState } from '../sheetState';
import {
  choiceArgument,
  flagArgument,
  numberArgument,
  objectArgument,
  textArgument,
  wholeArgument,
  type WireObject,
} from '../wireArguments';
import { HeaderFooterGroup } from './headerFooter';
import { Range } from './range';

const POINTS_PER_INCH = 72;

type Margin = keyof PrintSetup['margins'];

/** `Excel.PageLayout`. Margins are in points here, in inches in a plain workbook. */
export class PageLayout extends HostObject {
  readonly className = 'PageLayout';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
  ) {
    super();
  }

  get Orientation(): string {
    return readPrint(this.sheet).orientation === 'portrait' ? 'Portrait' : 'Landscape';
  }

  set Orientation(value: unknown) {
    const orientation = choiceArgument(value, 'orientation', ['Portrait', 'Landscape']);
    changePrint(this.sheet, { orientation: orientation === 'Portrait' ? 'portrait' : 'landscape' });
  }

  get PaperSize(): string {
    return readPrint(this.sheet).paper;
  }

  set PaperSize(value: unknown) {
    if (value !== 'A4' && value !== 'A3') throw notHeld(`paper ${String(value)}`);
    changePrint(this.sheet, { paper: value });
  }

  get Zoom(): WireObject {
    const { fitToWidth, fitToHeight } = readPrint(this.sheet);
    if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
    return { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight };
  }

  set Zoom(value: unknown) {
    const zoom = objectArgument(value, 'zoom', ['horizontalFitToPages', 'verticalFitToPages', 'scale']);
    const fitToWidth = pages(zoom.horizontalFitToPages, 'zoom.horizontalFitToPages');
    const fitToHeight = pages(zoom.verticalFitToPages, 'zoom.verticalFitToPages');
    const hasScale = zoom.scale !== undefined && zoom.scale !== null;
    if (hasScale && (fitToWidth !== null || fitToHeight !== null)) throw invalidArgument('zoom is a scale or a fit');
    if (hasScale && zoom.scale !== 100) throw notHeld('a scale');
    changePrint(this.sheet, { fitToWidth, fitToHeight });
  }

  get TopMargin(): number {
    return this.margin('top');
  }

  set TopMargin(value: unknown) {
    this.setMargin('top', value);
  }

  get BottomMargin(): number {
    return this.margin('bottom');
  }

  set BottomMargin(value: unknown) {
    this.setMargin('bottom', value);
  }

  get LeftMargin(): number {
    return this.margin('left');
  }

  set LeftMargin(value: unknown) {
    this.setMargin('left', value);
  }

  get RightMargin(): number {
    return this.margin('right');
  }

  set RightMargin(value: unknown) {
    this.setMargin('right', value);
  }

  get HeaderMargin(): number {
    return this.margin('header');
  }

  set HeaderMargin(value: unknown) {
    this.setMargin('header', value);
  }

  get FooterMargin(): number {
    return this.margin('footer');
  }

  set FooterMargin(value: unknown) {
    this.setMargin('footer', value);
  }

  get CenterHorizontally(): boolean {
    return readPrint(this.sheet).centered;
  }

  set CenterHorizontally(value: unknown) {
    changePrint(this.sheet, { centered: flagArgument(value, 'centerHorizontally') });
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }

  /** An empty text takes the print area away. */
  SetPrintArea(printArea: unknown): void {
    changePrint(this.sheet, { area: printArea === '' ? null : this.readArea(printArea, 'printArea') });
  }

  GetPrintAreaOrNullObject(): HostObject | null {
    const { area } = readPrint(this.sheet);
    return area && this.host.objects.rangeAreas(this.sheet, [area]);
  }

  /** An empty text takes the repeated rows away. */
  SetPrintTitleRows(rows: unknown): void {
    const area = rows === '' ? null : this.readArea(rows, 'printTitleRows');
    if (area && !isEntireRows(area)) throw invalidArgument('printTitleRows must be whole rows');
    changePrint(this.sheet, { repeatRows: area && { first: area.top, last: area.bottom } });
  }

  GetPrintTitleRowsOrNullObject(): HostObject | null {
    const { repeatRows } = readPrint(this.sheet);
    if (!repeatRows) return null;
    const area = { ...WHOLE_SHEET, top: repeatRows.first, bottom: repeatRows.last, right: SHEET_COLUMNS - 1 };
    return this.host.objects.range(this.sheet, area);
  }

  private readArea(value: unknown, name: string): Area {
    if (value instanceof Range) {
      if (value.sheet !== this.sheet) throw invalidArgument(`${name} lies on another sheet`);
      return value.area;
    }
    const { sheet, area } = readAddress(textArgument(value, name));
    if (sheet !== null && this.host.book.sheet(sheet) !== this.sheet) {
      throw invalidArgument(`${name} lies on another sheet`);
    }
    return area;
  }

  private margin(side: Margin): number {
    return readPrint(this.sheet).margins[side] * POINTS_PER_INCH;
  }

  private setMargin(side: Margin, value: unknown): void {
    const points = numberArgument(value, `${side}Margin`, 0, 49 * POINTS_PER_INCH);
    // Excel keeps hundredths of an inch, so that what is read is what a person would type.
    const inches = Math.round((points / POINTS_PER_INCH) * 100) / 100;
    changePrint(this.sheet, { margins: { ...readPrint(this.sheet).margins, [side]: inches } });
  }
}

function pages(value: unknown, name: string): number | null {
  return value === undefined || value === null ? null : wholeArgument(value, name, 1, 32_767);
}
