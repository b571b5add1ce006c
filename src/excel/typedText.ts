/**
 * Texts that Excel would read as something else when they are typed: numbers, dates, percentages, errors, formulas. A
 * text without a digit or one of these signs never is, except for the two logical values.
 */
const READ_AS_OTHER = /^[=+\-@'#]|[0-9０-９%]|^(true|false)$/i;

/** What has to be written so that the cell holds the very text: with an apostrophe before it where Excel would convert. */
export function typedText(text: string): string {
  return READ_AS_OTHER.test(text) ? `'${text}` : text;
}
