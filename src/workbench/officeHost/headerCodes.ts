/** A header or footer in its three sections, each in Excel's codes (`&P` and the like). */
export interface HeaderSections {
  left: string;
  center: string;
  right: string;
}

const LETTERS = { L: 'left', C: 'center', R: 'right' } as const;

/** Splits `&L…&C…&R…`; what stands before the first section is the centre, `&&` is a plain ampersand. */
export function splitHeader(text: string | null): HeaderSections {
  const sections: HeaderSections = { left: '', center: '', right: '' };
  let section: keyof HeaderSections = 'center';
  for (const [code] of (text ?? '').matchAll(/&&|&[LCR]|[^&]+|&/g)) {
    const letter = code.startsWith('&') ? code.slice(1) : '';
    if (letter === 'L' || letter === 'C' || letter === 'R') section = LETTERS[letter];
    else sections[section] += code;
  }
  return sections;
}

/** Joins the sections; null when all are empty. */
export function joinHeader({ left, center, right }: HeaderSections): string | null {
  const parts = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`];
  return parts.join('') || null;
}
