import type { Area } from '../../workbook/address';
import { emptySheet } from '../../workbook/draft';
import type { DefinedName, Properties, Workbook } from '../../workbook/workbook';
import { itemNotFound } from './hostError';
import { SheetState } from './sheetState';
import { StyleTable } from './styles';

/** The workbook that is open: plain data, with the ids, the cell index and the selection an open workbook has. */
export class BookState {
  readonly styles = new StyleTable();
  readonly sheets: SheetState[];
  readonly names: DefinedName[];
  readonly properties: Properties;
  structureLocked: boolean;
  /** A plain workbook has no place for it; null for one that was opened. */
  structurePassword: string | null = null;
  active: SheetState;
  /** Areas selected on the active sheet. */
  selection: Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  private ids = 0;
  private usedStyles: Workbook['styles'] = {};

  constructor(workbook: Workbook) {
    this.names = structuredClone(workbook.names);
    this.properties = structuredClone(workbook.properties);
    this.structureLocked = workbook.structureLocked;
    this.sheets = workbook.sheets.map((sheet) => new SheetState(this.newId(), sheet, workbook.styles, this.styles));
    const active = this.sheets[workbook.activeSheet] ?? this.sheets[0];
    if (!active) throw new Error('a workbook has one sheet at least');
    this.active = active;
  }

  /** The workbook as plain data, which nobody may change: sheets are the same objects as long as nothing changes them. */
  snapshot(withResults: boolean): Workbook {
    const sheets = this.sheets.map((sheet) => sheet.snapshot(withResults));
    return {
      sheets: sheets.map(({ sheet }) => sheet),
      styles: this.stylesOf(new Set(sheets.flatMap(({ styles }) => [...styles]))),
      names: structuredClone(this.names),
      properties: structuredClone(this.properties),
      structureLocked: this.structureLocked,
      activeSheet: this.sheets.indexOf(this.active),
    };
  }

  /** Becomes what a snapshot of it, or one with other cells, says of the same sheets and of names. */
  become({ sheets, names }: Workbook): void {
    for (const [index, sheet] of sheets.entries()) this.sheets[index]!.become(sheet);
    this.names.splice(0, this.names.length, ...structuredClone(names));
  }

  /** Formats by their keys; the same object as the last time when the keys are the same. */
  private stylesOf(keys: ReadonlySet<string>): Workbook['styles'] {
    const isSame =
      keys.size === Object.keys(this.usedStyles).length && [...keys].every((key) => key in this.usedStyles);
    if (!isSame) this.usedStyles = Object.fromEntries([...keys].map((key) => [key, this.styles.get(key)]));
    return this.usedStyles;
  }

  /** An empty sheet at the end. */
  addSheet(name: string): SheetState {
    const sheet = new SheetState(this.newId(), emptySheet(name), {}, this.styles);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheet of that name, without regard to case, or of that id. */
  findSheet(nameOrId: string): SheetState | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  }

  /**
   * The sheet of that name or id.
   * @throws ItemNotFound
   */
  sheet(nameOrId: string): SheetState {
    const found = this.findSheet(nameOrId);
    if (!found) throw itemNotFound(`no sheet ${nameOrId}`);
    return found;
  }

  /** A sheet's name as it stands on its tab, for formulas. */
  readonly tabName = (name: string): string | null => this.findSheet(name)?.name ?? null;

  private newId(): string {
    return `{00000000-0001-0000-${String(this.ids++).padStart(4, '0')}-000000000000}`;
  }
}
