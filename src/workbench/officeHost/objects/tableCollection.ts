import type { Area } from '../../../workbook/address';
import type { Table as PlainTable } from '../../../workbook/workbook';
import { readAddress } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notHeld } from '../hostError';
import { HostCollection } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { readHeaders } from '../tableHeaders';
import { freeTableName, requireRoom, tableId } from '../tables';
import { flagArgument, textArgument } from '../wireArguments';
import { Range } from './range';
import { Table } from './table';

/** `Excel.TableCollection` of a sheet, or of the workbook. */
export class TableCollection extends HostCollection<Table> {
  readonly className = 'TableCollection';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState | null,
  ) {
    super();
  }

  items(): Table[] {
    const sheets = this.sheet ? [this.sheet] : this.host.book.sheets;
    return sheets.flatMap((sheet) => sheet.plain.tables.map((table) => this.wrap(sheet, table)));
  }

  /** By name, without regard to case, or by id. */
  item(key: unknown): Table {
    const found = this.find(key);
    if (!found) throw itemNotFound(`no table ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    return this.find(key);
  }

  /** Makes a table of cells whose first row is its header. */
  Add(address: unknown, hasHeaders: unknown): Table {
    if (!flagArgument(hasHeaders, 'hasHeaders')) throw notHeld('a table whose header row Excel inserts');
    const { sheet, area } = this.readArea(address);
    requireAllowed(sheet, null);
    requireRoom(sheet, area, null);
    const name = freeTableName(this.host.book);
    const table: PlainTable = { name, area, columns: [], style: 'TableStyleMedium2', filter: true };
    sheet.plain.tables.push(table);
    readHeaders(sheet, table);
    this.host.calculation.invalidate();
    return this.wrap(sheet, table);
  }

  private find(key: unknown): Table | null {
    const wanted = textArgument(key, 'key').toLowerCase();
    const sheets = this.sheet ? [this.sheet] : this.host.book.sheets;
    for (const sheet of sheets) {
      const table = sheet.plain.tables.find((each) => each.name.toLowerCase() === wanted || tableId(each) === wanted);
      if (table) return this.wrap(sheet, table);
    }
    return null;
  }

  private readArea(address: unknown): { sheet: SheetState; area: Area } {
    if (address instanceof Range) return { sheet: address.sheet, area: address.area };
    const { sheet: name, area } = readAddress(textArgument(address, 'address'));
    const sheet = name === null ? (this.sheet ?? this.host.book.active) : this.host.book.sheet(name);
    if (this.sheet && sheet !== this.sheet) throw invalidArgument('the address lies on another sheet');
    return { sheet, area };
  }

  private wrap(sheet: SheetState, table: PlainTable): Table {
    return new Table(this.host, sheet, table);
  }
}
