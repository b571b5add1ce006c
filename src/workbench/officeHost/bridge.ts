import type { BatchRequest, BatchResponse } from './batchWire';
import type { EventEntry } from './events';

/** What stands as `_richApiNativeBridge` before the library loads; the library replaces `onMessageFromHost`. */
export interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** A message of the library with the batch of one sync. */
export interface BatchMessage {
  id: number;
  flags: number;
  request: BatchRequest;
}

/** Largest request and response, in bytes: Excel on the web takes no more. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;

/** The flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Reads a message of the library.
 * @throws when it is not the batch of a sync: the protocol has changed
 */
export function readMessage(text: string): BatchMessage {
  const { id, type, flags, message } = JSON.parse(text) as {
    id: number;
    type: number;
    flags: number;
    message: { url: string; body: unknown };
  };
  if (type !== 1 || message.url !== 'ProcessQuery') throw new Error(`the stand-in does not know message ${text}`);
  const { body } = message;
  return { id, flags, request: (typeof body === 'string' ? JSON.parse(body) : body) as BatchRequest };
}

/** Whether the batch waits while a cell is edited. */
export function waitsForCellEdit({ flags }: BatchMessage): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

/** The answer to a batch. */
export function printAnswer(id: number, body: BatchResponse): string {
  return JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } });
}

/** A message with events, which answers nothing. */
export function printEvents(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, controlId: '', message: { entries } });
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  // A text of few characters need not be encoded to see that it is small.
  return text.length * 3 <= LARGEST_MESSAGE ? text.length : new TextEncoder().encode(text).length;
}
