import type { SheetWording } from '../wording/zh-TW/sheets';
import type { FormDraft } from './book';

/** Where an agency signs: 承辦人員, 機關主管, date, side by side in one row. @param columns where the three begin */
export function putSignatures(
  words: SheetWording,
  draft: FormDraft,
  row: number,
  columns: readonly [number, number, number],
): void {
  const { preparedBy, head, signed } = words.selfAssessment;
  for (const [index, label] of [preparedBy, head, signed].entries()) {
    draft.put(row, columns[index]!, label, 'signature');
  }
  draft.height(row, 44);
}
