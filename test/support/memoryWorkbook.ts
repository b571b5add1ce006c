import type { OpenWorkbook, Place } from '../../src/actions/openWorkbook';
import type { Sheet, Style, Workbook } from '../../src/workbook/workbook';

/** The open workbook as plain data, for tests: reads and writes as the port promises. */
export interface MemoryWorkbook extends OpenWorkbook {
  /** As it is now. */
  readonly workbook: Workbook;
  /** What was asked of it, in order, such as `read content`, `write 3`. */
  readonly calls: string[];
  /** Makes the next call of this kind fail; nothing changes then. */
  failAt: 'read' | 'write' | null;
}

/** Opens a copy of the workbook. */
export function memoryWorkbook(initial: Workbook): MemoryWorkbook {
  let workbook = structuredClone(initial);
  const calls: string[] = [];
  const memory: MemoryWorkbook = {
    get workbook() {
      return workbook;
    },
    calls,
    failAt: null,
    read: (part, sheets = null, step) => {
      calls.push(`read ${part}`);
      if (memory.failAt === 'read') return Promise.reject(new Error('the host cannot read'));
      return Promise.resolve().then(() => {
        const wanted = sheets?.map((name) => name.toLowerCase());
        const read = workbook.sheets.filter(({ name }) => wanted?.includes(name.toLowerCase()) ?? true);
        read.forEach(({ name }, index) => step?.(index, read.length, name));
        const names = workbook.names.filter(({ sheet }) => sheet === null || read.some(({ name }) => name === sheet));
        const copy = structuredClone({ ...workbook, sheets: read, names });
        return part === 'whole' ? copy : contentOf(copy);
      });
    },
    sheetNames: () => {
      calls.push('sheetNames');
      return Promise.resolve(workbook.sheets.map(({ name }) => name));
    },
    write: (given, step) => {
      calls.push(`write ${given.sheets.length}`);
      if (memory.failAt === 'write') return Promise.reject(new Error('the host cannot write'));
      return Promise.resolve().then(() => {
        given.sheets.forEach(({ name }, index) => step?.(index, given.sheets.length, name));
        workbook = written(workbook, structuredClone(given));
      });
    },
    select: ({ sheet }: Place) => {
      calls.push(`select ${sheet}`);
      return Promise.resolve();
    },
    onChange: () => Promise.resolve(() => Promise.resolve()),
    openNew: () => Promise.resolve(),
  };
  return memory;
}

/** A workbook with nothing of ours in it. */
export function emptyWorkbook(sheets: Sheet[]): Workbook {
  const properties = { title: null, subject: null, creator: null, created: null, modified: null, custom: {} };
  return { sheets, styles: {}, names: [], properties, structureLocked: false, activeSheet: 0 };
}

/** Without what reading the content leaves out. */
function contentOf(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells
      .filter(({ value, formula }) => value !== null || formula !== null)
      .map((cell) => ({ ...cell, style: null })),
    columns: [],
    rows: [],
    conditionalFormats: [],
    charts: [],
    print: null,
  }));
  return { ...workbook, sheets, styles: {} };
}

function written(present: Workbook, given: Workbook): Workbook {
  const { styles, keys } = uniteStyles(present.styles, given.styles);
  const renamed = given.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, style: cell.style && (keys.get(cell.style) ?? cell.style) })),
  }));
  const find = (name: string): Sheet | undefined =>
    renamed.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const kept = present.sheets.map((sheet) => find(sheet.name) ?? sheet);
  const sheets = [...kept, ...renamed.filter((sheet) => !kept.includes(sheet))];
  const names = present.names.filter(({ name }) => !given.names.some((other) => other.name === name));
  const custom = { ...present.properties.custom, ...given.properties.custom };
  const shown = given.sheets[given.activeSheet]?.name;
  return {
    ...present,
    sheets,
    styles,
    names: [...names, ...given.names],
    properties: { ...present.properties, custom },
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === shown),
    ),
  };
}

/** Formats of both; one of the given ones that has the name of another gets a new name. */
function uniteStyles(
  present: Record<string, Style>,
  given: Record<string, Style>,
): { styles: Record<string, Style>; keys: Map<string, string> } {
  const styles = { ...present };
  const keys = new Map<string, string>();
  for (const [key, style] of Object.entries(given)) {
    const same = !(key in styles) || JSON.stringify(styles[key]) === JSON.stringify(style);
    let free = key;
    for (let count = 2; !same && free in styles; count++) free = `${key} ${count}`;
    styles[free] = style;
    keys.set(key, free);
  }
  return { styles, keys };
}
