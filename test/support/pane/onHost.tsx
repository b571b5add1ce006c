import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import * as excel from '../../../src/excel/openWorkbook';
import type { WorkerLike } from '../../../src/taskpane/files/parseFiles';
import type { ParseAnswer, ParseRequest } from '../../../src/taskpane/files/workerMessages';
import type { MadeBytes } from '../../../src/taskpane/paneActions';
import { Pane } from '../../../src/taskpane/shell/Pane';
import { hostOf } from '../../../src/taskpane/wiring/hostOf';
import { paneActionsOf } from '../../../src/taskpane/wiring/paneActionsOf';
import { cellArea, parseArea } from '../../../src/workbook/address';
import { differences } from '../../../src/workbook/equality';
import type { Workbook } from '../../../src/workbook/workbook';
import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { univerCalculator } from '../calculation';
import { openExcel } from '../excel/openExcel';

Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });

/** The pane on the stand-in for Excel, as a person has both before him. */
export interface PaneOnHost {
  user: UserEvent;
  host: OfficeHost;
  /** Files that were handed to the browser. */
  saved: MadeBytes[];
  /** Workbooks that were opened in windows of their own. */
  opened: Uint8Array[];
}

/** Renders the pane on Microsoft's library and a workbook that is open in the stand-in. */
export async function paneOn(workbook?: Workbook): Promise<PaneOnHost> {
  const saved: MadeBytes[] = [];
  const opened: Uint8Array[] = [];
  const host = await openExcel({
    calculator: univerCalculator,
    onCreateWorkbook: (base64) => opened.push(new Uint8Array(Buffer.from(base64, 'base64'))),
    ...(workbook && { workbook }),
  });
  await host.calculate();
  const actions = paneActionsOf(
    hostOf('zh-TW', {
      open: excel,
      createWorker,
      areaOf: (cell) => parseArea(cell ?? '') ?? cellArea(0, 0),
      print: (made) => Promise.resolve(writeWorkbook(made)),
      save: (file) => {
        saved.push(file);
        return Promise.resolve();
      },
    }),
  );
  render(<Pane actions={actions} language="zh-TW" theme="light" />);
  await screen.findByRole('tabpanel');
  return { user: userEvent.setup(), host, saved, opened };
}

/** Names of the sheets that can be seen. */
export function sheetsOf(host: OfficeHost): string[] {
  return host
    .workbook()
    .sheets.filter(({ visibility }) => visibility === 'visible')
    .map(({ name }) => name);
}

/** What became otherwise in the workbook since; nothing but this is asked of a refusal. */
export async function changedSince(before: Workbook, host: OfficeHost): Promise<string[]> {
  await host.calculate();
  return differences(before, host.workbook());
}

/** A workbook as a file that a person chooses. */
export async function xlsxFile(name: string, workbook: Workbook): Promise<File> {
  return fileOfBytes(name, await writeWorkbook(workbook));
}

/** Bytes as a file that a person chooses; jsdom's files cannot be read as bytes. */
export function fileOfBytes(name: string, bytes: Uint8Array): File {
  const own = new Uint8Array(bytes);
  return Object.assign(new File([own], name), { arrayBuffer: () => Promise.resolve(own.slice().buffer) });
}

/** Lets a live change pass: the pane waits until a burst of them is over. */
export function burst(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));
}

type Side = typeof globalThis & { onmessage: ((event: { data: ParseRequest }) => void) | null };

let side: Promise<(event: { data: ParseRequest }) => void> | null = null;
const waiting = new Map<number, (answer: ParseAnswer) => void>();
let asked = 0;

/** The worker's own code, in this process: what it posts goes back to the one that asked. */
function workerSide(): NonNullable<typeof side> {
  side ??= import('../../../src/taskpane/worker').then(() => {
    const page = globalThis as Side;
    const handle = page.onmessage!;
    page.onmessage = null;
    Object.defineProperty(page, 'postMessage', {
      configurable: true,
      value: (answer: ParseAnswer) => waiting.get(answer.id)?.(answer),
    });
    return handle;
  });
  return side;
}

/** A worker that is none: the same code, without a thread of its own. */
function createWorker(): WorkerLike {
  let ended = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => (ended = true),
    postMessage: (request) => {
      const id = ++asked;
      waiting.set(id, ({ content }) => {
        waiting.delete(id);
        if (!ended) worker.onmessage?.({ data: { id: request.id, content } });
      });
      void workerSide().then((handle) => handle({ data: { ...request, id } }));
    },
  };
  return worker;
}
