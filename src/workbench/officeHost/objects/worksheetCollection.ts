import { WORKBOOK_TARGET } from '../events';
import type { Host } from '../host';
import { HostCollection } from '../hostObject';
import { requireOpenStructure } from '../locks';
import { freeSheetName, readSheetName } from '../sheetNames';
import type { SheetState } from '../sheetState';
import { textArgument } from '../wireArguments';
import { Worksheet } from './worksheet';

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = 'WorksheetCollection';

  constructor(private readonly host: Host) {
    super();
  }

  items(): Worksheet[] {
    return this.host.book.sheets.map((sheet) => this.wrap(sheet));
  }

  item(key: unknown): Worksheet {
    return this.wrap(this.host.book.sheet(textArgument(key, 'key')));
  }

  GetItem(key: unknown): Worksheet {
    return this.item(key);
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    const found = this.host.book.findSheet(textArgument(key, 'key'));
    return found ? this.wrap(found) : null;
  }

  GetActiveWorksheet(): Worksheet {
    return this.wrap(this.host.book.active);
  }

  /** A new sheet at the end; it does not come to the front. */
  Add(name?: unknown): Worksheet {
    const { book } = this.host;
    requireOpenStructure(book);
    const isNamed = name !== undefined && name !== null;
    return this.wrap(book.addSheet(isNamed ? readSheetName(book, name, null) : freeSheetName(book)));
  }

  _RegisterDataChangedEvent(): void {
    this.host.events.register('changed', WORKBOOK_TARGET);
  }

  _UnregisterDataChangedEvent(): void {
    this.host.events.unregister('changed', WORKBOOK_TARGET);
  }

  _RegisterActivatedEvent(): void {
    this.host.events.register('activated', WORKBOOK_TARGET);
  }

  _UnregisterActivatedEvent(): void {
    this.host.events.unregister('activated', WORKBOOK_TARGET);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.events.register('selectionChanged', WORKBOOK_TARGET);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.events.unregister('selectionChanged', WORKBOOK_TARGET);
  }

  private wrap(sheet: SheetState): Worksheet {
    return new Worksheet(this.host, sheet);
  }
}
