/**
 * Lets the browser draw and answer keys before going on. A timer would do the same, but makes those who ask often wait 4 ms
 * each time.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
