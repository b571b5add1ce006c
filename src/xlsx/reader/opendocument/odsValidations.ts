import { parseCell, type Area } from '../../../workbook/address';
import type { Validation, ValidationMessage } from '../../../workbook/workbook';
import { shiftFormula } from '../../../workbook/formulaText/shiftFormula';
import type { ReadBudget } from '../readBudget';
import { readValidationRule } from '../validationRule';
import { readFlag } from '../xml/attributeValues';
import type { Attributes } from '../xml/parseXml';
import { readCondition, type OdsCondition } from './odsCondition';
import { cellOfAddress } from './odsReference';
import { OdsText } from './odsText';

/** A validation as the document declares it, before cells name it. */
interface Declaration {
  condition: OdsCondition;
  /** The cell its formulas are written for. */
  base: { row: number; column: number } | null;
  allowBlank: boolean;
  prompt: Validation['prompt'];
  alert: Validation['alert'];
}

/** Reads `content-validations`; cells name the declarations later. */
export class OdsValidations {
  private readonly declarations = new Map<string, Declaration>();
  private current: Declaration | null = null;
  private message: Attributes | null = null;
  private readonly words: OdsText;

  constructor(private readonly budget: ReadBudget) {
    this.words = new OdsText(budget);
  }

  /** Whether the element belonged here. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'table:content-validation') {
      this.budget.spendCells(1);
      this.current = readDeclaration(attributes);
      this.declarations.set(attributes['table:name'] ?? '', this.current);
      return true;
    }
    if (!this.current) return false;
    if (this.message) {
      this.words.open(name, attributes);
    } else if (name === 'table:help-message' || name === 'table:error-message') {
      this.message = attributes;
      this.words.start();
    }
    return true;
  }

  text(text: string): void {
    if (this.message) this.words.text(text);
  }

  close(name: string): void {
    const { current, message } = this;
    if (name === 'table:content-validation') {
      this.current = null;
    } else if (current && message) {
      if (name === 'table:help-message') current.prompt = readPrompt(message, this.words.finish());
      else if (name === 'table:error-message') current.alert = readAlert(message, this.words.finish());
      else {
        this.words.close(name);
        return;
      }
      this.message = null;
    }
  }

  /** The validations of one sheet, given which cells name which declaration. */
  resolve(areasByName: ReadonlyMap<string, Area[]>): Validation[] {
    const validations: Validation[] = [];
    for (const [name, areas] of areasByName) {
      const declaration = this.declarations.get(name);
      if (!declaration) continue;
      this.budget.spendCells(1 + areas.length);
      const { allowBlank, prompt, alert } = declaration;
      validations.push({ areas, rule: readRule(declaration, areas[0]!, this.budget), allowBlank, prompt, alert });
    }
    return validations;
  }
}

function readDeclaration(attributes: Attributes): Declaration {
  return {
    condition: readCondition(attributes['table:condition'] ?? ''),
    base: parseCell(cellOfAddress(attributes['table:base-cell-address'] ?? '')),
    allowBlank: readFlag(attributes['table:allow-empty-cell'], true),
    prompt: null,
    alert: null,
  };
}

function readPrompt(attributes: Attributes, message: string): ValidationMessage | null {
  const title = attributes['table:title'] ?? '';
  return readFlag(attributes['table:display']) && (title || message) ? { title, message } : null;
}

function readAlert(attributes: Attributes, message: string): Validation['alert'] {
  if (!readFlag(attributes['table:display'])) return null;
  const style = attributes['table:message-type'];
  return {
    title: attributes['table:title'] ?? '',
    message,
    style: style === 'warning' || style === 'information' ? style : 'stop',
  };
}

/** Formulas are written for a base cell; the workbook has them for the top left cell of the first area. */
function readRule({ condition, base }: Declaration, area: Area, budget: ReadBudget): Validation['rule'] {
  const rows = base ? area.top - base.row : 0;
  const columns = base ? area.left - base.column : 0;
  const move = (formula: string): string => {
    if (rows === 0 && columns === 0) return formula;
    const moved = shiftFormula(formula)(rows, columns);
    budget.spendFormulaText(moved.length);
    return moved;
  };
  return readValidationRule({
    ...condition,
    first: move(condition.first),
    second: move(condition.second),
    row: area.top,
    column: area.left,
  });
}
