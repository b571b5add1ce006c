import type { Style, Workbook } from '../../../workbook/workbook';

/** The format that a cell's key stands for; the default one for null and for a key that no format has. */
export type Styles = (key: string | null) => Style;

const DEFAULT: Style = {};

/** Formats of a workbook by their keys. */
export function stylesOf(styles: Workbook['styles']): Styles {
  return (key) => (key !== null && Object.hasOwn(styles, key) ? styles[key]! : DEFAULT);
}
