import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import type { OpenWorkbook } from '../../../src/actions/openWorkbook';
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
import type { PaneFailureCode } from '../../../src/taskpane/paneFailure';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { univerCalculator } from '../calculation';
import { newWorkbook } from '../excel/newWorkbook';
import { openExcel } from '../excel/openExcel';
import { branch, leaf, planWith } from '../samplePlans';
import { panel, words } from './renderPane';

// What the worker and the calculator need and jsdom has not; React, loaded by now, keeps to its timers.
Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
Object.assign(globalThis, { MessageChannel });

/** The pane on the stand-in for Excel, as a person has both before him. */
export interface PaneOnHost {
  user: UserEvent;
  host: OfficeHost;
  /** Files that were handed to the browser. */
  saved: MadeBytes[];
  /** Workbooks that were opened in windows of their own. */
  opened: Uint8Array[];
}

/** What a test does between two steps of a write. */
type AtStep = (host: OfficeHost, done: number) => void;

/** Renders the pane on Microsoft's library and a workbook that is open, and calculated, in the stand-in. */
export async function paneOn(given: Workbook = newWorkbook(), atStep: AtStep = () => undefined): Promise<PaneOnHost> {
  const workbook = structuredClone(given);
  await univerCalculator.calculate(workbook);
  const saved: MadeBytes[] = [];
  const opened: Uint8Array[] = [];
  const host = await openExcel({
    calculator: univerCalculator,
    onCreateWorkbook: (base64) => opened.push(new Uint8Array(Buffer.from(base64, 'base64'))),
    workbook,
  });
  const open: OpenWorkbook = {
    ...excel,
    write: (made, step) =>
      excel.write(made, (...report) => {
        atStep(host, report[0]);
        step?.(...report);
      }),
  };
  const actions = paneActionsOf(
    hostOf('zh-TW', {
      open,
      createWorker,
      areaOf: (cell) => parseArea(cell ?? '') ?? cellArea(0, 0),
      print: (made) => Promise.resolve(writeWorkbook(made)),
      openFiles: null,
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

/** Bytes as a file that a person chooses; jsdom's own files cannot be read. */
export function fileOfBytes(name: string, bytes: Uint8Array): File {
  return Object.assign(new File(['x'], name), {
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
  });
}

/** Chooses files in the step in front. */
export async function choose(user: UserEvent, ...files: File[]): Promise<void> {
  await user.upload(screen.getByRole('tabpanel').querySelector<HTMLInputElement>('input[type=file]')!, files);
}

/** Presses a button of the step in front. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  const button = await panel().findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await user.click(button);
}

/** That a refusal is told in words, and that nothing has changed. */
export async function expectRefused(host: OfficeHost, before: Workbook, code: PaneFailureCode): Promise<void> {
  const { title, text } = words.failures[code];
  expect((await screen.findByText(title)).parentElement?.textContent).toContain(text);
  expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
  expect(await changedSince(before, host)).toEqual([]);
}

/** Stops what is going on, which waits since a cell is being edited; then the cell is left. */
export async function cancelWhileEditing(user: UserEvent, host: OfficeHost): Promise<void> {
  await user.click(await screen.findByRole('button', { name: words.cancel }));
  host.cellEditMode(false);
}

/** As small as a plan can be that has several agencies, members and levels. */
export const smallPlan = planWith({
  assessedGroups: ['G1'],
  groups: [
    {
      code: 'G1',
      name: '第1組',
      agencies: [
        { code: 'A11', name: '衛生局' },
        { code: 'A12', name: '稅務局' },
      ],
    },
  ],
  panel: ['M1', 'M2'].map((code) => ({ code, name: `委員${code}`, role: 'member' as const })),
  rubric: [branch('a', 90, [leaf('a11', 25), leaf('a12', 15), leaf('a2', 50)]), leaf('b', 10)],
  growthRates: [],
});

/** The sheets are closed with a password that is not the plan's. */
export function lockedBySomebody(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    protection: { allow: [], ...sheet.protection, password: 'somebody' },
  }));
  return { ...workbook, sheets };
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
