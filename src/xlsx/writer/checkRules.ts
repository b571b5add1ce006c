import { printArea, type Area } from '../../workbook/address';
import type { Sheet, Validation, ValidationMessage } from '../../workbook/workbook';
import { checkArea, checkFormula } from './checkCells';
import { UnwritableWorkbook, type Place } from './unwritable';

/** Excel's limits on what a validation says and lists. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;
const LIST_LIMIT = 255;

/**
 * Refuses validations and conditional formats that Excel would call damaged or read differently from other programs.
 * @throws UnwritableWorkbook naming sheet and area
 */
export function checkRules(sheet: Sheet): void {
  for (const validation of sheet.validations) {
    const place = checkAreas(validation.areas, sheet);
    for (const formula of ruleFormulas(validation.rule)) checkRuleFormula(formula, validation.areas, place);
    if (validation.rule.kind === 'list') checkList(validation.rule.values, place);
    checkMessage(validation.prompt, place);
    checkMessage(validation.alert, place);
  }
  for (const { areas, rule } of sheet.conditionalFormats) {
    const place = checkAreas(areas, sheet);
    if (rule.kind === 'expression') checkRuleFormula(rule.formula, areas, place);
    else if (!(Number.isFinite(rule.minimum) && Number.isFinite(rule.maximum) && rule.minimum < rule.maximum)) {
      throw new UnwritableWorkbook('number', place, `bar from ${rule.minimum} to ${rule.maximum}`);
    }
  }
}

function checkAreas(areas: Area[], sheet: Sheet): Place {
  for (const area of areas) checkArea(area, sheet.name);
  if (areas.length === 0) {
    throw new UnwritableWorkbook('no-area', { sheet: sheet.name, cell: null }, 'a rule for no cell');
  }
  return { sheet: sheet.name, cell: areas.map(printArea).join(' ') };
}

function ruleFormulas(rule: Validation['rule']): string[] {
  switch (rule.kind) {
    case 'list':
      return [];
    case 'listRange':
      return [rule.source];
    case 'custom':
      return [rule.formula];
    default:
      return [rule.minimum, rule.maximum];
  }
}

/** A reference of which the column or the row moves with the cell. */
const RELATIVE = /(?<![\w$.])(?:[A-Za-z]{1,3}\$?[0-9]+|\$[A-Za-z]{1,3}[0-9]+)(?![\w(.])/;

/** Texts and quoted sheet names, in which nothing is a reference. */
const QUOTED = /"[^"]*"|'[^']*'/g;

/**
 * Programs disagree whether a relative reference is seen from the first area or from the corner of all areas together,
 * so it is only written where both are the same cell.
 */
function checkRuleFormula(formula: string, areas: Area[], place: Place): void {
  checkFormula(formula, place.sheet, place.cell);
  const [first] = areas;
  if (areas.every((area) => area.top >= first!.top && area.left >= first!.left)) return;
  if (RELATIVE.test(formula.replace(QUOTED, ''))) {
    throw new UnwritableWorkbook('ambiguous-base', place, `${formula}: the first area is not the top left one`);
  }
}

/** A literal list is one text with commas; programs cut spaces from its values. */
function checkList(values: string[], place: Place): void {
  const literal = values.join(',');
  const bad =
    values.length === 0 || values.some((value) => value === '' || value !== value.trim() || value.includes(','));
  if (bad || literal.length > LIST_LIMIT) {
    throw new UnwritableWorkbook('list', place, `${literal.length} characters: ${literal.slice(0, 40)}`);
  }
}

function checkMessage(message: ValidationMessage | null, place: Place): void {
  if (!message) return;
  if (message.title.length > TITLE_LIMIT) {
    throw new UnwritableWorkbook('title-too-long', place, `${message.title.length} characters`);
  }
  if (message.message.length > MESSAGE_LIMIT) {
    throw new UnwritableWorkbook('message-too-long', place, `${message.message.length} characters`);
  }
}
