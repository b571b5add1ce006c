import type { Area } from '../../../workbook/address';
import type { ConditionalFormat as PlainFormat } from '../../../workbook/workbook';
import { clearConditionalFormats, conditionalFormatsWithin } from '../conditionalFormats';
import { idOf } from '../conditionalRules';
import type { Host } from '../host';
import { itemNotFound } from '../hostError';
import { HostCollection } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { choiceArgument } from '../wireArguments';
import { ConditionalFormat } from './conditionalFormat';

/** `Excel.ConditionalFormatCollection` of some areas of a sheet. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): ConditionalFormat[] {
    return conditionalFormatsWithin(this.sheet, this.areas).map((format) => this.wrap(format));
  }

  item(key: unknown): ConditionalFormat {
    const found = this.sheet.plain.conditionalFormats.find((format) => idOf(format) === key);
    if (!found) throw itemNotFound(`no conditional format ${String(key)}`);
    return this.wrap(found);
  }

  /** A new one comes first, without a rule yet. */
  Add(type: unknown): ConditionalFormat {
    requireAllowed(this.sheet, 'formatCells');
    const kind = choiceArgument(type, 'type', ['Custom', 'DataBar']);
    const format: PlainFormat = {
      areas: [...this.areas],
      rule:
        kind === 'Custom'
          ? // Excel's default for a rule that is added is not documented; the one that does more is the stricter.
            { kind: 'expression', formula: '', style: {}, stopIfTrue: true }
          : { kind: 'dataBar', minimum: Number.NaN, maximum: Number.NaN, color: '638EC6' },
    };
    this.sheet.plain.conditionalFormats.unshift(format);
    return this.wrap(format);
  }

  ClearAll(): void {
    requireAllowed(this.sheet, 'formatCells');
    clearConditionalFormats(this.sheet, this.areas);
  }

  private wrap(format: PlainFormat): ConditionalFormat {
    return new ConditionalFormat(this.host, this.sheet, format);
  }
}
