import type { Area } from '../../../workbook/address';
import { formatArea } from '../cellProperties';
import type { Host } from '../host';
import { HostObject } from '../hostObject';
import type { SheetState } from '../sheetState';

/** `Excel.RangeFont`: what is set for many cells at once; cell by cell, cell properties say it. */
export class RangeFont extends HostObject {
  readonly className = 'RangeFont';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }

  set Name(value: unknown) {
    formatArea(this.host, this.sheet, this.area, { font: { name: value } });
  }

  set Size(value: unknown) {
    formatArea(this.host, this.sheet, this.area, { font: { size: value } });
  }
}
