import type { ConditionalFormat as PlainFormat } from '../../../workbook/workbook';
import { idOf } from '../conditionalRules';
import type { Host } from '../host';
import { HostError, itemNotFound, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { flagArgument, wholeArgument } from '../wireArguments';
import { CustomConditionalFormat } from './customConditionalFormat';
import { DataBarConditionalFormat } from './dataBarConditionalFormat';

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat';
  override readonly navigations = ['Custom', 'CustomOrNullObject', 'DataBar', 'DataBarOrNullObject'];

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly format: PlainFormat,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return idOf(this.format);
  }

  get Type(): string {
    return this.format.rule.kind === 'expression' ? 'Custom' : 'DataBar';
  }

  get Priority(): number {
    const at = this.sheet.plain.conditionalFormats.indexOf(this.format);
    if (at < 0) throw itemNotFound('the conditional format is deleted');
    return at;
  }

  set Priority(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    const list = this.sheet.plain.conditionalFormats;
    const to = wholeArgument(value, 'priority', 0, list.length - 1);
    list.splice(this.Priority, 1);
    list.splice(to, 0, this.format);
  }

  get StopIfTrue(): boolean {
    const { rule } = this.format;
    return rule.kind === 'expression' && rule.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    const { rule } = this.format;
    const stop = flagArgument(value, 'stopIfTrue');
    if (rule.kind === 'expression') rule.stopIfTrue = stop;
    else if (stop) throw notHeld('a data bar that stops other formats');
  }

  get Custom(): CustomConditionalFormat {
    return this.CustomOrNullObject ?? this.refuse();
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    const { rule } = this.format;
    return rule.kind === 'expression' ? new CustomConditionalFormat(this.host, this.sheet, rule) : null;
  }

  get DataBar(): DataBarConditionalFormat {
    return this.DataBarOrNullObject ?? this.refuse();
  }

  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    const { rule } = this.format;
    return rule.kind === 'dataBar' ? new DataBarConditionalFormat(this.sheet, rule) : null;
  }

  GetRanges(): HostObject {
    return this.host.objects.rangeAreas(this.sheet, this.format.areas);
  }

  Delete(): void {
    requireAllowed(this.sheet, 'formatCells');
    this.sheet.plain.conditionalFormats.splice(this.Priority, 1);
  }

  private refuse(): never {
    throw new HostError('InvalidOperation', `the conditional format is of type ${this.Type}`);
  }
}
