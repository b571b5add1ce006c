const LOCK = 'scorebook-workbench';

/** Whether this page is the one that works on the kept workbooks. Two would overwrite each other's work. */
export interface Turn {
  /** False when another page of this browser has them. */
  mine: boolean;
  /** Why the browser does not say who has them: then nothing may be kept. Null when it does. */
  problem: unknown;
}

/**
 * Asks whether this page may work on the kept workbooks. Who may, may until the page is closed, or another one takes them.
 * @param take true takes them away from the page that has them
 * @param onLost told when another page has taken them
 */
export function takeTurn(take: boolean, onLost: () => void): Promise<Turn> {
  return new Promise((resolve) => {
    let mine = false;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      mine = lock !== null;
      resolve({ mine, problem: null });
      // Held until the page is gone.
      return mine ? new Promise(() => undefined) : undefined;
    };
    navigator.locks.request(LOCK, take ? { steal: true } : { ifAvailable: true }, hold).catch((failure: unknown) => {
      if (mine) onLost();
      // Browsers that refuse pages to keep anything refuse this too.
      else resolve({ mine: true, problem: failure });
    });
  });
}
