import { printArea, type Area } from '../../workbook/address';
import { joinAreas } from '../../workbook/areas';
import { normalizeFormula } from '../../workbook/formulaText/normalizeFormula';
import { moveRule } from '../../workbook/ruleFormulas';
import type { Validation, ValidationRule } from '../../workbook/workbook';
import { areasOf } from '../address';
import type { Answer } from './answer';

/** The rule of one area, whose formulas are seen from its top left cell. */
type OwnRule = Omit<Validation, 'areas'>;

/** Rules found, and areas in which more than one rule holds: those have to be asked again cell by cell. */
export interface ReadRules {
  found: { area: Area; validation: OwnRule }[];
  mixed: Area[];
}

/** Asks which cells have a rule for what may be typed. */
export function askValidatedAreas(sheet: Excel.Worksheet): Answer<Area[]> {
  const areas = sheet.getUsedRange().getSpecialCellsOrNullObject('DataValidations');
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
      else if (validation.type !== 'None') read.found.push({ area, validation: readValidation(validation) });
    }
    return read;
  };
}

function readValidation({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): OwnRule {
  const style = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  return {
    rule: readRule(rule),
    allowBlank: ignoreBlanks,
    prompt: prompt.showPrompt ? { title: prompt.title, message: prompt.message } : null,
    alert: errorAlert.showAlert
      ? { title: errorAlert.title, message: errorAlert.message, style: style[errorAlert.style] }
      : null,
  };
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

/** Where rules are looked at from to be compared: so far in that no relative reference leaves the sheet. */
const MIDDLE: Area = { top: 500_000, left: 8_000, bottom: 500_000, right: 8_000 };

/** Rules as a workbook holds them: areas whose rules are the same, seen from their own cells, stand together. */
export function gatherValidations(found: ReadRules['found']): Validation[] {
  const gathered = new Map<string, { areas: Area[]; validation: OwnRule }>();
  for (const { area, validation } of found) {
    const rule = moveRule(validation.rule, area, MIDDLE);
    const key = JSON.stringify({ ...validation, rule });
    const known = gathered.get(key);
    if (known) known.areas.push(area);
    else gathered.set(key, { areas: [area], validation: { ...validation, rule } });
  }
  return [...gathered.values()].map(({ areas, validation }) => {
    const joined = joinAreas(areas);
    return { areas: joined, ...validation, rule: moveRule(validation.rule, MIDDLE, joined[0]!) };
  });
}
