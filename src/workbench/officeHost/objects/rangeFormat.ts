import type { Area } from '../../../workbook/address';
import { formatArea } from '../cellProperties';
import type { Host } from '../host';
import { HostObject } from '../hostObject';
import { autofitRows } from '../lineProperties';
import type { SheetState } from '../sheetState';
import { RangeFont } from './rangeFont';

/** `Excel.RangeFormat`, as far as cell properties do not say it better. */
export class RangeFormat extends HostObject {
  readonly className = 'RangeFormat';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }

  get Font(): RangeFont {
    return new RangeFont(this.host, this.sheet, this.area);
  }

  set VerticalAlignment(value: unknown) {
    formatArea(this.host, this.sheet, this.area, { verticalAlignment: value });
  }

  AutofitRows(): void {
    autofitRows(this.sheet, this.area);
  }
}
