import type { Area } from '../../../workbook/address';
import { intersection, intersections } from '../../../workbook/overlaps';
import { areaSize, boundingArea, unionOf } from '../areas';
import { readAskedProperties, readCellProperties, setStyle, writeCellProperties } from '../cellProperties';
import { unmerge } from '../clearing';
import { printContents, printValue, readBlock, typeOf } from '../cellValues';
import { writeBlock } from '../contents';
import { mergeCells } from '../merging';
import { isEntireColumns, isEntireRows } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument, notHeld } from '../hostError';
import type { HostObject } from '../hostObject';
import { readColumns, readRows, writeColumns, writeRows } from '../lineProperties';
import { requireAllowed } from '../locks';
import { select } from '../selection';
import type { SheetState } from '../sheetState';
import { blockArgument, flagArgument, textArgument, wholeArgument, type WireObject } from '../wireArguments';
import { AreaObject } from './areaObject';
import { RangeFormat } from './rangeFormat';

/** `Excel.Range`. */
export class Range extends AreaObject {
  readonly className = 'Range';

  constructor(
    host: Host,
    sheet: SheetState,
    readonly area: Area,
  ) {
    super(host, sheet, [area]);
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get Values(): Promise<unknown[][] | null> {
    return readBlock(this.host, this.sheet, this.area, true, (cell) => printValue(cell?.value ?? null));
  }

  set Values(value: unknown) {
    this.write(value, 'values');
  }

  get Formulas(): Promise<unknown[][] | null> {
    return readBlock(this.host, this.sheet, this.area, false, printContents);
  }

  set Formulas(value: unknown) {
    this.write(value, 'formulas');
  }

  get ValueTypes(): Promise<unknown[][] | null> {
    return readBlock(this.host, this.sheet, this.area, true, typeOf);
  }

  get NumberFormat(): Promise<unknown[][] | null> {
    return readBlock(this.host, this.sheet, this.area, false, (_, row, column) => {
      return this.sheet.style(row, column).numberFormat ?? 'General';
    });
  }

  set NumberFormat(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    for (const [down, row] of this.block(value, 'numberFormat').entries()) {
      for (const [across, format] of row.entries()) {
        if (format === null || format === undefined) continue;
        const at = [this.area.top + down, this.area.left + across] as const;
        const numberFormat = textArgument(format, 'numberFormat');
        if (numberFormat === '') throw invalidArgument('an empty number format');
        setStyle(this.host, this.sheet, ...at, { ...this.sheet.style(...at), numberFormat });
      }
    }
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, this.area);
  }

  GetRow(row: unknown): Range {
    const top = this.area.top + wholeArgument(row, 'row', 0, this.RowCount - 1);
    return new Range(this.host, this.sheet, { ...this.area, top, bottom: top });
  }

  GetBoundingRect(another: unknown): Range {
    if (!(another instanceof Range)) throw invalidArgument('anotherRange must be a range');
    if (another.sheet !== this.sheet) throw invalidArgument('the ranges lie on two sheets');
    return new Range(this.host, this.sheet, boundingArea(this.area, another.area));
  }

  /** The library asks before it splits a large block of values into several. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) {
      throw invalidArgument('the number of rows or columns of the array does not match the range');
    }
  }

  async GetCellProperties(options: unknown): Promise<WireObject[][]> {
    const asked = readAskedProperties(options);
    const block = await readBlock(this.host, this.sheet, this.area, false, (_, row, column) =>
      readCellProperties(this.sheet, row, column, asked),
    );
    if (!block) throw invalidArgument('cell properties of whole rows or columns');
    return block;
  }

  SetCellProperties(properties: unknown): void {
    const block = blockArgument(properties, 'cellPropertiesData', this.RowCount, this.ColumnCount);
    writeCellProperties(this.host, this.sheet, this.area, block);
  }

  GetColumnProperties(options: unknown): WireObject[] {
    return readColumns(this.sheet, this.area, options);
  }

  SetColumnProperties(properties: unknown): void {
    writeColumns(this.sheet, this.area, properties);
  }

  GetRowProperties(options: unknown): WireObject[] {
    return readRows(this.sheet, this.area, options);
  }

  SetRowProperties(properties: unknown): void {
    writeRows(this.sheet, this.area, properties);
  }

  /** Merged blocks that lie wholly or partly within. */
  GetMergedAreasOrNullObject(): HostObject | null {
    const areas = this.sheet.plain.merges.filter((merge) => intersection(merge, this.area));
    return areas.length === 0 ? null : this.host.objects.rangeAreas(this.sheet, areas);
  }

  Merge(across?: unknown): void {
    requireAllowed(this.sheet, null);
    mergeCells(this.host, this.sheet, this.area, flagArgument(across ?? false, 'across'));
  }

  Unmerge(): void {
    requireAllowed(this.sheet, null);
    unmerge(this.sheet, this.area);
  }

  /** Cells with any validation: neighbours come as one area, whatever their rules. */
  GetSpecialCellsOrNullObject(cellType: unknown): HostObject | null {
    if (cellType !== 'DataValidations') throw notHeld(`special cells ${String(cellType)}`);
    const validated = this.sheet.plain.validations.flatMap(({ areas }) => areas);
    const areas = unionOf(intersections([this.area], validated));
    return areas.length === 0 ? null : this.host.objects.rangeAreas(this.sheet, areas);
  }

  Select(): void {
    select(this.host, this.sheet, this.areas);
  }

  private write(value: unknown, name: string): void {
    writeBlock(this.host, this.sheet, this.area, this.block(value, name), 'ThisLocalAddin');
  }

  /** A block of the range's shape; a single value stands for all cells. */
  private block(value: unknown, name: string): unknown[][] {
    if (isEntireColumns(this.area) || isEntireRows(this.area))
      throw invalidArgument(`${name} of whole rows or columns`);
    if (Array.isArray(value)) return blockArgument(value, name, this.RowCount, this.ColumnCount);
    if (areaSize(this.area) > 1_000_000) throw invalidArgument(`${name} of ${areaSize(this.area)} cells`);
    return Array.from({ length: this.RowCount }, () => Array<unknown>(this.ColumnCount).fill(value));
  }
}
