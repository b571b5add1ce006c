/** Excel takes requests of 5 MB; what the library wraps around each action is counted in this reserve too. */
const MOST_BYTES = 2_000_000;
/** Roughly what one action takes in a request. */
const ACTION_BYTES = 400;

/** Queues actions of one batch, and sends before a request grows too large for Excel. */
export class Outbox {
  private queued = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /**
   * Queues actions.
   * @param content what they carry, of which the size is taken
   */
  async put(content: unknown, queue: () => void): Promise<void> {
    const bytes = ACTION_BYTES + JSON.stringify(content).length;
    if (this.queued > 0 && this.queued + bytes > MOST_BYTES) await this.send();
    queue();
    this.queued += bytes;
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.context.sync();
    this.queued = 0;
  }
}
