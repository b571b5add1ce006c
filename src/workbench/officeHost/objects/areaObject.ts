import type { Area } from '../../../workbook/address';
import { clearCells } from '../clearing';
import { printExcelArea, printSheet } from '../excelAddress';
import type { Host } from '../host';
import { itemNotFound } from '../hostError';
import { HostObject } from '../hostObject';
import type { SheetState } from '../sheetState';
import { ConditionalFormatCollection } from './conditionalFormatCollection';
import { DataValidation } from './dataValidation';

/** What ranges of one area and of many have in common. */
export abstract class AreaObject extends HostObject {
  constructor(
    protected readonly host: Host,
    private readonly place: SheetState,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  /** The sheet it lies on. */
  get sheet(): SheetState {
    if (this.place.isDeleted) throw itemNotFound('the sheet of this range is deleted');
    return this.place;
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.host.references.idOf(this) };
  }

  get Address(): string {
    const sheet = printSheet(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${printExcelArea(area)}`).join(',');
  }

  get Worksheet(): HostObject {
    return this.host.objects.worksheet(this.sheet);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.host, this.sheet, this.areas);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheet, this.areas);
  }

  Clear(applyTo?: unknown): void {
    clearCells(this.host, this.sheet, this.areas, applyTo);
  }

  _KeepReference(): void {
    this.host.references.keep(this);
  }
}
