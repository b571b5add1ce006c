/** RRGGBB of what Excel answers as `#RRGGBB`; null for none, which it says in several ways. */
export function plainColor(color: string | null | undefined): string | null {
  return color ? color.replace('#', '').toUpperCase() : null;
}

/** `#RRGGBB`, as Excel takes colours. */
export function excelColor(color: string): string {
  return `#${color}`;
}
