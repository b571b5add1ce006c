import type { Workbook } from '../../workbook/workbook';
import { INSTANTIATE, mayWrite, runBatch, selectsCells } from './batch';
import type { BatchRequest, BatchResponse } from './batchWire';
import { BookState } from './bookState';
import {
  byteLength,
  LARGEST_MESSAGE,
  printAnswer,
  printEvents,
  readMessage,
  waitsForCellEdit,
  type BatchMessage,
} from './bridge';
import { Calculation } from './calculation';
import { changeByHand } from './byHand';
import { writeBlock } from './contents';
import { Events } from './events';
import { References, type Host, type HostObjects } from './host';
import { HostError, notHeld } from './hostError';
import type { HostObject } from './hostObject';
import { Range } from './objects/range';
import { RangeAreas } from './objects/rangeAreas';
import { Workbook as WorkbookObject } from './objects/workbook';
import { Worksheet } from './objects/worksheet';
import type { BatchSize, HostSettings, OfficeHost } from './officeHost';
import { activate, select } from './selection';

/** Answers the library's batches one after another, and does what a person would do in Excel. */
export class HostService {
  send: (text: string) => void = () => undefined;
  private host: Host;
  private root: HostObject;
  /** Batches run one after another. */
  private queue: Promise<void> = Promise.resolve();
  private readonly sizes: BatchSize[] = [];
  private failAt: number | null = null;
  private editing: { promise: Promise<void>; end: () => void } | null = null;

  constructor(private readonly options: HostSettings) {
    this.host = this.open(options.workbook);
    this.root = new WorkbookObject(this.host);
  }

  receive(text: string): void {
    const message = readMessage(text);
    const answer = async (): Promise<void> => {
      await this.options.pause?.();
      await this.answer(message, byteLength(text));
    };
    this.queue = this.queue.then(answer);
  }

  handle(): OfficeHost {
    return {
      workbook: () => {
        this.host.book.sheets.forEach((sheet) => sheet.requireComplete());
        return this.host.book.snapshot(this.host.calculation.hasResults);
      },
      uncalculated: () => this.host.book.snapshot(true),
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
      byHand: (change) => {
        const takeBack = this.byHand(() => changeByHand(this.host, change));
        return () => this.byHand(takeBack);
      },
      selection: () => ({ sheet: this.host.book.active.name, areas: [...this.host.book.selection] }),
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
    while (this.editing && waitsForCellEdit(message)) await this.editing.promise;
    const { book } = this.host;
    const { active, selection } = book;
    const body = await this.run(message, request);
    let text = printAnswer(message.id, body);
    let response = byteLength(text);
    if (response > LARGEST_MESSAGE) {
      const error = new HostError('ResponsePayloadSizeLimitExceeded', `an answer of ${response} bytes`);
      text = printAnswer(message.id, refuse(error));
      response = byteLength(text);
    }
    if (!isHousekeeping(message.request)) this.sizes.push({ request, response });
    this.send(text);
    this.deliverEvents();
    if (mayWrite(message.request)) this.options.onWritten?.();
    if (book.active !== active || book.selection !== selection) {
      this.options.onSelected?.(book.active.name, [...book.selection], selectsCells(message.request));
    }
  }

  private async run({ request: batch }: BatchMessage, request: number): Promise<BatchResponse> {
    if (request > LARGEST_MESSAGE) {
      return refuse(new HostError('RequestPayloadSizeLimitExceeded', `a request of ${request} bytes`));
    }
    if (this.editing) {
      return refuse(new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode'));
    }
    const roots = { root: this.root, reference: (id: string) => this.reference(id) };
    const fails = this.sizes.length + 1 === this.failAt && !isHousekeeping(batch);
    return runBatch(batch, roots, fails ? Math.ceil(batch.Actions.length / 2) : null);
  }

  private reference(id: string): HostObject {
    const found = this.host.references.find(id);
    if (!found) throw new HostError('InvalidReference', `no object is kept as ${id}`);
    return found;
  }

  /** What a person does comes between batches. */
  private byHand<Result>(act: () => Result): Result {
    const result = act();
    this.deliverEvents();
    return result;
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

/** At the end of `Excel.run` the library lets go of its objects, in a batch that no one asked for. */
function isHousekeeping({ Actions }: BatchRequest): boolean {
  const kept = Actions.filter(({ Name, ActionType }) => Name !== '_RemoveReference' && ActionType !== INSTANTIATE);
  return kept.length === 0 && Actions.some(({ Name }) => Name === '_RemoveReference');
}

/** The answer to a batch none of whose actions ran. */
function refuse({ code, message }: HostError): BatchResponse {
  const Error = { ActionIndex: -1, Code: code, Message: message, Location: '', HttpStatusCode: 400 };
  return { Results: [], Error };
}
