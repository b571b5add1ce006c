/** A header or footer in its three parts, as Excel's page layout has them. */
export interface HeaderParts {
  left: string;
  center: string;
  right: string;
}

/** Splits `&LA&C&P&RB`; what stands before the first code of a place is in the middle. */
export function splitHeader(header: string | null): HeaderParts {
  const parts: HeaderParts = { left: '', center: '', right: '' };
  let place: keyof HeaderParts = 'center';
  // A doubled ampersand is one character of the text: `&&L` is no code.
  for (const piece of (header ?? '').match(/&.|[^&]+|&$/gs) ?? []) {
    if (/^&l$/i.test(piece)) place = 'left';
    else if (/^&c$/i.test(piece)) place = 'center';
    else if (/^&r$/i.test(piece)) place = 'right';
    else parts[place] += piece;
  }
  return parts;
}

/** The parts in one text; null when all are empty. */
export function joinHeader({ left, center, right }: HeaderParts): string | null {
  const text = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
  return text === '' ? null : text;
}
