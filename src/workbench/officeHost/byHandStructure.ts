import type { Workbook } from '../../workbook/workbook';
import type { TakeBack } from '../handChange';
import type { Host } from './host';

/**
 * Has cells move about in the workbook, with all that follows from it, and can take it back whole.
 * @param tell tells the add-in of what has changed; `back` when it was taken back
 */
export function restructure(
  host: Host,
  change: (workbook: Workbook) => Workbook,
  tell: (which: 'done' | 'back') => void,
): TakeBack {
  const { book, calculation } = host;
  // What is half made, by an add-in that is writing, would be lost.
  book.sheets.forEach((sheet) => sheet.requireComplete());
  const before = book.snapshot(true);
  const become = (workbook: Workbook, which: 'done' | 'back'): void => {
    book.become(workbook);
    calculation.invalidate();
    tell(which);
  };
  become(change(before), 'done');
  return () => become(before, 'back');
}
