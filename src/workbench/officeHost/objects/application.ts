import type { Host } from '../host';
import { itemNotFound } from '../hostError';
import { HostObject } from '../hostObject';
import { textArgument } from '../wireArguments';

/** `Excel.Application`. */
export class Application extends HostObject {
  readonly className = 'Application';

  constructor(private readonly host: Host) {
    super();
  }

  /** Makes a workbook from the bytes of a file; it is shown when it is opened. */
  CreateWorkbook(base64: unknown): WorkbookCreated {
    return new WorkbookCreated(this.host, textArgument(base64, 'base64File'));
  }

  /** The library asks again for what it has made; it opens it in the same batch. */
  _GetWorkbookCreatedById(): never {
    throw itemNotFound('a created workbook is opened in the batch that made it');
  }

  /** Nothing is calculated before it is read. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }

  /** There is no screen. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** `Excel.WorkbookCreated`. */
class WorkbookCreated extends HostObject {
  readonly className = 'WorkbookCreated';

  constructor(
    private readonly host: Host,
    private readonly base64: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: 'created' };
  }

  Open(): void {
    this.host.openWorkbook(this.base64);
  }
}
