import type { ExpressionRule } from '../conditionalRules';
import { printFormula, readFormula } from '../formulaEntry';
import type { Host } from '../host';
import { invalidArgument } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { textArgument } from '../wireArguments';
import { ConditionalRangeFormat } from './conditionalRangeFormat';

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends HostObject {
  readonly className = 'CustomConditionalFormat';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly rule: ExpressionRule,
  ) {
    super();
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.host, this.sheet, this.rule);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.sheet, this.rule);
  }
}

/** `Excel.ConditionalFormatRule`. */
class ConditionalFormatRule extends HostObject {
  readonly className = 'ConditionalFormatRule';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly rule: ExpressionRule,
  ) {
    super();
  }

  get Formula(): string {
    return this.rule.formula === '' ? '' : `=${printFormula(this.rule.formula)}`;
  }

  set Formula(value: unknown) {
    requireAllowed(this.sheet, 'formatCells');
    const formula = textArgument(value, 'formula');
    if (!formula.startsWith('=')) throw invalidArgument('a rule is a formula that begins with =');
    this.rule.formula = readFormula(formula, this.host.book.tabName);
  }
}
