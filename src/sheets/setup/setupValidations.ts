import type { Area } from '../../workbook/address';
import type { Validation, ValidationRule } from '../../workbook/workbook';
import type { SetupWording } from '../../wording/zh-TW/setup';
import { columnWords, type ColumnSpec, type TableId, type ValueSpec } from './setupTables';

/** Excel's limits on prompts. */
const TITLE = 32;
const MESSAGE = 255;

/** Drop-down, limits and explanation of a column. */
export function columnValidation(words: SetupWording, id: TableId, column: ColumnSpec, area: Area): Validation {
  const { head, help } = columnWords(words, id, column.key);
  return valueValidation(words, column, head, help, area);
}

/**
 * Drop-down, limits and explanation of a cell. Only what is plainly wrong is refused when typed; the rest is said when the
 * master is read back.
 */
export function valueValidation(
  words: SetupWording,
  spec: ValueSpec,
  head: string,
  help: string,
  area: Area,
): Validation {
  const message = [help, kindHelp(words, spec)].filter((text) => text !== '').join(' ');
  return {
    areas: [area],
    rule: ruleOf(words, spec),
    allowBlank: true,
    prompt: { title: head.slice(0, TITLE), message: (message || head).slice(0, MESSAGE) },
    alert: alertOf(words, spec, head),
  };
}

function kindHelp(words: SetupWording, { kind, options }: ValueSpec): string {
  switch (kind) {
    case 'generated':
      return words.generatedHelp;
    case 'date':
      return words.help.date;
    case 'list':
      return words.help.list;
    case 'word':
      return words.help.word(Object.values(words.options[options!]).join(' / '));
    default:
      return '';
  }
}

function ruleOf(words: SetupWording, { kind, options, limits }: ValueSpec): ValidationRule {
  if (kind === 'word') return { kind: 'list', values: Object.values(words.options[options!]) };
  if (kind === 'yesNo') return { kind: 'list', values: [words.yesNo.yes, words.yesNo.no] };
  if (kind === 'number' && limits) {
    return {
      kind: limits.whole ? 'whole' : 'decimal',
      minimum: String(limits.from),
      maximum: String(limits.to),
    };
  }
  // No limit that anybody meets: a rule is what carries the explanation.
  return { kind: 'textLength', minimum: '0', maximum: '32767' };
}

function alertOf(words: SetupWording, { kind, limits }: ValueSpec, head: string): Validation['alert'] {
  const alert = (message: string): Validation['alert'] => ({ style: 'stop', title: words.alert.title, message });
  if (kind === 'word' || kind === 'yesNo') return alert(words.alert.word(head));
  if (kind !== 'number' || !limits) return null;
  const { from, to, whole } = limits;
  return alert(whole ? words.alert.whole(head, from, to) : words.alert.number(head, from, to));
}
