import type { Area } from '../../workbook/address';
import { moveRule } from '../../workbook/ruleFormulas';
import type { Sheet, Validation, ValidationRule } from '../../workbook/workbook';
import { listAreas, splitAreas } from './addresses';
import type { Outbox } from './outbox';

/** Puts the rules for what may be typed in the place of those that are there. */
export async function writeValidations(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  was: Sheet,
  wanted: Sheet,
): Promise<void> {
  for (const areas of splitAreas(was.validations.flatMap((validation) => validation.areas))) {
    await outbox.put(areas, () => sheet.getRanges(listAreas(areas)).dataValidation.clear());
  }
  for (const validation of wanted.validations) {
    const base = validation.areas[0];
    if (!base) continue;
    for (const areas of splitAreas(validation.areas)) {
      await outbox.put([areas, validation], () => setValidation(sheet, areas, validation, base));
    }
  }
}

/** Relative references are seen from the first cell of the areas that are set together. */
function setValidation(sheet: Excel.Worksheet, areas: readonly Area[], validation: Validation, base: Area): void {
  const { prompt, alert, allowBlank, rule } = validation;
  const { dataValidation } = sheet.getRanges(listAreas(areas));
  dataValidation.rule = excelRule(moveRule(rule, base, areas[0]!));
  dataValidation.ignoreBlanks = allowBlank;
  dataValidation.prompt = { showPrompt: prompt !== null, title: prompt?.title ?? '', message: prompt?.message ?? '' };
  const style = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
  dataValidation.errorAlert = {
    showAlert: alert !== null,
    style: style[alert?.style ?? 'stop'],
    title: alert?.title ?? '',
    message: alert?.message ?? '',
  };
}

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { source: rule.values.join(','), inCellDropDown: true } };
    case 'listRange':
      return { list: { source: `=${rule.source}`, inCellDropDown: true } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    default: {
      const limits = {
        formula1: limit(rule.minimum),
        formula2: limit(rule.maximum),
        operator: 'Between' as const,
      };
      if (rule.kind === 'whole') return { wholeNumber: limits };
      if (rule.kind === 'decimal') return { decimal: limits };
      return rule.kind === 'date' ? { date: limits as Excel.DateTimeDataValidation } : { textLength: limits };
    }
  }
}

/** A number as number, anything else as formula. */
function limit(source: string): number | string {
  const number = Number(source);
  return source !== '' && Number.isFinite(number) ? number : `=${source}`;
}
