import type { Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { Calculator } from '../calculator';
import { runBatch, type BatchResponse } from './batch';
import { BookState } from './bookState';
import {
  byteLength,
  LARGEST_MESSAGE,
  printAnswer,
  printEvents,
  readMessage,
  waitsForCellEdit,
  type BatchMessage,
  type NativeBridge,
} from './bridge';
import { Calculation } from './calculation';
import { writeBlock } from './contents';
import { Events } from './events';
import { References, type Host, type HostObjects } from './host';
import { HostError, notHeld } from './hostError';
import type { HostObject } from './hostObject';
import { Range } from './objects/range';
import { RangeAreas } from './objects/rangeAreas';
import { Workbook as WorkbookObject } from './objects/workbook';
import { Worksheet } from './objects/worksheet';
import { supplyOffice, type OfficeGlobal, type OfficeSettings } from './officeContext';
import { activate, select } from './selection';

/** The global object the library loads into: `globalThis` in a browser, a context of its own in tests. */
export interface HostGlobal extends OfficeGlobal {
  _richApiNativeBridge?: NativeBridge;
}

/** How a host is started; what is left out has a default. */
export interface OfficeHostOptions extends Partial<OfficeSettings> {
  global: HostGlobal;
  /** Loads Microsoft's library into the global; called once the bridge stands. */
  loadLibrary: () => void | Promise<void>;
  /** What is open at first. */
  workbook: Workbook;
  /** Computes formulas when their results are read; without it reading one nothing has calculated fails. */
  calculator?: Calculator;
  /** Told of every workbook that `Excel.createWorkbook` opens. */
  onCreateWorkbook?: (base64: string) => void;
  /** The clock by which dates without a year are read. */
  now?: () => Date;
}

/** Bytes of one batch's request and response. */
export interface BatchSize {
  request: number;
  response: number;
}

/** What stands in Excel's place, seen from its own side. */
export interface OfficeHost {
  /** What is open, as plain data. Formulas nothing has calculated since the last change have no result. */
  workbook: () => Workbook;
  /** Computes every formula now, if a calculator is there. */
  calculate: () => Promise<void>;
  /** Opens another workbook in place of the one that is open. Objects and event handlers of the old one are dead. */
  load: (workbook: Workbook) => void;
  /**
   * Types into a cell as a person does, past validations and under the sheet's protection.
   * @throws HostError AccessDenied for a locked cell
   */
  type: (sheet: string, row: number, column: number, text: string) => void;
  /** Brings a sheet to the front as a person does. */
  activate: (sheet: string) => void;
  /** Selects cells as a person does. */
  select: (sheet: string, area: Area) => void;
  /** While on, batches fail as they do while a person edits a cell, or wait if they asked for that. */
  cellEditMode: (on: boolean) => void;
  /** Lets the k-th batch from now (1 is the next) fail with a GeneralException after half of its actions. */
  failBatch: (k: number) => void;
  /** Sizes of all batches so far, in their order. */
  batches: () => readonly BatchSize[];
}

/** Puts a host where Excel would be, loads the library onto it, and supplies what Office would. */
export async function startOfficeHost(options: OfficeHostOptions): Promise<OfficeHost> {
  const { global, loadLibrary, language = 'zh-TW', theme, apiVersion = '1.14' } = options;
  const service = new HostService(options);
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => service.receive(text),
    onMessageFromHost: () => {
      throw new Error('Office.js did not take the bridge');
    },
  };
  global._richApiNativeBridge = bridge;
  service.send = (text) => bridge.onMessageFromHost(text);
  await loadLibrary();
  supplyOffice(global, { language, theme, apiVersion });
  return service.handle();
}

class HostService {
  send: (text: string) => void = () => undefined;
  private host: Host;
  private root: HostObject;
  /** Batches run one after another. */
  private queue: Promise<void> = Promise.resolve();
  private readonly sizes: BatchSize[] = [];
  private failAt: number | null = null;
  private editing: { promise: Promise<void>; end: () => void } | null = null;

  constructor(private readonly options: OfficeHostOptions) {
    this.host = this.open(options.workbook);
    this.root = new WorkbookObject(this.host);
  }

  receive(text: string): void {
    const message = readMessage(text);
    this.queue = this.queue.then(() => this.answer(message, byteLength(text)));
  }

  handle(): OfficeHost {
    return {
      workbook: () => {
        this.host.book.sheets.forEach((sheet) => sheet.requireComplete());
        return this.host.book.snapshot(this.host.calculation.hasResults);
      },
      calculate: () => this.host.calculation.refresh(),
      load: (workbook) => {
        this.host = this.open(workbook);
        this.root = new WorkbookObject(this.host);
      },
      type: (name, row, column, text) => {
        const sheet = this.host.book.sheet(name);
        const area = { top: row, left: column, bottom: row, right: column };
        this.byHand(() => writeBlock(this.host, sheet, area, [[text]], 'Unknown'));
      },
      activate: (name) => this.byHand(() => activate(this.host, this.host.book.sheet(name))),
      select: (name, area) => this.byHand(() => select(this.host, this.host.book.sheet(name), [area])),
      cellEditMode: (on) => this.setCellEditMode(on),
      failBatch: (k) => {
        this.failAt = this.sizes.length + k;
      },
      batches: () => this.sizes,
    };
  }

  private open(workbook: Workbook): Host {
    const book = new BookState(workbook);
    const { calculator = null, onCreateWorkbook, now = () => new Date() } = this.options;
    const objects: HostObjects = {
      worksheet: (sheet) => new Worksheet(host, sheet),
      range: (sheet, area) => new Range(host, sheet, area),
      rangeAreas: (sheet, areas) => new RangeAreas(host, sheet, areas),
    };
    const host: Host = {
      book,
      calculation: new Calculation(book, calculator),
      events: new Events(),
      references: new References(),
      objects,
      now,
      openWorkbook: (base64) => {
        if (!onCreateWorkbook) throw notHeld('a second workbook');
        onCreateWorkbook(base64);
      },
    };
    return host;
  }

  private async answer(message: BatchMessage, request: number): Promise<void> {
    if (this.editing && waitsForCellEdit(message)) await this.editing.promise;
    const body = await this.run(message, request);
    let text = printAnswer(message.id, body);
    let response = byteLength(text);
    if (response > LARGEST_MESSAGE) {
      const error = new HostError('ResponsePayloadSizeLimitExceeded', `an answer of ${response} bytes`);
      text = printAnswer(message.id, refuse(error));
      response = byteLength(text);
    }
    this.sizes.push({ request, response });
    this.send(text);
    this.deliverEvents();
  }

  private async run({ request: batch }: BatchMessage, request: number): Promise<BatchResponse> {
    if (request > LARGEST_MESSAGE) {
      return refuse(new HostError('RequestPayloadSizeLimitExceeded', `a request of ${request} bytes`));
    }
    if (this.editing) {
      return refuse(new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode'));
    }
    const roots = { root: this.root, reference: (id: string) => this.reference(id) };
    const fails = this.sizes.length + 1 === this.failAt;
    return runBatch(batch, roots, fails ? Math.ceil(batch.Actions.length / 2) : null);
  }

  private reference(id: string): HostObject {
    const found = this.host.references.find(id);
    if (!found) throw new HostError('InvalidReference', `no object is kept as ${id}`);
    return found;
  }

  /** What a person does comes between batches. */
  private byHand(act: () => void): void {
    act();
    this.deliverEvents();
  }

  private deliverEvents(): void {
    const entries = this.host.events.take();
    if (entries.length > 0) this.send(printEvents(entries));
  }

  private setCellEditMode(on: boolean): void {
    if (on && !this.editing) {
      let end: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (end = resolve));
      this.editing = { promise, end };
    } else if (!on && this.editing) {
      const { end } = this.editing;
      this.editing = null;
      end();
    }
  }
}

/** The answer to a batch none of whose actions ran. */
function refuse({ code, message }: HostError): BatchResponse {
  const Error = { ActionIndex: -1, Code: code, Message: message, Location: '', HttpStatusCode: 400 };
  return { Results: [], Error };
}
