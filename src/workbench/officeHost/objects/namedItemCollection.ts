import type { DefinedName } from '../../../workbook/workbook';
import { findName, readName, requireFreeName } from '../definedNames';
import { printFormula, readFormula } from '../formulaEntry';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notHeld } from '../hostError';
import { HostCollection, HostObject } from '../hostObject';
import type { SheetState } from '../sheetState';
import { flagArgument, optionalText, textArgument } from '../wireArguments';

/**
 * `Excel.NamedItemCollection`: of a sheet, its own names; of the workbook, all of them, as Excel does (`scope` tells them
 * apart).
 */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState | null,
  ) {
    super();
  }

  items(): NamedItem[] {
    const { names } = this.host.book;
    const own = this.sheet ? names.filter(({ sheet }) => sheet === this.sheet!.name) : names;
    return own.map((name) => new NamedItem(this.host, name));
  }

  item(key: unknown): NamedItem {
    const found = this.find(textArgument(key, 'name'));
    if (!found) throw itemNotFound(`no name ${String(key)}`);
    return new NamedItem(this.host, found);
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    const found = this.find(textArgument(name, 'name'));
    return found ? new NamedItem(this.host, found) : null;
  }

  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const { book } = this.host;
    if (optionalText(comment, 'comment')) throw notHeld('a comment of a name');
    const scope = this.sheet?.name ?? null;
    const wanted = readName(name);
    const refersTo = readReference(this.host, reference);
    requireFreeName(book, wanted, scope);
    const added = { name: wanted, refersTo, sheet: scope, hidden: false };
    book.names.push(added);
    this.host.calculation.invalidate();
    return new NamedItem(this.host, added);
  }

  /** By name, the collection's own scope first; or by the id of one of them. */
  private find(key: string): DefinedName | undefined {
    const { book } = this.host;
    const scope = this.sheet?.name ?? null;
    const byId = book.names.find((name) => idOf(name) === key && (scope === null || name.sheet === scope));
    return byId ?? findName(book, key, scope);
  }
}

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly host: Host,
    private readonly defined: DefinedName,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: idOf(this.defined) };
  }

  get Name(): string {
    return this.defined.name;
  }

  get Scope(): string {
    return this.defined.sheet === null ? 'Workbook' : 'Worksheet';
  }

  get Formula(): string {
    return `=${printFormula(this.defined.refersTo)}`;
  }

  set Formula(value: unknown) {
    this.defined.refersTo = readReference(this.host, value);
    this.host.calculation.invalidate();
  }

  get Visible(): boolean {
    return !this.defined.hidden;
  }

  set Visible(value: unknown) {
    this.defined.hidden = !flagArgument(value, 'visible');
  }

  Delete(): void {
    const { names } = this.host.book;
    const at = names.indexOf(this.defined);
    if (at < 0) throw itemNotFound(`the name ${this.defined.name} is deleted`);
    names.splice(at, 1);
    this.host.calculation.invalidate();
  }
}

function idOf({ name, sheet }: DefinedName): string {
  return sheet === null ? name : `${sheet}!${name}`;
}

function readReference(host: Host, value: unknown): string {
  const formula = textArgument(value, 'reference');
  if (!formula.startsWith('=')) throw invalidArgument(`a reference begins with =: ${formula}`);
  return readFormula(formula, host.book.tabName);
}
