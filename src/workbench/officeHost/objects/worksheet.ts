import type { Area } from '../../../workbook/address';
import { readAddress, splitAddresses, WHOLE_SHEET } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../hostError';
import { HostObject } from '../hostObject';
import { requireOpenStructure } from '../locks';
import { activate } from '../selection';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from '../sheetOperations';
import type { SheetState } from '../sheetState';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../sizes';
import { choiceArgument, colorArgument, flagArgument, printColor, textArgument, wholeArgument } from '../wireArguments';
import { ChartCollection } from './chartCollection';
import { NamedItemCollection } from './namedItemCollection';
import { PageLayout } from './pageLayout';
import { TableCollection } from './tableCollection';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProtection } from './worksheetProtection';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type VisibilityName = keyof typeof VISIBILITIES;
const VISIBILITY_NAMES = Object.keys(VISIBILITIES) as VisibilityName[];

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly className = 'Worksheet';

  constructor(
    private readonly host: Host,
    private readonly state: SheetState,
  ) {
    super();
  }

  private get sheet(): SheetState {
    if (this.state.isDeleted) throw itemNotFound(`sheet ${this.state.name} is deleted`);
    return this.state;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(value: unknown) {
    renameSheet(this.host, this.sheet, value);
  }

  get Position(): number {
    return this.host.book.sheets.indexOf(this.sheet);
  }

  set Position(value: unknown) {
    moveSheet(this.host, this.sheet, wholeArgument(value, 'position'));
  }

  get Visibility(): string {
    return VISIBILITY_NAMES.find((name) => VISIBILITIES[name] === this.sheet.plain.visibility)!;
  }

  set Visibility(value: unknown) {
    setVisibility(this.host, this.sheet, VISIBILITIES[choiceArgument(value, 'visibility', VISIBILITY_NAMES)]);
  }

  get TabColor(): string {
    return printColor(this.sheet.plain.tabColor);
  }

  set TabColor(value: unknown) {
    // Excel's own command is off while the structure is locked.
    requireOpenStructure(this.host.book);
    this.sheet.plain.tabColor = colorArgument(value, 'tabColor');
  }

  get ShowGridlines(): boolean {
    return this.sheet.plain.gridlines;
  }

  /** What the library sends when `showGridlines` is set. */
  set Gridlines(value: unknown) {
    this.sheet.plain.gridlines = flagArgument(value, 'showGridlines');
  }

  get StandardWidth(): number {
    return STANDARD_WIDTH;
  }

  get StandardHeight(): number {
    return STANDARD_HEIGHT;
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, this.sheet);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.sheet);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.host, this.sheet);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheet);
  }

  GetRange(address?: unknown): HostObject {
    const isNamed = address !== undefined && address !== null && address !== '';
    const area = isNamed ? this.readArea(textArgument(address, 'address')) : WHOLE_SHEET;
    return this.host.objects.range(this.sheet, area);
  }

  GetRanges(address: unknown): HostObject {
    const areas = splitAddresses(textArgument(address, 'address')).map((each) => this.readArea(each));
    if (areas.length === 0) throw invalidArgument('no address');
    return this.host.objects.rangeAreas(this.sheet, areas);
  }

  /** What is filled or formatted; the top left cell of an empty sheet. */
  GetUsedRange(valuesOnly?: unknown): HostObject {
    const used = this.sheet.cells.used(flagArgument(valuesOnly ?? false, 'valuesOnly'));
    return this.host.objects.range(this.sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }

  Activate(): void {
    activate(this.host, this.sheet);
  }

  Delete(): void {
    deleteSheet(this.host, this.sheet);
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register('changed', this.sheet.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister('changed', this.sheet.id);
  }

  _RegisterActivatedEvent(): void {
    this.host.events.register('activated', this.sheet.id);
  }

  _UnregisterActivatedEvent(): void {
    this.host.events.unregister('activated', this.sheet.id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.events.register('selectionChanged', this.sheet.id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.events.unregister('selectionChanged', this.sheet.id);
  }

  private readArea(text: string): Area {
    const { sheet, area } = readAddress(text);
    if (sheet !== null && this.host.book.sheet(sheet) !== this.sheet) {
      throw invalidArgument(`${text} lies on another sheet than ${this.sheet.name}`);
    }
    return area;
  }
}
