import type { Validation, ValidationMessage, ValidationRule } from '../../workbook/workbook';
import type { Host } from './host';
import { invalidArgument, notHeld } from './hostError';
import { printFormula, readFormula } from './formulaEntry';
import { readTypedDate } from './typedDate';
import { choiceArgument, flagArgument, objectArgument, textArgument, type WireObject } from './wireArguments';

/** Longest list typed into a rule, prompt or alert, and longest title of these. */
const LONGEST_TEXT = 255;
const LONGEST_TITLE = 32;

const RANGES = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;
type RangeName = keyof typeof RANGES;
const RANGE_NAMES = Object.keys(RANGES) as RangeName[];
const TYPES: Record<ValidationRule['kind'], string> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  list: 'List',
  listRange: 'List',
  custom: 'Custom',
};

/**
 * Reads `DataValidationRule`.
 * @throws InvalidArgument for what Excel or a plain workbook does not take
 */
export function readRule(host: Host, value: unknown): ValidationRule {
  const rule = objectArgument(value, 'rule', [...RANGE_NAMES, 'list', 'custom']);
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw invalidArgument('a validation has one rule');
  if (kind === 'list') return readList(host, rule.list);
  if (kind === 'custom') {
    const { formula } = objectArgument(rule.custom, 'custom', ['formula']);
    const text = textArgument(formula, 'custom.formula');
    if (!text.startsWith('=')) throw invalidArgument('a custom rule is a formula that begins with =');
    return { kind: 'custom', formula: readFormula(text, host.book.tabName) };
  }
  const { formula1, formula2, operator } = objectArgument(rule[kind], kind, ['formula1', 'formula2', 'operator']);
  if (operator !== 'Between') throw notHeld(`a rule ${String(operator)}`);
  const name = kind as RangeName;
  return {
    kind: RANGES[name],
    minimum: readBound(host, name, formula1, 'formula1'),
    maximum: readBound(host, name, formula2, 'formula2'),
  };
}

function readList(host: Host, value: unknown): ValidationRule {
  const { source, inCellDropDown } = objectArgument(value, 'list', ['source', 'inCellDropDown']);
  if (inCellDropDown !== true) throw notHeld('a list without its drop-down');
  const text = textArgument(source, 'list.source');
  if (text.startsWith('=')) return { kind: 'listRange', source: readFormula(text, host.book.tabName) };
  if (text.length > LONGEST_TEXT) throw invalidArgument(`a list of ${text.length} characters`);
  const values = text.split(',').map((each) => each.trim());
  if (values.some((each) => each === '')) throw invalidArgument('an empty entry in a list');
  return { kind: 'list', values };
}

function readBound(host: Host, kind: RangeName, value: unknown, name: string): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = textArgument(value, name);
  if (text.startsWith('=')) return readFormula(text, host.book.tabName);
  if (text !== '' && Number.isFinite(Number(text))) return text;
  const date = kind === 'date' ? readTypedDate(text, host.now) : null;
  if (!date) throw invalidArgument(`${name} is neither a number nor a formula: ${text}`);
  return String(date.value);
}

/** `DataValidationRule` of a rule. */
export function printRule(rule: ValidationRule): WireObject {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listRange':
      return { list: { inCellDropDown: true, source: `=${printFormula(rule.source)}` } };
    case 'custom':
      return { custom: { formula: `=${printFormula(rule.formula)}` } };
    default: {
      const name = RANGE_NAMES.find((each) => RANGES[each] === rule.kind)!;
      const { minimum, maximum } = rule;
      return { [name]: { formula1: printBound(minimum), formula2: printBound(maximum), operator: 'Between' } };
    }
  }
}

/** Office.js documents that bounds always read as formulas, plain numbers such as `=10` too. */
function printBound(formula: string): string {
  return `=${printFormula(formula)}`;
}

/** `DataValidation.type` of one rule. */
export function typeOfRule(rule: ValidationRule): string {
  return TYPES[rule.kind];
}

/** Reads `DataValidationPrompt`; null when nothing is shown. */
export function readPrompt(value: unknown): ValidationMessage | null {
  const { showPrompt, title, message } = objectArgument(value, 'prompt', ['showPrompt', 'title', 'message']);
  const texts = readTexts(title, message, 'prompt');
  return flagArgument(showPrompt, 'prompt.showPrompt') && (texts.title || texts.message) ? texts : null;
}

export function printPrompt(prompt: Validation['prompt']): WireObject {
  return { showPrompt: true, title: prompt?.title ?? '', message: prompt?.message ?? '' };
}

/** Reads `DataValidationErrorAlert`; null when every entry passes. */
export function readAlert(value: unknown): Validation['alert'] {
  const asked = objectArgument(value, 'errorAlert', ['showAlert', 'style', 'title', 'message']);
  const texts = readTexts(asked.title, asked.message, 'errorAlert');
  const style = choiceArgument(asked.style, 'errorAlert.style', ['Stop', 'Warning', 'Information']);
  if (!flagArgument(asked.showAlert, 'errorAlert.showAlert')) return null;
  return { ...texts, style: style.toLowerCase() as 'stop' | 'warning' | 'information' };
}

export function printAlert(alert: Validation['alert']): WireObject {
  const style = alert?.style ?? 'stop';
  return {
    showAlert: alert !== null,
    style: style.charAt(0).toUpperCase() + style.slice(1),
    title: alert?.title ?? '',
    message: alert?.message ?? '',
  };
}

function readTexts(title: unknown, message: unknown, name: string): ValidationMessage {
  const texts = { title: textArgument(title, `${name}.title`), message: textArgument(message, `${name}.message`) };
  if (texts.title.length > LONGEST_TITLE) throw invalidArgument(`${name}.title of ${texts.title.length} characters`);
  if (texts.message.length > LONGEST_TEXT) {
    throw invalidArgument(`${name}.message of ${texts.message.length} characters`);
  }
  return texts;
}
