import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import { isEntireColumns, isEntireRows, readAddress, WHOLE_SHEET } from '../excelAddress';
import type { Host } from '../host';
import { invalidArgument } from '../hostError';
import { HostObject } from '../hostObject';
import type { SheetState } from '../sheetState';
import { textArgument } from '../wireArguments';
import { Range } from './range';

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
  ) {
    super();
  }

  /** Freezes a range from the top left corner on: whole rows, whole columns, or both in one block. */
  FreezeAt(frozenRange: unknown): void {
    const area = this.readArea(frozenRange);
    if (area.top !== 0 || area.left !== 0) throw invalidArgument('what is frozen begins at the top left cell');
    const rows = isEntireColumns(area) ? 0 : area.bottom + 1;
    const columns = isEntireRows(area) ? 0 : area.right + 1;
    if (rows === 0 && columns === 0) throw invalidArgument('the whole sheet cannot be frozen');
    this.sheet.plain.freeze = { rows, columns };
  }

  Unfreeze(): void {
    this.sheet.plain.freeze = null;
  }

  GetLocationOrNullObject(): Range | null {
    const { freeze } = this.sheet.plain;
    if (!freeze) return null;
    const bottom = freeze.rows === 0 ? SHEET_ROWS - 1 : freeze.rows - 1;
    const right = freeze.columns === 0 ? SHEET_COLUMNS - 1 : freeze.columns - 1;
    return new Range(this.host, this.sheet, { ...WHOLE_SHEET, bottom, right });
  }

  private readArea(value: unknown): Area {
    if (!(value instanceof Range)) return readAddress(textArgument(value, 'frozenRange')).area;
    if (value.sheet !== this.sheet) throw invalidArgument('the range lies on another sheet');
    return value.area;
  }
}
