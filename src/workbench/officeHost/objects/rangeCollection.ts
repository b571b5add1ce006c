import type { Area } from '../../../workbook/address';
import type { Host } from '../host';
import { HostCollection } from '../hostObject';
import type { SheetState } from '../sheetState';
import { Range } from './range';

/** `Excel.RangeCollection`. */
export class RangeCollection extends HostCollection<Range> {
  readonly className = 'RangeCollection';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): Range[] {
    return this.areas.map((area) => new Range(this.host, this.sheet, area));
  }

  item(key: unknown): Range {
    return this.GetItemAt(key);
  }
}
