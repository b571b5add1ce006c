import type { Area } from '../../../workbook/address';
import { HostObject } from '../hostObject';
import { autofitRows } from '../lineProperties';
import type { SheetState } from '../sheetState';

/** `Excel.RangeFormat`, as far as cell properties do not say it better. */
export class RangeFormat extends HostObject {
  readonly className = 'RangeFormat';

  constructor(
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }

  AutofitRows(): void {
    autofitRows(this.sheet, this.area);
  }
}
