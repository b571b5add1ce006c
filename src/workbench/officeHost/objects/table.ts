import type { Table as PlainTable } from '../../../workbook/workbook';
import { clearContents } from '../contents';
import { readName, requireFreeName } from '../definedNames';
import { readAddress } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { headerArea, readHeaders } from '../tableHeaders';
import { requireRoom, tableId } from '../tables';
import { flagArgument, textArgument } from '../wireArguments';
import { Range } from './range';

/** `Excel.Table`. */
export class Table extends HostObject {
  readonly className = 'Table';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly table: PlainTable,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return tableId(this.table);
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(value: unknown) {
    const name = readName(value);
    if (name.toLowerCase() !== this.table.name.toLowerCase()) requireFreeName(this.host.book, name, null);
    this.table.name = name;
    // Formulas that name the table are not followed: a plain workbook's use addresses.
    this.host.calculation.invalidate();
  }

  get Style(): string {
    return this.table.style ?? '';
  }

  set Style(value: unknown) {
    requireAllowed(this.sheet, null);
    this.table.style = textArgument(value, 'style') || null;
  }

  get ShowFilterButton(): boolean {
    return this.table.filter;
  }

  set ShowFilterButton(value: unknown) {
    requireAllowed(this.sheet, null);
    this.table.filter = flagArgument(value, 'showFilterButton');
  }

  /** A plain workbook leaves bands to the style, which draws them. */
  get ShowBandedRows(): boolean {
    return true;
  }

  set ShowBandedRows(value: unknown) {
    if (!flagArgument(value, 'showBandedRows')) throw notHeld('a table without bands');
  }

  get ShowTotals(): boolean {
    return false;
  }

  set ShowTotals(value: unknown) {
    if (flagArgument(value, 'showTotals')) throw notHeld('a row of totals');
  }

  GetRange(): Range {
    return new Range(this.host, this.sheet, this.table.area);
  }

  GetHeaderRowRange(): Range {
    return new Range(this.host, this.sheet, headerArea(this.table));
  }

  /** Gives the table other cells; its header stays in the same row. */
  Resize(newRange: unknown): void {
    requireAllowed(this.sheet, null);
    const area = newRange instanceof Range ? newRange.area : readAddress(textArgument(newRange, 'newRange')).area;
    if (newRange instanceof Range && newRange.sheet !== this.sheet) throw invalidArgument('newRange: another sheet');
    if (area.top !== this.table.area.top) throw invalidArgument('the header row of a table stays where it is');
    requireRoom(this.sheet, area, this.table);
    this.table.area = area;
    readHeaders(this.sheet, this.table);
    this.host.calculation.invalidate();
  }

  /** The cells stay, the table goes. */
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.remove();
    return range;
  }

  /** Table and contents go. */
  Delete(): void {
    this.remove();
    clearContents(this.host, this.sheet, [this.table.area], 'ThisLocalAddin');
  }

  private remove(): void {
    requireAllowed(this.sheet, null);
    const { tables } = this.sheet.plain;
    const at = tables.indexOf(this.table);
    if (at < 0) throw itemNotFound(`the table ${this.table.name} is deleted`);
    tables.splice(at, 1);
    this.host.calculation.invalidate();
  }
}
