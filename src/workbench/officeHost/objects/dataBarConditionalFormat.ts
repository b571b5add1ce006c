import type { DataBar } from '../../../workbook/workbook';
import { invalidArgument, notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { colorArgument, flagArgument, objectArgument, printColor, type WireObject } from '../wireArguments';

/** `Excel.DataBarConditionalFormat`, between two fixed numbers. */
export class DataBarConditionalFormat extends HostObject {
  readonly className = 'DataBarConditionalFormat';

  constructor(
    private readonly sheet: SheetState,
    private readonly rule: DataBar,
  ) {
    super();
  }

  get ShowDataBarOnly(): boolean {
    return false;
  }

  set ShowDataBarOnly(value: unknown) {
    if (flagArgument(value, 'showDataBarOnly')) throw notHeld('a data bar without its number');
  }

  get LowerBoundRule(): WireObject {
    return printBound(this.rule.minimum);
  }

  set LowerBoundRule(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    this.rule.minimum = readBound(value, 'lowerBoundRule');
  }

  get UpperBoundRule(): WireObject {
    return printBound(this.rule.maximum);
  }

  set UpperBoundRule(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    this.rule.maximum = readBound(value, 'upperBoundRule');
  }

  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.sheet, this.rule);
  }
}

class ConditionalDataBarPositiveFormat extends HostObject {
  readonly className = 'ConditionalDataBarPositiveFormat';

  constructor(
    private readonly sheet: SheetState,
    private readonly rule: DataBar,
  ) {
    super();
  }

  get FillColor(): string {
    return printColor(this.rule.color);
  }

  set FillColor(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    const color = colorArgument(value, 'fillColor');
    if (color === null) throw invalidArgument('fillColor must be a colour');
    this.rule.color = color;
  }

  /** A plain workbook does not say how a bar is shaded; both are taken. */
  get GradientFill(): boolean {
    return true;
  }

  set GradientFill(value: unknown) {
    flagArgument(value, 'gradientFill');
  }
}

/** A bound that was never set is Excel's own choice, and reads as such. */
function printBound(bound: number): WireObject {
  return Number.isNaN(bound) ? { type: 'Automatic' } : { type: 'Number', formula: String(bound) };
}

function readBound(value: unknown, name: string): number {
  const { type, formula } = objectArgument(value, name, ['type', 'formula']);
  if (type !== 'Number') throw notHeld(`a bound of type ${String(type)}`);
  const text = typeof formula === 'string' ? formula.replace(/^=/, '') : '';
  const bound = Number(text);
  if (text.trim() === '' || !Number.isFinite(bound)) throw notHeld(`a bound that is no number: ${String(formula)}`);
  return bound;
}
