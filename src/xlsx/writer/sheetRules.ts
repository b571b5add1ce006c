import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { printArea, type Area } from '../../workbook/address';
import type { ConditionalFormat, Validation, ValidationRule } from '../../workbook/workbook';
import { convertDifference } from './cellStyles';
import { cleanText } from './cleanText';

/** One validation over all its areas: a rule a cell would make the file large and slow to open. */
export function convertValidation({ areas, rule, allowBlank, prompt, alert }: Validation): DataValidation {
  return {
    ...convertRule(rule),
    range: printAreas(areas),
    allowBlank,
    ...(prompt && {
      showInputMessage: true,
      inputTitle: cleanText(prompt.title),
      inputMessage: cleanText(prompt.message),
    }),
    ...(alert && {
      showErrorMessage: true,
      errorStyle: alert.style,
      errorTitle: cleanText(alert.title),
      errorMessage: cleanText(alert.message),
    }),
  };
}

function convertRule(rule: ValidationRule): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: cleanText(`"${rule.values.join(',').replaceAll('"', '""')}"`) };
    case 'listRange':
      return { type: 'list', formula1: cleanText(rule.source) };
    case 'custom':
      return { type: 'custom', formula1: cleanText(rule.formula) };
    default:
      return {
        type: rule.kind,
        operator: 'between',
        formula1: cleanText(rule.minimum),
        formula2: cleanText(rule.maximum),
      };
  }
}

/** A conditional format; the first of a sheet wins over the later ones. */
export function convertConditionalFormat({ areas, rule }: ConditionalFormat, index: number): ConditionalRule {
  const common = { priority: index + 1, range: printAreas(areas) };
  if (rule.kind === 'expression') {
    const { formula, style, stopIfTrue } = rule;
    return { ...common, type: 'expression', formula: cleanText(formula), style: convertDifference(style), stopIfTrue };
  }
  const cfvo = [rule.minimum, rule.maximum].map((bound) => ({ type: 'num' as const, value: String(bound) }));
  return { ...common, type: 'dataBar', dataBar: { cfvo, color: `FF${rule.color}` } };
}

function printAreas(areas: Area[]): string {
  return areas.map(printArea).join(' ');
}
