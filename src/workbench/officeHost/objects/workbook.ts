import { readAddress } from '../excelAddress';
import type { Host } from '../host';
import { HostError, itemNotFound } from '../hostError';
import { HostObject } from '../hostObject';
import { textArgument } from '../wireArguments';
import { Application } from './application';
import { DocumentProperties } from './documentProperties';
import { NamedItemCollection } from './namedItemCollection';
import { Range } from './range';
import { Runtime } from './runtime';
import { TableCollection } from './tableCollection';
import { WorkbookProtection } from './workbookProtection';
import { WorksheetCollection } from './worksheetCollection';

/** `Excel.Workbook`: where every path begins. */
export class Workbook extends HostObject {
  readonly className = 'Workbook';

  constructor(private readonly host: Host) {
    super();
  }

  get Application(): Application {
    return new Application(this.host);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }

  /** Where the library finds a table again by its id. */
  get Tables(): TableCollection {
    return new TableCollection(this.host, null);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, null);
  }

  get Properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host.book);
  }

  /** `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.host.events);
  }

  /** The selected cells, which must be one block. */
  GetSelectedRange(): Range {
    const { active, selection } = this.host.book;
    if (selection.length > 1) throw new HostError('InvalidOperation', 'several areas are selected');
    return new Range(this.host, active, selection[0]!);
  }

  /** `Excel.createWorkbook` in Excel on the web, where the root stands for the window. */
  CreateAndOpenWorkbook(base64: unknown): void {
    this.host.openWorkbook(textArgument(base64, 'base64'));
  }

  _RemoveReference(id: unknown): void {
    this.host.references.remove(String(id));
  }

  /** What the arguments of a change are asked for by `getRange`. */
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound('the range of the event is gone');
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const { sheet, area } = readAddress(String(id));
    const found = this.host.book.findSheet(sheet ?? '');
    return found ? new Range(this.host, found, area) : null;
  }
}
