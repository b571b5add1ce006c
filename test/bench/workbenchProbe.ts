/** What a page is watched for while it is measured; times in milliseconds since the page began. */
export interface Probe {
  /** Times for which the page's own thread answered nothing, 50 ms or more each. */
  blocks: { start: number; length: number }[];
  /** Writes into the browser's database: how long handing over took, and until it was all kept. */
  kept: { start: number; handedOver: number; done: number | null }[];
  /** Everything that was drawn on a canvas since `forget`, in its order. */
  drawn: string;
  /** When a text was drawn that `expected` names; null before. */
  seen: number | null;
  expected: string | null;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in each page before anything else: listens to what no one in the page tells. */
export function installProbe(): void {
  const probe: Probe = { blocks: [], kept: [], drawn: '', seen: null, expected: null };
  window.probe = probe;
  // Panes tell the page around them.
  if (window.top !== window) return;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.blocks.push({ start: startTime, length: duration });
  }).observe({ type: 'longtask', buffered: true });

  // Called below with the canvas it belongs to.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    if (probe.expected !== null && probe.seen === null) {
      probe.drawn += text;
      if (probe.drawn.includes(probe.expected)) probe.seen = performance.now();
    }
    fillText.call(this, text, ...place);
  };

  const open = new WeakMap<IDBTransaction, Probe['kept'][number]>();
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...values) {
    const start = performance.now();
    const request = put.apply(this, values);
    let write = open.get(this.transaction);
    if (!write) {
      const begun = { start, handedOver: 0, done: null as number | null };
      this.transaction.addEventListener('complete', () => (begun.done = performance.now()));
      probe.kept.push(begun);
      open.set(this.transaction, (write = begun));
    }
    write.handedOver += performance.now() - start;
    return request;
  };
}
