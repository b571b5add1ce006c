import type { Area } from '../../../workbook/address';
import type { Validation } from '../../../workbook/workbook';
import { areaSize } from '../areas';
import type { Host } from '../host';
import { notHeld } from '../hostError';
import { HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { changeValidations, clearValidations, countValidated, setRule, validationsWithin } from '../validations';
import { printAlert, printPrompt, printRule, readAlert, readPrompt, readRule, typeOfRule } from '../validationWire';
import { flagArgument } from '../wireArguments';

/** `Excel.DataValidation` of some areas of a sheet. */
export class DataValidation extends HostObject {
  readonly className = 'DataValidation';

  constructor(
    private readonly host: Host,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  get Type(): string {
    const found = validationsWithin(this.sheet, this.areas);
    if (found.length === 0) return 'None';
    if (!this.coversAll(found)) return 'MixedCriteria';
    const one = this.only();
    return one ? typeOfRule(one.rule) : 'Inconsistent';
  }

  get Rule(): unknown {
    const one = this.only();
    return one && printRule(one.rule);
  }

  set Rule(value: unknown) {
    requireAllowed(this.sheet, null);
    setRule(this.sheet, this.areas, readRule(this.host, value));
  }

  get IgnoreBlanks(): boolean | null {
    return this.only()?.allowBlank ?? null;
  }

  set IgnoreBlanks(value: unknown) {
    const allowBlank = flagArgument(value, 'ignoreBlanks');
    this.change((validation) => ({ ...validation, allowBlank }));
  }

  get Prompt(): unknown {
    const one = this.only();
    return one && printPrompt(one.prompt);
  }

  set Prompt(value: unknown) {
    const prompt = readPrompt(value);
    this.change((validation) => ({ ...validation, prompt }));
  }

  get ErrorAlert(): unknown {
    const one = this.only();
    return one && printAlert(one.alert);
  }

  set ErrorAlert(value: unknown) {
    const alert = readAlert(value);
    this.change((validation) => ({ ...validation, alert }));
  }

  Clear(): void {
    requireAllowed(this.sheet, null);
    clearValidations(this.sheet, this.areas);
  }

  /** The one validation all cells have; null when they have none, not all of them, or different ones. */
  private only(): Validation | null {
    const found = validationsWithin(this.sheet, this.areas);
    return found.length === 1 && this.coversAll(found) ? found[0]! : null;
  }

  private coversAll(found: readonly Validation[]): boolean {
    return countValidated(found) >= this.areas.reduce((sum, area) => sum + areaSize(area), 0);
  }

  private change(change: (validation: Validation) => Validation): void {
    requireAllowed(this.sheet, null);
    if (!this.coversAll(validationsWithin(this.sheet, this.areas))) {
      throw notHeld('a prompt, an alert or a setting for cells without a rule');
    }
    changeValidations(this.sheet, this.areas, change);
  }
}
