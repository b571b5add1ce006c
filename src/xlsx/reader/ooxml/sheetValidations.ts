import { parseArea, type Area } from '../../../workbook/address';
import type { Sheet, Validation, ValidationMessage } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { readValidationRule } from '../validationRule';
import { readFlag } from '../xml/attributeValues';
import { localName } from '../xml/localName';
import type { Attributes, XmlHandler } from '../xml/parseXml';
import { unescapeText } from './escapedText';
import { readFormula } from './readFormula';

type Field = 'formula1' | 'formula2' | 'sqref';

/**
 * Reads validations in both places where they stand: `dataValidations`, and `extLst`, where Excel puts some that refer to
 * other sheets. There the areas are an element, and formulas are wrapped once more.
 */
export class SheetValidations implements XmlHandler {
  private attributes: Attributes | null = null;
  private texts: Record<Field, string> = { formula1: '', formula2: '', sqref: '' };
  private field: Field | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly budget: ReadBudget,
  ) {}

  open(name: string, attributes: Attributes): void {
    const element = localName(name);
    if (element === 'dataValidation') {
      this.attributes = attributes;
      this.texts = { formula1: '', formula2: '', sqref: attributes.sqref ?? '' };
    } else if (this.attributes && isField(element)) {
      this.field = element;
    }
  }

  text(text: string): void {
    const { field, texts } = this;
    if (field === null) return;
    texts[field] += text;
    if (field !== 'sqref') this.budget.checkCellText(texts[field].length);
  }

  close(name: string): void {
    const element = localName(name);
    if (element === this.field) this.field = null;
    if (element !== 'dataValidation' || !this.attributes) return;
    const areas = readAreas(this.texts.sqref);
    this.budget.spendCells(1 + areas.length);
    // A rule for no cell of a sheet rules nothing.
    if (areas.length > 0) this.sheet.validations.push(readValidation(this.attributes, this.texts, areas, this.budget));
    this.attributes = null;
  }
}

function isField(element: string): element is Field {
  return element === 'formula1' || element === 'formula2' || element === 'sqref';
}

function readAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

function readValidation(
  attributes: Attributes,
  texts: Record<Field, string>,
  areas: Area[],
  budget: ReadBudget,
): Validation {
  const rule = readValidationRule({
    type: attributes.type ?? 'none',
    operator: attributes.operator ?? 'between',
    first: readFormula(texts.formula1.trim(), budget),
    second: readFormula(texts.formula2.trim(), budget),
    row: areas[0]!.top,
    column: areas[0]!.left,
  });
  const prompt = readMessage(attributes.promptTitle, attributes.prompt);
  const alert = readMessage(attributes.errorTitle, attributes.error);
  const style = attributes.errorStyle;
  return {
    areas,
    rule,
    allowBlank: readFlag(attributes.allowBlank),
    // A prompt without words is not shown; an alert without words is, in the program's own.
    prompt: readFlag(attributes.showInputMessage) && (prompt.title || prompt.message) ? prompt : null,
    alert: readFlag(attributes.showErrorMessage)
      ? { ...alert, style: style === 'warning' || style === 'information' ? style : 'stop' }
      : null,
  };
}

function readMessage(title: string | undefined, message: string | undefined): ValidationMessage {
  return { title: unescapeText(title ?? ''), message: unescapeText(message ?? '') };
}
