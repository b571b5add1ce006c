import { printArea, type Area } from '../../workbook/address';
import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import type { Validation, ValidationRule } from '../../workbook/workbook';
import { areasOf } from '../address';
import type { Answer } from './answer';

/** Rules found, and areas in which more than one rule holds: those have to be asked again cell by cell. */
export interface ReadRules {
  found: Validation[];
  mixed: Area[];
}

/** Asks which cells have a rule for what may be typed. */
export function askValidatedAreas(sheet: Excel.Worksheet): Answer<Area[]> {
  // Of the whole sheet: blank cells with a rule do not count as used.
  const areas = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  areas.load('address');
  return () => (areas.isNullObject ? [] : areasOf(areas.address));
}

/** Asks for the rule of each area. */
export function askRules(sheet: Excel.Worksheet, areas: readonly Area[]): Answer<ReadRules> {
  const asked = areas.map((area) => {
    const validation = sheet.getRange(printArea(area)).dataValidation;
    validation.load('type,rule,ignoreBlanks,prompt,errorAlert');
    return { area, validation };
  });
  return () => {
    const read: ReadRules = { found: [], mixed: [] };
    for (const { area, validation } of asked) {
      if (validation.type === 'MixedCriteria' || validation.type === 'Inconsistent') read.mixed.push(area);
      else if (validation.type !== 'None') read.found.push(readValidation(area, validation));
    }
    return read;
  };
}

function readValidation(area: Area, { rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): Validation {
  const style = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  return {
    areas: [area],
    rule: readRule(rule),
    allowBlank: ignoreBlanks,
    prompt: says(prompt) && prompt.showPrompt ? { title: prompt.title, message: prompt.message } : null,
    alert: errorAlert.showAlert
      ? { title: errorAlert.title, message: errorAlert.message, style: style[errorAlert.style] }
      : null,
  };
}

/** Excel shows a prompt by default, and says nothing in it. */
function says({ title, message }: { title: string; message: string }): boolean {
  return title !== '' || message !== '';
}

function readRule({ wholeNumber, decimal, date, textLength, list, custom }: Excel.DataValidationRule): ValidationRule {
  if (custom) return { kind: 'custom', formula: readFormula(custom.formula) };
  if (list) {
    const source = textOf(list.source);
    if (source.startsWith('=')) return { kind: 'listRange', source: readFormula(source) };
    return { kind: 'list', values: source.split(',') };
  }
  const limits = wholeNumber ?? decimal ?? date ?? textLength;
  const kind = wholeNumber ? 'whole' : decimal ? 'decimal' : date ? 'date' : 'textLength';
  return { kind, minimum: readFormula(limits?.formula1), maximum: readFormula(limits?.formula2) };
}

function readFormula(formula: unknown): string {
  return normalizeFormula(textOf(formula));
}

/** Excel answers limits and lists as texts or numbers, whatever they were set as. */
function textOf(answer: unknown): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
