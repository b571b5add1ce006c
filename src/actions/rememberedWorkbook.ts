import { sheetsAffected } from '../workbook/sheetsAffected';
import type { Workbook } from '../workbook/workbook';
import type { OpenWorkbook, StepReport } from './openWorkbook';

/** The open workbook, read whole once and then only where it may have changed. */
export interface RememberedWorkbook extends OpenWorkbook {
  /**
   * Notes that cells of these sheets have changed.
   * @param sheets null: anything may have
   */
  changed: (sheets: readonly string[] | null) => void;
}

/**
 * Remembers the content of a workbook for those who are told of its changes, so that one typed score does not cost reading a
 * hundred sheets. Sheets with formulas that read a changed one are read again too; sheets that stay are the same objects as the
 * last time. When sheets came, went, or have other names or places, everything is read again.
 */
export function rememberedWorkbook(open: OpenWorkbook): RememberedWorkbook {
  let known: Workbook | null = null;
  let stale: readonly string[] = [];
  /** How often anything may have changed. */
  let upheavals = 0;
  let previous: Promise<unknown> = Promise.resolve();

  /** One at a time: each builds on what the one before has read. */
  function content(step: StepReport | undefined): Promise<Workbook> {
    const run = previous.then(() => read(step));
    // Its failure is the caller's to deal with, not the next one's.
    previous = run.catch(() => undefined);
    return run;
  }

  async function read(step: StepReport | undefined): Promise<Workbook> {
    const [asked, before] = [stale, upheavals];
    // What is noted meanwhile is for the next time.
    stale = [];
    try {
      const now = (known && (await updated(known, asked, step))) ?? (await open.read('content', null, step));
      if (upheavals === before) known = now;
      return now;
    } catch (failure) {
      stale = [...asked, ...stale];
      throw failure;
    }
  }

  /** Null when that cannot be told from some of its sheets. */
  async function updated(
    before: Workbook,
    changed: readonly string[],
    step: StepReport | undefined,
  ): Promise<Workbook | null> {
    const names = await open.sheetNames();
    const isSame = names.length === before.sheets.length && before.sheets.every(({ name }, at) => name === names[at]);
    if (!isSame) return null;
    if (changed.length === 0) return before;
    const part = await open.read('content', sheetsAffected(before, changed), step);
    const sheets = before.sheets.map((sheet) => part.sheets.find(({ name }) => name === sheet.name) ?? sheet);
    const isRead = (sheet: string | null): boolean => sheet === null || part.sheets.some(({ name }) => name === sheet);
    const own = before.names.filter(({ sheet }) => !isRead(sheet));
    return { ...part, sheets, names: [...part.names, ...own], activeSheet: before.activeSheet };
  }

  const changed: RememberedWorkbook['changed'] = (sheets) => {
    if (sheets) {
      stale = [...new Set([...stale, ...sheets])];
      return;
    }
    known = null;
    upheavals++;
  };

  return {
    ...open,
    changed,
    read: async (part, sheets = null, step) => {
      if (part === 'whole' || (sheets && !known)) return open.read(part, sheets, step);
      const workbook = await content(step);
      const wanted = sheets?.map((name) => name.toLowerCase());
      return wanted
        ? { ...workbook, sheets: workbook.sheets.filter(({ name }) => wanted.includes(name.toLowerCase())) }
        : workbook;
    },
    write: async (...given) => {
      changed(null);
      await open.write(...given);
    },
  };
}
