import { load } from './load';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** What the library asks its host in the first batch, when there is no host yet to answer. */
export async function firstRequest(library: string): Promise<{ url: string; actions: number }> {
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };
  // It has to be there before the library is.
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  await load(library);
  return new Promise((resolve) => {
    bridge.sendMessageToHost = (text) => {
      const { message } = JSON.parse(text) as { message: { url: string; body: string | { Actions: unknown[] } } };
      const body =
        typeof message.body === 'string' ? (JSON.parse(message.body) as { Actions: unknown[] }) : message.body;
      resolve({ url: message.url, actions: body.Actions.length });
    };
    void Excel.run(async (context) => {
      context.workbook.worksheets.add('評分');
      await context.sync();
    });
  });
}
