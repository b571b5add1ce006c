/** What one sees of a refusal: the code, where, and the statement that failed. */
export interface Refusal {
  code: string;
  message: string;
  location: string;
  statement: string;
}

/** Runs something that must be refused by Office.js or its host, and gives the refusal. */
export async function refusalOf(run: () => Promise<unknown>): Promise<Refusal> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    const { code, message, debugInfo } = error as {
      code?: string;
      message: string;
      debugInfo?: { errorLocation?: string; statement?: string };
    };
    if (code === undefined) throw error;
    return { code, message, location: debugInfo?.errorLocation ?? '', statement: debugInfo?.statement ?? '' };
  }
  throw new Error(`was not refused, but gave ${JSON.stringify(result)}`);
}
