import type { CellValue } from '../../workbook/workbook';
import { typedText } from '../typedText';
import { putGrid, type Placed } from './grid';
import { contentOf, type CellChange, type LaidCell } from './laidSheet';
import type { Outbox } from './outbox';

/** The format in which Excel keeps everything that is written as text, formulas too. */
const TEXT = '@';
const GENERAL = 'General';

/** Writes what cells hold, where it is not what they have. */
export async function writeContents(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  changes: readonly CellChange[],
): Promise<void> {
  const changed = changes.filter(({ was, wanted }) => contentOf(was) !== contentOf(wanted));
  const freed = changed.filter(({ was, wanted }) => was.style.numberFormat === TEXT && !isText(wanted));
  await putGrid(sheet, outbox, freed.map(placed(() => GENERAL)), noValue, (range, grid) => (range.numberFormat = grid));
  await putGrid(sheet, outbox, changed.map(placed(entryOf)), noValue, (range, grid) => (range.formulas = grid));
}

/** Writes number formats; after the contents, since a formula or a date written into a cell may bring its own. */
export async function writeNumberFormats(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  changes: readonly CellChange[],
): Promise<void> {
  const changed = changes.filter(
    ({ was, wanted }) =>
      was.style.numberFormat !== wanted.style.numberFormat ||
      (contentOf(was) !== contentOf(wanted) && !(wanted.content.value === null && wanted.content.formula === null)),
  );
  const formats = changed.map(placed(({ wanted }) => wanted.style.numberFormat));
  await putGrid(sheet, outbox, formats, noValue, (range, grid) => (range.numberFormat = grid));
}

/** Excel leaves a cell as it is where an array holds null. */
function noValue(): null {
  return null;
}

function placed<T>(value: (change: CellChange) => T): (change: CellChange) => Placed<T> {
  return (change) => ({ row: change.wanted.row, column: change.wanted.column, value: value(change) });
}

function isText({ content }: LaidCell): boolean {
  return content.formula === null && (content.value === null || typeof content.value === 'string');
}

/** What has to be entered for a content; an empty text clears. */
function entryOf({ was, wanted: { content, style } }: CellChange): string | number | boolean {
  if (content.formula !== null) return `=${content.formula}`;
  if (typeof content.value !== 'string') return entryOfValue(content.value);
  const stays = was.style.numberFormat === TEXT && style.numberFormat === TEXT;
  return stays ? content.value : typedText(content.value);
}

function entryOfValue(value: Exclude<CellValue, string>): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
