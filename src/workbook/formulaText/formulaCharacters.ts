/** Whether names, functions, numbers and references may contain the character: letters of any script, digits, `$.?\_`. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code > 127 ||
    code === 36 || // $
    code === 46 || // .
    code === 63 || // ?
    code === 92 || // \
    code === 95 // _
  );
}

/** Past the error value, such as `#DIV/0!`, that begins at `start`. */
export function endOfError(formula: string, start: number): number {
  let at = start + 1;
  while (isErrorLetter(formula.charCodeAt(at))) at++;
  return at > start + 1 && (formula[at] === '!' || formula[at] === '?') ? at + 1 : at;
}

function isErrorLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 47;
}
/** Past the quote that closes the one at `start`; a doubled quote is part of the text. The end when it never closes. */
export function endOfQuoted(formula: string, start: number, quote: string): number {
  let at = start + 1;
  for (;;) {
    const found = formula.indexOf(quote, at);
    if (found < 0) return formula.length;
    if (formula[found + 1] !== quote) return found + 1;
    at = found + 2;
  }
}
