import type { Host } from '../host';
import { itemNotFound } from '../hostError';
import { HostCollection, HostObject } from '../hostObject';
import { textArgument } from '../wireArguments';

/** `Excel.DocumentProperties`. An empty text is no property. */
export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';

  constructor(private readonly host: Host) {
    super();
  }

  get Title(): string {
    return this.properties.title ?? '';
  }

  set Title(value: unknown) {
    this.properties.title = textArgument(value, 'title') || null;
  }

  get Subject(): string {
    return this.properties.subject ?? '';
  }

  set Subject(value: unknown) {
    this.properties.subject = textArgument(value, 'subject') || null;
  }

  get Author(): string {
    return this.properties.creator ?? '';
  }

  set Author(value: unknown) {
    this.properties.creator = textArgument(value, 'author') || null;
  }

  get CreationDate(): string | null {
    return this.properties.created;
  }

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.properties.custom);
  }

  private get properties() {
    return this.host.book.properties;
  }
}

/** `Excel.CustomPropertyCollection`. Keys are told apart without regard to case. */
class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';

  constructor(private readonly custom: Record<string, string>) {
    super();
  }

  items(): CustomProperty[] {
    return Object.keys(this.custom).map((key) => new CustomProperty(this.custom, key));
  }

  item(key: unknown): CustomProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`no property ${String(key)}`);
    return found;
  }

  GetItemOrNullObject(key: unknown): CustomProperty | null {
    const found = this.find(textArgument(key, 'key'));
    return found === undefined ? null : new CustomProperty(this.custom, found);
  }

  /** Adds a property, or gives the one of that key another value. */
  Add(key: unknown, value: unknown): CustomProperty {
    const wanted = textArgument(key, 'key');
    const name = this.find(wanted) ?? wanted;
    // Excel would keep a number or a date as such; a plain workbook holds texts only.
    this.custom[name] = textArgument(value, 'value');
    return new CustomProperty(this.custom, name);
  }

  private find(key: string): string | undefined {
    return Object.keys(this.custom).find((each) => each.toLowerCase() === key.toLowerCase());
  }
}

/** `Excel.CustomProperty`. */
class CustomProperty extends HostObject {
  readonly className = 'CustomProperty';

  constructor(
    private readonly custom: Record<string, string>,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }

  get Value(): string {
    const value = this.custom[this.key];
    if (value === undefined) throw itemNotFound(`the property ${this.key} is deleted`);
    return value;
  }

  set Value(value: unknown) {
    this.custom[this.key] = textArgument(value, 'value');
  }

  Delete(): void {
    if (!(this.key in this.custom)) throw itemNotFound(`the property ${this.key} is deleted`);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a record is how a plain workbook holds them
    delete this.custom[this.key];
  }
}
