import { printCell } from '../../../src/workbook/address';

/** Our own code, in the page. */
export function addressOf(row: number, column: number): Promise<string> {
  return Promise.resolve(printCell(row, column));
}

/** The page's own elements. */
export function show(text: string): number {
  document.getElementById('root')!.textContent = text;
  return document.querySelectorAll('#root').length;
}

export function fail(message: string): void {
  throw new Error(message);
}

/** Whether the page got an answer. */
export async function reach(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Whether a connection was made. */
export function connect(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onmessage = () => resolve(true);
    socket.onclose = () => resolve(false);
    socket.onerror = () => resolve(false);
  });
}

export function say(kind: 'error' | 'warn', text: string): void {
  // eslint-disable-next-line no-console -- that it is noticed is what is tested
  console[kind](text);
}

/** Throws when nobody is there any more to catch it. */
export function failLater(message: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      setTimeout(resolve, 10);
      throw new Error(message);
    });
  });
}
